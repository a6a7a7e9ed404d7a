"""B1 to B9, and M5: whether both sides are told, and nothing is pressed.

The rules are those of the fact sheet, section 3.7.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from kiosk.checks.finders.out_of_100 import (
    Figure,
    figures,
    part_of,
    says,
    sentence_at,
    sentences_before,
    source_of,
)
from kiosk.checks.finders.word_hits import hit_at
from kiosk.checks.subject.leaf import NOT_READ, Leaf, Passage
from kiosk.checks.subject.rule import Hit, Mark
from kiosk.checks.subject.shelf import Shelf
from kiosk.checks.subject.word_lists import NO_WORDS
from kiosk.content.model.routes import ROUTES
from kiosk.content.model.stages import Questions

LEAST_HARM = 0.8
MOST_HARM = 2.0
"""Words on harms and limits, for each word on benefits."""

_ROUTE = re.compile(rf"\{{[^{{}}]*\b(?:{'|'.join(ROUTES)})\b[^{{}}]*\}}")
_LINK = re.compile(r"\]\([^()]*\)")

_TO_BENEFITS = (
    "Add the other numbers, or a line such as: For the good it may do, see [What"
    " studies show](studies-depression.md)."
)


class Weight(NamedTuple):
    """How many words a page, or all of them, spend on either side."""

    harm: int
    benefit: int

    @property
    def ratio(self) -> float | None:
        return self.harm / self.benefit if self.benefit else None


def weigh(leaf: Leaf) -> Weight:
    return Weight(leaf.harm_words, leaf.benefit_words)


def harms_below(leaf: Leaf) -> Iterator[Hit]:
    if any(figures(leaf)):
        weight = weigh(leaf)
        if weight.ratio is not None and weight.ratio < LEAST_HARM:
            yield Hit(leaf.opening, _weighed("The page has", weight))


def harms_below_in_all(shelf: Shelf) -> Iterator[Mark]:
    for language, weight in _weights(shelf):
        if weight.ratio is not None and weight.ratio < LEAST_HARM:
            text = _weighed(f"All pages ({language}) have", weight)
            yield Mark(shelf.path("order.toml"), 1, text)


def harms_above_in_all(shelf: Shelf) -> Iterator[Mark]:
    for language, weight in _weights(shelf):
        if weight.ratio is not None and weight.ratio > MOST_HARM:
            text = _weighed(f"All pages ({language}) have", weight)
            yield Mark(shelf.path("order.toml"), 1, text)


def _weights(shelf: Shelf) -> Iterator[tuple[str, Weight]]:
    for language, leaves in groupby(shelf.leaves, attrgetter("language")):
        harms, benefits = zip(*map(weigh, leaves), strict=True)
        yield language, Weight(sum(harms), sum(benefits))


def _weighed(start: str, weight: Weight) -> str:
    words = f"{weight.harm} words on harms and limits, {weight.benefit} on benefits"
    return f"{start} {words}: {weight.ratio:.1f} to 1."


def one_side_of_figures(leaf: Leaf) -> Iterator[Hit]:
    """Find numbers on benefits with none on harms in reach, and the other way."""
    found = list(figures(leaf))
    good = [one for one in found if _speaks_of(leaf, "benefit", one)]
    bad = [one for one in found if _speaks_of(leaf, "harm", one)]
    if good and not bad and not _leads_to(leaf, "to_harms", good):
        text = "The page has numbers on benefits, and none on harms."
        yield Hit(leaf.opening, text)
    if bad and not good and not _leads_to(leaf, "to_benefits", bad):
        text = "The page has numbers on harms, and none on benefits."
        yield Hit(leaf.opening, text, _TO_BENEFITS)


def _speaks_of(leaf: Leaf, side: str, figure: Figure) -> bool:
    """Tell if a number is of that *side*: by its sentence, or one before it.

    "You could pass out. Fewer than 1 out of 100 did."
    """
    before = sentences_before(leaf, figure.passage, figure.start)
    row = [_row(leaf, figure.passage)] if figure.passage.kind == "cell" else []
    for sentence in (*before, *row):
        if any(says(leaf, name, sentence) for name in ("benefit", "harm")):
            return says(leaf, side, sentence)
    return False


def _row(leaf: Leaf, cell: Passage) -> str:
    """Return a row of a table: its first cell says what the numbers are of."""
    cells = (p for p in leaf.passages if p.kind == "cell" and p.line == cell.line)
    return " ".join(one.text for one in cells)


def _leads_to(leaf: Leaf, name: str, figured: list[Figure]) -> bool:
    """Tell if a link to the other side is in view, or folded as the numbers are."""
    folded = all(one.passage.folded for one in figured)
    for number, line in enumerate(leaf.lines, 1):
        if _LINK.search(line) and says(leaf, name, _LINK.sub("]", line)):
            return folded or not _passage_of(leaf, number).folded
    return False


def _passage_of(leaf: Leaf, number: int) -> Passage:
    read = (p for p in leaf.passages if p.kind not in NOT_READ and p.line <= number)
    return max(read, key=lambda passage: passage.line, default=leaf.opening)


def stop_without_what_then(leaf: Leaf) -> Iterator[Hit]:
    blocks = leaf.page.blocks if leaf.page else ()
    if any(isinstance(block, Questions) for block in blocks):
        return
    for match in leaf.words.get("B7", NO_WORDS).hits(leaf.text):
        if missing := _not_told(leaf):
            text = f"“{match[0]}” does not say what happens then: {', '.join(missing)}."
            yield hit_at(leaf, match.start(), match.end())._replace(found=text)


def _not_told(leaf: Leaf) -> list[str]:
    """Return the ways of which the page does not say what it means to stop."""
    told = [p for p, _ in leaf.running if says(leaf, "then", p.text)]
    texts = [f"{part_of(leaf, one)[0].text}\n{one.text}" for one in told]
    if not leaf.routes:
        return [] if texts else ["for each way it is given"]
    return [route for route in leaf.routes if not _is_told(leaf, route, texts)]


def _is_told(leaf: Leaf, route: str, texts: list[str]) -> bool:
    names = (f"way_{route}", "way_others")
    return any(says(leaf, name, text) for name in names for text in texts)


def one_time_for_all(leaf: Leaf) -> Iterator[Hit]:
    """Find a time for food or drink that is not for one way of giving it."""
    food, times = (leaf.words.get(name, NO_WORDS) for name in ("M5", "fasting"))
    for match in times.hits(leaf.text):
        passage, place = leaf.passage_at(match.start())
        sentence = sentence_at(leaf, passage, place)
        if passage.kind in NOT_READ or not any(food.hits(sentence)):
            continue
        if not _is_for_one(leaf, passage, sentence):
            yield hit_at(leaf, match.start(), match.end())


def _is_for_one(leaf: Leaf, passage: Passage, sentence: str) -> bool:
    ways = _ways(leaf, sentence) or _ways(leaf, _with_heading(leaf, passage))
    times = len(list(leaf.words["fasting"].hits(sentence)))
    if 1 < len(leaf.routes) <= len(ways) and times == 1:
        return False
    return bool(ways) or _is_marked(leaf, passage)


def _with_heading(leaf: Leaf, passage: Passage) -> str:
    """Return a passage, and the heading that it stands under."""
    return f"{part_of(leaf, passage)[0].text}\n{passage.text}"


def _ways(leaf: Leaf, text: str) -> list[str]:
    return [route for route in ROUTES if says(leaf, f"way_{route}", text)]


def _is_marked(leaf: Leaf, passage: Passage) -> bool:
    heading = part_of(leaf, passage)[0]
    return any(_ROUTE.search(source_of(leaf, one)) for one in (passage, heading))
