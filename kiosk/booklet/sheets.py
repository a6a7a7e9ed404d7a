"""From a compiled library to a Booklet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from kiosk.booklet.blocks import Setter
from kiosk.booklet.booklet import (
    Booklet,
    Call,
    Sheet,
    SourceRow,
    WordToKnow,
)
from kiosk.booklet.sayings import Sayings, put
from kiosk.booklet.signing import Signing
from kiosk.content.model import QUESTIONS_PAGE, Edition, Page, Source
from kiosk.content.months import full_date
from kiosk.content.phrases import ENGLISH
from kiosk.content.stages import Bands
from kiosk.content.state import state_of

Paper = Literal["a4", "letter"]
_TYPST_PAPER = {"a4": "a4", "letter": "us-letter"}


class Wish(NamedTuple):
    """How the booklet is wanted, and the *today* that is printed on it.

    *sayings* are its own words.  With *release* no page is marked as a sample: only
    signed ones are given.  With *signing* it has every page, to be signed.
    """

    today: date
    sayings: Sayings
    paper: Paper = "letter"
    large: bool = False
    release: bool = False
    signing: Signing | None = None


def booklet_of(edition: Edition, sources: dict[str, Source], wish: Wish) -> Booklet:
    """Put the walk of *edition* on paper, or all of it for those who sign."""
    walk = (*edition.walk, *_help(edition))
    names = _all_pages(edition) if wish.signing else walk
    return _Desk(edition, sources, wish, names).booklet()


def _help(edition: Edition) -> Iterator[str]:
    """Go through the pages that tell when to get help: paper is read alone at home."""
    for name in _all_pages(edition):
        blocks = edition.pages[name].blocks
        if name not in edition.walk and any(isinstance(one, Bands) for one in blocks):
            yield name


def _all_pages(edition: Edition) -> tuple[str, ...]:
    """Return them in the order of their topics."""
    return tuple(page for section in edition.sections for page in section.pages)


class _Desk:
    """Where one booklet is put together."""

    def __init__(
        self,
        edition: Edition,
        sources: dict[str, Source],
        wish: Wish,
        names: tuple[str, ...],
    ) -> None:
        self._edition, self._all_sources, self._wish = edition, sources, wish
        self._sayings, self._signing = wish.sayings, wish.signing
        self._pages = {name: edition.pages[name] for name in names}
        named = (key for page in self._pages.values() for key in page.sources)
        of_facts = wish.signing.sources(edition, names) if wish.signing else ()
        keys = dict.fromkeys((*named, *of_facts))
        self._numbers = {key: number for number, key in enumerate(keys, 1)}
        words = dict.fromkeys(w for page in self._pages.values() for w in page.words)
        self._words = tuple(word for word in words if word in edition.glossary)

    def booklet(self) -> Booklet:
        wish, edition = self._wish, self._edition
        day = full_date(wish.today, edition.phrases)
        return Booklet(
            language=edition.language,
            paper=_TYPST_PAPER[wish.paper],
            large=wish.large,
            for_all=self._signing is not None,
            clinic=edition.clinic.get("name", ""),
            printed=put(self._sayings.printed, day=day),
            say=self._sayings,
            sheets=tuple(map(self._sheet, self._pages.values())),
            words=tuple(self._glossary()),
            sources=tuple(map(self._source, self._numbers)),
            calls=tuple(self._calls()),
        )

    def _sheet(self, page: Page) -> Sheet:
        edition, borrowed = self._edition, page.id in self._edition.borrowed
        phrases = ENGLISH if borrowed else edition.phrases
        setter = Setter(phrases, self._sayings, self._leads)
        sections = (s.title for s in edition.sections if page.id in s.pages)
        signing = self._signing
        return Sheet(
            id=page.id,
            language="en" if borrowed else edition.language,
            sample=self._is_sample(page.id),
            topic=next(sections, ""),
            title=page.title,
            message=setter.words(page.message),
            action=setter.words(page.action),
            picture=page.picture,
            alt=page.alt,
            pieces=tuple(setter.pieces_of(page.blocks)),
            reviewed=self._reviewed(page),
            sources=tuple(sorted(self._numbers[key] for key in page.sources)),
            writes=page.id == QUESTIONS_PAGE,
            sign=signing.part(edition, page, self._numbers) if signing else None,
        )

    def _is_sample(self, page: str) -> bool:
        """Tell whether *page* has to say that no clinician has checked it."""
        if self._wish.release:
            return False
        standing = self._edition.standings.get(page)
        return state_of(standing, self._wish.today) != "signed"

    def _leads(self, target: str) -> bool:
        kind, _, name = target.partition(":")
        return name in (self._pages if kind == "page" else self._words)

    def _reviewed(self, page: Page) -> str:
        phrases = self._edition.phrases
        reviewed = full_date(page.reviewed, phrases)
        due = full_date(page.review_by, phrases)
        return put(self._sayings.reviewed, reviewed=reviewed, due=due)

    def _glossary(self) -> Iterator[WordToKnow]:
        """Go through the words that the pages explain, by the alphabet."""
        edition = self._edition
        setter = Setter(edition.phrases, self._sayings, self._leads)
        terms = {word: edition.glossary[word] for word in self._words}
        for word, entry in sorted(terms.items(), key=lambda one: one[1].term.lower()):
            yield WordToKnow(word, entry.term, setter.words(entry.means))

    def _source(self, key: str) -> SourceRow:
        source = self._all_sources[key]
        day = full_date(source.read, self._edition.phrases)
        read = put(self._sayings.read_on, day=day)
        return SourceRow(source.citation, source.address, read)

    def _calls(self) -> Iterator[Call]:
        """Go through the numbers that the clinic has given, the most urgent first."""
        say, answers = self._sayings, self._edition.clinic
        numbers = (
            (say.danger, "emergency_number", ""),
            (say.crisis, "crisis_number", answers.get("crisis_name", "")),
            (say.by_day, "phone_day", answers.get("name", "")),
            (say.by_night, "phone_night", answers.get("name", "")),
        )
        for why, key, name in numbers:
            if number := answers.get(key, ""):
                yield Call(why, number, name)
