"""The strip that is there all the time: this is a copy, and so far is the course."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.studio.look import looks
from kiosk.studio.practice.course import Course
from kiosk.studio.practice.faults import FAULTS, LEARNT, Fault
from kiosk.studio.practice.lesson import Lesson

NOTHING_REACHES = "Practice copy: nothing here reaches patients."
_BEGIN = (
    "A colleague has typed in these pages, and five things are wrong. Find and mend"
    " them: the list below helps you. There is no hurry, and nothing can break."
)


class Banner(QWidget):
    """Says where somebody is in *lesson*, and explains what they have just found."""

    def __init__(self, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Practice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        looks(self, "alarm")
        self._lesson = lesson
        self.course = Course(lesson, self)
        self.count, self.said = QLabel(), QLabel(_BEGIN)
        self.said.setWordWrap(True)
        self.said.setAccessibleName("What was just found")
        self.show_all = looks(QPushButton("Show all &five"), "link")
        self.show_all.clicked.connect(self._show_all)
        row = QHBoxLayout()
        row.addWidget(looks(QLabel(NOTHING_REACHES), "question"))
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(self.show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 6)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.said)
        lesson.found.connect(self._explain)
        lesson.mended.connect(self._tick)
        self._count()

    def _explain(self, fault: Fault) -> None:
        self.said.setText(f"Found: {fault.name}. {fault.found}")

    def _tick(self, fault: Fault) -> None:
        self._count()
        words = f"Mended: {fault.name}. {fault.mended}"
        self.said.setText(f"{words} {LEARNT}" if self._lesson.is_over else words)
        if self._lesson.is_over:
            self._show_all()

    def _count(self) -> None:
        self.count.setText(f"{len(self._lesson.is_mended)} of {len(FAULTS)} mended")

    def _show_all(self) -> None:
        self.course.show()
        self.course.raise_()
