"""All five faults: a hint for each, what it was once it is found, and a tick."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.studio.look import looks
from kiosk.studio.practice.faults import FAULTS, LEARNT, Fault
from kiosk.studio.practice.lesson import Lesson


class Course(QDialog):
    """Stands beside the window as long as somebody wants to see it."""

    def __init__(self, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lesson = lesson
        self.setWindowTitle("The five faults")
        self.setMinimumWidth(620)
        self.rows = {
            fault: Row(number, fault) for number, fault in enumerate(FAULTS, 1)
        }
        self.end = looks(QLabel(LEARNT), "good")
        self.end.setWordWrap(True)
        self.end.hide()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for row in self.rows.values():
            column.addWidget(row)
        column.addWidget(self.end)
        column.addWidget(close)
        lesson.found.connect(lambda fault: self.rows[fault].show_found())
        lesson.mended.connect(self._tick)

    def _tick(self, fault: Fault) -> None:
        self.rows[fault].show_mended()
        self.end.setVisible(self._lesson.is_over)


class Row(QWidget):
    """One *fault*: not named before it is found, as looking for it is the course."""

    def __init__(self, number: int, fault: Fault) -> None:
        super().__init__()
        self._number, self._fault = number, fault
        self.head = looks(QLabel(f"{number}. Not found yet"), "question")
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.hide()
        self.hint = looks(QPushButton(f"&{number}: give me a hint"), "link")
        self.hint.clicked.connect(self._show_hint)
        row = QHBoxLayout()
        row.addWidget(self.head, 1)
        row.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.addLayout(row)
        column.addWidget(self.told)

    def _show_hint(self) -> None:
        self._say(self._fault.hint)

    def show_found(self) -> None:
        self.head.setText(f"{self._number}. {self._fault.name}: found")
        self._say(self._fault.found)

    def show_mended(self) -> None:
        self.head.setText(f"✓ {self._number}. {self._fault.name}: mended")
        looks(self.told, "good")
        self._say(self._fault.mended)

    def _say(self, words: str) -> None:
        self.hint.hide()
        self.told.setText(words)
        self.told.show()
