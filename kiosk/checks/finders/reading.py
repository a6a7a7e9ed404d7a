"""How hard the words of a page are, and who explains them.

The thresholds are those of the fact sheet, section 3.1.  How a page sounds when it is
read aloud is looked at in rhythm.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.positions import place_of
from kiosk.checks.subject.readability_formulas import hard_words
from kiosk.checks.subject.rule import Hit
from kiosk.content.files.problems import shortened
from kiosk.content.model.folding import folded

LEAST_GRADE, MOST_GRADE = 4.5, 6.0
MOST_SMOG = 8.0
MOST_HARD = 0.05
LEAST_HARD = 3
"""Two long words on a page of thirty words are a few, not a way of writing."""
MOST_PASSIVE = 0.1
LEAST_INFLESZ = 65

_BE = r"(?:am|is|are|was|were|be|been|being|get|gets|got)"
_MIDDLE = r"(?:\s+(?:not|also|often|always|never|still|only|then|soon|well))?"
_IRREGULAR = (
    "given|taken|told|seen|done|made|kept|held|put|brought|paid|sent|shown|known|found"
    "|left|felt|set|cut|read|written|chosen|spoken|understood|asked"
)
_NO_PARTICIPLE = "need|feed|speed|indeed|bed|red|tired|scared|worried|confused|hundred"
_PASSIVE = re.compile(
    rf"\b{_BE}{_MIDDLE}\s+(?!(?:{_NO_PARTICIPLE})\b)(?:\w{{2,}}ed|{_IRREGULAR})\b",
    re.IGNORECASE,
)


def grade(leaf: Leaf) -> Iterator[Hit]:
    found = leaf.reading.grade
    if found is not None and round(found, 1) > MOST_GRADE:
        text = f"The page reads at grade {found:.1f}; {MOST_GRADE:g} is the most."
        yield Hit(leaf.opening, text, _hardest(leaf))


def low_grade(leaf: Leaf) -> Iterator[Hit]:
    found = leaf.reading.grade
    if found is not None and leaf.page and round(found, 1) < LEAST_GRADE:
        text = f"The page reads at grade {found:.1f}; {LEAST_GRADE:g} is the least."
        yield Hit(leaf.opening, text)


def smog(leaf: Leaf) -> Iterator[Hit]:
    found = leaf.reading.smog
    if found is not None and round(found, 1) > MOST_SMOG:
        text = f"The SMOG grade of the page is {found:.1f}; {MOST_SMOG:g} is the most."
        yield Hit(leaf.opening, text, _hardest(leaf))


def inflesz(leaf: Leaf) -> Iterator[Hit]:
    found = leaf.reading.inflesz
    if found is not None and round(found) < LEAST_INFLESZ:
        text = f"The page scores {found:.0f} on INFLESZ; {LEAST_INFLESZ} is the least."
        yield Hit(leaf.opening, text, _hardest(leaf))


def many_hard_words(leaf: Leaf) -> Iterator[Hit]:
    """Find a page of long words in English; Spanish has INFLESZ, and longer words."""
    if leaf.language != "en":
        return
    hard = _hard_of(leaf)
    share = hard.total() / max(1, leaf.reading.words)
    if share > MOST_HARD and hard.total() >= LEAST_HARD:
        most = ", ".join(f"{word} ({count})" for word, count in hard.most_common(5))
        text = f"{100 * share:.1f} of 100 words have three syllables or more: {most}."
        yield Hit(leaf.opening, text)


def hard_share(leaf: Leaf) -> float:
    """Return the share of hard words that the glossary does not explain."""
    return _hard_of(leaf).total() / max(1, leaf.reading.words)


def _hard_of(leaf: Leaf) -> Counter[str]:
    known = _explained(leaf)
    words = (word.casefold() for word in _words(leaf))
    hard = hard_words(words, leaf.language)
    return Counter(word for word in hard if word not in known)


def _words(leaf: Leaf) -> Iterator[str]:
    for _, sentences in leaf.running:
        for sentence in sentences:
            yield from sentence.words


def _explained(leaf: Leaf) -> frozenset[str]:
    words = (leaf.glossary or {}).values()
    return _parts_of(tuple(folded(word.term) for word in words))


@lru_cache(maxsize=8)  # every page of a language has the same words to know
def _parts_of(terms: tuple[str, ...]) -> frozenset[str]:
    words = {word for term in terms for word in re.findall(r"[\w’]+", term.casefold())}
    return frozenset({*words, *(f"{word}s" for word in words)})


def _hardest(leaf: Leaf) -> str:
    """Name what makes a page hard, for its author to begin with."""
    sentences = [(len(s.words), p, s) for p, found in leaf.running for s in found]
    if not sentences:
        return ""
    length, passage, sentence = max(sentences, key=lambda one: one[0])
    words = passage.text[sentence.start : sentence.end].strip()
    hard = ", ".join(word for word, _ in _hard_of(leaf).most_common(5))
    most = f" Its hard words: {hard}." if hard else ""
    return f"The longest sentence has {length} words: “{shortened(words, 80)}”{most}"


def passive(leaf: Leaf) -> Iterator[Hit]:
    found = list(_passive_in(leaf))
    count = leaf.reading.sentences
    if found and len(found) > MOST_PASSIVE * count:
        text = f"{len(found)} of {count} sentences do not say who acts"
        yield Hit(leaf.opening, f"{text}, such as “{found[0]}”.")


def passive_share(leaf: Leaf) -> float:
    return len(list(_passive_in(leaf))) / max(1, leaf.reading.sentences)


def _passive_in(leaf: Leaf) -> Iterator[str]:
    if leaf.language != "en":
        return
    for passage, sentences in leaf.running:
        for sentence in sentences:
            if match := _PASSIVE.search(passage.text, sentence.start, sentence.end):
                yield match[0]


def words_not_explained(leaf: Leaf) -> Iterator[Hit]:
    """Find the first of the words to know that the page uses and does not explain."""
    uses = sorted(_unexplained(leaf), key=lambda use: (use[0].line, use[1].start()))
    if uses:
        passage, first = uses[0]
        others = ", ".join(dict.fromkeys(match[0].casefold() for _, match in uses[1:]))
        more = f" The page does not explain these, too: {others}." if others else ""
        text = f"“{first[0]}” is a word to know, and is not explained.{more}"
        yield Hit(passage, text, f"Write [[{first[0]}]] here.", *first.span())


def _unexplained(leaf: Leaf) -> Iterator[tuple[Passage, re.Match[str]]]:
    text = leaf.text.casefold()
    for term in _terms(leaf):
        pattern = _pattern(term)
        if leaf.page and term.casefold() in text and pattern.search(leaf.text):
            uses = _first_use(leaf, pattern)
            yield from (use for use in uses if not _is_explained(leaf, *use))


def _is_explained(leaf: Leaf, passage: Passage, use: re.Match[str]) -> bool:
    """Tell if [[ stands before the word, or around the words that it is a part of."""
    line, column = place_of(leaf.lines, passage, *use.span())
    before, _, _ = leaf.lines[line - 1][: column - 1].rpartition("]]")
    after = leaf.lines[line - 1][len(before) : column - 1]
    return "[[" in after


def _terms(leaf: Leaf) -> Iterator[str]:
    for word in (leaf.glossary or {}).values():
        if len(term := _bare(folded(word.term))) > 3:
            yield term


def _bare(term: str) -> str:
    """Return "Drip (IV)" without what stands in parentheses."""
    return term.partition(" (")[0]


@cache
def _pattern(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", re.IGNORECASE)


def _first_use(
    leaf: Leaf, pattern: re.Pattern[str]
) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage, _ in leaf.running:
        if passage.kind in ("paragraph", "point") and (
            match := pattern.search(passage.text)
        ):
            yield passage, match
            return
