"""Two texts or pictures side by side: what differs has a colour, and a sign.

The left has a minus before each line that is gone, the right a plus before each that is
new; in a line that was changed, the words that are not the same are underlined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html import escape
from itertools import zip_longest
from typing import NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from kiosk.studio.look import colours, looks

_NEAR = 2
"""Lines that are the same, shown before and after those that are not."""
_ALIKE = 0.4
"""How much of two lines is the same, at least, where one became the other."""
_WIDTH = 360
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


class Row(NamedTuple):
    """A line as it was and as it is; None is that it was not there, or is gone."""

    older: str | None
    newer: str | None

    @property
    def is_same(self) -> bool:
        return self.older == self.newer


class Comparison(QTextBrowser):
    """Shows two sides, each under its head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks(self, "compared")
        self.setAccessibleName("The two, side by side")
        self.setOpenLinks(False)

    def compare(
        self, older: bytes | None, newer: bytes | None, heads: tuple[str, str]
    ) -> None:
        """Show what differs between two files; None is that there is none."""
        heads = _head(heads[0], older), _head(heads[1], newer)
        try:
            texts = [(side or b"").decode() for side in (older, newer)]
        except UnicodeDecodeError:
            self.setHtml(_table(heads, [self._pictures(older, newer)]))
            return
        rows = rows_of(*(text.replace("\r\n", "\n").splitlines() for text in texts))
        same = all(row.is_same for row in rows)
        shown = [_SAME] if same else [*_rows(rows)]
        self.setHtml(_table(heads, shown))

    def _pictures(self, *sides: bytes | None) -> str:
        cells = [self._picture(n, side) for n, side in enumerate(sides)]
        return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"

    def _picture(self, number: int, data: bytes | None) -> str:
        if data is None:
            return "There is none."
        size = f"{len(data) / 1000:.0f} KB"
        image = QImage.fromData(data)
        if image.isNull():
            return f"No words, and no picture that can be drawn here: {size}."
        place = QUrl(f"side:{number}")
        kind = QTextDocument.ResourceType.ImageResource.value
        self.document().addResource(kind, place, image)
        words = f"{image.width()} × {image.height()}, {size}"
        width = min(_WIDTH, image.width())
        return f'<img src="{place.toString()}" width="{width}"><br>{words}'


def _head(words: str, side: bytes | None) -> str:
    return words if side is not None else f"{words}: no such file"


_SAME = '<tr><td colspan="2">The two say the same.</td></tr>'


def rows_of(older: Sequence[str], newer: Sequence[str]) -> list[Row]:
    """Put lines beside those that they have become."""
    return [*_paired(older, newer)]


def _paired(older: Sequence[str], newer: Sequence[str]) -> Iterator[Row]:
    matcher = SequenceMatcher(None, older, newer, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            yield from (Row(line, line) for line in older[first:last])
        else:
            pairs = zip_longest(older[first:last], newer[start:end])
            yield from (Row(*pair) for pair in pairs)


def _rows(rows: list[Row]) -> Iterator[str]:
    """Go through what differs, with a few lines around it."""
    differ = [number for number, row in enumerate(rows) if not row.is_same]
    near = {n + step for n in differ for step in range(-_NEAR, _NEAR + 1)}
    last = -1
    for number, row in enumerate(rows):
        if number in near:
            if number > last + 1:
                yield _gap(number - last - 1)
            yield _row(row)
            last = number
    if last < len(rows) - 1:
        yield _gap(len(rows) - 1 - last)


def _gap(lines: int) -> str:
    words = f"{lines} lines" if lines > 1 else "1 line"
    colour = colours()["textSecondary"]
    return f'<tr><td colspan="2" style="color:{colour}">… {words} as before</td></tr>'


def _row(row: Row) -> str:
    if row.is_same:
        cell = f"<td>&nbsp;&nbsp; {escape(row.older or '')}</td>"
        return f"<tr>{cell}{cell}</tr>"
    older, newer = _told_apart(row)
    return f"<tr>{_cell(older, '−', 'tintClay')}{_cell(newer, '+', 'tintMoss')}</tr>"


def _cell(words: str | None, sign: str, colour: str) -> str:
    if words is None:
        return "<td></td>"
    return f'<td bgcolor="{colours()[colour]}"><b>{sign}</b> {words}</td>'


def _told_apart(row: Row) -> tuple[str | None, str | None]:
    """Return both sides, with the words underlined that are not the same."""
    if row.older is None or row.newer is None:
        return row.older and escape(row.older), row.newer and escape(row.newer)
    sides = _TOKEN.findall(row.older), _TOKEN.findall(row.newer)
    matcher = SequenceMatcher(None, *sides, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return escape(row.older), escape(row.newer)
    left, right = "", ""
    for tag, first, last, start, end in matcher.get_opcodes():
        left += _marked("".join(sides[0][first:last]), same=tag == "equal")
        right += _marked("".join(sides[1][start:end]), same=tag == "equal")
    return left, right


def _marked(words: str, *, same: bool) -> str:
    text = escape(words)
    return text if same or not text else f"<u><b>{text}</b></u>"


def _table(heads: tuple[str, str], rows: Sequence[str]) -> str:
    head = "".join(f'<th align="left" width="50%">{escape(one)}</th>' for one in heads)
    body = "".join(rows)
    return f'<table width="100%" cellpadding="4"><tr>{head}</tr>{body}</table>'
