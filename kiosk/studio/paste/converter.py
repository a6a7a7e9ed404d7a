"""Markdownify, cut down to what a page may have."""

from __future__ import annotations

import re

from bs4.element import Tag
from markdownify import ATX, MarkdownConverter

from kiosk.studio.paste.grids import (
    MOST_COLUMNS,
    as_points,
    as_rows,
    places,
    trimmed,
)
from kiosk.studio.paste.signs import in_our_signs, without_emoji
from kiosk.studio.paste.told import EMOJI, WIDE, Told

BREAK = "\x00"
"""Where a new line was: a paragraph ends."""

_SPACES = re.compile(r"\s+")
_INSTEAD = str.maketrans(
    {
        "[": "(",
        "]": ")",
        "{": "(",
        "}": ")",
        "|": "/",
        "`": "’",
        "\\": "/",
        "*": r"\*",
        "_": r"\_",
    }
)
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_BOLD = re.compile(r"(?<!\\)\*+")
_NAMED = re.compile(r"&(?=#?\w+;)")


def literal(text: str, told: Told) -> str:
    """Return *text* so that no sign in it is read as one of ours."""
    words, emoji = without_emoji(in_our_signs(text))
    told.add(EMOJI, emoji)
    apart = _NAMED.sub("& ", _TAG.sub("< ", words))
    return apart.translate(_INSTEAD)


class Converter(MarkdownConverter):
    """Writes what ``make_plain`` has left; all that it cannot place is words."""

    def __init__(self, told: Told) -> None:
        super().__init__(heading_style=ATX, bullets="-", autolinks=False)
        self._told = told

    def escape(self, text: str, parent_tags: set[str]) -> str:
        del parent_tags
        return literal(text, self._told)

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        del el, text, parent_tags
        return BREAK

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        del parent_tags
        words = _one_line(text)
        if not words:
            return ""
        is_step = el.parent is not None and el.parent.name == "ol"
        return f"{'1.' if is_step else '-'} {words}\n"

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        del el, parent_tags
        return f" {text} "

    convert_th = convert_td

    def convert_tr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        del el, parent_tags
        return text

    convert_thead = convert_tbody = convert_tfoot = convert_tr

    def convert_hr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        del el, parent_tags
        return text

    def convert_blockquote(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        del el, parent_tags
        return f"\n\n{text}\n\n"

    convert_pre = convert_figcaption = convert_address = convert_blockquote

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        del text, parent_tags
        cells = {id(one): self._cell(one) for one in el.find_all(("td", "th"))}
        grid = [[cells[id(c)] if c else "" for c in row] for row in places(el)]
        caption = el.find("caption")
        head = _one_line(self.convert_soup(caption)) if caption else ""
        return f"\n\n{head}\n\n{self._written(trimmed(grid))}\n\n"

    def _cell(self, cell: Tag) -> str:
        return _one_line(self.convert_soup(cell))

    def _written(self, grid: list[list[str]]) -> str:
        if len(grid) < 2 or len(grid[0]) < 2:
            return "\n\n".join(" ".join(filter(None, row)) for row in grid)
        if len(grid[0]) > MOST_COLUMNS:
            self._told.add(WIDE)
            return as_points(grid)
        return as_rows([[_name(name) for name in grid[0]], *grid[1:]])


def _name(text: str) -> str:
    """Return the words of the first row: no link stands there, and all is bold."""
    return _BOLD.sub("", _LINK.sub(r"\1", text))


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", text.replace(BREAK, " ")).strip()
