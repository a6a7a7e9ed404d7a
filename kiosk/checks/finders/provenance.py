"""F2 to F4: whether a sentence has a fact behind it, and whether the fact says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from kiosk.checks.finders.numbers_of_facts import other_numbers, told
from kiosk.checks.finders.out_of_100 import source_of
from kiosk.checks.finders.way_finding import leads_only
from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.readability_formulas import Sentence
from kiosk.checks.subject.rule import Hit
from kiosk.checks.subject.word_lists import NO_WORDS
from kiosk.content.files.problems import shortened
from kiosk.content.model.english_stems import stems_in
from kiosk.content.model.folding import folded
from kiosk.content.model.library import Fact
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

_CLAIMS = ("body", "promise")
"""Lists of what a line says only if its fact does."""

_TOPICS = ("medicine", "harm", "benefit")
"""Lists of what a line that shares no word with its fact does not speak of either."""

_LEAST_WORDS = 3
"""Fewer may be shared with nothing by chance."""

_PIECES = ("action", "notice", "cell")
"""Kinds of passages that are too short, or too far from a fact, to share its words."""

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
    mend = _IN_HEADER if said.kind in _HEAD else ""
    first = said.text[sentence.start :].split(maxsplit=1)[0]
    return Hit(said, text, mend, sentence.start, sentence.start + len(first))


def plain_that_states(leaf: Leaf) -> Iterator[Hit]:
    """Find words in a line without a fact that somebody has to answer for."""
    for said in _said(leaf):
        if said.facts or not (said.prose.plain or said.prose.answers):
            continue
        for one in leaf.sentences(said):
            if hit := _first_stating(leaf, said, one):
                yield hit


def _first_stating(leaf: Leaf, said: Passage, sentence: Sentence) -> Hit | None:
    """Return the first such word of a sentence; not one that the clinic answered."""
    if _states_nothing(leaf, said, sentence):
        return None
    own = source_of(leaf, said)
    names = _OF_A_MEANING if said.kind == "meaning" else _STATES
    found = sorted(_listed(leaf, names, said, sentence))
    start, end = next(((a, b) for a, b in found if said.text[a:b] in own), (0, 0))
    if not end:
        return None
    text = f"“{said.text[start:end]}” states something, in a line that names no fact."
    return Hit(said, text, _IN_HEADER if said.kind in _HEAD else "", start, end)


def _listed(
    leaf: Leaf, names: Iterable[str], said: Passage, sentence: Sentence
) -> Iterator[tuple[int, int]]:
    """Go through the places in *sentence* where words of the lists *names* stand."""
    words = said.text[sentence.start : sentence.end]
    for name in names:
        for hit in leaf.words.get(name, NO_WORDS).hits(words):
            yield sentence.start + hit.start(), sentence.start + hit.end()


def other_than_facts(leaf: Leaf) -> Iterator[Hit]:
    """Find what a line says and none of its facts does; facts are in English."""
    known = leaf.facts or {}
    for said in _said(leaf):
        facts = [known[name] for name in said.facts if name in known]
        if facts:
            yield from other_numbers(leaf, said, facts)
        if facts and leaf.language == _ENGLISH:
            yield from _other_words(leaf, said, facts)


def _other_words(leaf: Leaf, said: Passage, facts: list[Fact]) -> Iterator[Hit]:
    """Find the first such word of each sentence that its author wrote."""
    known = {*_explained(leaf, said)}.union(*map(_stems_of, map(told, facts)))
    own, names = source_of(leaf, said), " ".join(said.facts)
    if _is_strange(leaf, said, known):
        yield Hit(said, f"The line says nothing of what {names} says.")
        return
    for one in leaf.sentences(said):
        for start, end in sorted(_listed(leaf, _CLAIMS, said, one)):
            words = said.text[start:end]
            is_other = known.isdisjoint(stems_in(words)) and words in own
            if is_other and not _states_nothing(leaf, said, one):
                text = f"“{words}” is not in what {names} says."
                yield Hit(said, text, "", start, end)
                break


def _is_strange(leaf: Leaf, said: Passage, known: set[str]) -> bool:
    """Tell if a whole line shares no word with its facts but the name of a medicine."""
    if said.kind in _PIECES or said.prose.answers:
        return False
    medicine = leaf.words.get("medicine", NO_WORDS).words
    topics = (leaf.words.get(name, NO_WORDS).words for name in (*_CLAIMS, *_TOPICS))
    text = said.text.casefold()
    stems = {*stems_in(medicine.sub(" ", text))}
    has_topic = any(one.search(text) for one in topics)
    return has_topic and len(stems) >= _LEAST_WORDS and known.isdisjoint(stems)


@lru_cache(maxsize=1024)  # all pages name the same few hundred facts
def _stems_of(words: str) -> frozenset[str]:
    return frozenset(stems_in(words))


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
    is_question = bool(_QUESTION.search(words))
    return is_question or leads_only(leaf, said.prose.markup, sentence)
