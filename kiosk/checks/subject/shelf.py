"""All the content at once, for rules that no page answers alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from kiosk import toml_lines
from kiosk.checks.subject.coverage_file import Element
from kiosk.checks.subject.decoding import Decoding
from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.must_tell_file import MustTell
from kiosk.checks.subject.passages import passages_of
from kiosk.checks.subject.word_lists import WordLists
from kiosk.content.files.lines import text_again
from kiosk.content.languages import Language
from kiosk.content.loader import Compiled
from kiosk.content.model.library import Edition, Fact, Library, Source
from kiosk.content.model.text import plain_words
from kiosk.content.page import Draft
from kiosk.content.tables.clinic import Clinic


@dataclass(frozen=True, eq=False)
class Shelf:
    """What was compiled, the word lists of each language, and the day it is.

    *coverage* is what has to be told on some page, *must_tell* what a patient must be
    told in words; None is no such file.  *before* are the leaves of an earlier check,
    by their files.
    """

    compiled: Compiled
    words: Mapping[str, WordLists]
    today: date
    coverage: tuple[Element, ...] = ()
    must_tell: tuple[MustTell, ...] | None = None
    before: Mapping[Path, Leaf] = field(default_factory=dict)

    def shown(self) -> Iterator[tuple[str, Path, int]]:
        """Go through the pictures of topics and pages: each name, and where it is."""
        for number, section in enumerate(self.edition("en").sections):
            if section.picture:
                line = self.line("order.toml", "section", number, "picture")
                yield section.picture, self.path("order.toml"), line
        for leaf in self.leaves:
            yield from ((name, leaf.path, leaf.line_with(name)) for name in leaf.shown)

    @cached_property
    def decoding(self) -> Decoding:
        """All of them, as they are tried: from when this is first asked for."""
        pictures = self.compiled.shared.pictures
        names = dict.fromkeys(name for name, *_ in self.shown())
        paths = (path for name in names for path in pictures.paths(name))
        return Decoding({path: pictures.sum_of(path) for path in paths})

    @property
    def library(self) -> Library:
        return self.compiled.library

    @property
    def clinic(self) -> Clinic:
        return self.compiled.shared.clinic

    @property
    def facts(self) -> Mapping[str, Fact]:
        return self.compiled.shared.facts or {}

    @property
    def sources(self) -> Mapping[str, Source]:
        return self.compiled.shared.sources or {}

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every page that this clinic shows, in every language."""
        languages = self.compiled.languages
        return tuple(leaf for one in languages for leaf in self._pages(one))

    def others(self) -> Iterator[Leaf]:
        """Go through what is said beside the pages: words to know, and topics."""
        for language in self.compiled.languages:
            yield self._leaf(language, language.glossary.path, self._glossary(language))
            yield self._leaf(language, self.path("order.toml"), self._topics(language))

    def edition(self, language: str) -> Edition:
        return self.library.editions[language]

    def path(self, name: str) -> Path:
        return self.compiled.folder / name

    def line(self, name: str, *place: str | int) -> int:
        """Return the line of a key in a TOML file of the content."""
        return toml_lines.line_of(place, self._places_in(name))

    @cached_property
    def _places(self) -> dict[str, Mapping[toml_lines.Place, int]]:
        """The lines of those that a rule has pointed into already."""
        return {}

    def _places_in(self, name: str) -> Mapping[toml_lines.Place, int]:
        if name not in self._places:
            self._places[name] = toml_lines.places(text_again(self.path(name)))
        return self._places[name]

    @cached_property
    def _titles(self) -> Mapping[str, Mapping[str, str]]:
        """The titles of the pages of each language, one table for all its leaves."""
        return {
            code: {key: edition.pages[key].title for key in sorted(_own(edition))}
            for code, edition in self.library.editions.items()
        }

    def _pages(self, language: Language) -> Iterator[Leaf]:
        edition = self.edition(language.code)
        made = self.compiled.own[language.code].edition.pages
        written = {draft.id: draft for draft in language.drafts}
        for name, page in edition.pages.items():
            if name not in edition.borrowed:
                as_made = page is made.get(name)
                yield self._page(language, name, written[name] if as_made else None)

    def _page(self, language: Language, name: str, draft: Draft | None) -> Leaf:
        """Return a page; one without *draft* is older than its file."""
        edition, path = self.edition(language.code), language.path(name)
        page, before = edition.pages[name], self.before.get(path)
        standing = edition.standings[name]
        titles = self._titles[language.code]
        same = before and before.page is page and before.today == self.today
        if before and same and (before.standing, before.titles) == (standing, titles):
            return before
        title = draft.header.line("title").number if draft else 0
        return Leaf(
            language=language.code,
            path=path,
            written=[line.source for line in draft.lines] if draft else (),
            said=passages_of(page, title, edition.phrases),
            words=self.words[language.code],
            today=self.today,
            page=page,
            facts=self.facts,
            sources=self.sources,
            glossary=edition.glossary,
            routes=self.clinic.routes,
            standing=standing,
            pictures=self.compiled.shared.pictures,
            drawn=self.compiled.shared.drawn,
            phrases=edition.phrases,
            titles=titles,
            english=self.words["en"],
        )

    def _leaf(
        self, language: Language, path: Path, passages: Iterable[Passage]
    ) -> Leaf:
        lines = text_again(path).split("\n")
        return Leaf(
            language=language.code,
            path=path,
            written=lines,
            said=tuple(passages),
            words=self.words[language.code],
            today=self.today,
            facts=self.facts,
            drawn=self.compiled.shared.drawn,
            phrases=language.phrases,
        )

    def _glossary(self, language: Language) -> Iterator[Passage]:
        known = self.edition(language.code).glossary
        for entry in language.words:
            word = known[entry.id]
            yield Passage(word.term, "ask", entry.line)
            text = plain_words(word.means.markup)
            line, facts = word.means.line, word.means.facts
            yield Passage(text, "meaning", line, facts, prose=word.means)

    def _topics(self, language: Language) -> Iterator[Passage]:
        for number, section in enumerate(self.edition(language.code).sections):
            line = self.line("order.toml", "section", number, "title")
            yield Passage(section.title, "ask", line)


def _own(edition: Edition) -> set[str]:
    return edition.pages.keys() - edition.borrowed
