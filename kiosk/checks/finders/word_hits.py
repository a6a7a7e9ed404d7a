"""Rules that go by a list of words: one function for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kiosk.checks.subject.leaf import Leaf
from kiosk.checks.subject.rule import Hit
from kiosk.checks.subject.word_lists import NO_WORDS


def listed(*names: str) -> Callable[[Leaf], Iterator[Hit]]:
    """Return the function of the rule that finds the words of the lists *names*."""

    def page(leaf: Leaf) -> Iterator[Hit]:
        for name in names:
            for match in leaf.words.get(name, NO_WORDS).hits(leaf.text):
                yield hit_at(leaf, match.start(), match.end())

    return page


def hit_at(leaf: Leaf, start: int, end: int, mend: str = "") -> Hit:
    """Return the Hit for these letters of the text of *leaf*."""
    passage, inside = leaf.passage_at(start)
    return Hit(passage, "", mend, inside, inside + end - start)
