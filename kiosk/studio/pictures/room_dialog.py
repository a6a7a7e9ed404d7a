"""The spots of the quiet room are put in their places, for all languages at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kiosk.content.blocks.room import are_too_near
from kiosk.errors import KioskError
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.pictures import page_lines, spots
from kiosk.studio.pictures.dialog import PictureDialog
from kiosk.studio.pictures.room_picture import room_picture
from kiosk.studio.pictures.room_view import RoomView
from kiosk.studio.pictures.shelf import Shelf, Where
from kiosk.studio.pictures.spots import Place, Spot, faults, spots_of, with_places

_HINT = (
    "Drag each circle onto its thing, or choose it in the list and use the arrow keys"
    " (with Shift: a little). A circle is what a finger needs on a small screen, 12 mm:"
    " two of them must not overlap. Take the tick away from what is not in the picture."
)
_NOT_SAVED = "The places are not saved yet. Save them, or press Close again."
_NO_ROOM = "This page has no box ::: room."


class RoomDialog(QDialog):
    """Moves the spots of the page with this id; *changed* has the files it saved."""

    changed = Signal(tuple)

    def __init__(self, shelf: Shelf, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("The quiet room")
        self._shelf, self._page = shelf, page
        self._warned = False
        self.view = RoomView()
        self.list = named(QListWidget(), "spots", "Spots: ticked ones are shown")
        self._note = named(looks(QLabel(), "note"), "note")
        self._save = looks(button("Save the places", "save"), "main")
        self._photo = button("Use a photo of our room…", "photo")
        self._build()
        self.view.moved.connect(lambda _: self._judge())
        self.view.chosen.connect(self._point_out)
        self.list.currentItemChanged.connect(lambda *_: self._choose())
        self.list.itemChanged.connect(lambda _: self._judge())
        self.refresh()

    def _build(self) -> None:
        cancel = button("Close", "cancel")
        cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._save_places)
        self._photo.clicked.connect(lambda: self.photo_dialog().open())
        hint = looks(QLabel(_HINT), "quiet")
        for label in (hint, self._note):
            label.setWordWrap(True)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(hint)
        right.addWidget(self.list, 1)
        right.addWidget(self._note)
        for one in (self._photo, self._save, cancel):
            right.addWidget(one)
        row = QHBoxLayout(self)
        row.setSpacing(24)
        row.addWidget(self.view, 3)
        row.addLayout(right, 1)
        self.resize(1240, 680)

    def refresh(self) -> None:
        """Show what the draft has now."""
        texts, fault = {}, _NO_ROOM
        try:
            texts = self._texts()
        except KioskError as error:
            fault = str(error)
        self._before = {one.key: one for one in self._spots(texts)}
        titles = {key: one.title for key, one in self._before.items()}
        picture = self._picture(next(iter(texts.values()), ""))
        places = {key: one.place for key, one in self._before.items()}
        self.view.show_room(picture, titles, places)
        self._titles = titles
        self._fill()
        self._judge()
        if not self._before:
            self._tell(fault)

    def _texts(self) -> dict[str, str]:
        codes = self._shelf.twins(self._page)
        return {
            f"{code}/{self._page}.md": self._shelf.text(f"{code}/{self._page}.md")
            for code in codes
        }

    def _spots(self, texts: Mapping[str, str]) -> list[Spot]:
        """Return each spot once, in the words of the first language that has it."""
        found: dict[str, Spot] = {}
        for text in texts.values():
            for one in spots_of(text):
                found.setdefault(one.key, one)
        return list(found.values())

    def _picture(self, text: str) -> QImage:
        used = page_lines.uses(text)
        name = next((one.name for one in used if one.kind == page_lines.ROOM), "")
        layers = [one.name for one in used if one.kind == page_lines.LAYER]
        return room_picture(self._shelf.pictures(), name, layers)

    def _fill(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003  Qt has no keyword
        self.list.clear()
        for key, title in self._titles.items():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.blockSignals(False)  # noqa: FBT003  Qt has no keyword
        self.list.setCurrentRow(0)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _kept(self) -> list[str]:
        ticked = [
            one for one in self._items() if one.checkState() is Qt.CheckState.Checked
        ]
        return [str(one.data(Qt.ItemDataRole.UserRole)) for one in ticked]

    def _choose(self) -> None:
        if item := self.list.currentItem():
            self.view.choose(str(item.data(Qt.ItemDataRole.UserRole)))

    def _point_out(self, key: str) -> None:
        for item in self._items():
            if item.data(Qt.ItemDataRole.UserRole) == key:
                self.list.setCurrentItem(item)

    def _judge(self) -> None:
        """Say what the compiler would: it refuses spots that lie on each other."""
        self._warned = False
        kept = self._kept()
        places = {key: self.view.places[key] for key in kept}
        found = list(faults(places, self._titles, self.view.aspect))
        if not kept and self._before:
            found.append("Keep one spot at least: a room without any is not shown.")
        self.view.mark(self._crossed(), frozenset({*self._titles}.difference(kept)))
        self._tell("\n".join(found[:3]))
        self._save.setEnabled(not found and bool(self._before))

    def _crossed(self) -> frozenset[str]:
        kept = self._kept()
        return frozenset(
            one
            for one in kept
            for two in kept
            if one != two
            and are_too_near(
                self.view.places[one], self.view.places[two], self.view.aspect
            )
        )

    def _save_places(self) -> None:
        try:
            texts = {
                name: spots.with_only(with_places(text, self.view.places), self._kept())
                for name, text in self._texts().items()
            }
            files = self._shelf.save_pages(texts)
        except KioskError as error:
            self._tell(str(error))
            return
        self.refresh()
        self._tell(f"Saved: {', '.join(files)}." if files else "Nothing has changed.")
        if files:
            self.changed.emit(files)

    def photo_dialog(self) -> PictureDialog:
        """Return the dialog that puts a photo in the place of the room's picture."""
        where = Where(self._page, page_lines.ROOM)
        dialog = PictureDialog(self._shelf, where, parent=self)
        dialog.changed.connect(self._changed)
        return dialog

    def _changed(self, files: tuple[str, ...]) -> None:
        """Show the other picture; what was moved and not saved yet stays so."""
        moved = self._moved()
        self.refresh()
        self.view.places.update(moved)
        self._judge()
        self.changed.emit(files)

    def _moved(self) -> dict[str, Place]:
        return {
            key: place
            for key, place in self.view.places.items()
            if place != self._before[key].place
        }

    def reject(self) -> None:
        """Close; what is not saved is told of first."""
        is_changed = bool(self._moved()) or len(self._kept()) < len(self._before)
        if is_changed and not self._warned:
            self._warned = True
            self._tell(_NOT_SAVED)
            return
        super().reject()

    def _tell(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))
