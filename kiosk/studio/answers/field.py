"""A field for an answer: as many lines as its words need, and one line in the file."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_PAUSE = 1000
"""Milliseconds without a key: then what was typed goes into the draft."""
_FRAME = 26
"""Pixels above and below the words: see look.py."""


class Field(QPlainTextEdit):
    """Words in one language.  Tab and Enter lead on; Ctrl+Z goes back over answers."""

    entered = Signal()
    paused = Signal()
    left = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.setObjectName(f"field-{language}")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.paused)
        self.textChanged.connect(self._typed)
        self.textChanged.connect(self._fit)
        self._fit()

    @property
    def words(self) -> str:
        return " ".join(self.toPlainText().split())

    def show_words(self, words: str) -> None:
        """Show what the file says; it is no typing, and nothing of it is undone."""
        if words != self.words:
            blocked = self.blockSignals(True)  # noqa: FBT003  a slot of Qt
            self.setPlainText(words)
            self.blockSignals(blocked)
            self._fit()
        self.forget_typing()

    def forget_typing(self) -> None:
        """Have Ctrl+Z go back over answers from here on, not over letters."""
        self._pause.stop()
        self.document().clearUndoRedoStacks()

    def _typed(self) -> None:
        if self.hasFocus():
            self._pause.start()

    def _fit(self) -> None:
        """Be as high as the words need: they are laid out when they are measured."""
        block = self.document().firstBlock()
        self.document().documentLayout().blockBoundingRect(block)
        lines = max(1, block.layout().lineCount())
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _FRAME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take a paste as words alone, on one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        document, keys = self.document(), QKeySequence.StandardKey
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif (event.matches(keys.Undo) and not document.isUndoAvailable()) or (
            event.matches(keys.Redo) and not document.isRedoAvailable()
        ):
            event.ignore()  # then it is of the answers, not of the letters
        else:
            super().keyPressEvent(event)
