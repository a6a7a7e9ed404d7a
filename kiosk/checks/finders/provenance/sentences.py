"""F2 to F4: whether a sentence has a fact behind it, and whether the fact says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from kiosk.checks.finders.out_of_100 import drawn_lines
from kiosk.checks.finders.provenance.numbers_of_facts import (
    other_numbers,
    spelled_numbers,
)
from kiosk.checks.finders.provenance.other_sense import (
    affirms,
    denies_all,
    denies_harm,
    is_flat,
    is_sure,
    levels,
    obliges,
    other_way,
    permits,
)
from kiosk.checks.finders.provenance.other_words import (
    calms,
    other_claims,
    other_matter,
    other_times,
)
from kiosk.checks.finders.provenance.stated import Stated
from kiosk.checks.finders.provenance.way_finding import is_word_alone, leads_only
from kiosk.checks.finders.provenance.wrong_groups import of_visits, other_group, swapped
from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.readability_formulas import Sentence
from kiosk.checks.subject.rule import Hit, at_start
from kiosk.content.files.problems import shortened
from kiosk.content.model.english_stems import stems_in
from kiosk.content.model.folding import folded
from kiosk.content.model.text import Prose, plain_words, words_linked

_NAMES = ("title", "heading", "column", "caption", "alt", "ask")
"""Kinds of passages that name a thing or ask for it: they hold no sentences."""

_HEAD = ("message", "action", "notice")
"""What a header says: its facts stand behind all of it."""

_STATES = (
    *("medicine", "body", "promise", "number"),
    *("harm", "benefit", "people", "duration"),
)
"""Lists of what no line says that names no fact; B3 finds its own everywhere."""

_OF_A_MEANING = ("promise", "benefit")
"""The same for a word to know: what it means may name a body part, or a pill."""

_OF_WORDS = (other_claims, other_times, denies_harm, other_group, of_visits, swapped)
_OF_SENSE = (
    *(calms, spelled_numbers, denies_all, is_sure, affirms, is_flat, permits, obliges),
    *(levels, other_way, other_matter),
)
"""What may be wrong in a sentence that has facts, the plainest first; a story to ask
about has the latter of its own."""

_QUESTION = re.compile(r"\?[”’\"')\]]*$")
_ENGLISH = "en"

_IN_HEADER = (
    "Name the fact in the header: facts: A1. If the message states nothing, say why"
    " there: plain: how this screen works."
)


def without_provenance(leaf: Leaf) -> Iterator[Hit]:
    """Find sentences that state something, and name nothing that says it."""
    for said in _said(leaf):
        if not _is_backed(said.prose) and not said.prose.plain:
            for one in leaf.sentences(said):
                if not _states_nothing(leaf, said, one):
                    yield _without(said, one)


def _without(said: Passage, sentence: Sentence) -> Hit:
    words = said.text[sentence.start : sentence.end].strip()
    text = f"“{shortened(words, 80)}” has no fact behind it."
    return at_start(said, sentence, text, _IN_HEADER if said.kind in _HEAD else "")


def plain_that_states(leaf: Leaf) -> Iterator[Hit]:
    """Find words in a line without a fact that somebody has to answer for."""
    for said in _said(leaf):
        if said.facts or not (said.prose.plain or said.prose.answers):
            continue
        for one in leaf.sentences(said):
            if not _states_nothing(leaf, said, one):
                yield from islice(_stating(Stated(leaf, said, one)), 1)


def _stating(one: Stated) -> Iterator[Hit]:
    """Go through such words of a sentence; not through what the clinic answered."""
    names = _OF_A_MEANING if one.said.kind == "meaning" else _STATES
    mend = _IN_HEADER if one.said.kind in _HEAD else ""
    for start, end in sorted(found.span() for found in one.listed(*names)):
        words = one.text[start:end]
        if one.is_written(words):
            text = f"“{words}” states something, in a line that names no fact."
            yield one.hit(text, start, end)._replace(mend=mend)


def other_than_facts(leaf: Leaf) -> Iterator[Hit]:
    """Find what a line says and none of its facts does; facts are in English."""
    known = leaf.facts or {}
    for said in _said(leaf):
        facts = [known[name] for name in said.facts if name in known]
        if facts:
            yield from other_numbers(leaf, said, facts)
        if facts and leaf.language == _ENGLISH:
            explained = frozenset(_explained(leaf, said))
            for one in leaf.sentences(said):
                if not _states_nothing(leaf, said, one):
                    yield from _first(Stated(leaf, said, one, facts, explained))


def _first(one: Stated) -> Iterator[Hit]:
    """Go to the first thing that is wrong in a sentence.

    A line that ends in a question tells a story to ask about, and the words around
    the people of a picture are the kiosk's own.
    """
    is_story = bool(_QUESTION.search(one.said.text.strip()))
    is_drawn = one.said.line in drawn_lines(one.leaf)
    is_of_others = is_story or is_drawn or not one.is_written(one.text.split()[-1])
    ways = _OF_WORDS if is_of_others else (*_OF_WORDS, *_OF_SENSE)
    yield from islice((hit for way in ways for hit in way(one)), 1)


def _explained(leaf: Leaf, said: Passage) -> Iterator[str]:
    """Go through the words by which a page explains its words to know."""
    keys = leaf.page.words if leaf.page else words_linked(said.prose.markup)
    for word in filter(None, map((leaf.glossary or {}).get, keys)):
        yield from stems_in(f"{word.term} {plain_words(word.means.markup)}")


def _said(leaf: Leaf) -> Iterator[Passage]:
    """Go through what each pair of braces speaks for; a leaflet of others has none."""
    if leaf.facts is None:
        return
    rows = {p.line: p.prose for p in leaf.passages if p.kind == "cell" and p.facts}
    head = next((p.prose for p in leaf.passages if p.kind == "message"), Prose(""))
    for one in leaf.passages:
        if one.kind in _NAMES or not one.text:
            continue
        for written in one.prose.parts or (one.prose,):
            part = replace(written, markup=folded(written.markup))
            behind = _behind(one.kind, part, head, rows.get(part.line))
            words, line = plain_words(part.markup), part.line
            yield Passage(words, one.kind, line, behind.facts, one.folded, behind)


def _behind(kind: str, part: Prose, head: Prose, row: Prose | None) -> Prose:
    """Return *part* with what its header or its row says stands behind it."""
    if kind in _HEAD:
        return replace(part, facts=head.facts, plain=head.plain)
    if kind == "cell" and row is not None:
        return replace(part, facts=row.facts, plain=row.plain)
    return part


def _is_backed(prose: Prose) -> bool:
    return bool(prose.facts or prose.answers)


def _states_nothing(leaf: Leaf, said: Passage, sentence: Sentence) -> bool:
    words = said.text[sentence.start : sentence.end].strip()
    markup = said.prose.markup
    is_question = bool(_QUESTION.search(words))
    return is_question or is_word_alone(markup) or leads_only(leaf, markup, sentence)
