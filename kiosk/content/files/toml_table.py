"""TOML files whose keys know the line they stand on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from kiosk.content.files.destroyed import SIGNATURES, bring_back, cut_off, empty
from kiosk.content.files.lines import hidden_in, one_line, read_text
from kiosk.content.files.problems import Report, quoted
from kiosk.content.files.toml_faults import mend
from kiosk.toml_lines import Place, line_of, places, too_deep, too_long

_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a TOML file; *place* is the way to it from the top."""

    values: Mapping[str, Any]
    report: Report
    lines: tuple[str, ...]
    places: Mapping[Place, int]
    place: Place = ()

    def line(self, key: str = "", value: str = "") -> int:
        """Return the line of *key*, or of one *value* in its list."""
        start = line_of((*self.place, key) if key else self.place, self.places)
        if not value:
            return start
        rows = enumerate(self.lines[max(start - 1, 0) :], max(start, 1))
        spelled = (f'"{value}"', f"'{value}'")
        found = (n for n, row in rows if any(word in row for word in spelled))
        return next(found, start)

    def problem(self, key: str, text: str, *, value: str = "") -> None:
        self.report.add(self.line(key, value), text)

    def check_keys(self, known: Collection[str], *, required: Collection[str]) -> None:
        """Report the keys that nobody reads, and those that are not there."""
        for key in self.values:
            if key not in known:
                text = f"There is no key {quoted(key)} here."
                self.report.unknown(self.line(key), text, key, known)
        missing = [key for key in required if key not in self.values]
        for key in missing:
            name = f" in {self.place[0]!r}" if self.place else ""
            text = f"The key {key!r} is missing{name}. Write a line: {key} = …"
            self.problem("", text)
        if missing and self.lines[-1].strip():  # nor is there the end of a line
            self.report.add(len(self.lines), cut_off(self.report.path, "here"))

    def text(self, key: str, default: str = "") -> str:
        value = self.values.get(key, default)
        if isinstance(value, str):
            return one_line(value)
        self.problem(key, f'{key!r} must be words in quotes, such as {key} = "…".')
        return default

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(word, str) for word in value):
            return tuple(value)
        self.problem(key, f'{key!r} must be a list of words, such as ["…", "…"].')
        return ()

    def choices(
        self,
        key: str,
        known: Collection[str],
        *,
        meant: Callable[[str], str] = str.casefold,
    ) -> tuple[str, ...]:
        """Return the words of a list, and report those that are not *known*.

        *meant* makes of such a word the one to guess from.
        """
        words = self.texts(key)
        for word in words:
            if word not in known:
                text = f"There is no {quoted(word)} to put into {key!r}."
                self.report.unknown(self.line(key, word), text, meant(word), known)
        return words

    def choice(self, key: str, known: Collection[str], default: str = "") -> str:
        word = self.text(key, default)
        if key in self.values and isinstance(self.values[key], str):
            self._check_choice(key, word, known)
        return word

    def _check_choice(self, key: str, word: str, known: Collection[str]) -> None:
        if word not in known:
            choices = ", ".join(known)
            text = f"{key!r} must be one of: {choices}; not {quoted(word)}."
            self.report.unknown(self.line(key), text, word, known)

    def flag(self, key: str, *, default: bool) -> bool:
        value = self.values.get(key, default)
        if isinstance(value, bool):
            return value
        self.problem(key, f"{key!r} must be true or false, without quotes.")
        return default

    def day(self, key: str) -> date:
        value = self.values.get(key, date.min)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        self.problem(key, f"{key!r} must be a day without quotes: 2026-11-22.")
        return date.min

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Go through the tables below this one, each with its name."""
        for key in self.values:
            if (table := self.table(key)) is not None:
                yield key, table

    def table(self, key: str) -> Table | None:
        """Return the table *key*, or report that it is none."""
        value = self.values.get(key, {})
        if isinstance(value, dict):
            return self._below(value, key)
        self.problem(key, f"{key!r} must be a table: [{key}], and its keys below it.")
        return None

    def listed(self, key: str) -> tuple[Table, ...]:
        """Return every table ``[[key]]``, in order."""
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(row, dict) for row in value):
            return tuple(self._below(row, key, n) for n, row in enumerate(value))
        self.problem(key, f"{key!r} must be tables, each under its own [[{key}]].")
        return ()

    def _below(self, values: Mapping[str, Any], *way: str | int) -> Table:
        place = (*self.place, *way)
        return Table(values, self.report, self.lines, self.places, place)


def read_toml(report: Report) -> Table | None:
    """Return the whole file of *report* as one table; it says why when it cannot."""
    name = report.path.name
    if not report.path.exists():
        report.add(0, f"There is no file {name!r}. {bring_back(report.path)}")
        return None
    text = read_text(report.path, report)
    if text == "":
        report.add(0, empty(report.path))
        return None
    values = None if text is None else _parsed(text, report)
    if text is None or values is None:
        return None
    file = Table(values, report, tuple(text.split("\n")), places(text))
    if "\\" in text:
        _check_signs(file)
    return file


def _check_signs(file: Table) -> None:
    """Report signs that nobody sees: an escape puts them into words all the same."""
    for place, words in _strings(file.values, ()):
        if sign := hidden_in(words):
            start = max(line_of(place, file.places), 1)
            spelled = _escapes(sign)
            rows = enumerate(file.lines[start - 1 :], start)
            line = next((n for n, row in rows if spelled.search(row)), start)
            text = f"A sign that cannot be seen (U+{ord(sign):04X}) is written here"
            file.report.add(line, f"{text} with a \\. Take it away.")


def _strings(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Go through all words of a file, its names too, each with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _strings(one, (*place, number))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield (*place, key), key
            yield from _strings(one, (*place, key))


def _escapes(sign: str) -> re.Pattern[str]:
    """Look for *sign* as TOML spells what cannot be typed."""
    short = {"\b": "b", "\f": "f", "\r": "r", "\x1b": "e"}.get(sign)
    code = rf"[uUx]0*(?i:{ord(sign):x})"
    return re.compile(rf"\\(?:{short}|{code})" if short else rf"\\{code}")


@lru_cache(maxsize=16)  # content that is watched is read again and again
def _loads(text: str) -> Mapping[str, Any]:
    return tomllib.loads(text)


def values_in(text: str) -> Mapping[str, Any] | None:
    """Return what *text* says; None where that cannot be read, whatever the reason."""
    if too_deep(text):
        return None
    with suppress(ValueError, RecursionError):
        return _loads(text)
    return None


def _parsed(text: str, report: Report) -> Mapping[str, Any] | None:
    if deep := too_deep(text):
        report.add(deep, "A name here has too many dots. Write one name before each =.")
        return None
    try:
        return _loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _AT_LINE.search(str(error))
        number = int(line[1]) if line else text.count("\n") + 1
        at, fault = mend(text.split("\n"), number)
        report.add(at, fault + _more(report.path, cut=not line and text[-1:] != "\n"))
    except (RecursionError, ValueError):  # of thousands of brackets, or of digits
        report.add(too_long(text), "A list or a number here is too long to be read.")
    return None


def _more(path: Path, *, cut: bool) -> str:
    """Say what else may have happened than a slip; signatures are never typed."""
    if cut:
        return f" {cut_off(path, 'here')}"
    return f" {bring_back(path)}" if path.name == SIGNATURES else ""
