"""What a patient must be told: ``must_tell.toml``.

One table an entry, under a name of its own:

    [bled_in_the_brain]
    asks = "Tell us if you ever bled in the brain: then the spray is not given"
    standard = "Spravato label, 4"
    facts = ["M2"]              # one of them stands behind the sentence
    routes = ["spray"]          # leave it out, if it is for all ways
    pages = ["tell-the-team"]   # one of them has the sentence
    words.en = ["bleed … brain"]
    words.es = ["sangrado … cerebro"]
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from kiosk.checks.subject.coverage_file import known_in
from kiosk.content.files.problems import Report, minded, quoted
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.model.routes import ROUTES, way_meant
from kiosk.content.tables.clinic import ANSWERS

FILE = "must_tell.toml"

REQUIRED_KEYS = ("asks", "standard", "facts", "pages", "words")
KEYS = (*REQUIRED_KEYS, "routes")

ANSWER = re.compile(r"\{\{\s*clinic\.([\w.]+)\s*\}\}")
"""In the words of an entry: the clinic's own answer, such as its number to call."""

_LANGUAGE = re.compile(r"[a-z]{2}")
_WORD = re.compile(r"\w")


class MustTell(NamedTuple):
    """One thing that a patient must be told, and how it is known that they are.

    *name* is its table, *standard* who asks for it.  A sentence on one of *pages*
    tells it if it has one of *words*, by language, and one of *facts* behind it.
    Without *routes*, it is owed for all ways of giving the medicine.
    """

    name: str
    asks: str
    standard: str
    facts: tuple[str, ...]
    pages: tuple[str, ...]
    routes: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]


@minded
def read_must_tell(
    report: Report, facts: Collection[str], pages: Collection[str]
) -> tuple[MustTell, ...] | None:
    """Read the file of *report*; None where there is none, and nothing is asked for."""
    if not report.path.exists():
        return None
    file = read_toml(report)
    tables = file.tables() if file else ()
    return tuple(_entry(name, table, facts, pages) for name, table in tables)


def _entry(
    name: str, table: Table, facts: Collection[str], pages: Collection[str]
) -> MustTell:
    table.check_keys(KEYS, required=REQUIRED_KEYS)
    for key in REQUIRED_KEYS:
        _check_filled(table, key)
    return MustTell(
        name,
        table.text("asks"),
        table.text("standard"),
        known_in(table, "facts", facts),
        known_in(table, "pages", pages),
        table.choices("routes", ROUTES, meant=way_meant),
        dict(_words(table)),
    )


def _check_filled(table: Table, key: str) -> None:
    """Report what is there and empty: it would ask for nothing."""
    empty = {"": '"…"', (): '["…"]'}
    value = table.values.get(key)
    value = tuple(value) if isinstance(value, list) else value
    if isinstance(value, str | tuple) and value in empty:
        text = f"Nothing is in {key!r}, so nothing can tell it. Write: {key} = "
        table.problem(key, f"{text}{empty[value]}.")


def _words(table: Table) -> Iterator[tuple[str, tuple[str, ...]]]:
    words = table.table("words") if "words" in table.values else None
    if words is None:
        return
    for code in words.values:
        yield code, _in_language(words, code)
    if "en" not in words.values:
        text = "'words' has none in 'en'. Write a line: words.en = [\"…\"]."
        words.problem("", text)


def _in_language(words: Table, code: str) -> tuple[str, ...]:
    if not _LANGUAGE.fullmatch(code):
        text = f"{quoted(code)} is no language. Write two letters, such as en."
        words.problem(code, text)
    found = words.texts(code)
    if not all(map(_WORD.search, found)) or words.values[code] == []:
        text = f'Words are missing, so nothing can tell it: words.{code} = ["…"].'
        words.problem(code, text)
    for answer in (name for one in found for name in ANSWER.findall(one)):
        if answer not in ANSWERS:
            text = f"There is no answer {quoted(answer)} in clinic.toml."
            words.report.unknown(words.line(code), text, answer, ANSWERS)
    return found
