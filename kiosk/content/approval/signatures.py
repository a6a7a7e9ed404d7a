"""Who approved which text: ``signoff.toml``, written by ``kiosk sign-off``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import fields

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.problems import Report, minded, quoted
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.model.blocks import Picture
from kiosk.content.model.library import Edition, Fact, Page, Source, Word
from kiosk.content.model.stages import Effect, Room
from kiosk.content.model.text import Prose
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import AoT
    from tomlkit.items import Table as WrittenTable

FILE = "signoff.toml"
"""The name of the file in the content folder."""

_REQUIRED = ("page", "language", "text", "name", "role", "date")
_KEYS = (*_REQUIRED, "english", "until")
_UNSIGNED: Mapping[type[Struct], tuple[str, ...]] = {
    Prose: ("line", "answers", "parts"),
    Picture: ("line",),
    Room: ("line",),
    Page: ("word_count",),
    Fact: ("review_months",),
    Source: ("read",),
    Effect: ("read", "together"),
}
"""What of each kind is not approved: where words stand, what is counted from them, what
only authors see, and the day a source was read: to look it up again changes nothing.
What stands behind the parts of a Prose is in the whole."""


class Signature(Struct, frozen=True, kw_only=True):
    """One clinician's approval of the exact text of a page in one language.

    *text* is the hash of what was read, *english* that of the English page on
    that day, for a page in another language.
    """

    page: str
    language: str
    text: str
    name: str
    role: str
    signed_on: date
    until: date | None = None
    english: str = ""


Signatures = Mapping[tuple[str, str], Signature]
"""Each signature by its language and its page."""


def text_hash(
    edition: Edition,
    page_id: str,
    facts: Mapping[str, Fact],
    sources: Mapping[str, Source],
) -> str:
    """Sum up what a clinician approves: the page, its facts, words and sources.

    How the file is laid out does not count: neither spaces nor line numbers.  Nor
    does a field that is at its default, so that a new one voids no signature.
    "" is a page that is not there.
    """
    if page_id not in edition.pages:
        return ""
    page, glossary = edition.pages[page_id], edition.glossary
    stated = {
        fact: {key: getattr(facts[fact], key) for key in signed_fields(Fact)}
        for fact in stated_facts(page, glossary)
        if fact in facts
    }
    words = {word: glossary[word] for word in page.words if word in glossary}
    named = {key: sources[key] for key in page.sources if key in sources}
    whole = {"page": page, "facts": stated, "words": words, "sources": named}
    text = json.dumps(_canonical(whole), ensure_ascii=False, sort_keys=True)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def stated_facts(page: Page, glossary: Mapping[str, Word]) -> tuple[str, ...]:
    """Return the facts of *page*, and those of the words that it explains."""
    words = (glossary[word] for word in page.words if word in glossary)
    of_words = (fact for word in words for fact in word.means.facts)
    return tuple(dict.fromkeys((*page.facts, *of_words)))


def _canonical(value: object) -> object:
    """Turn *value* into what JSON can hold, always in the same way."""
    match value:
        case str():
            return " ".join(value.split())
        case date():
            return value.isoformat()
        case Struct():
            return dict(_filled(value))
        case Mapping():
            return {key: _canonical(inner) for key, inner in value.items()}
        case tuple():
            return [_canonical(inner) for inner in value]
        case _:
            return value


def _filled(struct: Struct) -> Iterator[tuple[str, object]]:
    """Go through the fields that say something, and the tag that tells the kind."""
    if tag := struct.__struct_config__.tag:
        yield "kind", tag
    for name, default in signed_fields(type(struct)).items():
        value = getattr(struct, name)
        if value not in (default, {}, ()):
            yield name, _canonical(value)


@cache
def signed_fields(kind: type[Struct]) -> Mapping[str, object]:
    """Return the fields of a *kind* of struct that are approved, and their defaults."""
    unsigned = _UNSIGNED.get(kind, ())
    named = ((field.name, field.default) for field in fields(kind))
    return {name: default for name, default in named if name not in unsigned}


@minded
def read_signatures(report: Report) -> Signatures:
    """Return what the file of *report* holds, and report what is wrong with it."""
    file = read_toml(report)
    if file is None:
        return {}
    file.check_keys(("page",), required=())
    found: dict[tuple[str, str], Signature] = {}
    for table in file.listed("page"):
        one = _signature(table)
        if (one.language, one.page) in found:
            place = quoted(f"{one.language}/{one.page}")
            table.problem("page", f"{place} is signed twice. Take the older one away.")
        found[one.language, one.page] = one
    return found


def _signature(table: Table) -> Signature:
    table.check_keys(_KEYS, required=_REQUIRED)
    for key in ("name", "role"):
        if key in table.values and not table.text(key):
            text = f"{key!r} is blank. Sign the page again with 'kiosk sign-off'."
            table.problem(key, text)
    return Signature(
        page=table.text("page"),
        language=table.text("language"),
        text=table.text("text"),
        name=table.text("name"),
        role=table.text("role"),
        signed_on=table.day("date"),
        until=table.day("until") if "until" in table.values else None,
        english=table.text("english"),
    )


def write_signature(path: Path, signature: Signature) -> None:
    """Add *signature* to the file at *path*: all of it, or the old file stays.

    It replaces an older one of the same page.  What else is in the file stays as
    it is, comments too.
    """
    import tomlkit  # noqa: PLC0415  only this writes TOML

    try:
        text = path.read_text("utf-8-sig") if path.exists() else ""
        document = tomlkit.parse(text)
        _put(document, signature)
        replace_file(path, [tomlkit.dumps(document).encode()])
    except OSError as error:
        raise KioskError(f"{path} cannot be written: {error.strerror}.") from error
    except UnicodeError as error:
        text = "A letter of the name or the role cannot be written. Type it again."
        raise KioskError(text) from error


def _put(document: TOMLDocument, signature: Signature) -> None:
    from tomlkit import aot, nl  # noqa: PLC0415  as above

    if document.body and "page" not in document:
        document.add(nl())  # after the comments
    pages: AoT = document.setdefault("page", aot())
    if not pages:  # somebody wrote page = []
        document["page"] = pages = aot()
    place = signature.page, signature.language
    for number in reversed(range(len(pages))):
        if (pages[number].get("page"), pages[number].get("language")) == place:
            del pages[number]
    pages.append(_table(signature))


def _table(signature: Signature) -> WrittenTable:
    from tomlkit import nl, table  # noqa: PLC0415  as above

    row = table()
    for key in ("page", "language", "text", "english", "name", "role"):
        if value := getattr(signature, key):
            row[key] = value
    row["date"] = signature.signed_on
    if signature.until:
        row["until"] = signature.until
    row.add(nl())
    return row
