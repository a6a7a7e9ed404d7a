"""One page in one language, with everything a rule may ask of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from kiosk.checks.subject.readability_formulas import (
    Reading,
    Sentence,
    read,
    sentences_of,
)
from kiosk.checks.subject.word_lists import NO_WORDS, WordLists
from kiosk.content.files.font_signs import NO_FONTS, Drawn
from kiosk.content.files.lines import column_written
from kiosk.content.files.pictures import Pictures
from kiosk.content.model.blocks import Block, More, Picture
from kiosk.content.model.folding import folded
from kiosk.content.model.library import Fact, Page, Source, Word
from kiosk.content.model.phrases import ENGLISH, Phrases
from kiosk.content.model.questions import stage_of
from kiosk.content.model.stages import Room
from kiosk.content.model.standing import Standing
from kiosk.content.model.text import Prose

_END = "\n"
"""Between two passages of a page: no words of a list reach over it."""

NOT_READ = ("ask", "alt")
"""Kinds of passages that are no part of a page's running words."""


class Passage(NamedTuple):
    """One piece of what a page says, in plain words.

    *kind* is ``title``, ``message``, ``action``, ``heading``, ``paragraph``,
    ``point``, ``column`` (its title), ``cell``, ``caption``, ``notice``, ``meaning``
    (of a word to know), ``alt`` or ``ask``.  *line* is where its author began it,
    *facts* are those it states, *prose* what it was made of; *folded*: behind a tap.
    """

    text: str
    kind: str
    line: int
    facts: tuple[str, ...] = ()
    folded: bool = False
    prose: Prose = Prose("")


@dataclass(frozen=True)
class Leaf:
    """A page, and what it may be held against.

    *page* is None for a leaflet of another make: only its words are looked at.
    *written* are the lines of its author and *said* is what a reader gets; rules look
    at both as *lines* and *passages*, in plain signs.  *standing* is who has signed
    it, and *drawn* what the fonts have.  *phrases* are those of its language, *titles*
    those of its pages, but for those that English lends; *english* are the word lists
    for facts, which are English.
    """

    language: str
    path: Path
    written: Sequence[str]
    said: tuple[Passage, ...]
    words: WordLists
    today: date
    page: Page | None = None
    facts: Mapping[str, Fact] | None = None
    sources: Mapping[str, Source] | None = None
    glossary: Mapping[str, Word] | None = None
    routes: tuple[str, ...] = ()
    standing: Standing | None = None
    pictures: Pictures | None = None
    drawn: Drawn = NO_FONTS
    phrases: Phrases = ENGLISH
    titles: Mapping[str, str] = field(default_factory=dict)
    english: WordLists = field(default_factory=dict)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        return tuple(map(folded, self.written))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(one._replace(text=folded(one.text)) for one in self.said)

    def column_written(self, line: int, column: int) -> int:
        """Return where its author wrote what stands at *column* of one of *lines*."""
        if not column or not 1 <= line <= len(self.written):
            return column
        return column_written(self.written[line - 1], column, folded)

    @cached_property
    def text(self) -> str:
        """All passages, one a line."""
        return _END.join(passage.text for passage in self.passages)

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(passage.text) + len(_END) for passage in self.passages)
        return [0, *accumulate(lengths)]

    def passage_at(self, place: int) -> tuple[Passage, int]:
        """Return the passage at *place* of the text, and how far inside it."""
        number = bisect_right(self._starts, place) - 1
        return self.passages[number], place - self._starts[number]

    @cached_property
    def parts(self) -> tuple[tuple[Passage, ...], ...]:
        """The passages by the heading that they stand under, which comes first."""
        parts: list[list[Passage]] = [[]]
        for one in self.passages:
            part = parts[-1]
            folds = bool(part) and one.folded and not part[-1].folded
            if part and (one.kind == "heading" or folds):
                parts.append([])
            parts[-1].append(one)
        return tuple(map(tuple, parts))

    @property
    def opening(self) -> Passage:
        """Where a finding about the whole page stands: the line of its title."""
        return self.passages[0]

    @cached_property
    def running(self) -> tuple[tuple[Passage, tuple[Sentence, ...]], ...]:
        """The passages that are read, with their sentences."""
        read = (one for one in self.passages if one.kind not in NOT_READ)
        return tuple((one, self.sentences(one)) for one in read)

    def sentences(self, passage: Passage) -> tuple[Sentence, ...]:
        """Return the sentences of *passage*: most rules ask for them."""
        known = self._sentences.get(passage.text)
        if known is None:
            known = tuple(sentences_of(passage.text, self.phrases))
            self._sentences[passage.text] = known
        return known

    @cached_property
    def _sentences(self) -> dict[str, tuple[Sentence, ...]]:
        return {}

    @cached_property
    def reading(self) -> Reading:
        sentences = [one for _, found in self.running for one in found]
        return read(sentences, self.language)

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The names of its pictures: of its header, its blocks, things in a room."""
        if not self.page:
            return ()
        room = stage_of(self.page)
        spots = room.spots if isinstance(room, Room) else ()
        layers = (spot.layer for spot in spots if spot.layer)
        return tuple(dict.fromkeys([*pictures_of(self.page), *layers]))

    def line_with(self, words: str) -> int:
        """Return the first line that holds *words*, or that of its title."""
        lines = (n for n, line in enumerate(self.lines, 1) if words in line)
        return next(lines, self.opening.line)

    @cached_property
    def harm_words(self) -> int:
        """How many words stand in sentences on harms and limits."""
        return self._words_with("harm")

    @cached_property
    def benefit_words(self) -> int:
        """How many words stand in sentences on benefits."""
        return self._words_with("benefit")

    def _words_with(self, name: str) -> int:
        listed = self.words.get(name, NO_WORDS)
        return sum(
            len(one.words)
            for passage, sentences in self.running
            for one in sentences
            if any(listed.hits(passage.text[one.start : one.end]))
        )

    @cached_property
    def stated(self) -> tuple[tuple[str, Fact], ...]:
        """The facts that the page states, each with its id."""
        cited = self.page.facts if self.page else ()
        known = self.facts or {}
        return tuple((key, known[key]) for key in cited if key in known)


def pictures_of(page: Page) -> Iterator[str]:
    """Go through the pictures of its header and its blocks, in order."""
    if page.picture:
        yield page.picture
    yield from _pictures_in(page.blocks)


def _pictures_in(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case More(blocks=inner):
                yield from _pictures_in(inner)
            case Picture(source=name) | Room(picture=name):
                yield name
