"""Pictures in the window: put where the cursor is, listed, and the room's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.studio.desk import Desk
from kiosk.studio.look import looks
from kiosk.studio.named import button
from kiosk.studio.pictures import page_lines
from kiosk.studio.pictures.dialog import PictureDialog
from kiosk.studio.pictures.gallery import PictureList
from kiosk.studio.pictures.room_dialog import RoomDialog
from kiosk.studio.pictures.shelf import NOWHERE, Shelf, Where
from kiosk.studio.text.sheet import Sheet
from kiosk.studio.text.writing import Writing


class Picturing(QObject):
    """Opens the dialogs for pictures.  What they change on a page can be undone there.

    So a page is opened as a sheet before a picture is put into it.
    """

    changed = Signal()
    """There is another picture, or a page shows another."""

    def __init__(self, desk: Desk, writing: Writing, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._writing, self._window = desk, writing, window
        self.shelf = Shelf(desk.draft, self._save, desk.read)
        writing.pictured.connect(self.ask)
        writing.tools.room.connect(self.ask_room)

    def _save(self, name: str, data: bytes) -> None:
        if not name.endswith(".md"):
            self._desk.save(name, data)
            return
        sheet = self._writing.sheet_of(name)
        self._desk.save(name, data)
        sheet.follow()

    def ask(self, came: object = None) -> PictureDialog | None:
        """Ask for a picture to be put where the cursor is; one of them may be there."""
        self._writing.save()
        if (place := self._writing.place) is None:
            return None
        dialog = PictureDialog(self.shelf, _where(*place), parent=self._window)
        self._open(dialog)
        if isinstance(came, tuple):
            came = next(iter(came), None)
        if isinstance(came, Path | QImage):
            dialog.take(came)
        return dialog

    def ask_room(self) -> RoomDialog:
        """Put the spots of the quiet room in their places, on a photo of our own."""
        self._writing.save()
        dialog = RoomDialog(self.shelf, self._room_page(), self._window)
        self._open(dialog)
        return dialog

    def _open(self, dialog: PictureDialog | RoomDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(lambda _: self.changed.emit())
        QDialog.open(dialog)

    def _room_page(self) -> str:
        """Return the page that has the room: the open one, before all others."""
        place = self._writing.place
        first = place[0].name if place else ""
        for name, text in sorted(self.shelf.texts(), key=lambda one: one[0] != first):
            if page_lines.room_span(page_lines.rows_of(text))[0]:
                return name.partition("/")[2].removesuffix(".md")
        return ""


def _where(sheet: Sheet, line: int) -> Where:
    if not sheet.page:
        return Where("", NOWHERE)
    end = page_lines.header_end(page_lines.rows_of(sheet.text))
    kind = page_lines.HEADER if line <= end + 1 else page_lines.TEXT
    return Where(sheet.page, kind, sheet.language, line - 1)


class PicturesPart(QWidget):
    """All pictures of the clinic's own, and the way to the room."""

    opened = Signal(str)
    """Somebody wants to see a page, such as en/cost.md."""

    def __init__(self, picturing: Picturing) -> None:
        super().__init__()
        self.pictures = PictureList(picturing.shelf)
        self.pictures.opened.connect(self.opened)
        picturing.changed.connect(self.pictures.refresh)
        self.room = button("Our room: photo and spots …", "room")
        self.room.clicked.connect(picturing.ask_room)
        head = QHBoxLayout()
        head.addWidget(looks(QLabel("Pictures of your own"), "title"))
        head.addStretch(1)
        head.addWidget(self.room)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.addLayout(head)
        column.addWidget(self.pictures, 1)

    def keep(self) -> None:
        """Save the words that are typed."""
        self.pictures.keep()

    def unsaved(self) -> dict[str, bytes]:
        """Return the words that could not be saved, as a file for each picture."""
        return self.pictures.unsaved()

    def enter(self) -> None:
        """Show what others have put there meanwhile."""
        self.pictures.refresh()
