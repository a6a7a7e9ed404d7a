"""The questions on paper, drawn as a PDF."""

from __future__ import annotations

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QRect,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter

from kiosk.ui.take_home.qr import numbered, title

DPI = 300

SHEET = QSizeF(210, 279)
"""In millimetres: as wide as A4 and as high as Letter, so it fits on both."""

LEAST_ROOM, MOST_ROOM = DPI * 9 // 25, DPI * 45 // 25
"""To write below each question: one line of handwriting, or five (9 and 45 mm)."""

UNDER_TITLE = DPI * 8 // 25

WRAP = Qt.TextFlag.TextWordWrap


def page(questions: tuple[str, ...]) -> bytes:
    """Draw *questions* as a PDF: one page, or more if they do not fit on one."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("Questions")
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(SHEET, QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(18, 18, 18, 18))  # millimetres
    painter = QPainter(writer)
    _draw(questions, painter, writer)
    painter.end()
    return bytes(buffer.data().data())


def _draw(questions: tuple[str, ...], painter: QPainter, writer: QPdfWriter) -> None:
    """Draw line under line; a question is never cut by the end of a page."""
    width, height = writer.pageLayout().paintRectPixels(DPI).size().toTuple()
    saved = QCoreApplication.translate("TakeHome", "Nothing about you is saved.")
    lines = [
        _Line(painter, title(), 26, width),
        *(_Line(painter, words, 18, width) for words in numbered(questions)),
        _Line(painter, saved, 18, width),
    ]
    free = height - sum(line.height for line in lines) - UNDER_TITLE
    room = max(LEAST_ROOM, min(free // len(questions), MOST_ROOM))
    top = 0
    for line in lines:
        if top + line.height > height:
            writer.newPage()
            top = 0
        line.draw(top)
        top += line.height + (UNDER_TITLE if line is lines[0] else room)


class _Line:
    """Words in one size, on as many lines as they need in *width*."""

    def __init__(self, painter: QPainter, words: str, points: int, width: int) -> None:
        self._painter, self._words, self._width = painter, words, width
        self._font = QFont("Atkinson Hyperlegible Next", points)
        painter.setFont(self._font)
        endless = QRect(0, 0, width, 1_000_000)
        self.height = painter.boundingRect(endless, WRAP, words).height()

    def draw(self, top: int) -> None:
        self._painter.setFont(self._font)
        place = QRect(0, top, self._width, self.height)
        self._painter.drawText(place, WRAP, self._words)
