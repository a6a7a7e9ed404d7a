"""clinic.toml as staff answer it: one answer changes, and all else stays as it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping, MutableMapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Array

from kiosk.content.files.lines import one_line
from kiosk.content.files.plain import MOST_BYTES, plain_bytes
from kiosk.content.files.problems import Report
from kiosk.content.files.toml_faults import mend
from kiosk.content.files.toml_table import read_toml, values_in
from kiosk.content.model.routes import ROUTES
from kiosk.content.tables.clinic import ANSWERS, ROOM_ITEMS, TO_CALL
from kiosk.errors import KioskError, Problem

NAME = "clinic.toml"
KNOWN = {"routes": ROUTES, "room_items": ROOM_ITEMS}
"""What may be ticked, in its order."""

Words = Mapping[str, str]
"""An answer in each language."""

_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_TABLE = re.compile(r"\s*\[([\w.]+)\]")
_KEY = re.compile(r"\s*([\w.]+)\s*=")
_MOST_MISTAKES = 20
_MARK = "\ufeff".encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicFile:
    """What stands in the file: *answers* by dotted name, and what is ticked.

    Where it has a *mistake*, that is what can be read of it all the same, and no answer
    may be written.  *mark* is what Windows may put before a text.
    """

    text: str
    mark: bytes
    answers: Mapping[str, Words]
    ticked: Mapping[str, tuple[str, ...]]
    mistake: Problem | None

    def with_answer(self, name: str, words: Words) -> bytes:
        """Return the file with another answer, in all languages at once."""
        kept = {code: one_line(said) for code, said in words.items()}
        document = self._document()
        *above, key = name.split(".")
        table = document.setdefault(above[0], tomlkit.table()) if above else document
        if not isinstance(table, dict):
            text = f"{above[0]!r} in {NAME} is no table, so nothing can be put into it."
            raise KioskError(text)
        _put(table, key, kept, same=name in TO_CALL)
        return self._proven(document.as_string(), above[0] if above else key)

    def with_ticks(self, key: str, chosen: Collection[str]) -> bytes:
        """Return the file with other things ticked; unknown words in it stay."""
        document = self._document()
        unknown = [one for one in self.ticked[key] if one not in KNOWN[key]]
        wanted = [*(one for one in KNOWN[key] if one in chosen), *unknown]
        old = document.get(key)
        if isinstance(old, Array):
            _tick(old, wanted)
        if document.get(key) != wanted:  # it is none yet, or has an order of its own
            document[key] = tomlkit.item(wanted)
        return self._proven(document.as_string(), key)

    def with_line(self, number: int, line: str) -> bytes:
        """Return the file with another line *number*, whatever stands in the others."""
        lines = self.text.split("\n")
        end = "\r" if lines[number - 1].endswith("\r") else ""
        lines[number - 1] = line + end
        return self.mark + "\n".join(lines).encode()

    def name_at(self, number: int) -> str:
        """Return the dotted name of what stands in a line; "" where none does."""
        table = name = ""
        for line in self.text.split("\n")[:number]:
            if found := _TABLE.match(line):
                table = f"{found[1]}."
            elif found := _KEY.match(line):
                name = f"{table}{found[1]}"
        return name

    def line(self, number: int) -> str:
        """Return what stands in a line; 0 is none."""
        lines = self.text.split("\n")
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""

    def _document(self) -> tomlkit.TOMLDocument:
        if self.mistake:
            raise KioskError(f"{self.mistake} Nothing was changed.")
        try:
            return tomlkit.parse(self.text)
        except TOMLKitError as error:
            raise KioskError(f"{NAME} cannot be changed: {error}.") from error

    def _proven(self, text: str, key: str) -> bytes:
        """Return *text*, or raise where anything beside *key* is new in it."""
        before, after = values_in(self.text), values_in(text)
        if before is None or after is None or _but(before, key) != _but(after, key):
            text = f"{NAME} is written in a way that cannot be changed here: {key!r}."
            raise KioskError(text)
        return self.mark + text.encode()


def read_clinic_file(folder: Path, languages: Sequence[str]) -> ClinicFile:
    """Read what can be read of the file, and where it has a mistake."""
    report = Report(folder / NAME)
    whole = read_toml(report)
    mark, text = _written(report.path)
    values = whole.values if whole else _readable(text)
    return ClinicFile(
        text=text,
        mark=mark,
        answers={name: _words(values, name, languages) for name in ANSWERS},
        ticked={key: _texts(values.get(key)) for key in KNOWN},
        mistake=None if whole else next(iter(report.problems), None),
    )


def _written(path: Path) -> tuple[bytes, str]:
    """Return the signs of a file, apart from its mark; none where it is no text."""
    with suppress(OSError, ValueError):
        data = plain_bytes(path, MOST_BYTES)
        mark = _MARK if data.startswith(_MARK) else b""
        return mark, data.removeprefix(mark).decode()
    return b"", ""


def _readable(text: str) -> Mapping[str, Any]:
    """Return what a file says without the lines that are wrong in it."""
    lines = text.split("\n")
    for _ in range(_MOST_MISTAKES):
        try:
            return tomllib.loads("\n".join(lines))
        except tomllib.TOMLDecodeError as error:
            found = _AT_LINE.search(str(error))
            number = int(found[1]) if found else len(lines)
            at = mend(lines, number)[0]
            wrong = at if lines[at - 1].strip() else number
            lines[wrong - 1] = ""
        except (ValueError, RecursionError):  # such as a number of 5000 digits
            break
    return {}


def _value(values: Mapping[str, Any], name: str) -> object:
    kind, _, way = name.partition(".")
    value = values.get(kind, "")
    return (value.get(way, "") if isinstance(value, dict) else value) if way else value


def _words(values: Mapping[str, Any], name: str, languages: Sequence[str]) -> Words:
    value = _value(values, name)
    each = value if isinstance(value, dict) else dict.fromkeys(languages, value)
    said = {code: each.get(code, "") for code in languages}
    return {
        code: one_line(words) if isinstance(words, str) else ""
        for code, words in said.items()
    }


def _texts(value: object) -> tuple[str, ...]:
    """Return the words of a list, whatever else stands in it."""
    found = value if isinstance(value, list) else []
    return tuple(one for one in found if isinstance(one, str))


def _put(
    table: MutableMapping[str, Any], key: str, words: Words, *, same: bool
) -> None:
    """Write an answer in the form in which the old one stands, where that can be."""
    old = table.get(key)
    if isinstance(old, dict):
        for code, said in words.items():
            if old.get(code) is None or one_line(str(old[code])) != said:
                old[code] = said
    elif len({*words.values()}) == 1 and (same or not any(words.values())):
        table[key] = next(iter(words.values()))
    else:
        each = (f"{code} = {_quoted(said)}" for code, said in words.items())
        table[key] = tomlkit.value(f"{{ {', '.join(each)} }}")


def _quoted(words: str) -> str:
    return tomlkit.string(words).as_string()


def _tick(old: Array, wanted: Sequence[str]) -> None:
    """Take out of a list and put into it, so that each line stays as it is."""
    for one in [one for one in old if one not in wanted]:
        old.remove(one)
    for place, one in enumerate(wanted):
        if one not in old:
            old.insert(place, one)


def _but(values: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != key}
