"""Numbers out of 100 on a page: where they stand, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from kiosk.checks.subject.leaf import NOT_READ, Leaf, Passage
from kiosk.checks.subject.word_lists import NO_WORDS, WordLists
from kiosk.content.blocks.study_numbers import in_whole
from kiosk.content.model.folding import folded
from kiosk.content.model.stages import Effects

_LISTS = ("below", "above", "range", "out_of")
_LIMIT = r"(?:(?P<below>{below})\s+|(?P<above>{above})\s+)?"
_COUNT = (
    r"(?<![\w.,])(?P<number>[0-9]{{1,3}})(?:\s*(?:-|–|{range})\s*(?P<upto>[0-9]+))?"
)
_FIRST = rf"{_LIMIT}{_COUNT}(?P<end>\s+(?:\w+\s+)?{{out_of}}\s+100(?!\w))"
_LAST = rf"{{out_of}}\s+100\b[^.?!:,]*[:,]\s+{_LIMIT}{_COUNT}(?P<end>)(?![\w%])"
"""The two ways to say it: "41 out of 100 did", and "Out of 100 people, 41 did"."""


class Figure(NamedTuple):
    """A number out of 100, and which letters of its *passage* say it."""

    passage: Passage
    start: int
    end: int
    names: tuple[str, ...]

    @property
    def hit(self) -> str:
        return self.passage.text[self.start : self.end]


def figures(leaf: Leaf) -> Iterator[Figure]:
    """Go through all the numbers out of 100 that a page says to its reader."""
    if "100" in leaf.text:
        for passage in leaf.passages:
            if "100" in passage.text and passage.kind not in NOT_READ:
                yield from figures_in(passage, leaf.words)


def written(leaf: Leaf) -> Iterator[Figure]:
    """Leave out those of a picture: the compiler takes them from the fact itself."""
    drawn = drawn_lines(leaf)
    return (one for one in figures(leaf) if one.passage.line not in drawn)


def drawn_lines(leaf: Leaf) -> set[int]:
    """Return the lines that a picture of 100 people is made from."""
    blocks = leaf.page.blocks if leaf.page else ()
    stages = (block for block in blocks if isinstance(block, Effects))
    return {effect.title.line for stage in stages for effect in stage.effects}


def figures_in(passage: Passage, words: WordLists) -> Iterator[Figure]:
    """Go through the numbers out of 100 of one passage."""
    for match in _matches(passage.text, words):
        end = match.end("end") if match["end"] else match.end("number")
        yield Figure(passage, match.start("number"), end, _names(match))


def _matches(text: str, words: WordLists) -> Iterator[re.Match[str]]:
    if "100" not in text:
        return
    lists = (words.get(name, NO_WORDS).words.pattern for name in _LISTS)
    for way in _ways(*lists):
        yield from way.finditer(text)


@lru_cache(maxsize=8)
def _ways(*lists: str) -> tuple[re.Pattern[str], ...]:
    """Return how the two ways are said in the language of these *lists*."""
    named = dict(zip(_LISTS, lists, strict=True))
    ways = (_FIRST.format(**named), _LAST.format(**named))
    return tuple(re.compile(way, re.IGNORECASE) for way in ways)


def _names(match: re.Match[str]) -> tuple[str, ...]:
    """Write "fewer than 1" as <1 and "8 to 19" as 8 and 19."""
    sign = "<" if match["below"] else ">" if match["above"] else ""
    numbers = (match["number"], match["upto"])
    return tuple(f"{sign}{int(number)}" for number in numbers if number)


def names_in(text: str, words: WordLists) -> set[str]:
    """Return the numbers out of 100 that *text* says, as Figure names them."""
    return {name for match in _matches(folded(text), words) for name in _names(match)}


def names_of(share: Fraction) -> set[str]:
    """Return what may be said of a share: how many had it, and how many did not."""
    return set(map(str, in_whole(share)))


def sentence_at(leaf: Leaf, passage: Passage, place: int) -> str:
    """Return the sentence of *passage* that holds the letter at *place*."""
    for one in leaf.sentences(passage):
        if one.start <= place < one.end:
            return passage.text[one.start : one.end]
    return passage.text


def sentences_before(leaf: Leaf, passage: Passage, place: int) -> list[str]:
    """Return the sentences of *passage* up to the letter at *place*, the last first."""
    sentences = [one for one in leaf.sentences(passage) if one.start <= place]
    return [passage.text[one.start : one.end] for one in reversed(sentences)]


def says(leaf: Leaf, name: str, text: str) -> bool:
    """Tell if *text* has words of the list *name*."""
    return any(leaf.words.get(name, NO_WORDS).hits(folded(text)))


def lacks(leaf: Leaf, name: str, text: str) -> bool:
    """Tell if *text* has none of a list; without the list nobody can tell."""
    return name in leaf.words and not says(leaf, name, text)


def part_of(leaf: Leaf, passage: Passage) -> tuple[Passage, ...]:
    """Return what stands with *passage* under one heading, the heading first."""
    return next(part for part in leaf.parts if passage in part)


def text_of_part(leaf: Leaf, passage: Passage) -> str:
    return "\n".join(one.text for one in part_of(leaf, passage))


_BEGINS = re.compile(r"\s*(?:[-*+]\s|[0-9]+[.)]\s|#|\||:::|---|[a-z_]+:\s|$)")
"""What begins a line that is no part of the one above it."""


def source_of(leaf: Leaf, passage: Passage) -> str:
    """Return what its author wrote for *passage*, the braces with it."""
    taken: list[str] = []
    for line in leaf.lines[max(0, passage.line - 1) :]:
        if taken and _BEGINS.match(line):
            break
        taken.append(line)
        if line.rstrip().endswith("}"):
            break
    return "\n".join(taken)
