"""The signs of a page in colour: what is read, and what only tells the kiosk how."""

from __future__ import annotations

import re

from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)

from kiosk.content.syntax.header import KEYS
from kiosk.studio.look import colours

_BODY, _HEADER = 1, 2
_KEY = re.compile(rf"({'|'.join(KEYS)}):")
_NAMED = re.compile(r"[a-z_]+:(?= )")
_VALUE = re.compile(r"\{\{[^{}]*\}\}")
_BRACES = re.compile(r"(?<!\{)\{[^{}]*\}(?!\})")
_STRONG = re.compile(r"\*\*[^*]+\*\*")
_SLANTED = re.compile(r"(?<!\*)\*[^*]+\*(?!\*)")
_LINK = re.compile(r"!?\[[^\[\]]*\]\([^()]*\)|\[\[[^\[\]]*\]\]")


class Highlighter(QSyntaxHighlighter):
    """Colours one document, a line at a time."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._key = _style("link", bold=True)
        self._fence = _style("primary", bold=True)
        self._quiet = _style("lineStrong")
        self._value = _style("note", ground="noteBg")
        self._heading = _style("text", bold=True)
        self._strong = _style("text", bold=True)
        self._slanted = _style("text", slanted=True)
        self._link = _style("link")

    def highlightBlock(self, text: str) -> None:
        if self._in_header(text):
            self._paint(_KEY, text, self._key)
            self._paint(_VALUE, text, self._value)
            return
        if text.startswith(":::"):
            self.setFormat(0, len(text), self._fence)
        elif text.startswith("#"):
            self.setFormat(0, len(text), self._heading)
        elif named := _NAMED.match(text):
            self.setFormat(0, named.end(), self._key)
        for pattern, style in (
            (_STRONG, self._strong),
            (_SLANTED, self._slanted),
            (_LINK, self._link),
            (_BRACES, self._quiet),
            (_VALUE, self._value),
        ):
            self._paint(pattern, text, style)

    def _in_header(self, text: str) -> bool:
        """Tell whether a line is of the header, and keep that for the next one."""
        is_first = self.currentBlock().blockNumber() == 0
        within = is_first or self.previousBlockState() == _HEADER
        ends = text.strip() == "---" and not is_first
        self.setCurrentBlockState(_HEADER if within and not ends else _BODY)
        if within and text.strip() == "---":
            self.setFormat(0, len(text), self._quiet)
        return within

    def _paint(
        self, pattern: re.Pattern[str], text: str, style: QTextCharFormat
    ) -> None:
        for found in pattern.finditer(text):
            self.setFormat(found.start(), len(found[0]), style)


def _style(
    colour: str, *, ground: str = "", bold: bool = False, slanted: bool = False
) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colours()[colour]))
    if ground:
        made.setBackground(QColor(colours()[ground]))
    if bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    made.setFontItalic(slanted)
    return made
