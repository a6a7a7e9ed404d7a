"""N1 to N9, and F1: whether numbers can be understood, and where they come from.

The rules are those of the fact sheet, section 3.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from kiosk.checks.finders.out_of_100 import (
    Figure,
    figures,
    lacks,
    names_in,
    names_of,
    part_of,
    says,
    sentence_at,
    source_of,
    text_of_part,
    written,
)
from kiosk.checks.finders.word_hits import hit_at, listed
from kiosk.checks.subject.leaf import NOT_READ, Leaf, Passage
from kiosk.checks.subject.rule import Hit, Mark
from kiosk.checks.subject.shelf import Shelf
from kiosk.checks.subject.word_lists import NO_WORDS, WordLists
from kiosk.content.model.folding import folded
from kiosk.content.model.library import Fact
from kiosk.content.model.stages import Effects

LEAST_PEOPLE = 10
"""A figure of fewer people is more likely a table for two than a study."""

_PERCENT = r"(?<![\w.,])[0-9]+(?:[.,][0-9]+)*[ ]?%"
_DECIMAL = r"(?<![\w.,$€£])[0-9]+{point}[0-9]+(?![\w%]|[.,/][0-9])"
_NOT_THOUSANDS = "(?![0-9]{3}(?![0-9]))"
_PRECISE = re.compile(r"([0-9]+(?:\.[0-9]+)?)(?:\s*[–-]\s*([0-9]+(?:\.[0-9]+)?))?\s*%")


def not_out_of_100(leaf: Leaf) -> Iterator[Hit]:
    """Find percents and decimals by their signs, other ways to say it by the lists."""
    named = list(listed("N1")(leaf))
    yield from named
    for hit in listed("parts")(leaf):
        if not _is_in(hit, named) and not _is_in_its_fact(leaf, hit.passage):
            yield hit
    for match in _not_whole(leaf.phrases.decimal_signs).finditer(leaf.text):
        if not _is_name(leaf, match):
            yield hit_at(leaf, match.start(), match.end())


def _is_in(hit: Hit, others: list[Hit]) -> bool:
    same = (one for one in others if one.passage is hit.passage)
    return any(one.start <= hit.start and hit.end <= one.end for one in same)


def _is_in_its_fact(leaf: Leaf, passage: Passage) -> bool:
    """Tell if the fact itself has a part: of a median, nobody counted the people."""
    parts = leaf.english.get("parts", NO_WORDS)
    return any(any(parts.hits(folded(one.plain))) for one in _facts(leaf, passage))


@cache
def _not_whole(signs: tuple[str, ...]) -> re.Pattern[str]:
    """Look for percents, and decimals after any of *signs*: see Phrases."""
    first, *others = map(re.escape, signs)
    point = "|".join((first, *(f"{sign}{_NOT_THOUSANDS}" for sign in others)))
    return re.compile(f"{_PERCENT}|{_DECIMAL.format(point=f'(?:{point})')}")


def _is_name(leaf: Leaf, match: re.Match[str]) -> bool:
    """Tell if a number is part of a name that is right, such as "CC BY 4.0"."""
    start, end = match.span()
    spans = leaf.words.get("N1", NO_WORDS).spared(leaf.text)
    spared = (leaf.text[a:b] for a, b in spans if a <= start and end <= b)
    return any("100" not in words for words in spared)


def without_comparison(leaf: Leaf) -> Iterator[Hit]:
    for one in written(leaf):
        whole = one.passage.kind in ("point", "cell")
        text = text_of_part(leaf, one.passage) if whole else one.passage.text
        if lacks(leaf, "compare", text):
            yield _hit(one, "has nothing to compare with.")


def without_people(leaf: Leaf) -> Iterator[Hit]:
    for one in written(leaf):
        if missing := _missing(leaf, one.passage):
            yield _hit(one, f"does not say {missing}.")


def _missing(leaf: Leaf, passage: Passage) -> str:
    facts = _facts(leaf, passage)
    text = text_of_part(leaf, passage)
    nobody = lacks(leaf, "studied", text) and not any(one.population for one in facts)
    no_time = lacks(leaf, "time", text) and not any(one.time for one in facts)
    return _both("who was studied" * nobody, "for how long" * no_time)


def _facts(leaf: Leaf, passage: Passage) -> list[Fact]:
    return [fact for name, fact in leaf.stated if name in passage.facts]


def _both(*missing: str) -> str:
    return " and ".join(one for one in missing if one)


def facts_without_people(shelf: Shelf) -> Iterator[Mark]:
    for name, fact in shelf.facts.items():
        missing = _both(
            "who was studied (population)" * (not fact.population),
            "for how long (time)" * (not fact.time),
        )
        if missing and (fact.counts or fact.rates):
            line = shelf.line("facts.toml", name, "counts" if fact.counts else "rates")
            text = f"Fact {name} has numbers, and does not say {missing}."
            yield Mark(shelf.path("facts.toml"), line, text)


def one_side(leaf: Leaf) -> Iterator[Hit]:
    blocks = leaf.page.blocks if leaf.page else ()
    for stage in (block for block in blocks if isinstance(block, Effects)):
        for effect in stage.effects:
            words = effect.groups[0].had_not
            if lacks(leaf, "denies", words):
                passage = _not_line(leaf, words, effect.title.line)
                text = f"“{words}” does not say that the others did not."
                yield Hit(passage, text, "", 0, len(words))


def _not_line(leaf: Leaf, words: str, title: int) -> Passage:
    """Return the words as a passage in the line of theirs that is nearest."""
    numbers = (n for n, line in enumerate(leaf.lines, 1) if _names_not(line, words))
    line = min(numbers, key=lambda number: abs(number - title), default=title)
    return Passage(words, "point", line)


def _names_not(line: str, words: str) -> bool:
    name, _, said = line.partition(":")
    return name.strip() == "not" and said.strip() == words


def words_for_numbers(leaf: Leaf) -> Iterator[Hit]:
    yield from listed("N6")(leaf)
    found = list(listed("vague")(leaf))
    if found and not any(figures(leaf)):
        yield from found


def without_doubt(leaf: Leaf) -> Iterator[Hit]:
    if any(figures(leaf)) and lacks(leaf, "sure", leaf.text):
        yield Hit(leaf.opening, "The page has numbers, and does not say how sure.")


def other_than_the_fact(leaf: Leaf) -> Iterator[Hit]:
    for one in written(leaf):
        facts = _facts(leaf, one.passage)
        known = {name for fact in facts for name in _known(fact, leaf.english)}
        if known and not known.issuperset(one.names):
            yield _hit(one, "is not what the fact says.")


def _known(fact: Fact, english: WordLists) -> set[str]:
    """Return the numbers out of 100 that *fact* allows: its counts, and its words."""
    said = names_in(fact.plain, english) | names_in(fact.precise, english)
    others = {str(100 - int(name)) for name in said if name.isdigit()}
    percents = (
        one for pair in _PRECISE.findall(folded(fact.precise)) for one in pair if one
    )
    rounded = {name for one in percents for name in names_of(Fraction(one))}
    return said | others | rounded | _counted(fact)


def _counted(fact: Fact) -> set[str]:
    counts = [Fraction(100 * had, studied) for had, studied in fact.counts]
    rates = [Fraction(str(one)) for many in fact.rates.values() for one in many]
    return {name for share in (*counts, *rates) for name in names_of(share)}


def facts_say_their_counts(shelf: Shelf) -> Iterator[Mark]:
    for name, fact in shelf.facts.items():
        counted = _counted(fact)
        said = names_in(fact.plain, shelf.words["en"])
        if counted and (wrong := said - counted):
            line = shelf.line("facts.toml", name, "plain")
            text = f"Fact {name} says {', '.join(sorted(wrong))} out of 100."
            yield Mark(shelf.path("facts.toml"), line, f"{text} Its counts do not.")


def without_a_fact(leaf: Leaf) -> Iterator[Hit]:
    """Find what somebody must have counted, in words that name nobody who did."""
    stated = {one.line for one in leaf.passages if one.facts}
    for passage, start, end in _counts(leaf, stated) if leaf.page else ():
        if not _is_answer(leaf, passage):
            yield Hit(passage, "", "", start, end)


def _counts(leaf: Leaf, stated: set[int]) -> Iterator[tuple[Passage, int, int]]:
    """Go through figures of people, and of time that an effect takes.

    Those in lines that are *stated* have a fact; one of 100 needs one with numbers.
    """
    for one in written(leaf):
        facts = _facts(leaf, one.passage)
        known = any(_known(fact, leaf.english) for fact in facts)
        if not known and (facts or one.passage.line not in stated):
            yield one.passage, one.start, one.end
    for name, is_one in (("people", _is_study), ("duration", _is_lasting)):
        for match in leaf.words.get(name, NO_WORDS).hits(leaf.text):
            passage, start = leaf.passage_at(match.start())
            if passage.kind in NOT_READ or passage.line in stated:
                continue
            if is_one(leaf, passage, start, match[0]):
                yield passage, start, start + len(match[0])


def _is_study(leaf: Leaf, passage: Passage, start: int, words: str) -> bool:
    number = int(re.sub(r"[^0-9]", "", words) or 0)
    sentence = sentence_at(leaf, passage, start)
    return number >= LEAST_PEOPLE and not sentence.endswith("?")


def _is_lasting(leaf: Leaf, passage: Passage, start: int, _: str) -> bool:
    sentence = sentence_at(leaf, passage, start)
    return not sentence.endswith("?") and says(leaf, "effect", sentence)


def _is_answer(leaf: Leaf, passage: Passage) -> bool:
    """Tell if the clinic says it, or the heading above names the fact."""
    heading = part_of(leaf, passage)[0]
    stated = heading.kind == "heading" and bool(heading.facts)
    return stated or "clinic" in source_of(leaf, passage)


def _hit(figure: Figure, found: str) -> Hit:
    text = f"“{figure.hit}” {found}"
    return Hit(figure.passage, text, "", figure.start, figure.end)
