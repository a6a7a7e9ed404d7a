"""What a copy says and its original does not: each changed value, or where to look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kiosk import toml_lines
from kiosk.content.files.plain import plain_bytes
from kiosk.content.files.problems import shortened
from kiosk.content.files.toml_table import values_in
from kiosk.toml_lines import Place

MOST_BYTES = 64 * 1024 * 1024
"""Of a file that is compared: a photo that the kiosk shows has less."""

MOST_TOLD = 6
"""Values that are told of one copy: more of them are a list that nobody reads."""
_SHORT = 40  # letters of a value

_NAMES = ("id", "page")
"""What tells one table of a list from another: of order.toml, and of signoff.toml."""


class Difference(NamedTuple):
    """What is not the same in two files, in sentences; *line* is that of the first.

    No *text* is that both say the same.
    """

    line: int
    text: str


def difference(path: Path, original: Path) -> Difference:
    """Tell what the file at *path* says otherwise than its *original*."""
    try:
        data, other = plain_bytes(path, MOST_BYTES), plain_bytes(original, MOST_BYTES)
    except OSError as error:
        return Difference(0, f"It cannot be read ({error.strerror}).")
    if data.replace(b"\r\n", b"\n") == other.replace(b"\r\n", b"\n"):
        return Difference(0, "")
    if original.suffix == ".toml":
        return _of_tables(data, other, original.name)
    if original.suffix == ".md":
        return _of_lines(data, other, original.name)
    return Difference(0, "The two are not the same.")


def _of_lines(data: bytes, other: bytes, name: str) -> Difference:
    lines, others = data.splitlines(), {*other.splitlines()}
    new = [number for number, line in enumerate(lines, 1) if line not in others]
    if not new:
        return Difference(0, f"Some lines of {name} are not in it.")
    count = f"{len(new)} lines are" if len(new) > 1 else "A line is"
    return Difference(new[0], f"{count} not as in {name}: see line {new[0]}.")


def _of_tables(data: bytes, other: bytes, name: str) -> Difference:
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        here = {key: (place, value) for key, place, value in _values_in(text)}
        there = {key: value for key, _, value in _values_in(other.decode("utf-8-sig"))}
    except (ValueError, RecursionError):
        return Difference(0, "One of the two cannot be read.")
    keys = [key for key in here if there.get(key) != here[key][1]]
    gone = [key for key in there if key not in here]
    said = [_said(key, here, there, name) for key in (*keys, *gone)]
    if not said:
        return Difference(0, "Their values are the same.")
    line = toml_lines.line_of(here[keys[0]][0], toml_lines.places(text)) if keys else 0
    more = f" And {len(said) - MOST_TOLD} more." if len(said) > MOST_TOLD else ""
    return Difference(line, f"{'; '.join(said[:MOST_TOLD])}.{more}")


def _said(
    key: str,
    here: Mapping[str, tuple[Place, str]],
    there: Mapping[str, str],
    name: str,
) -> str:
    values = here.get(key, ((), ""))[1], there.get(key)
    own, other = (f"“{shortened(one, _SHORT)}”" if one else "" for one in values)
    if key not in there:
        return f"{key!r} is {own} here, and is not in {name}"
    if key not in here:
        return f"{key!r} is not here, and is {other} in {name}"
    return f"{key!r} is {own or 'blank'} here, and {other or 'blank'} in {name}"


def _values_in(text: str) -> Iterator[tuple[str, Place, str]]:
    """Go through the values of a file: the name of each, its place, its words."""
    values = values_in(text.replace("\r\n", "\n"))
    if values is None:
        raise ValueError
    yield from _below(values, "", ())


def _below(value: Any, name: str, place: Place) -> Iterator[tuple[str, Place, str]]:  # noqa: ANN401  TOML
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _below(inner, f"{name}.{key}".lstrip("."), (*place, key))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for number, row in enumerate(value):
            below = f"{name} {_title(row, number)}"
            yield from _below(row, below, (*place, number))
    else:
        words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        yield name, place, words


def _title(row: Mapping[str, Any], number: int) -> str:
    found = (str(row[key]) for key in _NAMES if key in row)
    title = next(found, str(number + 1))
    return f"{row['language']}/{title}" if "language" in row else title
