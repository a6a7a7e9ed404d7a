"""What a sentence turns round: what it denies, or is sure of, and its facts are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kiosk.checks.finders.provenance.english_sense import (
    ALIKE,
    AT_MOST,
    CALLS,
    CAREFUL,
    DEFINES,
    DENIED,
    DENIED_BEFORE,
    DENYING,
    FORBIDS,
    HEDGED,
    HEDGING,
    IS_RULE,
    LACKING,
    NEGATIVE,
    OBLIGES,
    OF_PEOPLE,
    PERMITS,
    small,
)
from kiosk.checks.finders.provenance.stated import (
    Stated,
    clauses_of,
    is_among,
    stems_of,
    told,
    with_kin,
)
from kiosk.checks.subject.rule import Hit
from kiosk.checks.subject.word_lists import NO_WORDS
from kiosk.content.model.library import Fact

_HARMS = ("harm", "body")
_GOOD = ("benefit", "promise")
_WAYS = ("way_spray", "way_drip", "way_shot", "way_lozenge", "way_others")
_LEAST_WORDS = 3
_IS_CALL = re.compile(r"(?:ask|tell|call)\b|(?:\S+\s*){1,3}$")
"""How a sentence of a fact begins that says what to do, or is but a word or two."""


def denies_harm(one: Stated) -> Iterator[Hit]:
    """Find a harm, or a part of the body, that is denied and that no fact denies."""
    text = small(one.text)
    for way in (DENIED, DENIED_BEFORE):
        for match in way.finditer(text):
            if way is DENIED_BEFORE and OF_PEOPLE.search(text[: match.end(1)]):
                continue
            if any(_is_new(one, harm) for harm in _harms(one, match[1])):
                found = f"“{match[0].strip()}” is not in what {one.names} says."
                yield one.hit(found, *match.span())


def _harms(one: Stated, words: str) -> Iterator[str]:
    for name in _HARMS:
        yield from one.leaf.words.get(name, NO_WORDS).words.findall(words)


def _is_new(one: Stated, harm: str) -> bool:
    """Tell if no sentence of a fact has this *harm* with a "not"."""
    stems = with_kin(stems_of(harm))
    clauses = (part for fact in one.facts for part in clauses_of(told(fact)))
    named = (clause for clause in clauses if stems & stems_of(clause))
    return not any(DENYING.search(small(clause)) for clause in named)


def denies_all(one: Stated) -> Iterator[Hit]:
    """Find a "never" or a "nobody" where no fact has a "not" of any kind."""
    if not any(DENYING.search(small(told(fact))) for fact in one.facts):
        for found in one.listed("never"):
            text = f"“{found[0]}” is not in what {one.names} says."
            yield one.hit(text, *found.span())


def affirms(one: Stated) -> Iterator[Hit]:
    """Find a sentence without a "not" where what its facts say of it has one."""
    text = small(one.text)
    stems, telling = stems_of(text), _telling(one)
    if one.is_piece or len(stems) < _LEAST_WORDS:
        return
    if LACKING.search(text) or CALLS.search(text) or any(map(str.isdigit, text)):
        return
    if DEFINES.search(text) and not all(map(DEFINES.search, telling)):
        return
    is_told = not stems.isdisjoint(one.known)
    if (is_told and _all_denied(telling)) or _all_denied(_of_the_same(one, stems)):
        yield one.hit_whole(f"{one.names} says this with a “not”.")


def _of_the_same(one: Stated, stems: frozenset[str]) -> list[str]:
    """Return the sentences of its only fact that share most of *stems*, if many."""
    if len(one.facts) > 1:
        return []
    shared = {part: _shared(stems, part) for part in _telling(one)}
    most = max(shared.values(), default=0)
    return [part for part, number in shared.items() if number == most >= _LEAST_WORDS]


def _all_denied(telling: Iterable[str]) -> bool:
    telling = [part for part in telling if not part.startswith("if ")]
    return bool(telling) and all(map(NEGATIVE.search, telling))


def is_flat(one: Stated) -> Iterator[Hit]:
    """Find what is said of all, and as sure, where the facts say "some" or "may"."""
    text = small(one.text)
    if one.is_piece or one.said.prose.answers:
        return
    if HEDGING.search(text) or any(map(str.isdigit, text)):
        return
    nearest = _nearest(one, stems_of(text))
    if nearest and all(HEDGED.search(small(clause)) for clause in nearest):
        yield one.hit_whole(f"{one.names} says this only of some, or that it may be.")


def _nearest(one: Stated, stems: frozenset[str]) -> list[str]:
    """Return the parts of facts that share most, or half as many, of *stems*."""
    parts = (part for clause in _telling(one) for part in clause.split(","))
    shared = {part: _shared(stems, part) for part in parts}
    most = max(shared.values(), default=0)
    return [part for part, number in shared.items() if most and number >= most / 2]


def _shared(stems: Iterable[str], part: str) -> int:
    return sum(is_among(stem, stems_of(part)) for stem in stems)


def _telling(one: Stated) -> list[str]:
    """Return the sentences of its facts that say how it is, not what to do then."""
    clauses = (small(part) for fact in one.facts for part in clauses_of(fact.plain))
    return [clause for clause in clauses if not _IS_CALL.match(clause)]


def permits(one: Stated) -> Iterator[Hit]:
    """Find a "may" where the facts only forbid, or say what must be."""
    text = small(one.text)
    may = PERMITS.search(text)
    if one.is_piece or not may or AT_MOST.search(text):
        return
    if CALLS.search(text) or any(PERMITS.search(part) for part in _telling(one)):
        return
    if any(FORBIDS.search(part) for part in _telling(one)):
        yield one.hit(f"“{may[0]}” is not in what {one.names} says.", *may.span())


def levels(one: Stated) -> Iterator[Hit]:
    """Find that two groups are alike where a fact counts them, and they are not."""
    text = small(one.text)
    alike = ALIKE.search(text)
    if not alike or any(map(str.isdigit, text)):
        return
    if any(map(_differs, one.facts)) and not any(map(_is_alike, one.facts)):
        yield one.hit(f"“{alike[0]}” is not in what {one.names} says.", *alike.span())


def _differs(fact: Fact) -> bool:
    shares = [had / studied for had, studied in fact.counts] or [
        share for pair in fact.rates.values() for share in pair
    ]
    return len(set(shares)) > 1


def _is_alike(fact: Fact) -> bool:
    return bool(ALIKE.search(small(told(fact))))


def obliges(one: Stated) -> Iterator[Hit]:
    """Find a "must" where the facts say nothing of what must be, or must not."""
    text = small(one.text)
    must = OBLIGES.search(text)
    if one.is_piece or not must or HEDGED.search(text[: must.start()]):
        return
    if not any(IS_RULE.search(small(told(fact))) for fact in one.facts):
        yield one.hit(f"“{must[0]}” is not in what {one.names} says.", *must.span())


def is_sure(one: Stated) -> Iterator[Hit]:
    """Find a benefit that is told flatly, and without a number, where facts doubt."""
    doubts = one.leaf.words.get("sure", NO_WORDS)
    doubted = all(any(doubts.hits(fact.plain)) for fact in one.facts)
    if one.is_piece or not doubted:
        return
    text = small(one.text)
    if CAREFUL.search(text) or any(doubts.hits(text)) or any(map(str.isdigit, text)):
        return
    for found in one.listed(*_GOOD):
        words = one.text[found.start() : found.end()]
        yield one.hit(f"“{words}” is sure, and {one.names} is not.", *found.span())


def other_way(one: Stated) -> Iterator[Hit]:
    """Find a way that it is given where each fact is on one way, and none on this."""
    said = _ways(one, one.text)
    known = [_ways(one, fact.plain) for fact in one.facts] if said else []
    is_single = bool(known) and all(len(ways) == 1 for ways in known)
    if is_single and said.isdisjoint(set[str]().union(*known)):
        yield one.hit_whole(f"{one.names} is on another way that it is given.")


def _ways(one: Stated, text: str) -> set[str]:
    lists = ((name, one.leaf.words.get(name, NO_WORDS)) for name in _WAYS)
    return {name for name, words in lists if any(words.hits(text))}
