"""Where the keys of a TOML file stand: tomllib does not tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

Place = tuple[str | int, ...]
"""The way to a key: names, and a number for each of many ``[[tables]]``."""

DEEPEST = 10
"""Parts of one name: the deepest that anything reads has four."""

_NAME = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_NAMES = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_TABLE = re.compile(rf"\s*(\[\[?)\s*({_NAMES})\s*\]")
_KEY = re.compile(rf"\s*({_NAMES})\s*=")
_LONG = r'"""(?:\\.|[^\\])*?"{3,5}|' + r"'''.*?'{3,5}"  # the last two may be words
# Words that are not closed are looked through once: none begin with an escaped quote
_SHORT = r'(?<!\\)"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'"
_WORDS = re.compile(rf"({_LONG}|#[^\n]*)|{_SHORT}", re.DOTALL)
_WORDS_OR_OPEN = re.compile(
    rf"(?P<long>{_LONG})|#[^\n]*|(?P<open>\"{{3}}|'{{3}})|{_SHORT}|(?P<lone>[\"'])",
    re.DOTALL,
)
_DEEP, _MANY_DIGITS = 100, re.compile(r"[0-9_]{1000}")
"""Nobody means so much; Python reads some more of both, up to 4,300 digits."""
_DOTTED = re.compile(
    rf"(?<![^\s.])(?:[^\s.]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}"  # where a part begins
)


def line_of(place: Place, lines: Mapping[Place, int]) -> int:
    """Return the line of *place*, or of the table it is in; 0 is the whole file."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 0)


def too_deep(text: str) -> int:
    """Return the first line with a name of more than DEEPEST parts; 0 is none.

    tomllib takes the square of the parts in memory: a name of 60 kB took 5 GB.
    """
    unquoted = _WORDS.sub(lambda words: _lines_in(words[1]) or "_", text)
    name = _DOTTED.search(unquoted)
    return unquoted.count("\n", 0, name.start()) + 1 if name else 0


@lru_cache(maxsize=16)  # content that is watched is read again and again
def places(text: str) -> Mapping[Place, int]:
    """Return the line where each key and each table of *text* is first named.

    *text* has to be TOML that can be read, with no name that is too deep.
    """
    found: dict[Place, int] = {}
    many: Counter[Place] = Counter()
    above: Place = ()
    for number, line in _statements(text):
        if key := _KEY.match(line):
            _note((*above, *_names(key[1])), number, found)
        elif table := _TABLE.match(line):
            above = _table(_names(table[2]), many, is_one_of_many=table[1] == "[[")
            _note(above, number, found)
    return found


def open_words(text: str, number: int) -> tuple[int, str]:
    """Return the line and the quotes of words up to line *number* that do not end.

    The parser stopped in that line, or far behind the quotes.  Words on many lines
    are none of the kind, unless they end there and have swallowed a key.  0 is none.
    """
    line, at = 1, 0
    for words in _WORDS_OR_OPEN.finditer(text):
        line, at = line + text.count("\n", at, words.start()), words.start()
        if line > number:
            break
        if quotes := words["open"] or words["lone"]:
            return line, quotes
        if words["long"] and _swallows(words["long"], line, number):
            return line, words["long"][:3]
    return 0, ""


def _swallows(words: str, line: int, number: int) -> bool:
    _, *below = words.split("\n")
    ends_there = 0 <= number - line - len(below) <= 1
    return ends_there and any(_KEY.match(one) or _TABLE.match(one) for one in below)


def too_long(text: str) -> int:
    """Return the line of a number or a list that no parser reads; 0 is none."""
    depth = 0
    bare = _WORDS.sub(lambda words: _lines_in(words[0]), text)
    for number, signs in enumerate(bare.split("\n"), 1):
        inner = depth + sum(map(signs.count, "[{"))
        if inner > _DEEP or _MANY_DIGITS.search(signs):
            return number
        depth = inner - sum(map(signs.count, "]}"))
    return 0


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line but those inside a list or inside words on many lines."""
    lines = _WORDS.sub(lambda words: _lines_in(words[1]) or words[0], text)
    bare = _WORDS.sub(lambda words: _lines_in(words[0]), text)
    depth = 0
    rows = zip(lines.split("\n"), bare.split("\n"), strict=True)
    for number, (line, signs) in enumerate(rows, 1):
        if not depth:
            yield number, line
        depth += sum(map(signs.count, "[{")) - sum(map(signs.count, "]}"))


def _lines_in(words: str | None) -> str:
    """Return what is left when *words* are taken out and no line moves."""
    return " " + "\n" * words.count("\n") if words else ""


def _names(dotted: str) -> Iterator[str]:
    for name in re.findall(_NAME, dotted):
        yield name[1:-1] if name[0] in "\"'" else name


def _table(
    names: Iterator[str], many: Counter[Place], *, is_one_of_many: bool
) -> Place:
    """Return the place of a table; below one of many it belongs to the last."""
    place: Place = ()
    *above, last = names
    for name in above:
        place = (*place, name)
        if place in many:
            place = (*place, many[place] - 1)
    place = (*place, last)
    if is_one_of_many:
        many[place] += 1
        place = (*place, many[place] - 1)
    return place


def _note(place: Place, number: int, found: dict[Place, int]) -> None:
    """Note *place* and the tables around it, unless they were named before."""
    for end in range(1, len(place) + 1):
        found.setdefault(place[:end], number)
