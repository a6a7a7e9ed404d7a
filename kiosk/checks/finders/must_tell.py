"""U1 and U2: whether pages tell what a patient must be told, in a sentence of it.

A passage can tell an entry if it has one of the entry's facts behind it.  One of its
sentences does tell it if it has the entry's words, and nothing that turns them round:
it is no question and no answer of a quiz to choose from, no "not" stands shortly
before its words, and it has none of the words that take back what was said.  The
passage, and not the page, is what is looked at: on a page of twelve warnings, the
words of one and the fact of another would tell a third that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kiosk.checks.subject.findings import Told
from kiosk.checks.subject.leaf import Leaf
from kiosk.checks.subject.must_tell_file import ANSWER, FILE, MustTell
from kiosk.checks.subject.readability_formulas import sentences_of
from kiosk.checks.subject.rule import Mark
from kiosk.checks.subject.word_lists import (
    NO_WORDS,
    WordList,
    bare,
    in_order,
    is_denied,
)
from kiosk.content.model.library import Edition
from kiosk.content.model.phrases import Phrases
from kiosk.content.model.questions import stage_of

if TYPE_CHECKING:
    from kiosk.checks.subject.shelf import Shelf

_TELLS = ("message", "paragraph", "point", "cell", "caption")
"""The kinds of passages that tell: a title or a heading names things."""


class _Saying(NamedTuple):
    """What one passage states, in the *line* of a file; its *facts* stand behind it.

    *sentences* are bare, each after its heading, which ends at letter *start*.
    """

    path: Path
    line: int
    facts: frozenset[str]
    start: int
    sentences: tuple[str, ...]


class _Page(NamedTuple):
    """A page in one *language*, what it says, and how that language says no."""

    language: str
    sayings: tuple[_Saying, ...]
    denials: re.Pattern[str]


@lru_cache(maxsize=1)  # the rule asks for it, then the report
def told_in(shelf: Shelf) -> tuple[Told, ...]:
    """Return what must be told to patients of this clinic, language by language."""
    return tuple(_told_in(shelf))


def _told_in(shelf: Shelf) -> Iterator[Told]:
    owed = [one for one in shelf.must_tell or () if _is_owed(one, shelf.clinic.routes)]
    named = {page for one in owed for page in one.pages}
    leaves = [leaf for leaf in shelf.leaves if leaf.path.stem in named]
    own = {(leaf.language, leaf.path.stem): _page(leaf) for leaf in leaves}
    for language, edition in shelf.library.editions.items():
        for one in owed:
            yield _told(one, language, _pages(own, edition, one), edition.clinic)


def _is_owed(one: MustTell, given: Sequence[str]) -> bool:
    return not one.routes or not set(one.routes).isdisjoint(given)


def _pages(
    own: Mapping[tuple[str, str], _Page], edition: Edition, one: MustTell
) -> dict[str, _Page]:
    """Return its pages; where one is not translated, patients get the English one."""
    found = {
        page: own.get(("en" if page in edition.borrowed else edition.language, page))
        for page in one.pages
    }
    return {name: page for name, page in found.items() if page}


def _page(leaf: Leaf) -> _Page:
    denials = leaf.words.get("denies", NO_WORDS).words
    return _Page(leaf.language, tuple(_sayings(leaf)), denials)


def _sayings(leaf: Leaf) -> Iterator[_Saying]:
    options, taken_back = _options(leaf), leaf.words.get("takes_back", NO_WORDS)
    for part in leaf.parts:
        heading = bare(part[0].text if part[0].kind == "heading" else "")
        for one in part:
            if one.facts and one.kind in _TELLS and one.line not in options:
                telling = _telling(one.text, leaf.phrases, taken_back)
                sentences = tuple(f"{heading} {text}" for text in telling)
                facts, start = frozenset(one.facts), len(heading)
                yield _Saying(leaf.path, one.line, facts, start, sentences)


def _options(leaf: Leaf) -> set[int]:
    """Return the lines of a quiz: one chooses from its answers, and some are wrong."""
    points = getattr(stage_of(leaf.page), "points", ()) if leaf.page else ()
    return {option.text.line for point in points for option in point.options}


@lru_cache(maxsize=4096)  # content that is watched is read again and again
def _telling(text: str, phrases: Phrases, taken_back: WordList) -> tuple[str, ...]:
    """Return the sentences that ask nothing and take nothing back, bare."""
    found = (text[one.start : one.end].strip() for one in sentences_of(text, phrases))
    return tuple(
        bare(one)
        for one in found
        if not one.endswith("?") and not any(taken_back.hits(one))
    )


def _told(
    one: MustTell, language: str, pages: Mapping[str, _Page], answers: Mapping[str, str]
) -> Told:
    stated = [
        (saying, _says(saying, page, one, answers))
        for page in pages.values()
        for saying in page.sayings
        if not saying.facts.isdisjoint(one.facts)
    ]
    return Told(
        name=one.name,
        asks=one.asks,
        standard=one.standard,
        language=language,
        pages=tuple(pages),
        places=tuple((saying.path, saying.line) for saying, says in stated if says),
        unsaid=tuple((saying.path, saying.line) for saying, says in stated if not says),
    )


def _says(
    saying: _Saying, page: _Page, one: MustTell, answers: Mapping[str, str]
) -> bool:
    """Tell if a sentence says it; without words for its language, the fact does."""
    words = one.words.get(page.language)
    if words is None:
        return True
    wanted = [ANSWER.sub(lambda name: answers.get(name[1], ""), one) for one in words]
    return any(
        hit.end() > saying.start
        and not _is_turned_round(hit, saying.start, page.denials)
        for phrase in wanted
        for sentence in saying.sentences
        for hit in in_order(phrase).finditer(sentence)
    )


def _is_turned_round(hit: re.Match[str], start: int, denials: re.Pattern[str]) -> bool:
    """Tell if a "not" stands before a part of the words that has none of its own.

    One in the heading, which ends at *start*, speaks of what the heading says.
    """
    ends = (0, *(hit.end(part) for part in range(1, hit.re.groups)))
    return any(
        is_denied(_before(hit, part, end, start), denials)
        for part, end in enumerate(ends, 1)
        if not denials.search(hit[part])
    )


def _before(hit: re.Match[str], part: int, end: int, start: int) -> str:
    first = hit.start(part)
    return hit.string[max(end, start) if first >= start else end : first]


def not_said(shelf: Shelf) -> Iterator[Mark]:
    """Find what no page of a language tells."""
    wanted = {one.name: one for one in shelf.must_tell or ()}
    for told in told_in(shelf):
        if not told.places:
            yield _missing(shelf, wanted[told.name], told)


def _missing(shelf: Shelf, one: MustTell, told: Told) -> Mark:
    line = shelf.line(FILE, one.name)
    text = f"No page in {told.language!r} tells this ({one.standard}): {one.asks}."
    hidden = [page for page in one.pages if page not in told.pages]
    if hidden:
        text += f" Not shown here: {', '.join(hidden)}."
    if told.unsaid:
        text += f" The fact stands without the words in {_places(told.unsaid)}."
    return Mark(shelf.path(FILE), line, text, _remedy(one, told.language))


def _places(places: Sequence[tuple[Path, int]]) -> str:
    return ", ".join(f"{path.parent.name}/{path.name}:{line}" for path, line in places)


def _remedy(one: MustTell, language: str) -> str:
    words = " or ".join(f"“{word}”" for word in one.words.get(language, ()))
    facts = " or ".join(f"{{{fact}}}" for fact in one.facts)
    pages = " or ".join(f"{page}.md" for page in one.pages)
    with_words = f" with {words}" if words else ""
    return f"Write a sentence{with_words} into {pages}, and {facts} behind it."


def no_list(shelf: Shelf) -> Iterator[Mark]:
    """Find that there is no list, and languages that it has no words for."""
    if shelf.must_tell is None:
        text = "There is no list of what a patient must be told."
        yield Mark(shelf.path(FILE), 0, text)
    for language in shelf.library.editions:
        missing = [
            one.name for one in shelf.must_tell or () if language not in one.words
        ]
        if missing:
            line = shelf.line(FILE, missing[0])
            text = f"There are no words in {language!r} for: {', '.join(missing)}."
            yield Mark(shelf.path(FILE), line, text)
