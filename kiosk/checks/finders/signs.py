"""S2 to S4: signs that are boxes, other letters, and numbers that lack a digit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import name as name_of

from msgspec.structs import asdict

from kiosk import toml_lines
from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.rule import Hit, Mark
from kiosk.checks.subject.shelf import Shelf
from kiosk.content.files.font_signs import undrawn
from kiosk.content.files.lines import cleaned, text_again
from kiosk.content.model.folding import mixed_words

KNOWN = {"emergency_number": "911", "crisis_number": "988"}
"""In the US: 47 U.S.C. 251(e)(3) and (4)."""

_MOST_TOLD = 8
"""Signs of one page: with more of them, it is another writing that has no font."""

_INSTEAD = {
    "≥": "Write: at least.",
    "≤": "Write: at most.",
    "≈": "Write: about.",
    "≠": "Write: is not.",
    "→": "Write: then. Or make two sentences of it.",
    "\u2010": "Type a plain hyphen in its place: -",
    "\u2011": "Type a plain hyphen in its place: -",
    "\u2012": "Type a plain hyphen in its place: -",
    "\u2015": "Type a long dash in its place: –",
    "\u02bb": "Type an apostrophe in its place: ’",
    "\u02bc": "Type an apostrophe in its place: ’",
    "µ": "Write the word: micro.",
    "\ufb01": "Type the two letters: fi",
    "\ufb02": "Type the two letters: fl",
    "\ufb00": "Type the two letters: ff",
}
_NO_FONT = (
    "Put a font that draws this writing into assets/fonts, as .ttf: Noto Sans, say."
)


def not_drawn(leaf: Leaf) -> Iterator[Hit]:
    """Find what would be a box on this page; answers are told of in their file."""
    seen = [one for one in leaf.said if one.kind != "alt"]
    written = cleaned("\n".join(leaf.written))
    text = "\n".join(one.text for one in seen)
    signs = [sign for sign in undrawn(text, leaf.drawn) if sign in written]
    if len(signs) > _MOST_TOLD:
        found = f"{_listed(signs[:_MOST_TOLD])} and {len(signs) - _MOST_TOLD} more"
        yield _at(
            signs[0], seen, f"The fonts of the kiosk do not have {found}.", _NO_FONT
        )
        return
    for sign in signs:
        yield _at(sign, seen, _boxed(sign), _INSTEAD.get(sign, ""))


def _at(sign: str, passages: Iterable[Passage], found: str, mend: str) -> Hit:
    """Return the hit at the first word that has *sign*."""
    passage = next(one for one in passages if sign in one.text)
    start = passage.text.index(sign)
    before = re.search(r"\S*$", passage.text[:start])
    after = re.match(r"\S*", passage.text[start:])
    begin = before.start() if before else start
    return Hit(passage, found, mend, begin, start + (after.end() if after else 1))


def _boxed(sign: str) -> str:
    return (
        f"“{sign}” (U+{ord(sign):04X}) is in no font of the kiosk: patients would see a"
        " box in its place."
    )


def _listed(signs: Iterable[str]) -> str:
    return ", ".join(f"“{sign}”" for sign in signs)


def not_drawn_elsewhere(shelf: Shelf) -> Iterator[Mark]:
    """Find it in what the pages take from other files, and in words of the kiosk."""
    yield from _in_answers(shelf)
    yield from _in_facts(shelf)
    for language in shelf.compiled.languages:
        yield from _in_phrases(shelf, language.code)
        yield from _on_screen(shelf, language.code)


def _in_answers(shelf: Shelf) -> Iterator[Mark]:
    answers = shelf.clinic.answers.values()
    for name in dict.fromkeys(key for some in answers for key in some):
        words = "\n".join(one.get(name, "") for one in answers)
        place = "clinic.toml", *name.split(".")
        yield from _marks(shelf, shelf.path("clinic.toml"), words, place)


def _in_facts(shelf: Shelf) -> Iterator[Mark]:
    """Look at what a reader is shown of a fact and its source; the rest is printed."""
    for name, fact in shelf.facts.items():
        words = f"{fact.plain}\n{fact.population}\n{fact.time}"
        yield from _marks(shelf, shelf.path("facts.toml"), words, ("facts.toml", name))
    for name, source in shelf.sources.items():
        place = "sources.toml", name, "citation"
        yield from _marks(shelf, shelf.path("sources.toml"), source.citation, place)


def _in_phrases(shelf: Shelf, code: str) -> Iterator[Mark]:
    path = shelf.path(f"phrases.{code}.toml")
    lines = toml_lines.places(text_again(path))
    for name, said in asdict(shelf.edition(code).phrases).items():
        words = said if isinstance(said, str) else "\n".join(said)
        yield from _marks(shelf, path, words, toml_lines.line_of((name,), lines))


def _on_screen(shelf: Shelf, code: str) -> Iterator[Mark]:
    """Look at the words of the screen, where they stand beside what is compiled."""
    path = shelf.compiled.shared.pictures.assets / "translations"
    path /= f"kiosk_{code}.ts"
    lines = path.read_text("utf-8-sig").split("\n") if path.exists() else []
    for number, line in enumerate(lines, 1):
        if "<translation" in line:
            yield from _marks(shelf, path, line, number)


def _marks(
    shelf: Shelf, path: Path, words: str, place: int | tuple[str, ...]
) -> Iterator[Mark]:
    """Tell of each sign of *words*; the line of a *place* is looked for only then."""
    signs = undrawn(words, shelf.compiled.shared.drawn)
    if not signs:
        return
    line = place if isinstance(place, int) else shelf.line(*place)
    if len(signs) > _MOST_TOLD:
        found = f"The fonts of the kiosk do not have {_listed(signs[:_MOST_TOLD])}."
        yield Mark(path, line, found, _NO_FONT)
    else:
        marks = (Mark(path, line, _boxed(one), _INSTEAD.get(one, "")) for one in signs)
        yield from marks


def mixed_letters(leaf: Leaf) -> Iterator[Hit]:
    """Find words that only look as if they were written in one alphabet."""
    for passage in leaf.said:
        for word in mixed_words(passage.text):
            others = [one for one in word[0] if one > "\u024f" and one.isalpha()]
            named = ", ".join(f"“{one}” ({name_of(one, '')})" for one in others)
            text = f"“{word[0]}” has letters of another alphabet: {named}."
            yield Hit(passage, text, "", *word.span())


def not_the_known_number(shelf: Shelf) -> Iterator[Mark]:
    """Find a number for someone in danger that is not the one that everybody knows."""
    for name, known in KNOWN.items():
        answers = dict.fromkeys(one[name] for one in shelf.clinic.answers.values())
        for answer in answers:
            if known not in re.findall(r"[0-9]+", answer):
                line = shelf.line("clinic.toml", name)
                text = f"{name!r} is {answer!r}; in the US it is {known}."
                yield Mark(shelf.path("clinic.toml"), line, text)
