"""``phrases.<language>.toml``: what the kiosk itself says, in another language."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from msgspec import Struct, convert

from kiosk.content.files.lines import one_line
from kiosk.content.files.problems import Report, minded, quoted
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.model.phrases import ENGLISH, Phrases

NAMES = Phrases.__struct_fields__
_MONTHS = 12


@minded
def read_phrases(report: Report, language: str) -> Phrases:
    """Read the file; English needs none, and a language without one has English."""
    if not report.path.exists():
        return ENGLISH if language == "en" else Phrases(language=language)
    table = read_toml(report)
    if table is None:
        return ENGLISH
    table.check_keys(NAMES, required=() if language == "en" else NAMES)
    words = {name: _words(table, name) for name in NAMES if name in table.values}
    return ENGLISH if report.problems else convert(words, Phrases)


def phrases_to_translate() -> str:
    """Return the file for a language just begun: every phrase, in English still."""
    head = "# What the kiosk itself says among the words of a page."
    return to_translate(head, ENGLISH, _NOTE)


def to_translate(head: str, english: Struct, note: str = "") -> str:
    """Return a file with all that *english* says, for a language just begun."""
    names = english.__struct_fields__
    rows = (_row(name, getattr(english, name)) for name in names)
    return "\n".join((head, f"{_HOW} {note}".rstrip(), "", *rows, ""))


_NOTE = (
    "'language' is the name of your\n"
    "# language. Abbreviations are those of your language: a list may be empty.\n"
    "# A voice says what is in 'spelled' letter by letter.\n"
    "# 'decimal_signs' stand before the decimals of a number, the usual one first."
)
_HOW = (
    "# Translate what is in quotes. Keep each {name} in braces: the kiosk puts a\n"
    "# number or a word in its place."
)


def _row(name: str, words: str | tuple[str, ...]) -> str:
    if isinstance(words, str):
        return f'{name} = "{words}"'
    return f"{name} = [\n" + "".join(f'    "{one}",\n' for one in words) + "]"


def _words(table: Table, name: str) -> str | tuple[str, ...]:
    if name == "months":
        return _months(table)
    is_list = isinstance(getattr(ENGLISH, name), tuple)
    return _list(table, name) if is_list else _text(table, name)


def _list(table: Table, name: str) -> tuple[str, ...]:
    words = table.texts(name)
    if not all(one.strip() for one in words):
        table.problem(name, f"A word of {name!r} is blank. Write it, or take it away.")
    if name == "samples" and words == ():
        text = "Write what stands in each answer of clinic.toml that is made up."
        table.problem(name, text)
    if name == "decimal_signs" and not (words and all(map(_is_sign, words))):
        text = 'Write the sign before the decimals of a number: decimal_signs = [","]'
        table.problem(name, text)
    return words


def _is_sign(word: str) -> bool:
    return len(word) == 1 and not word.isalnum()


def _text(table: Table, name: str) -> str:
    """Return the words of *name*, and report those that cannot be used."""
    words = one_line(table.text(name))
    if fault := fault_in(name, words, getattr(ENGLISH, name)):
        table.problem(name, fault)
    return words


def _months(table: Table) -> tuple[str, ...]:
    months = table.texts("months")
    if len(months) != _MONTHS or not all(month.strip() for month in months):
        table.problem("months", "Name the twelve months, from January to December.")
    return months


def fault_in(name: str, words: str, english: str) -> str:
    """Say what is wrong with *words* that stand for *english*; "" when nothing is."""
    wanted = _fields(english)
    if not words.strip():
        return f"{name!r} has no words. Write them."
    try:
        found = _fields(words)
    except ValueError:
        return f"A brace of {name!r} has no other: each name stands between {{ and }}."
    if found.keys() != wanted.keys():
        return _other_names(name, found, wanted)
    return ""


def _other_names(
    name: str, found: Mapping[str, None], wanted: Mapping[str, None]
) -> str:
    if unknown := [one for one in found if one not in wanted]:
        braced = quoted(f"{{{unknown[0]}}}")
        return f"{name!r} has {braced}, which is nothing here.{_known(wanted)}"
    missing = ", ".join(f"{{{one}}}" for one in wanted if one not in found)
    return f"{name!r} does not say {missing}. The kiosk puts in a number or a word."


def _known(wanted: Mapping[str, None]) -> str:
    names = ", ".join(f"{{{one}}}" for one in wanted)
    return f" There is: {names}." if names else ""


def _fields(words: str) -> dict[str, None]:
    """Return the names in braces, in order."""
    parts = Formatter().parse(words)
    braces = (
        f"{name}{how and '!' + how}{form and ':' + form}"
        for _, name, form, how in ((a, b, c, d or "") for a, b, c, d in parts)
        if name is not None
    )
    return dict.fromkeys(braces)
