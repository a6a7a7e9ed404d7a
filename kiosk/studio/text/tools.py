"""The row above the words: language, what can be put in, and what is taken back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QToolButton, QWidget

from kiosk.studio.look import looks
from kiosk.studio.text.inserts import BLOCKS, answers


class Tools(QWidget):
    """Says what is wanted; whoever edits does it."""

    insert = Signal(str, bool)
    """Put these words in, and if they want lines of their own."""
    picture = Signal()
    """Put a picture in."""
    room = Signal()
    """Put the spots of the quiet room in their places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = looks(QComboBox(), "tool")
        self.language.setAccessibleName("Language")
        self.blocks, block = _menu("&Insert", "Put a box, a list or a heading in")
        for one in BLOCKS:
            self._offer(self.blocks, one.name, one.text, own_lines=True)
        self.blocks.addSeparator()
        self.blocks.addAction("Picture …", self.picture.emit)
        self.blocks.addAction("Our room: photo and spots …", self.room.emit)
        self.answers, answer = _menu("&Clinic value", "Put an answer of the clinic in")
        self.undo = _button("&Undo", "Take the last change back (Ctrl+Z)")
        self.redo = _button("&Redo", "Do it again (Ctrl+Shift+Z)")
        self.both = _button("&Both languages", "Show the other language beside it")
        self.both.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.language, block, answer, self.undo, self.redo):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.both)

    def offer(self, languages: Mapping[str, str], known: Mapping[str, str]) -> None:
        """Offer *languages* by their codes, and the answers that are *known*."""
        offered = range(self.language.count())
        if [*languages] != [self.language.itemData(number) for number in offered]:
            self.language.clear()
            for code, name in languages.items():
                self.language.addItem(name, code)
        rows = [*answers(known)]
        if [words for words, _ in rows] != [
            one.text() for one in self.answers.actions()
        ]:
            self.answers.clear()
            for words, text in rows:
                self._offer(self.answers, words, text, own_lines=False)

    def choose(self, code: str) -> None:
        """Show that this language is written."""
        place = self.language.findData(code)
        if place >= 0:
            self.language.setCurrentIndex(place)

    @property
    def code(self) -> str:
        """That of the language that is chosen."""
        return str(self.language.currentData() or "")

    def _offer(self, menu: QMenu, words: str, text: str, *, own_lines: bool) -> None:
        action = menu.addAction(words)
        action.triggered.connect(lambda: self.insert.emit(text, own_lines))


def _button(words: str, tip: str) -> QToolButton:
    made = looks(QToolButton(), "tool")
    made.setText(words)
    made.setToolTip(tip)
    made.setAccessibleName(words.replace("&", ""))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _menu(words: str, tip: str) -> tuple[QMenu, QToolButton]:
    made = _button(f"{words} ▾", tip)
    made.setAccessibleName(words.replace("&", ""))
    menu = QMenu(made)
    made.setMenu(menu)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return menu, made
