"""What an earlier compile left: content that is watched is not read anew each time."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import NamedTuple, TypeVar

from kiosk.content.files.problems import Report, minding
from kiosk.content.files.stamps import Stamp, stamp_of
from kiosk.content.inline.context import Context, Known
from kiosk.content.model.library import Page
from kiosk.content.page import Draft, compile_page, read_draft
from kiosk.errors import ContentError, Problem

_Done = TypeVar("_Done")


class _Read(NamedTuple):
    stamp: Stamp
    draft: Draft | None
    problems: tuple[Problem, ...]


class Made(NamedTuple):
    """What the compiler made of one page, also of one with mistakes.

    *known* is what the page could name, *uses* what of it the page says.
    """

    draft: Draft
    known: Known
    page: Page
    uses: frozenset[str]


class _Compiled(NamedTuple):
    stamp: Stamp
    known: Hashable
    made: Made | None
    problems: tuple[Problem, ...]


class Earlier:
    """The pages that were read and compiled before, each until its file changes."""

    def __init__(self) -> None:
        self._read: dict[Path, _Read] = {}
        self._compiled: dict[Path, _Compiled] = {}
        self.step: Callable[[], None] = lambda: None
        """Called for each page that is read, and for each that is compiled."""

    def draft(self, page_id: str, report: Report) -> Draft | None:
        """Read the page of *report*, if it was not read as it is."""
        self.step()
        stamp, kept = stamp_of(report.path), self._read.get(report.path)
        if kept is None or kept.stamp != stamp:
            draft, problems = _taken(report, lambda: read_draft(page_id, report))
            kept = self._read[report.path] = _Read(stamp, draft, problems)
        else:
            report.problems.extend(kept.problems)
        return kept.draft._replace(report=report) if kept.draft else None

    def compiled(self, draft: Draft, context: Context, known: Hashable) -> Made | None:
        """Compile *draft*, if it was not compiled with the same things *known*.

        None is a page that the compiler stumbled over; its report says so.
        """
        self.step()
        path = draft.report.path
        stamp, kept = self._read[path].stamp, self._compiled.get(path)
        if kept is None or (kept.stamp, kept.known) != (stamp, known):
            page, problems = _taken(draft.report, lambda: compile_page(draft, context))
            uses = frozenset(context.uses)
            made = Made(draft, context.known, page, uses) if page else None
            kept = self._compiled[path] = _Compiled(stamp, known, made, problems)
        else:
            draft.report.problems.extend(kept.problems)
        return kept.made

    def made(self, path: Path) -> Made | None:
        """Return what was made of the page at *path*; None is that it was not read."""
        return self._compiled[path].made if path in self._compiled else None


def _taken(
    report: Report, work: Callable[[], _Done]
) -> tuple[_Done | None, tuple[Problem, ...]]:
    """Return what *work* gives, and the problems that it has added to *report*."""
    before, done = len(report.problems), None
    try:
        with minding(report.path):
            done = work()
    except ContentError as error:
        report.problems.extend(error.problems)
    return done, tuple(report.problems[before:])
