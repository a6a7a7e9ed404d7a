"""A mistake in clinic.toml itself, and the line to mend it in."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from kiosk.errors import Problem
from kiosk.studio.answers.card import wrapped
from kiosk.studio.answers.desk import Desk
from kiosk.studio.look import looks

_CLOSED = (
    "Below is what can be read of the file. Nothing can be answered before that line is"
    " mended: what cannot be read is not written over."
)


class MendBar(QFrame):
    """Shown while the file has a mistake that is no answer's."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._problem: Problem | None = None
        self.setObjectName("mend-bar")
        looks(self, "alarm")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 12, 18, 12)
        self.words = wrapped("")
        rows.addWidget(self.words)
        row = QHBoxLayout()
        self.line = QLineEdit()
        self.line.setObjectName("mend-line")
        self.line.setAccessibleName("The line with the mistake")
        self.line.returnPressed.connect(self._mend)
        self.button = QPushButton("Save this line")
        self.button.setObjectName("mend-save")
        self.button.clicked.connect(self._mend)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        rows.addLayout(row)
        self.show_again()

    def show_again(self) -> None:
        file = self._desk.file
        problem = file.mistake or next(iter(self._desk.looked.astray), None)
        self.setVisible(problem is not None)
        if problem and problem != self._problem:
            words = f"clinic.toml, line {problem.line}: {problem.text}"
            more = f"\n{_CLOSED}" if file.mistake else ""
            self.words.setText(words + more)
            self.line.setAccessibleDescription(words)
            self.line.setText(file.line(problem.line))
        for widget in (self.line, self.button):
            widget.setVisible(problem is not None and problem.line > 0)
        self._problem = problem

    def _mend(self) -> None:
        if self._problem:
            number, self._problem = self._problem.line, None
            self._desk.mend(number, self.line.text())
            self.show_again()
