"""How the sentences of a page sound one after the other: neither long nor choppy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.readability_formulas import Sentence
from kiosk.checks.subject.rule import Hit, at_start

LEAST_MEAN = 10
LEAST_WORDS = 6
MOST_SHORT = 3
"""Sentences of fewer words than that may stand in a row."""

_LEAST_SENTENCES = 6
"""Of fewer, the mean of a page says little."""

_RUNNING = ("message", "paragraph")
"""Kinds of passages that are read on; points and cards are looked at one by one."""


class _Limits(NamedTuple):
    """The most words of a sentence, and of the mean of a page."""

    sentence: int
    mean: int


_ENGLISH = _Limits(22, 14)
_OTHERS = _Limits(26, 17)
"""Spanish takes a fifth more words to say the same: fact sheet, section 6."""


def sentence_lengths(leaf: Leaf) -> Iterator[Hit]:
    limits = _ENGLISH if leaf.language == "en" else _OTHERS
    for passage, sentences in leaf.running:
        for one in sentences:
            if len(one.words) > limits.sentence:
                text = f"A sentence of {len(one.words)} words"
                yield at_start(passage, one, f"{text}; {limits.sentence} are the most.")
    yield from _mean(leaf, limits.mean)


def _mean(leaf: Leaf, most: int) -> Iterator[Hit]:
    lengths = [len(one.words) for _, said in _running(leaf) for one in said]
    mean = round(sum(lengths) / max(1, len(lengths)), 1)
    text = f"Sentences of running text have {mean} words on average;"
    if mean > most:
        yield Hit(leaf.opening, f"{text} {most} are the most.")
    elif leaf.page and len(lengths) >= _LEAST_SENTENCES and mean < LEAST_MEAN:
        yield Hit(leaf.opening, f"{text} {LEAST_MEAN} are the least.")


def choppy(leaf: Leaf) -> Iterator[Hit]:
    """Find the first of too many short sentences in a row."""
    for row in _short_rows(leaf):
        if len(row) > MOST_SHORT:
            text = f"{len(row)} sentences in a row have fewer than {LEAST_WORDS} words."
            yield at_start(*row[0], text)


def _short_rows(leaf: Leaf) -> Iterator[list[tuple[Passage, Sentence]]]:
    """Go through the rows: a row goes on in the next paragraph, not past a heading."""
    row: list[tuple[Passage, Sentence]] = []
    before = ""
    for passage, sentences in leaf.running:
        is_read_on = passage.kind == before == "paragraph"
        for number, one in enumerate(sentences):
            if not (number or is_read_on) or len(one.words) >= LEAST_WORDS:
                yield row
                row = []
            if len(one.words) < LEAST_WORDS and passage.kind in _RUNNING:
                row.append((passage, one))
        before = passage.kind
    yield row


def _running(leaf: Leaf) -> Iterator[tuple[Passage, Sequence[Sentence]]]:
    for passage, sentences in leaf.running:
        if passage.kind in _RUNNING:
            yield passage, sentences
