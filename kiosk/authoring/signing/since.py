"""What has changed on a page since it was signed, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from kiosk.authoring.signing.sign import kept_of
from kiosk.authoring.signing.told_lines import Line, What, lines_of
from kiosk.content.approval.kept import Kept, kept_for
from kiosk.content.approval.signature import Signature
from kiosk.content.loader import Compiled, behind


class Change(NamedTuple):
    """A line as it is and was: *kept*; only as it was: *gone*; only as it is: *new*."""

    fate: Literal["kept", "gone", "new"]
    what: What
    text: str


class Since(NamedTuple):
    """All lines of a page, each with its fate, and the *kinds* of those that changed.

    Among these is ``answers`` where the clinic's own have changed.  There are none
    where nothing has.
    """

    signature: Signature
    kinds: tuple[str, ...]
    lines: tuple[Change, ...]


def since_signed(compiled: Compiled, language: str, page: str) -> Since | None:
    """Compare the page as it is in *compiled* with what was signed.

    None is that nobody signed it, or that what was signed is not kept: so it is with
    signatures of earlier versions of the program.
    """
    signature = compiled.signatures.get((language, page))
    if signature is None or page not in compiled.library.editions[language].pages:
        return None
    before = kept_for(compiled.folder, signature)
    if before is None:
        return None
    now = kept_of(compiled, signature, behind(compiled.shared))
    lines = tuple(_compared(lines_of(before.content), lines_of(now.content)))
    return Since(signature, tuple(dict.fromkeys(_kinds(before, now, lines))), lines)


def _compared(before: list[Line], now: list[Line]) -> Iterator[Change]:
    for tag, *ends in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        first, last, start, end = ends
        if tag == "equal":
            yield from (Change("kept", *line) for line in before[first:last])
        else:
            yield from (Change("gone", *line) for line in before[first:last])
            yield from (Change("new", *line) for line in now[start:end])


def _kinds(before: Kept, now: Kept, lines: tuple[Change, ...]) -> Iterator[str]:
    if _differ(before.answers, now.answers):
        yield "answers"
    yield from (line.what for line in lines if line.fate != "kept")
    if before.content != now.content:  # in what no line tells, such as an icon
        yield from () if any(line.fate != "kept" for line in lines) else ("layout",)


def _differ(before: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Tell if an answer that the page has, then and now, is another."""
    return any(now[name] != said for name, said in before.items() if name in now)
