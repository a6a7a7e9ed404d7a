"""From a file on disk to its lines, or to Problems that say why not."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kiosk.content.files.destroyed import (
    cut_off,
    destroyed,
    empty,
    end_missing,
    is_utf_16,
    told,
)
from kiosk.content.files.plain import MOST_BYTES, open_plain, plain_bytes
from kiosk.content.files.problems import Report
from kiosk.unseen import UNSEEN

MOST_LINES = 1_000
MOST_CHARACTERS = 2_000
"""Of one line.  Python-Markdown is slow on long ones, and so are readers."""

# Soft hyphens and spaces of no width: text from Word and the web is full of them,
# they change nothing on the screen, and they hide in the names of pages and facts.
_NO_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")
# A number from a phone's contacts or a PDF brings signs of its own along, which turn
# the direction around or choose a form.  Nobody sees them, so nobody can delete them.
_CARRIED = "\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f"
_CARRIES = re.compile(f"[{_CARRIED}]")
_NUMBER = re.compile(rf"[\d{_CARRIED}+(). \u00a0\u202f/\u2010-\u2014-]{{2,}}")
_WORD_BULLET = re.compile("[\ue000-\uf8ff]\\s")

_PICTURE = re.compile(r"(data:[\w.+-]+/[\w.+-]+;base64,)[A-Za-z0-9+/=]+")
"""A picture that was pasted as letters: what is said of it is not how long it is."""

_NOT_TEXT = (b"PK\x03\x04", b"{\\rtf", b"%PDF", b"\xd0\xcf\x11\xe0")
"""How files of Word and its like begin: docx, rtf, pdf and doc."""
_SAVE = "Save it as UTF-8 (in Notepad: Save as, then Encoding: UTF-8)."


_SPACES = re.compile(r"[ \t\n]+")


class Line(NamedTuple):
    """One line as the kiosk reads it; *number* counts from 1.

    *written* is what stands in the file, where that is not the same signs.
    """

    number: int
    text: str
    written: str = ""

    @property
    def source(self) -> str:
        """What its author wrote, sign by sign: an editor counts columns in it."""
        return self.written or self.text


def read_text(path: Path, report: Report) -> str | None:
    """Return the text of the file, or report why it cannot be read."""
    text = _written(path, report)
    return None if text is None else cleaned(text)


def text_again(path: Path) -> str:
    """Return what stands in a file that was read before; "" if it is not there.

    Raise OSError or ValueError where another file has taken its place.
    """
    if not path.exists():
        return ""
    return plain_bytes(path, MOST_BYTES).decode("utf-8-sig")


def _written(path: Path, report: Report) -> str | None:
    if not path.is_file():
        report.add(0, "This is not a file. Put a text file here, or take it away.")
        return None
    try:
        with open_plain(path) as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        report.add(0, f"The file cannot be opened ({error.strerror}).")
        return None
    return _decoded(data, report)


def read_lines(
    path: Path, report: Report, written: bytes | None = None
) -> list[Line] | None:
    """Return the lines of a page or a glossary, none of them too long.

    What is *written* stands in place of the file: it is not on the disk yet.
    """
    text = _written(path, report) if written is None else _decoded(written, report)
    if text is None:
        return None
    if not text.strip():
        report.add(0, empty(path))
        return None
    rows = text.split("\n")
    lines = [_line(number, row) for number, row in enumerate(rows, 1)]
    if not _fits(lines, report):
        return None
    if where := end_missing(rows):
        report.add(len(rows), cut_off(path, where))
    return lines


def _line(number: int, written: str) -> Line:
    text = _PICTURE.sub(r"\1", cleaned(written))
    return Line(number, text, "" if text == written else written)


def cleaned(text: str) -> str:
    """Return *text* with one sign for each letter, and none that has no width.

    A Mac writes an accent as a sign of its own, Windows does not: the same word must
    be the same to every list, and to the sum that a clinician signs.
    """
    text = unicodedata.normalize("NFC", _NO_WIDTH.sub("", text))
    return _NUMBER.sub(_number, text) if _CARRIES.search(text) else text


def hidden_in(words: str) -> str:
    """Return the first sign of *words* that cannot be seen, or ""; they were cleaned.

    Who typed them saw an escape in its place: nothing of it is taken away unsaid.
    """
    for signs in (UNSEEN, _NO_WIDTH):
        if found := signs.search(words):
            return found[0]
    numbers = (one[0] for one in _NUMBER.finditer(words) if _number(one) != one[0])
    return next((_CARRIES.findall(number)[0] for number in numbers), "")


def _number(found: re.Match[str]) -> str:
    has_digits = any(sign.isdigit() for sign in found[0])
    return _CARRIES.sub("", found[0]) if has_digits else found[0]


def column_written(written: str, column: int, read: Callable[[str], str]) -> int:
    """Return where in *written* the sign stands that is at *column* of what is read.

    Both count from 1; *read* makes of a beginning what was read of it.
    """
    lengths = range(1, len(written) + 1)
    before = bisect_left(lengths, column, key=lambda end: len(read(written[:end])))
    return before + 1


def _decoded(data: bytes, report: Report) -> str | None:
    if fault := _wrong_kind(data, report.path):
        report.add(0, fault)
        return None
    if len(data) > MOST_BYTES and (place := data.find(b";base64,")) >= 0:
        text = "A picture was pasted into the text here, and makes the file too large."
        text += " Take it out; save it as a file into content/pictures, and name it."
        report.add(data.count(b"\n", 0, place) + 1, text)
        return None
    if len(data) > MOST_BYTES:
        report.add(0, f"The file is larger than {MOST_BYTES // 1024} KB. Split it.")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _report_sign(data, error, report)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if _is_visible(cleaned(text), report) else None


def _wrong_kind(data: bytes, path: Path) -> str:
    """Say what the file is when it is no text in UTF-8 at all; "" when it may be."""
    if is_utf_16(data):
        return f"The file is saved as UTF-16. {_SAVE}"
    if data.startswith(_NOT_TEXT):
        return (
            "This is a file of Word or the like, whatever its name says."
            " Copy its words into a file of Notepad, and save that as UTF-8."
        )
    what = destroyed(data)
    return told(path, what) if what else ""


def _report_sign(data: bytes, error: UnicodeDecodeError, report: Report) -> None:
    """Report the first byte that is not UTF-8, by the words in front of it."""
    start = error.start
    if error.reason == "unexpected end of data":
        where = "in the middle of a letter"
        report.add(data.count(b"\n") + 1, cut_off(report.path, where))
        return
    row = data.rfind(b"\n", 0, start) + 1
    words = data[row:start].decode("utf-8")[-20:]
    place = f"after {words!r}" if words else "at the start of the line"
    line = data.count(b"\n", 0, start) + 1
    text = f"The sign {place} cannot be read: the file is not saved as UTF-8."
    report.add(line, f"{text} {_SAVE}")


def _is_visible(text: str, report: Report) -> bool:
    if not UNSEEN.search(text):
        return True
    for number, line in enumerate(text.split("\n"), 1):
        if unseen := UNSEEN.search(line):
            report.add(number, _unseen_fault(line, unseen.start()))
    return False


def _unseen_fault(line: str, start: int) -> str:
    if _WORD_BULLET.match(line.lstrip()):
        return "A bullet of Word starts this line. Type - and a space in its place."
    place = f"after {line[:start][-20:]!r}" if start else "at the start of the line"
    return (
        f"A sign that cannot be seen (U+{ord(line[start]):04X}) stands {place}."
        " Delete it and type the words again."
    )


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


def one_line(text: str) -> str:
    """Put *text* on one line; spaces that must not break stay what they are."""
    return _SPACES.sub(" ", text).strip(" ")
