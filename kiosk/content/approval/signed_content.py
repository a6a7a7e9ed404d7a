"""What a signature covers: all that a reader sees of a page, in one sum."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import fields

from kiosk.content.files.pictures import Pictures
from kiosk.content.model.blocks import Picture
from kiosk.content.model.dates import full_date
from kiosk.content.model.library import Edition, Fact, Page, Section, Source, Word
from kiosk.content.model.phrases import Phrases
from kiosk.content.model.stages import Day, Effect, Effects, Room, Spot, Step
from kiosk.content.model.text import Prose

FORM = "2:"
"""Begins each sum.  Another form covers other things: what was signed in an earlier
one has not changed, and is still to be signed again.  The first form, which had no
such sign, knew neither phrases nor what is in the files of pictures."""

_UNSIGNED: Mapping[type[Struct], tuple[str, ...]] = {
    Prose: ("line", "answers", "parts"),
    Picture: ("line",),
    Room: ("line",),
    Page: ("word_count",),
    Fact: ("review_months",),
    Source: ("read",),
    Effect: ("read",),
}
"""What of each kind is not approved: where words stand, what is counted from them, what
only authors see, and the day a source was read: to look it up again changes nothing.
What stands behind the parts of a Prose is in the whole."""

_PICTURES: Mapping[type[Struct], str] = {
    Page: "picture",
    Section: "picture",
    Picture: "source",
    Room: "picture",
    Spot: "layer",
}
"""Where each kind names a file of ``pictures``."""

_OF_EFFECTS = (
    *("each_figure", "first_group", "next_group", "did", "did_not"),
    *("last_read", "month", "months"),
)
"""The phrases of pictures of 100 people.  What their numbers mean together is in the
compiled page already, and so are "fewer than 1" and "more than 99"."""


class Behind(NamedTuple):
    """What stands behind the pages of all languages."""

    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    pictures: Pictures


def text_hash(edition: Edition, page_id: str, behind: Behind) -> str:
    """Sum up what a clinician approves: the page, and all that is shown with it.

    That is its facts and their sources, the words it explains, what the kiosk says
    among its words, and what is in the files of its pictures.  How the file is laid
    out does not count: neither spaces nor line numbers.  Nor does a field that is at
    its default, so that a new one voids no signature.  "" is a page that is not there.
    """
    if page_id not in edition.pages:
        return ""
    return sum_of(signed_content(edition, page_id, behind))


def sum_of(content: object) -> str:
    """Sum up what ``signed_content`` gives, also when it was read again from JSON."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return FORM + sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def signed_content(edition: Edition, page_id: str, behind: Behind) -> object:
    """Return what a clinician approves of a page that is there, as JSON can hold it."""
    page, glossary = edition.pages[page_id], edition.glossary
    stated = [fact for fact in stated_facts(page, glossary) if fact in behind.facts]
    facts = {fact: dict(_filled(behind.facts[fact])) for fact in stated}
    keys = {*page.sources, *(s for fact in stated for s in behind.facts[fact].sources)}
    whole = {
        "page": page,
        "facts": facts,
        "words": {word: glossary[word] for word in page.words if word in glossary},
        "sources": {
            key: behind.sources[key] for key in sorted(keys) if key in behind.sources
        },
        "phrases": dict(_phrases_on(page, edition.phrases)),
        "pictures": dict(_files_on(page, behind.pictures)),
    }
    return canonical(whole)


def stated_facts(page: Page, glossary: Mapping[str, Word]) -> tuple[str, ...]:
    """Return the facts of *page*, and those of the words that it explains."""
    words = (glossary[word] for word in page.words if word in glossary)
    of_words = (fact for word in words for fact in word.means.facts)
    return tuple(dict.fromkeys((*page.facts, *of_words)))


def _phrases_on(page: Page, phrases: Phrases) -> Iterator[tuple[str, object]]:
    """Go through what the kiosk says on *page* in words of ``phrases.….toml``."""
    for name in ("reviewed", "review_by"):
        yield name, full_date(getattr(page, name), phrases)
    for block in page.blocks:
        match block:
            case Day(routes=routes):
                yield from ((route, phrases.way(route)) for route in routes)
            case Effects():
                yield from ((name, getattr(phrases, name)) for name in _OF_EFFECTS)


def _files_on(value: object, pictures: Pictures) -> Iterator[tuple[str, str]]:
    """Go through the pictures and icons of a page, each with the sum of its files."""
    for one in _structs_in(value):
        if name := _named_by(one):
            yield name, pictures.checksum(name)
        if isinstance(one, Spot | Step):
            yield f"icon {one.icon}", pictures.checksum_of_icon(one.icon)


def pictures_named(value: object) -> Iterator[str]:
    """Go through all pictures that *value*, a struct or some of them, names."""
    return filter(None, map(_named_by, _structs_in(value)))


def _named_by(struct: Struct) -> str:
    field = _PICTURES.get(type(struct))
    return str(getattr(struct, field)) if field else ""


def _structs_in(value: object) -> Iterator[Struct]:
    """Go through *value*, if it is a struct, and through all that stand in it."""
    if isinstance(value, tuple):
        for inner in value:
            yield from _structs_in(inner)
    elif isinstance(value, Struct):
        yield value
        for field in value.__struct_fields__:
            yield from _structs_in(getattr(value, field))


def canonical(value: object) -> object:
    """Turn *value* into what JSON can hold, always in the same way."""
    match value:
        case str():
            return " ".join(value.split())
        case date():
            return value.isoformat()
        case Struct():
            return dict(_filled(value))
        case Mapping():
            return {key: canonical(inner) for key, inner in value.items()}
        case tuple():
            return [canonical(inner) for inner in value]
        case _:
            return value


def _filled(struct: Struct) -> Iterator[tuple[str, object]]:
    """Go through the fields that say something, and the tag that tells the kind."""
    if tag := struct.__struct_config__.tag:
        yield "kind", tag
    for name, default in signed_fields(type(struct)).items():
        value = getattr(struct, name)
        if value not in (default, {}, ()):
            yield name, canonical(value)


@cache
def signed_fields(kind: type[Struct]) -> Mapping[str, object]:
    """Return the fields of a *kind* of struct that are approved, and their defaults."""
    unsigned = _UNSIGNED.get(kind, ())
    named = ((field.name, field.default) for field in fields(kind))
    return {name: default for name, default in named if name not in unsigned}
