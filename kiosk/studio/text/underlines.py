"""Marks as Qt draws them: a line in another colour, a wave below some words."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from kiosk.studio.look import colours
from kiosk.studio.text.marks import COLOURS, Mark

_WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


Wave = QTextEdit.ExtraSelection


def underline(mark: Mark, document: QTextDocument) -> Wave | None:
    """Return a wave below the words of *mark*, if they are still there."""
    block = document.findBlockByNumber(mark.line - 1)
    if not block.isValid() or not mark.end or mark.end > len(block.text()):
        return None
    made, cursor = QTextEdit.ExtraSelection(), QTextCursor(block)
    cursor.setPosition(block.position() + mark.start)
    end = block.position() + mark.end
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    made.cursor, made.format = cursor, QTextCharFormat()
    made.format.setUnderlineStyle(_WAVE)
    made.format.setUnderlineColor(QColor(colours()[COLOURS[mark.level]]))
    return made


def whole_line(cursor: QTextCursor, colour: str) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    cursor.clearSelection()
    made.cursor = cursor
    made.format = QTextCharFormat()
    made.format.setBackground(QColor(colours()[colour]))
    full = QTextCharFormat.Property.FullWidthSelection
    made.format.setProperty(full, True)  # noqa: FBT003  of Qt
    return made
