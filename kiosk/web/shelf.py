"""The pages of one language, and what they have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from kiosk.content.approval.day_states import is_sample
from kiosk.content.model.direction import is_from_right
from kiosk.content.model.library import Edition, Library
from kiosk.content.tables.booklet_words import Sayings, who_to_call
from kiosk.content.tables.clinic import TO_CALL
from kiosk.content.tables.own_words import put
from kiosk.content.tables.web_words import WebSayings
from kiosk.known_pages import HELP_PAGE
from kiosk.web.markup import address_of, dialled_in
from kiosk.web.places import link_to


class Wish(NamedTuple):
    """How the site is wanted, on the day *today*.

    *sayings* and *web_words* are the words around the pages, by each language that is
    wanted.  With *release* no page is marked as a sample: only signed ones are given.
    """

    today: date
    sayings: Mapping[str, Sayings]
    web_words: Mapping[str, WebSayings]
    release: bool = False


class Call(NamedTuple):
    """Whom to call: *why* one would, the *number*, and whose it is."""

    why: str
    number: str
    address: str
    name: str


class Shelf:
    """The pages of one language, and what they have in common."""

    def __init__(self, library: Library, edition: Edition, wish: Wish) -> None:
        self.library, self.edition, self.wish = library, edition, wish
        self.language = edition.language
        self.say = wish.sayings[self.language]
        self.web = wish.web_words[self.language]
        self.name = edition.phrases.language
        self.clinic = edition.clinic.get("name", "")
        self.sections = edition.sections
        self.walk = edition.walk

    @property
    def direction(self) -> str:
        return "rtl" if is_from_right(self.language, self.name) else "ltr"

    @property
    def walk_lead(self) -> str:
        minutes = self.edition.walk_minutes
        return put(self.web.walk_lead, pages=len(self.walk), minutes=minutes)

    @property
    def help(self) -> str:
        """The title of the page that tells how to get help; "" without one."""
        page = self.edition.pages.get(HELP_PAGE)
        return page.title if page else ""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The pages that a topic has, in the order of the topics."""
        placed = (page for section in self.sections for page in section.pages)
        known = (page for page in placed if page in self.edition.pages)
        return tuple(dict.fromkeys(known))

    @cached_property
    def titles(self) -> dict[str, str]:
        return {name: self.edition.pages[name].title for name in self.names}

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        """The numbers that the clinic has given, the most urgent first."""
        return tuple(self._calls())

    def says_sample(self, name: str) -> bool:
        """Tell whether a page has to say that no clinician has checked it."""
        standing = self.edition.standings.get(name)
        return not self.wish.release and is_sample(standing, self.wish.today)

    @cached_property
    def is_sample(self) -> bool:
        return any(map(self.says_sample, self.names))

    def leads(self, target: str) -> str:
        kind, _, name = target.partition(":")
        return link_to(name) if kind == "page" and name in self.titles else ""

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        return tuple(dialled_in(self.edition.clinic.get(key, "")) for key in TO_CALL)

    def _calls(self) -> Iterator[Call]:
        for why, number, name in who_to_call(self.say, self.edition.clinic):
            dialled = dialled_in(number)
            yield Call(why, number, address_of(dialled) if dialled else "", name)
