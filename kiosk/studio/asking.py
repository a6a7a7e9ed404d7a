"""A question that stands in the window: what will happen, and two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kiosk.studio.long_words import LongWords
from kiosk.studio.look import looks
from kiosk.studio.named import button, named


class Asking(QWidget):
    """Asks once, before something is done that others see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], None] | None = None
        self.words = named(looks(QLabel(), "note"), "question")
        self._told = LongWords(self.words)
        self.yes = looks(button("", "yes"), "main")
        self.no = button("No, lea&ve it", "no")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._told, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self.leave)
        self.hide()

    def ask(self, words: str, yes: str, act: Callable[[], None]) -> None:
        """Ask; *act* is done if the answer is *yes*."""
        self._act = act
        self.yes.setText(yes)
        self.show()
        self._told.say(words)
        self.no.setFocus()

    def leave(self) -> None:
        """Ask no more: nothing is done."""
        self._act = None
        self.hide()

    def _agree(self) -> None:
        act = self._act
        self.leave()
        if act:
            act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
