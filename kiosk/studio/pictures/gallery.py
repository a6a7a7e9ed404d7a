"""The clinic's own pictures: where each is shown, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QImageReader, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kiosk.errors import KioskError
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.pictures import page_lines
from kiosk.studio.pictures.dialog import PictureDialog
from kiosk.studio.pictures.incoming import megabytes
from kiosk.studio.pictures.shelf import (
    NOWHERE,
    Shelf,
    Shown,
    Where,
    alt_fault,
    language_name,
)

_SMALL = QSize(120, 80)
_LARGE = QSize(520, 240)
_PLACES = {page_lines.HEADER: "at the top", page_lines.ROOM: "as the room"}
_UNUSED = "No page shows it."
_NONE = "There are no pictures of your own yet. Add the first one."


class PictureList(QWidget):
    """Lists the pictures of the draft.  *changed* has the files that were saved.

    *opened* is a page that the person wants to see, such as en/cost.md.
    """

    changed = Signal(tuple)
    opened = Signal(str)

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._shown: dict[str, Shown] = {}
        self._at: Shown | None = None
        """The picture whose words stand in the fields."""
        self._fields: dict[int, QLineEdit] = {}
        self._drafts: dict[str, dict[int, str]] = {}
        self.list = named(QListWidget(), "pictures", "Pictures of your own")
        self.list.setIconSize(_SMALL)
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(lambda *_: self._choose())
        add = looks(button("Add a picture…", "add"), "main")
        add.clicked.connect(self._add)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(add)
        row = QHBoxLayout(self)
        row.setSpacing(24)
        row.addLayout(left, 2)
        row.addLayout(self._detail(), 3)
        self.refresh()

    def _detail(self) -> QVBoxLayout:
        self._picture = named(QLabel(), "large")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumHeight(_LARGE.height())
        self._about = named(QLabel(), "about")
        self._about.setWordWrap(True)
        self._words = QScrollArea()
        self._words.setWidgetResizable(True)
        self._words.setFrameShape(QFrame.Shape.NoFrame)
        self._note = named(looks(QLabel(), "note"), "note")
        self._note.setWordWrap(True)
        self._replace = button("Put another in its place…", "replace")
        self._replace.clicked.connect(self._put_another)
        self._save = looks(button("Save the words", "save-words"), "main")
        self._save.clicked.connect(self.keep)
        buttons = QHBoxLayout()
        for one in (self._replace, self._save):
            buttons.addWidget(one)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(10)
        for part in (self._picture, self._about):
            column.addWidget(part)
        column.addWidget(self._words, 1)
        column.addWidget(self._note)
        column.addLayout(buttons)
        return column

    def refresh(self) -> None:
        """Look anew at what is in the draft; what was chosen stays so."""
        self.keep()
        self._show_all()

    def _show_all(self) -> None:
        chosen, self._at = self.chosen(), None
        self._shown = {one.name: one for one in self._shelf.own()}
        self.list.clear()
        for one in self._shown.values():
            item = QListWidgetItem(_icon(one), _summed_up(one))
            item.setData(Qt.ItemDataRole.UserRole, one.name)
            self.list.addItem(item)
            if one.name == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._choose()

    def chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def _choose(self) -> None:
        if self._at and self._at.name != self.chosen():
            self.keep()
        self._at = one = self._shown.get(self.chosen())
        for widget in (self._replace, self._picture):
            widget.setVisible(one is not None)
        self._picture.setPixmap(_pixmap(one, _LARGE) if one else QPixmap())
        self._about.setText(_told(one) if one else _NONE)
        self._ask_words(one)
        self._tell("")

    def _ask_words(self, one: Shown | None) -> None:
        """Show a field for the words of each place that has some."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        self._fields = {}
        drafts = self._drafts.get(one.name, {}) if one else {}
        for number, (page, use) in enumerate(one.uses if one else ()):
            if use.kind == page_lines.LAYER:
                continue
            field = named(
                QLineEdit(drafts.get(number, use.alt)),
                f"words-{number}",
                f"Words in {page}",
            )
            words = self._place_told(page, use.kind)
            link = looks(button(words, f"page-{number}"), "link")
            link.clicked.connect(lambda _=False, to=page: self.opened.emit(to))
            column.addWidget(link)
            column.addWidget(field)
            self._fields[number] = field
        column.addStretch()
        self._words.setWidget(holder)
        self._save.setVisible(bool(self._fields))

    def _place_told(self, page: str, kind: str) -> str:
        """Say where a picture is shown, by the title of its page."""
        language, _, name = page.removesuffix(".md").partition("/")
        title = page_lines.title_of(self._shelf.text(page)) or name
        return (
            f"{title} ({language_name(language)}), {_PLACES.get(kind, 'in the text')}"
        )

    def keep(self) -> None:
        """Save the words that are typed; those that cannot stand are kept for later."""
        one, typed = self._at, self._typed()
        if one is None:
            return
        self._drafts.pop(one.name, None)
        if not typed:
            return
        try:
            files = self._write(one, typed)
        except KioskError as error:
            self._drafts[one.name] = typed
            self._tell(str(error))
            return
        self._shown = {one.name: one for one in self._shelf.own()}
        self._at = self._shown.get(one.name)
        self._say_saved(files)

    def unsaved(self) -> dict[str, bytes]:
        """Return the words that could not be saved, as a file for each picture."""
        return {
            f"{name}.txt": "\n".join(typed.values()).encode()
            for name, typed in self._drafts.items()
        }

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def _typed(self) -> dict[int, str]:
        """Return what is in the fields and not on the pages, by the use it is for."""
        said = {n: field.text().strip() for n, field in self._fields.items()}
        uses = self._at.uses if self._at else ()
        return {n: words for n, words in said.items() if words != uses[n][1].alt}

    def _write(self, one: Shown, typed: Mapping[int, str]) -> tuple[str, ...]:
        """Put the words into the pages, or raise KioskError."""
        for fault in filter(None, map(alt_fault, typed.values())):
            raise KioskError(fault)
        texts: dict[str, str] = {}
        for number, words in typed.items():
            page, use = one.uses[number]
            text = texts.get(page) or self._shelf.text(page)
            if use not in page_lines.uses(text):
                raise KioskError(f"{page} has changed meanwhile. Look at it again.")
            texts[page] = page_lines.with_alt(text, use, words)
        return self._shelf.save_pages(texts)

    def _changed(self, files: tuple[str, ...]) -> None:
        self._show_all()
        self._say_saved(files)

    def _say_saved(self, files: tuple[str, ...]) -> None:
        if files:
            self._tell(f"Saved: {', '.join(files)}. To be signed again.")
            self.changed.emit(files)

    def _tell(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def adding(self, replaces: str = "") -> PictureDialog:
        """Return a dialog for one more picture, or for one that *replaces* another."""
        dialog = PictureDialog(self._shelf, Where("", NOWHERE), replaces, self)
        dialog.changed.connect(self._changed)
        return dialog

    def _add(self) -> None:
        self.adding().open()

    def _put_another(self) -> None:
        self.adding(self.chosen()).open()


def _icon(one: Shown) -> QIcon:
    """Return a small picture that is not tinted where it is chosen."""
    small = _pixmap(one, _SMALL)
    icon = QIcon(small)
    icon.addPixmap(small, QIcon.Mode.Selected)
    return icon


def _pixmap(one: Shown, room: QSize) -> QPixmap:
    reader = QImageReader(str(one.path))
    reader.setAutoTransform(True)
    reader.setScaledSize(reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return QPixmap.fromImage(image) if not image.isNull() else QPixmap()


def _summed_up(one: Shown) -> str:
    pages = {page for page, _ in one.uses}
    shown = f"On {len(pages)} page{'s' * (len(pages) != 1)}" if pages else "Not used"
    return f"{one.name}\n{shown}"


def _told(one: Shown) -> str:
    size = megabytes(one.path.stat().st_size) if one.path.exists() else ""
    words = "" if one.uses else f"\n{_UNUSED}"
    return f"{one.name}, {size}{words}"
