"""Judges a draft again and again, for a window in another process.

Each line that comes in asks once more; each that goes out is a Judged as JSON.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.json import Decoder, encode

from kiosk.checks.runner import Checker
from kiosk.checks.subject.findings import Finding, worst_first
from kiosk.errors import KioskError

ANEW = b"anew"
"""Asks to look again at what is shown, too: it has changed."""


class Judged(Struct, frozen=True):
    """What the checks say of a draft, worst first.

    *fresh* are those that what is shown does not have: of this change.  *outlook* says
    what a kiosk would show, where there are faults.  *fault* is why nothing is known.
    """

    fresh: tuple[Finding, ...] = ()
    old: tuple[Finding, ...] = ()
    outlook: str = ""
    fault: str = ""

    @property
    def all(self) -> tuple[Finding, ...]:
        return (*self.fresh, *self.old)


def _path(kind: type, words: object) -> Path:
    assert kind is Path  # noqa: S101  nothing else in it needs help
    return Path(str(words))


_DECODER = Decoder(Judged, dec_hook=_path)


def judged_from(line: bytes) -> Judged:
    return _DECODER.decode(line)


class Judging:
    """Holds *draft* against what is *shown*."""

    def __init__(self, draft: Path, shown: Path, assets: Path, today: date) -> None:
        self._draft, self._shown = draft, shown
        self._assets, self._today = assets, today
        self._checker = Checker(draft, assets)
        self._before: Counter[tuple[str, str, str]] | None = None

    def answer(self, asked: Iterable[bytes], into: BinaryIO) -> None:
        """Judge once for each line of *asked*, and write it *into* that."""
        for line in asked:
            if line.strip() == ANEW:
                self._before = None
            into.write(encode(self._judged(), enc_hook=str) + b"\n")
            into.flush()

    def _judged(self) -> Judged:
        try:
            found = self._checker.check(self._today)
            if self._before is None:
                before = Checker(self._shown, self._assets).check(self._today)
                self._before = Counter(_keys(before.findings, self._shown))
        except KioskError as error:
            return Judged(fault=str(error))
        fresh, old = _parted(found.findings, self._draft, self._before)
        return Judged(fresh, old, found.outlook.expected if found.outlook else "")


def _parted(
    found: Iterable[Finding], folder: Path, before: Counter[tuple[str, str, str]]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part what was *found* into what is fresh, and what was there *before*."""
    left, fresh, old = Counter(before), list[Finding](), list[Finding]()
    for one in worst_first(found):
        (key,) = _keys([one], folder)
        (old if left[key] > 0 else fresh).append(one)
        left[key] -= 1
    return tuple(fresh), tuple(old)


def _keys(found: Iterable[Finding], folder: Path) -> Iterator[tuple[str, str, str]]:
    """Name each finding wherever its line has moved to."""
    for one in found:
        inside = one.path.is_relative_to(folder)  # not the settings beside it
        path = one.path.relative_to(folder) if inside else one.path
        yield path.as_posix(), one.rule, one.found
