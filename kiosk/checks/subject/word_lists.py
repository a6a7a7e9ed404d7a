"""``words.<language>.toml``: the words that rules look for, for a clinic to add to.

Each rule that goes by words has a table of its own name:

    [B3]
    words = ["miracle", "heal*", "# mg"]  # a star: any ending; a #: any number
    allowed = ["not a cure"]            # the same words, used rightly
    not_after = ["not", "never"]        # right, too, shortly after one of these
    not_before = ["can kill"]           # right, too, where one of these ends it
    about = ["ketamine", "it"]          # wrong only in a sentence with one of these
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from kiosk.content.files.problems import Report, minded, quoted
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.model.folding import folded

_RULES = (
    *("A1", "B3", "B3-soft", "B4", "B5", "B6", "B6-soft", "B7", "N1", "N6"),
    *("M3", "M4", "M5", "M6", "M8", "M9", "M10", "M15", "M17", "M18", "M19"),
    *("M20", "M22", "M23", "M24"),
)
_WEIGHED = (
    *("then", "way_spray", "way_drip", "way_shot", "way_lozenge", "way_others"),
    *("vague", "denies", "compare", "studied", "time", "sure", "people", "duration"),
    *("effect", "fasting", "harm", "benefit", "to_harms", "to_benefits"),
    *("out_of", "below", "above", "range", "takes_back", "parts"),
    *("medicine", "body", "promise", "number", "leads"),
    *("stays", "goes", "enough", "at_most", "sooner"),
    *("food", "no_food", "limit", "fasts", "no_rule", "urges"),
)
_OF_FACTS = ("absolute", "never", "calm", "hush", "before_time", "unit")
"""What is held against facts, which are in English: no other language needs them."""

OF_ALL = (*_RULES, *_WEIGHED)
"""The lists that each language has: what is not found, and what is weighed."""

LISTS = (*OF_ALL, *_OF_FACTS)
"""The lists that rules go by."""

_KEYS = ("words", "allowed", "not_after", "about", "not_before")
_REACH = 3
"""How many words may stand between a "not" and what it denies."""
_GAP = re.compile(r"…|\.\.\.")
_NEAR = re.compile(rf"(?:\s+[\w’-]+){{0,{_REACH}}}\s*")
_NOTHING = re.compile(r"(?!)")
_ANYTHING = re.compile("")
_STOP = re.compile(r"[.?!\n]")
_ANY_END, _ANY_NUMBER = r"[\w’-]*", r"[0-9]+(?:[.,][0-9]+)*"


class WordList(NamedTuple):
    """The words of one rule, ready to be looked for."""

    words: re.Pattern[str]
    allowed: re.Pattern[str]
    denied: re.Pattern[str]
    about: re.Pattern[str] = _ANYTHING
    warning: re.Pattern[str] = _NOTHING

    def hits(self, text: str) -> Iterator[re.Match[str]]:
        """Go through the words in *text*, which is folded, that nothing makes right."""
        text = _plain(text)
        right = None
        for hit in self.words.finditer(text):
            if right is None:
                right = self.spared(text)
            if not self._is_right(hit, right):
                yield hit

    def spared(self, text: str) -> list[tuple[int, int]]:
        """Return where words stand that make right what they hold."""
        return [match.span() for match in self.allowed.finditer(_plain(text))]

    def _is_right(self, hit: re.Match[str], right: list[tuple[int, int]]) -> bool:
        start, end = hit.span()
        if any(first <= start and end <= last for first, last in right):
            return True
        line = hit.string.rfind("\n", 0, start) + 1
        if self.denied.search(hit.string[line:start]):
            return True
        if self.warning is not _NOTHING and self.warning.search(*_after(hit)):
            return True
        return self.about is not _ANYTHING and self._is_beside_it(hit)

    def _is_beside_it(self, hit: re.Match[str]) -> bool:
        """Tell if the sentence speaks of other things, or asks."""
        text = hit.string
        start = max(text.rfind(stop, 0, hit.start()) for stop in ".?!\n") + 1
        after = _STOP.search(text, hit.end())
        end = after.start() if after else len(text)
        asks = after is not None and after[0] == "?"
        return asks or not self.about.search(text, start, end)


def _after(hit: re.Match[str]) -> tuple[str, int, int]:
    """Return the text, and from where to where the sentence goes on after *hit*."""
    stop = _STOP.search(hit.string, hit.end())
    return hit.string, hit.end(), stop.start() if stop else len(hit.string)


WordLists = Mapping[str, WordList]

NO_WORDS = WordList(_NOTHING, _NOTHING, _NOTHING)


@minded
def read_words(report: Report) -> dict[str, WordList]:
    """Read the lists of one language by the rule they are for; none is no file."""
    if not report.path.exists():
        return {}
    file = read_toml(report)
    if file is None:
        return {}
    for key in file.values:
        if key not in LISTS:
            text = f"No rule looks for a list {quoted(key)}."
            report.unknown(file.line(key), text, key, LISTS)
    return {key: _list(table) for key, table in file.tables()}


def _list(table: Table) -> WordList:
    table.check_keys(_KEYS, required=("words",))
    words, allowed, denials, about, warning = (table.texts(key) for key in _KEYS)
    subjects = _any_of(about) if about else _ANYTHING
    looked_for = (_any_of(words), _any_of(allowed), _denial(denials), subjects)
    return WordList(*looked_for, _any_of(warning))


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    """Write all letters small, and one kind of quotes; each stays where it is.

    All rules ask for the same few texts, and a pattern that minds the case is looked
    for several times as fast.
    """
    text = text.replace("'", "’")
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def bare(text: str) -> str:
    """Write all letters small and without their accents: "Órgano" is "organo"."""
    parts = normalize("NFD", _plain(text))
    return "".join(sign for sign in parts if not combining(sign))


@lru_cache(maxsize=512)  # as many as a list of what must be told has, in two languages
def in_order(words: str) -> re.Pattern[str]:
    """Look in a bare sentence for *words*, a group for each part.

    A "…" between two parts stands for any words.
    """
    parts = (_spelled(bare(part.strip())) for part in _GAP.split(words))
    return re.compile(r".*?".join(rf"(?<!\w)({part})(?!\w)" for part in parts))


def is_denied(before: str, denials: re.Pattern[str]) -> bool:
    """Tell if one of *denials* ends *before*, or stands a few words from its end."""
    ends = [match.end() for match in denials.finditer(before)]
    return bool(ends) and bool(_NEAR.fullmatch(before, ends[-1]))


@lru_cache(maxsize=256)  # lists change seldom, and to make a pattern takes 5 ms
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Look for any of *words*; the longest of those that begin alike wins.

    They stand in groups by their first letter, so that few are tried at each word.
    """
    groups: dict[str, list[str]] = {}
    for one in sorted(filter(None, words), key=len, reverse=True):
        spelled = _spelled(one)
        first = _first(spelled)
        groups.setdefault(first, []).append(spelled.removeprefix(first))
    either = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)") if either else _NOTHING


def _first(spelled: str) -> str:
    if spelled.startswith(_ANY_NUMBER):
        return _ANY_NUMBER
    return spelled[0] if spelled[0].isalnum() else ""


def _spelled(words: str) -> str:
    parts = re.escape(_plain(folded(words))).split(r"\ ")
    spelled = (w.replace(r"\*", _ANY_END).replace(r"\#", _ANY_NUMBER) for w in parts)
    return " +".join(spelled)


def _denial(words: tuple[str, ...]) -> re.Pattern[str]:
    """Look for one of *words* before what was found, in the same sentence."""
    if not words:
        return _NOTHING
    either = "|".join(_spelled(word) for word in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w){_NEAR.pattern}$")
