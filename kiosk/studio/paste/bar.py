"""The bar over the editor that says what a paste has left out."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.paste.door import as_plain, pasted_of, pictures_of
from kiosk.studio.paste.placing import placed
from kiosk.studio.paste.told import Pasted


class _Last(NamedTuple):
    """What was pasted last: where it stands, and its words alone."""

    editor: QPlainTextEdit
    place: QTextCursor
    written: str
    plain: str


class PasteBar(QFrame):
    """Pastes into an editor, and stands there as long as there is something to say.

    *pictured* gives a QImage, or the paths of files, that were pasted in place of
    words; *wants_pictures* is that the person wants to add those that were left out.
    """

    pictured = Signal(object)
    wants_pictures = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks(self, "card")
        self.setAccessibleName("What was pasted")
        self._last: _Last | None = None
        self._words = named(QLabel(), "left-out")
        self._words.setWordWrap(True)
        self._words.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        )
        self._plain = button("Paste as plain text instead", "plain")
        self._pictures = button("Add a picture…", "pictures")
        close = button("Close", "close")
        row = QHBoxLayout()
        row.addStretch()
        for one in (self._pictures, self._plain, close):
            row.addWidget(one)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addLayout(row)
        self._plain.clicked.connect(self._paste_plain)
        self._pictures.clicked.connect(self.wants_pictures)
        close.clicked.connect(self.hide)
        self.hide()

    def paste(
        self, editor: QPlainTextEdit, mime: QMimeData, pages: Collection[str] = ()
    ) -> None:
        """Put *mime* into *editor* as our Markdown, as one step to undo."""
        pasted = pasted_of(mime, pages)
        if pasted is None:
            found = pictures_of(mime)
            if found is not None:
                self.pictured.emit(found)
            return
        self._last = None
        if pasted.text:  # or what is selected would be gone for nothing
            place, written = _insert(editor, pasted.text)
            self._last = _Last(editor, place, written, as_plain(mime).text)
        self._say(pasted)

    def paste_plain(self, editor: QPlainTextEdit, mime: QMimeData) -> None:
        """Put the words of *mime* alone into *editor*, as one step to undo."""
        if words := as_plain(mime).text:
            _insert(editor, words)
        self.hide()

    def _say(self, pasted: Pasted) -> None:
        self._words.setText(told(pasted))
        plain = self._last.plain if self._last else ""
        self._plain.setVisible(plain not in ("", pasted.text))
        self._pictures.setVisible(bool(pasted.pictures))
        is_plain = pasted.text == plain and not pasted.left_out
        self.setVisible(not is_plain)

    def _paste_plain(self) -> None:
        """Put the words alone where the paste stands, unless it was changed since."""
        self.hide()
        if self._last is None:
            return
        editor, place, written, plain = self._last
        if place.selectedText().replace("\u2029", "\n") != written:
            return
        place.insertText(placed(plain, *around(place)))
        editor.setTextCursor(place)
        editor.setFocus()
        self._last = None


def told(pasted: Pasted) -> str:
    """Say what was left out, in words for a bar."""
    count = len(pasted.left_out)
    if not count:
        return "Pasted with its lists, bold words and tables."
    things = "1 thing was" if count == 1 else f"{count} things were"
    return f"{things} left out: {' '.join(pasted.left_out)}"


def _insert(editor: QPlainTextEdit, text: str) -> tuple[QTextCursor, str]:
    """Put *text* in the place of what is selected; return where it stands."""
    cursor = editor.textCursor()
    written = placed(text, *around(cursor))
    start = cursor.selectionStart()
    cursor.insertText(written)
    editor.setTextCursor(cursor)
    place = QTextCursor(editor.document())
    place.setPosition(start)
    place.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    return place, written


def around(cursor: QTextCursor) -> tuple[str, str]:
    """Return what stands before and behind what *cursor* has selected."""
    text = cursor.document().toPlainText()
    return text[: cursor.selectionStart()], text[cursor.selectionEnd() :]
