"""L1, L2 and L3: what the program says itself, in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from kiosk import toml_lines
from kiosk.checks.subject.rule import Mark
from kiosk.checks.subject.shelf import Shelf
from kiosk.content.files.lines import text_again
from kiosk.content.files.problems import shortened
from kiosk.content.files.toml_table import values_in
from kiosk.content.model.phrases import ENGLISH as PHRASES
from kiosk.content.tables.booklet_words import ENGLISH as SAYINGS
from kiosk.content.tables.booklet_words import read_sayings
from kiosk.content.tables.web_words import ENGLISH as WEB
from kiosk.content.tables.web_words import read_web_words
from kiosk.errors import ContentError
from kiosk.toml_lines import Place

_BY_LANGUAGE = ("order.toml", "clinic.toml")
_MOST_ALIKE = 2
"""Words that two languages may share by chance, such as the name of a month."""

_ENGLISH = {"phrases": PHRASES, "booklet": SAYINGS, "web": WEB}
"""What each file says in English, by how its name begins."""

_OWN = (("language",), ("samples",))
"""What no other language has as English has it: its name, and its word for a sample."""

Said = tuple[Place, str, str]
"""Where words stand, the words, and the English ones."""


def missing(shelf: Shelf, code: str) -> Iterator[Mark]:
    """Find the files of *code* that are not there: the kiosk speaks English then."""
    lacks = {
        f"phrases.{code}.toml": "what the kiosk itself says among the words of a page"
        " is in English",
        f"booklet.{code}.toml": "what the booklet says around its pages is in English",
        f"web.{code}.toml": "what the web pages say around the content is in English",
    }
    if shelf.path("glossary.en.md").exists():
        lacks[f"glossary.{code}.md"] = "there are no words to know"
    for name, effect in lacks.items():
        path = shelf.path(name)
        if code != "en" and not path.exists():
            text = f"There is no file {name!r}: {effect}."
            mend = f"Run: kiosk new language {code}, and translate the file."
            yield Mark(path, 0, text, mend)


def unusable(shelf: Shelf) -> Iterator[Mark]:
    """Find what is wrong in the files that only booklet and web pages read."""
    for language in shelf.compiled.languages:
        for read in (read_sayings, read_web_words):
            try:
                read(shelf.compiled.folder, language.code)
            except ContentError as error:
                yield from (
                    Mark(one.path, one.line, one.text) for one in error.problems
                )


def still_english(shelf: Shelf) -> Iterator[Mark]:
    """Find the files of a language that nobody has translated, or not all of them."""
    for language in shelf.compiled.languages:
        if language.code != "en":
            yield from _untranslated(shelf, language.code)


def _untranslated(shelf: Shelf, code: str) -> Iterator[Mark]:
    for name, english in _ENGLISH.items():
        path = shelf.path(f"{name}.{code}.toml")
        yield from _mark(path, code, asdict(english))
    for file in _BY_LANGUAGE:
        yield from _mark(shelf.path(file), code, {})


def _mark(path: Path, code: str, english: Mapping[str, Any]) -> Iterator[Mark]:
    """Tell of the file at *path* once, at the first words that are English still."""
    try:
        text = text_again(path).replace("\r\n", "\n")
    except (OSError, ValueError):  # L1, L3 and S1 tell of that
        return
    if (values := values_in(text)) is None:  # and of this
        return
    said = chain(_beside(values, english), _within(values, code))
    alike = [(place, words) for place, words, own in said if words == own]
    is_named = any(place in _OWN for place, _ in alike)
    if is_named or len(alike) > _MOST_ALIKE:
        line = toml_lines.line_of(alike[0][0], toml_lines.places(text))
        yield Mark(path, line, _found(alike[0][1], len(alike) - 1, code))


def _found(words: str, others: int, code: str) -> str:
    more = f", and {others} more" if others else ""
    return f"“{shortened(words, 80)}” is in English still for {code!r}{more}."


def _beside(values: Mapping[str, Any], english: Mapping[str, Any]) -> Iterator[Said]:
    """Go through the keys of a file that is in one language."""
    for name, own in english.items():
        words = values.get(name)
        if isinstance(words, str) and any(map(str.isalpha, _bare(words))):
            yield (name,), words, own
        elif name == "samples" and isinstance(words, list):
            yield (name,), ", ".join(map(str, words)), ", ".join(own)


def _bare(words: str) -> str:
    return "".join(part.rpartition("}")[2] for part in words.split("{"))


def _within(value: Any, code: str, place: Place = ()) -> Iterator[Said]:  # noqa: ANN401  TOML
    """Go through what a file says in both languages: ``{ en = "…", fr = "…" }``."""
    if isinstance(value, dict) and isinstance(value.get("en"), str):
        words = value.get(code, "")
        if isinstance(words, str) and words.strip():
            yield place, words, value["en"]
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _within(inner, code, (*place, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _within(inner, code, (*place, number))
