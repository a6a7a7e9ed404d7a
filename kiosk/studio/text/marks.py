"""What is marked in a line: a finding of the checks, or a word nobody knows."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.checks.subject.findings import ADVICE, ERROR, WARNING, Finding
from kiosk.studio.text.mends import Mend, mend_of

SPELLING = "spelling"
COLOURS = {ERROR: "help", WARNING: "accentLedge", ADVICE: "ok", SPELLING: "link"}
"""By how bad it is, the worst first: names of the theme's colours."""
_WORDS = {
    ERROR: "Fault",
    WARNING: "Please look",
    ADVICE: "Advice",
    SPELLING: "Spelling",
}


class Mark(NamedTuple):
    """Something in *line*, from *start* to *end*; both 0 stand for the whole line.

    *mend* is what is most likely meant, before the *others*; *word* is one that may be
    right all the same.
    """

    line: int
    start: int
    end: int
    level: str
    words: str
    mend: Mend | None = None
    others: tuple[Mend, ...] = ()
    word: str = ""

    @property
    def tip(self) -> str:
        return f"{_WORDS[self.level]}: {self.words}"

    def has(self, at: int) -> bool:
        """Tell if it is at a place of its line, counted from 0."""
        return not self.end or self.start <= at <= self.end


def mark_of(finding: Finding, line_text: str) -> Mark:
    """Return how *finding* is marked in a line that reads so now."""
    start = max(0, finding.column - 1)
    end = _end_of_word(line_text, start) if finding.column else 0
    words = f"{finding.found} {finding.mend}".strip()
    mend = mend_of(finding, line_text)
    if mend:
        start, end = mend.start, mend.end
    line = max(1, finding.line)
    return Mark(line, start, end, finding.level, words, mend)


def _end_of_word(text: str, start: int) -> int:
    end = text.find(" ", start + 1)
    return end if end > 0 else len(text)


def worst(marks: list[Mark]) -> Mark:
    return min(marks, key=lambda mark: list(COLOURS).index(mark.level))
