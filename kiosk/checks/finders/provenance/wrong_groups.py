"""Numbers out of 100 that a sentence gives to others than its fact does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.checks.finders.out_of_100 import Figure, figures_in, source_of
from kiosk.checks.finders.provenance.english_sense import small
from kiosk.checks.finders.provenance.stated import Stated, clauses_of
from kiosk.checks.subject.rule import Hit
from kiosk.checks.subject.word_lists import NO_WORDS
from kiosk.content.model.library import Fact

_NUMBER = re.compile(r"(?<![\w.,])[0-9]{1,3}(?![\w.,]*[0-9])")
_DUMMY = re.compile(r"\b(?:dummy|placebo)(?:\s+\w+)?")
_VISITS = re.compile(r"\bout of 100\s+(?:\w+\s+)?(?:visits|sessions)\b")


def other_group(one: Stated) -> Iterator[Hit]:
    """Find the one number of a sentence, if it is of the group that is not named.

    Not what the kiosk says of a picture: its "2 more" is of neither group.
    """
    own = source_of(one.leaf, one.said)
    figures = [figure for figure in _figures(one) if figure.hit in own]
    if len(figures) == 1 and _of_unnamed(one, figures[0]).issuperset(figures[0].names):
        yield _hit(one, figures[0], "is the number of the other group.")


def _of_unnamed(one: Stated, figure: Figure) -> set[str]:
    """Return the numbers of the group, of two, that the sentence does not name."""
    compared, treated = _compared(one)
    if not any(one.listed("compare")):
        return compared - treated
    before = small(one.said.text[one.sentence.start : figure.start])
    is_of_dummy = bool(_DUMMY.search(before)) and _first_treated(one, before) < 0
    return treated - compared if is_of_dummy else set()


def swapped(one: Stated) -> Iterator[Hit]:
    """Find two numbers that stand in the other order than the groups they are of."""
    text = small(one.text)
    dummy = _DUMMY.search(text)
    own = _first_treated(one, text) if dummy else -1
    if not dummy or own < 0:
        return
    compared, treated = _compared(one)
    both = [m for m in _NUMBER.finditer(text) if m[0] in compared ^ treated]
    if len(both) == 2:
        of_dummy = [match[0] in compared for match in both]
        if of_dummy == [own < dummy.start(), dummy.start() < own]:
            found = f"“{both[0][0]}” is the number of the other group."
            yield one.hit(found, *both[0].span())


def _first_treated(one: Stated, text: str) -> int:
    """Return where *text* first names the medicine, not a dummy; else -1."""
    bare = _DUMMY.sub(lambda match: " " * len(match[0]), text)
    hits = one.leaf.words.get("medicine", NO_WORDS).hits(bare)
    return next((hit.start() for hit in hits), -1)


def _figures(one: Stated) -> Iterator[Figure]:
    found = figures_in(one.said, one.leaf.words) if "100" in one.text else ()
    for figure in found:
        if one.sentence.start <= figure.start < one.sentence.end:
            yield figure


def _compared(one: Stated) -> tuple[set[str], set[str]]:
    """Return the numbers of those compared with, and those of the people treated.

    A sentence of a fact with two numbers may have both.
    """
    compared: set[str] = set()
    treated: set[str] = set()
    compare = one.leaf.words.get("compare", NO_WORDS)
    for clause in (part for fact in one.facts for part in clauses_of(fact.plain)):
        numbers = {*_NUMBER.findall(clause)} - {"100"}
        if not any(compare.hits(clause)):
            treated |= numbers
        elif len(numbers) == 1:
            compared |= numbers
    return compared, treated


def of_visits(one: Stated) -> Iterator[Hit]:
    """Find a number of people where the fact counts visits."""
    if one.facts and all(_counts_visits(fact) for fact in one.facts):
        for figure in _figures(one):
            if not re.search(r"\b(?:visits?|sessions?)\b", small(one.text)):
                yield _hit(one, figure, "is of visits, not of people.")


def _counts_visits(fact: Fact) -> bool:
    return bool(_VISITS.search(small(fact.plain)))


def _hit(one: Stated, figure: Figure, found: str) -> Hit:
    start = figure.start - one.sentence.start
    end = figure.end - one.sentence.start
    return one.hit(f"“{figure.hit}” {found}", start, end)
