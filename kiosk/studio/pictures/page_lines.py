"""Pictures in the text of a page: found, and changed line by line, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

HEADER, ROOM, TEXT, LAYER = "header", "room", "text", "layer"

_NAMED = re.compile(r"(\s*)(picture|alt|layer)(\s*:\s*)(.*?)(\s*)$", re.IGNORECASE)
_TITLE = re.compile(r"title\s*:(.*)", re.IGNORECASE)
_SHOWN = re.compile(r"(!\[)([^\[\]]*)(\]\()([^\s()]+)([^()]*\))")
_FENCE = re.compile(r"\s*:::\s*(\S*)")


class Use(NamedTuple):
    """A picture in a page: the rows of its name and of its words, counted from 0.

    *alt_row* is -1 where it has no words of its own.
    """

    kind: str
    name: str
    row: int
    alt: str = ""
    alt_row: int = -1


def rows_of(text: str) -> list[str]:
    """Return the lines of *text*, each with its end."""
    return re.split(r"(?<=\n)", text)


def title_of(text: str) -> str:
    """Return the title of a page; "" where it has none."""
    rows = rows_of(text)
    found = (_TITLE.match(row) for row in rows[: header_end(rows)])
    return next((match[1].strip() for match in found if match), "")


def uses(text: str) -> tuple[Use, ...]:
    """Return the pictures that a page names, in order."""
    rows = rows_of(text)
    end = header_end(rows)
    return (*_in_header(rows[:end]), *_in_body(rows, end))


def header_end(rows: list[str]) -> int:
    """Return the row of the ``---`` that ends the header; 0 where there is none."""
    fences = [n for n, row in enumerate(rows) if row.strip() == "---"]
    return fences[1] if len(fences) > 1 else 0


def _in_header(rows: list[str]) -> Iterator[Use]:
    named = dict(_named(rows))
    if "picture" in named:
        row, name = named["picture"]
        alt_row, alt = named.get("alt", (-1, ""))
        yield Use(HEADER, name, row, alt, alt_row)


def _named(rows: list[str]) -> Iterator[tuple[str, tuple[int, str]]]:
    for n, row in enumerate(rows):
        if match := _NAMED.match(row.rstrip("\r\n")):
            yield match[2].casefold(), (n, match[4])


def _in_body(rows: list[str], start: int) -> Iterator[Use]:
    boxes: list[str] = []
    alt_of = _room_alt(rows)
    for n in range(start + 1 if start else 0, len(rows)):
        row = rows[n].rstrip("\r\n")
        if fence := _FENCE.match(row):
            boxes = [*boxes, fence[1]] if fence[1] else boxes[:-1]
        elif boxes[-1:] == [ROOM] and (match := _NAMED.match(row)):
            if match[2].casefold() == "picture":
                yield Use(ROOM, match[4], n, alt_of[1], alt_of[0])
            elif match[2].casefold() == "layer":
                yield Use(LAYER, match[4], n)
        else:
            for shown in _SHOWN.finditer(row):
                yield Use(TEXT, shown[4], n, shown[2], n)


def _room_alt(rows: list[str]) -> tuple[int, str]:
    """Return the row of the words for the room's picture, and these."""
    span = room_span(rows)
    inside = ((n, rows[n].rstrip("\r\n")) for n in range(*span))
    for n, row in inside:
        match = _NAMED.match(row)
        if match and match[2].casefold() == "alt":
            return n, match[4]
    return -1, ""


def room_span(rows: list[str]) -> tuple[int, int]:
    """Return the rows between ``::: room`` and its end; none is (0, 0)."""
    for n, row in enumerate(rows):
        if (fence := _FENCE.match(row)) and fence[1] == ROOM:
            ends = (m for m in range(n + 1, len(rows)) if _FENCE.match(rows[m]))
            return n + 1, next(ends, len(rows))
    return 0, 0


def with_name(text: str, old: str, new: str) -> str:
    """Return a page with the picture *new* wherever it names *old*."""
    rows = rows_of(text)
    for use in uses(text):
        if use.name == old:
            rows[use.row] = _renamed(rows[use.row], old, new)
    return "".join(rows)


