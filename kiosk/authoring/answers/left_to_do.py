"""What is left until the kiosk may be shown to patients, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from kiosk.checks.subject.findings import Finding
from kiosk.content.approval.day_states import Bar, bars_of
from kiosk.content.model.library import Edition, Library
from kiosk.known_pages import HELP_PAGE

_SAYS: Mapping[Bar, tuple[str, str]] = {
    "unsigned": (
        "No clinician has signed {pages} in {language} yet.",
        "A clinician reads each of them, and signs it.",
    ),
    "void": (
        "{pages} in {language} changed after a clinician signed.",
        "A clinician reads what changed, and signs again.",
    ),
    "overdue": (
        "The review of {pages} in {language} is overdue.",
        "A clinician reviews each of them, and signs it.",
    ),
    "memory": (
        "{pages} in {language} state what nobody has found a source for.",
        "A clinician finds one, or the sentence is taken off the page.",
    ),
}
_UNTRANSLATED = (
    "{pages} are in English alone, and not in {language}.",
    "Somebody translates them, and a clinician signs.",
)


class Left(NamedTuple):
    """One thing that is left to do: what is *found*, and how it is put right.

    *pages* are those it is about, by their titles.
    """

    found: str
    mend: str
    pages: tuple[str, ...]


def left_by_errors(errors: Iterable[Finding]) -> Iterator[Left]:
    """Tell of the files that must be mended before anything of them is shown."""
    files = dict.fromkeys(f"{one.path.parent.name}/{one.path.name}" for one in errors)
    if files:
        number = "1 file has" if len(files) == 1 else f"{len(files)} files have"
        yield Left(
            f"{number} a mistake.", "The findings say where, and how.", (*files,)
        )


def left_on_pages(library: Library, today: date) -> tuple[Left, ...]:
    """Return what keeps pages from patients where only what is signed is shown."""
    return tuple(
        one for edition in library.editions.values() for one in _left(edition, today)
    )


def _left(edition: Edition, today: date) -> Iterator[Left]:
    barred: dict[Bar, list[str]] = {}
    for page in edition.pages.keys() - edition.borrowed:
        bars = bars_of(edition.standings.get(page), today)
        told = [bar for bar in bars if page != HELP_PAGE or bar != "overdue"]
        if told:
            barred.setdefault(told[0], []).append(page)
    for bar, said in _SAYS.items():
        if bar in barred:
            yield _told(edition, said, barred[bar])
    if edition.borrowed:
        yield _told(edition, _UNTRANSLATED, [*edition.borrowed])


def _told(edition: Edition, said: tuple[str, str], pages: list[str]) -> Left:
    number = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
    found = said[0].format(pages=number, language=edition.phrases.language)
    titles = tuple(edition.pages[page].title for page in sorted(pages))
    return Left(found, said[1], titles)
