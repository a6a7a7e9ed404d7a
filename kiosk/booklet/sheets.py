"""From a compiled library to a Booklet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple
from unicodedata import combining, normalize

from kiosk.booklet.booklet import (
    Booklet,
    Call,
    Sheet,
    SourceRow,
    WordToKnow,
)
from kiosk.booklet.set_blocks import Setter
from kiosk.booklet.signing import Signing
from kiosk.content.approval.day_states import is_sample
from kiosk.content.model.dates import full_date
from kiosk.content.model.editions import written_for
from kiosk.content.model.library import Edition, Library, Page
from kiosk.content.model.text import pages_linked
from kiosk.content.model.word_count import prose_in
from kiosk.content.tables.booklet_words import ENGLISH, Sayings, who_to_call
from kiosk.content.tables.own_words import put
from kiosk.known_pages import QUESTIONS_PAGE

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


def booklet_of(library: Library, language: str, wish: Wish) -> Booklet:
    """Put the walk in *language* on paper, or all of it for those who sign."""
    edition = library.editions[language]
    walk = (*edition.walk, *_besides(edition))
    names = _all_pages(edition) if wish.signing else walk
    return _Binder(library, edition, wish, names).booklet()


def _besides(edition: Edition) -> Iterator[str]:
    """Go through what else paper has to hold, as it is read alone, at home.

    These are the pages that the walk leads to, and those that tell when to get help.
    """
    walk = [edition.pages[name] for name in edition.walk]
    led_to = {name for page in walk for name in _linked(page)}
    for name in _all_pages(edition):
        is_help = edition.pages[name].tells_when_to_get_help
        if name not in edition.walk and (name in led_to or is_help):
            yield name


def _linked(page: Page) -> Iterator[str]:
    for prose in prose_in(page):
        yield from pages_linked(prose.markup)


def _all_pages(edition: Edition) -> tuple[str, ...]:
    """Return them in the order of their topics."""
    return tuple(page for section in edition.sections for page in section.pages)


class _Binder:
    """Puts one booklet together."""

    def __init__(
        self, library: Library, edition: Edition, wish: Wish, names: tuple[str, ...]
    ) -> None:
        self._library, self._edition, self._wish = library, edition, wish
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
        numbers = who_to_call(self._sayings, edition.clinic)
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
            calls=tuple(Call(*one) for one in numbers),
        )

    def _sheet(self, page: Page) -> Sheet:
        own, signing = written_for(page.id, self._edition, self._library), self._signing
        setter = self._setter(own)
        sections = (s.title for s in self._edition.sections if page.id in s.pages)
        return Sheet(
            id=page.id,
            language=own.language,
            sample=self._is_sample(page.id),
            topic=next(sections, ""),
            title=page.title,
            message=setter.words(page.message),
            action=setter.words(page.action),
            picture=page.picture,
            alt=page.alt,
            blocks=tuple(setter.blocks_of(page.blocks)),
            reviewed=self._reviewed(page),
            sources=_ranges(sorted(self._numbers[key] for key in page.sources)),
            writes=page.id == QUESTIONS_PAGE,
            sign=signing.part(own, page, self._numbers) if signing else None,
        )

    def _setter(self, edition: Edition) -> Setter:
        sayings = self._sayings if edition is self._edition else ENGLISH
        return Setter(edition.phrases, sayings, self._leads)

    def _is_sample(self, page: str) -> bool:
        """Tell whether *page* has to say that no clinician has checked it."""
        standing = self._edition.standings.get(page)
        return not self._wish.release and is_sample(standing, self._wish.today)

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
        setter = self._setter(edition)
        terms = {word: edition.glossary[word] for word in self._words}
        for word, entry in sorted(terms.items(), key=lambda one: _bare(one[1].term)):
            yield WordToKnow(word, entry.term, setter.words(entry.means))

    def _source(self, key: str) -> SourceRow:
        source = self._library.sources[key]
        day = full_date(source.read, self._edition.phrases)
        read = put(self._sayings.read_on, day=day)
        return SourceRow(source.citation, source.address, read)


def _bare(term: str) -> str:
    """Return *term* without its accents, as an alphabet has it."""
    return "".join(
        sign for sign in normalize("NFD", term.casefold()) if not combining(sign)
    )


def _ranges(numbers: Iterable[int]) -> str:
    """Return *numbers*, which are in order, with a dash for those in a row."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(map(_run, runs))


def _run(numbers: list[int]) -> str:
    """Return one number, or the first and the last of more than two."""
    between = "–" if len(numbers) > 2 else ", "
    return between.join(map(str, dict.fromkeys((numbers[0], numbers[-1]))))
