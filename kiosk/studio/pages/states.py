"""How each page stands in each language, in a word or two.  No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from kiosk.checks.subject.findings import ERROR, Finding
from kiosk.content.approval.day_states import state_of
from kiosk.content.loader import Compiled
from kiosk.content.model.library import Edition, Library

FAULT, DUE, OLDER, CHANGED, SIGNED, NEW = (
    "fault",
    "due",
    "twin is older",
    "changed",
    "signed",
    "not signed",
)
"""The worst first: what keeps a page from patients, and what is to be done next."""
STATES = (FAULT, DUE, OLDER, CHANGED, SIGNED, NEW)

_SOON = timedelta(days=30)


class PageState(NamedTuple):
    """A page in one language: its *title*, and all that is to be said of it."""

    name: str
    language: str
    page: str
    title: str
    states: tuple[str, ...]

    @property
    def worst(self) -> str:
        return self.states[0]

    @property
    def words(self) -> str:
        return ", ".join(self.states)


class Situation(NamedTuple):
    """What the states are worked out from.

    *changed* are names of files; *written* is the last version that changed each.
    """

    compiled: Compiled
    findings: tuple[Finding, ...]
    changed: frozenset[str]
    written: Mapping[str, int]
    today: date


def states_of(now: Situation) -> dict[str, PageState]:
    """Return the state of each page by its name, such as ``en/cost.md``."""
    faulty = {one.path for one in now.findings if one.level == ERROR}
    found: dict[str, PageState] = {}
    for language in now.compiled.languages:
        edition = now.compiled.library.editions[language.code]
        for page in language.files:
            name = f"{language.code}/{page}.md"
            is_faulty = language.path(page) in faulty
            states = tuple(_states(now, edition, page, is_faulty=is_faulty))
            title = _title(edition, page)
            found[name] = PageState(name, language.code, page, title, states)
    return found


def _states(
    now: Situation, edition: Edition, page: str, *, is_faulty: bool
) -> Iterator[str]:
    name = f"{edition.language}/{page}.md"
    standing = edition.standings.get(page)
    if is_faulty:
        yield FAULT
    if standing and standing.review_by <= now.today + _SOON:
        yield DUE
    if is_older(now, edition.language, page):
        yield OLDER
    if name in now.changed or (standing and standing.signed and standing.void):
        yield CHANGED
    yield SIGNED if state_of(standing, now.today) == "signed" else NEW


def is_older(now: Situation, language: str, page: str) -> bool:
    """Tell whether the English page was written after this translation of it.

    It was, where who signed saw another English page; where it was reviewed later;
    where a later version changed it; or where it is changed now and this is not.
    """
    if language == "en":
        return False
    editions = now.compiled.library.editions
    own, english = editions[language], editions["en"]
    if page in own.borrowed or page not in english.pages or page not in own.pages:
        return False
    standing = own.standings.get(page)
    if standing and standing.signed and standing.english_changed:
        return True
    if own.pages[page].reviewed < english.pages[page].reviewed:
        return True
    here, there = f"{language}/{page}.md", f"en/{page}.md"
    if here in now.changed:
        return False
    is_later = now.written.get(there, 0) > now.written.get(here, 0)
    return is_later or there in now.changed


def _title(edition: Edition, page: str) -> str:
    known = page in edition.pages and page not in edition.borrowed
    return edition.pages[page].title if known else page


def titles_of(library: Library) -> dict[str, str]:
    """Return what staff call each page, by the name of its file."""
    return {
        f"{code}/{page}.md": f"{edition.pages[page].title} ({code.upper()})"
        for code, edition in library.editions.items()
        for page in edition.pages
        if page not in edition.borrowed
    }