def _renamed(row: str, old: str, new: str) -> str:
    named = _NAMED.match(row.rstrip("\r\n"))
    if named:
        return _with_words(row, new)
    return _SHOWN.sub(
        lambda m: m[0] if m[4] != old else f"{m[1]}{m[2]}{m[3]}{new}{m[5]}", row
    )


def _with_words(row: str, words: str) -> str:
    """Return the line ``name: …`` with other words, its end as it was."""
    return re.sub(
        r"^(\s*\w+\s*:\s*)[^\r\n]*", lambda m: f"{m[1].rstrip()} {words}", row
    )


def with_alt(text: str, use: Use, alt: str) -> str:
    """Return a page with other words for the picture in *use*."""
    rows = rows_of(text)
    if use.kind == TEXT:
        rows[use.row] = _SHOWN.sub(
            lambda m: m[0] if m[4] != use.name else f"{m[1]}{alt}{m[3]}{m[4]}{m[5]}",
            rows[use.row],
        )
    elif use.alt_row >= 0:
        rows[use.alt_row] = _with_words(rows[use.alt_row], alt)
    else:
        rows.insert(use.row + 1, f"alt: {alt}{_end_of(rows)}")
    return "".join(rows)


def in_header(text: str, name: str, alt: str) -> str:
    """Return a page with the picture *name* at its top, in the place of any other."""
    found = next((one for one in uses(text) if one.kind == HEADER), None)
    if found is not None:
        return with_alt(_row_set(text, found.row, name), found, alt)
    rows = rows_of(text)
    end = header_end(rows)
    dated = (n for n in range(end) if rows[n].startswith("reviewed"))
    ends = _end_of(rows)
    at = next(dated, end)
    rows[at:at] = [f"picture: {name}{ends}", f"alt: {alt}{ends}"]
    return "".join(rows)


def _row_set(text: str, row: int, words: str) -> str:
    rows = rows_of(text)
    rows[row] = _with_words(rows[row], words)
    return "".join(rows)


def in_text(text: str, row: int, line: str) -> str:
    """Return a page with *line* in a paragraph of its own, below that of *row*."""
    rows = rows_of(text)
    at = row_below(rows, row)
    ends = _end_of(rows)
    if rows and not rows[-1].endswith("\n"):
        rows[-1] += ends if rows[-1] else ""
    above = [ends] if at and rows[at - 1].strip() else []
    below = [ends] if at < len(rows) and rows[at].strip() else []
    rows[at:at] = [*above, f"{line}{ends}", *below]
    return "".join(rows)


def row_below(rows: list[str], row: int) -> int:
    """Return where a paragraph may begin below *row*: never in a box, nor a header."""
    end = header_end(rows)
    at = max(row + 1, end + 1 if end else 0)
    while at < len(rows) and (rows[at].strip() and rows[at - 1].strip()):
        if at - 1 == end:
            break
        at += 1
    while at < len(rows) and _boxes_at(rows, at):
        at += 1
    return min(at, len(rows))


def _boxes_at(rows: list[str], at: int) -> list[str]:
    """Return the boxes that are open before row *at*, but those that hold pictures."""
    boxes: list[str] = []
    for row in rows[:at]:
        if fence := _FENCE.match(row):
            boxes = [*boxes, fence[1]] if fence[1] else boxes[:-1]
    return [one for one in boxes if one != "more"]


def twin_row(text: str, twin: str, row: int) -> int:
    """Return the row of *twin* where the block ends that is at *row* of *text*.

    Twins have the same blocks, in the same order.
    """
    blocks = _blocks(rows_of(text))
    count = sum(first <= row for first, _ in blocks)
    others = _blocks(rows_of(twin))
    if not others or not count:
        return header_end(rows_of(twin))
    return others[min(count, len(others)) - 1][1]


def _blocks(rows: list[str]) -> list[tuple[int, int]]:
    """Return the first and the last row of each run of lines below the header."""
    blocks: list[tuple[int, int]] = []
    end = header_end(rows)
    start = end + 1 if end else 0
    for n in range(start, len(rows)):
        if not rows[n].strip():
            continue
        if blocks and blocks[-1][1] == n - 1:
            blocks[-1] = (blocks[-1][0], n)
        else:
            blocks.append((n, n))
    return blocks


def _end_of(rows: list[str]) -> str:
    return "\r\n" if rows and rows[0].endswith("\r\n") else "\n"
