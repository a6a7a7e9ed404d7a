"""Beside the words: the number of each line, and how bad what is in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from kiosk.studio.look import colours
from kiosk.studio.text.marks import COLOURS, Mark, worst


class Lines(Protocol):
    """What is told of the lines of a text."""

    def lines_in_view(self) -> Iterable[tuple[int, float, float]]:
        """Go through those that can be seen: number, top and height."""

    def marks_of(self, line: int) -> list[Mark]:
        """Return what is marked in *line*."""


class Margin(QWidget):
    """Stands at the left of *editor*; a click leads to the line."""

    chosen = Signal(int)

    def __init__(self, editor: QPlainTextEdit, lines: Lines) -> None:
        super().__init__(editor)
        self._editor, self._lines = editor, lines
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(46, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours()["canvas"]))
        letters = QFont(self._editor.font())
        letters.setPointSizeF(11)
        painter.setFont(letters)
        row = self._editor.fontMetrics().height()
        for line, top, _ in self._lines.lines_in_view():
            painter.setPen(QColor(colours()["lineStrong"]))
            place = QRect(16, int(top), 24, row)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(line))
            if marks := self._lines.marks_of(line):
                self._dot(painter, worst(marks).level, int(top) + row // 2)

    def _dot(self, painter: QPainter, level: str, middle: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours()[COLOURS[level]]))
        painter.drawEllipse(3, middle - 5, 10, 10)

    def _line_at(self, y: float) -> int:
        lines = self._lines.lines_in_view()
        return next((n for n, top, high in lines if top <= y < top + high), 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        marks = self._lines.marks_of(self._line_at(event.position().y()))
        tip = "\n\n".join(one.tip for one in marks)
        QToolTip.showText(event.globalPosition().toPoint(), tip, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if line := self._line_at(event.position().y()):
            self.chosen.emit(line)
