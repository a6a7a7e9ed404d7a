"""What is said when another has written the same page: both versions, and a choice."""

from __future__ import annotations

from difflib import ndiff

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.studio.look import colours, looks
from kiosk.studio.text.sheet import Sheet


class OutsideBar(QWidget):
    """Stands above the words until somebody has decided; typing goes on."""

    decided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        words = looks(QLabel(), "note")
        words.setText(
            "Somebody else has changed this page. Yours is saved, theirs is kept."
        )
        words.setWordWrap(True)
        self.compare = QPushButton("&Show both")
        self.keep = QPushButton("&Keep mine")
        self.take = QPushButton("&Take theirs")
        self.take.setToolTip("One Undo brings yours back.")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        for button in (self.compare, self.keep, self.take):
            row.addWidget(button)
        self.compare.clicked.connect(self._compare)
        self.keep.clicked.connect(self._keep)
        self.take.clicked.connect(self._take)
        self.hide()

    def about(self, sheet: Sheet) -> None:
        """Ask about *sheet*, if there is something to decide."""
        self._sheet = sheet
        self.setVisible(sheet.theirs is not None)

    def _compare(self) -> None:
        if self._sheet and self._sheet.theirs is not None:
            Both(self._sheet.text, self._sheet.theirs, self).exec()

    def _keep(self) -> None:
        if self._sheet:
            self._sheet.settle()
            self._done()

    def _take(self) -> None:
        if self._sheet and self._sheet.theirs is not None:
            self._sheet.take(self._sheet.theirs)
            self._sheet.settle()
            self._done()

    def _done(self) -> None:
        self.hide()
        self.decided.emit()


class Both(QDialog):
    """Two versions of a page side by side; what differs is marked."""

    def __init__(self, mine: str, theirs: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Both versions")
        self.resize(1000, 600)
        self.mine, self.theirs = _column(mine), _column(theirs)
        rows = [*ndiff(mine.split("\n"), theirs.split("\n"))]
        _paint(self.mine, rows, "- ", "tintClay")
        _paint(self.theirs, rows, "+ ", "tintSky")
        both = QHBoxLayout()
        for title, text in (("Yours", self.mine), ("Theirs", self.theirs)):
            column = QVBoxLayout()
            column.addWidget(looks(QLabel(title), "heading"))
            column.addWidget(text)
            text.setAccessibleName(title)
            both.addLayout(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(both)
        layout.addWidget(buttons)


def _column(text: str) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setReadOnly(True)
    return made


def _paint(column: QPlainTextEdit, rows: list[str], sign: str, colour: str) -> None:
    """Colour the lines that only this version has."""
    style, number = QTextCharFormat(), 0
    style.setBackground(QColor(colours()[colour]))
    for row in rows:
        if row.startswith((sign, "  ")):
            if row.startswith(sign):
                block = column.document().findBlockByNumber(number)
                cursor = QTextCursor(block)
                end = QTextCursor.MoveOperation.EndOfBlock
                cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(style)
            number += 1
