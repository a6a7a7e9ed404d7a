"""Words of the program around the pages, in a file of each language.

English needs no file, and says in it only what it says in its own way.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.files.folder import keep_inside
from kiosk.content.files.problems import Report, raise_if_any
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.tables.phrases_file import fault_in

Words = TypeVar("Words", bound=Struct)


def read_own_words(
    path: Path, folder: Path, language: str, english: Words
) -> Words | None:
    """Read the file at *path* in the content *folder*; None if there is none.

    Raise a ContentError with all that is wrong in it.
    """
    report = Report(path)
    if not path.exists():
        return english if language == "en" else None
    keep_inside([report], folder)
    table, names = read_toml(report), english.__struct_fields__
    found: dict[str, str] = {}
    if table is not None:
        table.check_keys(names, required=() if language == "en" else names)
        known = [name for name in names if name in table.values]
        found = {name: _saying(table, name, english) for name in known}
    raise_if_any([report])
    return replace(english, **found)


def put(words: str, **values: object) -> str:
    """Put each of *values* in the place of its name in braces."""
    for name, value in values.items():
        words = words.replace(f"{{{name}}}", str(value))
    return words


def _saying(table: Table, name: str, english: Struct) -> str:
    """Return what the file says, and report words that cannot be used."""
    words = table.text(name)
    if fault := fault_in(name, words, getattr(english, name)):
        table.problem(name, fault)
    return words
