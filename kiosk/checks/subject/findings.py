"""What comes out of a check: frozen values, no logic beyond how they read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from kiosk.checks.subject.outlook import Outlook
from kiosk.content.loader import Compiled
from kiosk.content.model.library import Library
from kiosk.content.partial import Partial
from kiosk.errors import ContentError, Problem

ERROR, WARNING, ADVICE = "error", "warning", "advice"

LEVELS = (ERROR, WARNING, ADVICE)
"""The worst first.  An error keeps its page, or all content, from the screen."""


class Finding(Struct, frozen=True, order=True):
    """One place where a rule is not kept.

    *line* and *column* count from 1; 0 stands for the file, or the line, as a
    whole.  *found* and *mend* are sentences for the author.
    """

    path: Path
    line: int
    column: int
    rule: str
    level: str
    found: str
    mend: str

    def __str__(self) -> str:
        return f"{self.place}: {self.rule} {self.level}: {self.found} {self.mend}"

    @property
    def place(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else f"{self.path}"
        return f"{place}:{self.column}" if self.line and self.column else place


def finding_of(problem: Problem) -> Finding:
    """Return what the compiler found as what a rule finds: S1 is its own."""
    return Finding(problem.path, problem.line, 0, "S1", ERROR, problem.text, "")


class Allowed(Struct, frozen=True, order=True):
    """A *finding* that its author allowed, with the *reason*, at *line*."""

    finding: Finding
    line: int
    reason: str


class Measure(Struct, frozen=True, kw_only=True):
    """What was measured of one page.

    *language_name* is what its language calls itself.
    *grade* is Flesch-Kincaid's, *smog* and *inflesz* as their names say; None where
    the language or the length does not allow it.  *hard* and *passive* are shares
    from 0 to 1: of words, and of sentences.  *kept* of the *asked* rules found
    nothing.  *standing* is ``signed``, ``unsigned``, ``void`` or ``overdue``.
    """

    language: str
    language_name: str
    page: str
    title: str
    path: Path
    picture: str = ""
    alt: str = ""
    words: int = 0
    sentences: int = 0
    grade: float | None = None
    smog: float | None = None
    inflesz: float | None = None
    words_per_sentence: float = 0
    hard: float = 0
    passive: float = 0
    harm_words: int = 0
    benefit_words: int = 0
    facts: int = 0
    sources: int = 0
    kept: int = 0
    asked: int = 0
    standing: str = "unsigned"
    reviewed: date = date.min
    review_by: date = date.max


class Told(Struct, frozen=True, kw_only=True):
    """What a patient must be told, and where a *language* tells it.

    *name*, *asks* and *standard* are those of ``must_tell.toml``.  *places* are pages
    with the line of the sentence, none where no page tells it; *unsaid* are those
    that state the fact without the words.
    """

    name: str
    asks: str
    standard: str
    language: str
    pages: tuple[str, ...]
    places: tuple[tuple[Path, int], ...]
    unsaid: tuple[tuple[Path, int], ...] = ()


class Checked(Struct, frozen=True, kw_only=True):
    """A whole check; *compiled* is None where the content does not compile.

    A leaflet of another make is not compiled either.  *told* has each thing that a
    patient must be told, in each language.  *outlook* is None where all is well.
    """

    compiled: Compiled | None
    findings: tuple[Finding, ...]
    allowed: tuple[Allowed, ...] = ()
    measures: tuple[Measure, ...] = ()
    told: tuple[Told, ...] = ()
    today: date
    outlook: Outlook | None = None

    @property
    def library(self) -> Library | None:
        return self.compiled.library if self.compiled else None

    def of(self, level: str) -> tuple[Finding, ...]:
        return tuple(found for found in self.findings if found.level == level)

    @property
    def errors(self) -> tuple[Finding, ...]:
        return self.of(ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        return self.of(WARNING)

    def only(self, path: Path) -> Checked:
        """Return what concerns the file at *path* alone, or keeps it from a check."""
        findings = tuple(one for one in self.findings if one.path == path)
        measures = tuple(one for one in self.measures if one.path == path)
        if self.compiled is None and not findings and not measures:
            return self
        return replace(
            self,
            findings=findings,
            allowed=tuple(one for one in self.allowed if one.finding.path == path),
            measures=measures,
            outlook=None,
        )

    def judged(self) -> Compiled:
        """Return what was compiled, or raise one ContentError with every error in it.

        Who signs or prints a page takes this: it is the very text that was judged.
        """
        if self.compiled is None or self.errors:
            raise ContentError(map(problem_of, self.errors))
        return self.compiled

    def shown(self) -> Partial | None:
        """Return what a kiosk shows: all, or what is not held up; None is nothing."""
        if self.outlook:
            return None if self.outlook.held else self.outlook.partial
        return Partial(self.judged(), {}, {})

    def for_staff(self) -> str:
        """Tell staff of the errors, and what the kiosk shows; "" is all well."""
        errors = str(ContentError(map(problem_of, self.errors)))
        return f"{errors}\n{self.outlook.known}" if self.outlook else ""

    def sound(self) -> Library:
        """Return the library, or raise as *judged* does."""
        return self.judged().library


def problem_of(error: Finding) -> Problem:
    """Return an error as a Problem, for those who only want to know what to mend."""
    words = error.found if error.rule == "S1" else f"{error.found} {error.mend}"
    return Problem(error.path, error.line, words)


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda found: (LEVELS.index(found.level), found))
