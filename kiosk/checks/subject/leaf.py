"""One page in one language, with everything a rule may ask of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
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
from kiosk.content.model.blocks import (
    Bands,
    Bullets,
    Cards,
    Checklist,
    DoDont,
    Heading,
    KeyMessage,
    More,
    Paragraph,
    Picture,
    Steps,
    Table,
)
from kiosk.content.model.folding import folded
from kiosk.content.model.in_words import words_of
from kiosk.content.model.library import Fact, Page, Source, Word
from kiosk.content.model.phrases import ENGLISH, Phrases
from kiosk.content.model.questions import asks, stage_of
from kiosk.content.model.stages import Room
from kiosk.content.model.standing import Standing
from kiosk.content.model.text import Prose, plain_words

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
    those of its pages; *english* are the word lists for facts, which are English.
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
        return tuple(sentences_of(passage.text, self.phrases))

    @cached_property
    def reading(self) -> Reading:
        sentences = [one for _, found in self.running for one in found]
        return read(sentences, self.language)

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


def passages_of(
    page: Page, title_line: int, phrases: Phrases = ENGLISH
) -> tuple[Passage, ...]:
    """Return all that *page* says: its stage in words, what is folded, its asks."""
    return (
        Passage(page.title, "title", title_line),
        _passage(page.message, "message"),
        _passage(page.action, "action"),
        *([_passage(page.notice, "notice")] if page.notice.markup else []),
        *(one for block in words_of(page, "", phrases) for one in _of_block(block)),
        *_asks(page),
        *([Passage(page.alt, "alt", title_line)] if page.alt else []),
        *_alts(page),
    )


def _passage(text: Prose, kind: str, *, folded: bool = False) -> Passage:
    words = plain_words(text.markup)
    return Passage(words, kind, text.line, text.facts, folded, text)


def _of_block(block: object, *, folded: bool = False) -> Iterator[Passage]:
    if isinstance(block, More):
        yield _passage(block.title, "heading")
        for inner in block.blocks:
            yield from _of_block(inner, folded=True)
    elif isinstance(block, Picture):
        yield Passage(block.alt, "alt", block.line, (), folded)
    for kind, text in _texts(block):
        if text.markup:
            yield _passage(text, kind, folded=folded)


def _texts(block: object) -> Iterator[tuple[str, Prose]]:
    match block:
        case Heading():
            yield "heading", block.text
        case Paragraph():
            yield "paragraph", block.text
        case Picture():
            yield "caption", block.caption
        case Bullets(items=items) | Steps(items=items) | Checklist(items=items):
            yield from (("point", item) for item in items)
        case KeyMessage():
            yield "heading", block.title
            yield from (("point", item) for item in block.items)
        case DoDont():
            yield "heading", block.do_title
            yield from (("point", item) for item in block.do_items)
            yield "heading", block.dont_title
            yield from (("point", item) for item in block.dont_items)
        case Cards(cards=cards) | Bands(bands=cards):
            for card in cards:
                yield "heading", card.title
                yield from (("point", item) for item in card.items)
        case Table():
            yield from (("column", cell) for cell in block.head)
            yield from (("cell", cell) for row in block.rows for cell in row)


def _alts(page: Page) -> Iterator[Passage]:
    """Go through what the picture of a stage shows; its first spot is near it."""
    for block in page.blocks:
        if isinstance(block, Room) and block.alt:
            yield Passage(block.alt, "alt", block.line)


def _asks(page: Page) -> Iterator[Passage]:
    """Go through what the page offers to ask, but for what it has said already."""
    stage = stage_of(page)
    lines = _lines_of(stage)
    for piece, words in asks(page).items():
        if piece in lines:
            yield Passage(words, "ask", lines[piece])


def _lines_of(stage: object) -> dict[str, int]:
    pieces = [
        piece
        for name in ("spots", "steps", "effects", "points")
        for piece in getattr(stage, name, ())
    ]
    return {piece.id: piece.title.line for piece in pieces}
