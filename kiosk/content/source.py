"""From a file on disk to its lines, or to Problems that say why not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from kiosk.content.report import Report

MOST_BYTES = 256 * 1024
MOST_LINES = 1_000
MOST_CHARACTERS = 2_000
"""Of one line.  Python-Markdown is slow on long ones, and so are readers."""

# Control characters, signs that turn the direction of writing around, and the
# private range that marks.py uses: none of them can be seen in an editor.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
    "\ue000-\uf8ff\ufff9-\uffff\U000f0000-\U0010ffff]"
)


class Line(NamedTuple):
    """One line as its author wrote it; *number* counts from 1."""

    number: int
    text: str


def read_text(path: Path, report: Report) -> str | None:
    """Return the text of the file, or report why it cannot be read."""
    if not path.is_file():
        report.add(0, "This is not a file. Put a text file here, or take it away.")
        return None
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        report.add(0, f"The file cannot be opened ({error.strerror}).")
        return None
    return _decoded(data, report)


def read_lines(path: Path, report: Report) -> list[Line] | None:
    """Return the lines of a page or a glossary, none of them too long."""
    text = read_text(path, report)
    if text is None:
        return None
    if not text.strip():
        report.add(0, "The file is empty. Write in it, or take it away.")
        return None
    lines = [Line(number, row) for number, row in enumerate(text.split("\n"), 1)]
    return lines if _fits(lines, report) else None


def _decoded(data: bytes, report: Report) -> str | None:
    if len(data) > MOST_BYTES:
        report.add(0, f"The file is larger than {MOST_BYTES // 1024} KB. Split it.")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        sign = f"{data[error.start]:#04x}"
        report.add(line, f"The byte {sign} is not UTF-8. Save the file as UTF-8.")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if _is_visible(text, report) else None


def _is_visible(text: str, report: Report) -> bool:
    if not _UNSEEN.search(text):
        return True
    for number, line in enumerate(text.split("\n"), 1):
        if unseen := _UNSEEN.search(line):
            sign = f"U+{ord(unseen[0]):04X}"
            place = f"after {line[: unseen.start()][-20:]!r}" if unseen.start() else ""
            where = place or "at the start of the line"
            report.add(
                number,
                f"A sign that cannot be seen ({sign}) stands {where}."
                " Delete it and type the words again.",
            )
    return False


def _fits(lines: list[Line], report: Report) -> bool:
    long = [line.number for line in lines if len(line.text) > MOST_CHARACTERS]
    for number in long:
        report.add(
            number,
            f"The line is longer than {MOST_CHARACTERS:,} letters. Break it up.",
        )
    if len(lines) > MOST_LINES + 1:
        most = f"The file has more than {MOST_LINES:,} lines."
        report.add(MOST_LINES + 1, f"{most} Split it into several pages.")
    return not long and len(lines) <= MOST_LINES + 1
