"""Which words of a line may be misspelled.  No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import spellchecker
from spellchecker import SpellChecker

from kiosk.settings.settings import SHIPPED

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_UNREAD = re.compile(
    r"\{[^{}]*\}\}?|!?\]\([^()]*\)|\|[^\[\]|]*\]\]|https?://\S+|\w+\.\w{2,4}\b"
)
"""Braces, where a link leads, which word of the glossary is meant, and addresses."""
_HIDDEN = re.compile(r"^(:::\s*[\w-]*|[a-z_]+:(?= )|#+ )")
_ONLY_SIGNS = re.compile(r"^(icon|at|layer|picture|figure|time|feel|facts):")
_SHORTEST = 4
"""Letters of a word that can be misspelled; shorter ones are signs and units."""
_STEM = 3
"""Letters at the end of a word that may bend it."""
_BENDS = frozenset({"es", "fr", "it", "pt", "de", "ru", "nl", "lv"})
"""Where a list has few of the forms that a word may take."""
_LISTS = Path(spellchecker.__file__).with_name("resources")
"""A built folder has those of a few languages alone."""


class Misspelled(NamedTuple):
    """A *word* that no list has, from *start* to *end* of its line."""

    start: int
    end: int
    word: str


class Speller:
    """Knows the words of *language*, and those of the clinic: see ``learn``.

    Where there is no list for a language, every word is right.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        has_list = (_LISTS / f"{language}.json.gz").is_file()
        self._checker = SpellChecker(language=language) if has_list else None
        self._own: set[str] = set()
        self._stems: set[str] = set()
        self.learn(_shipped(language))

    def learn(self, words: Iterable[str]) -> None:
        """Take *words* for right from now on."""
        found = {key for text in words for key in map(_key, _WORD.findall(text))}
        self._own |= found | {part for one in found for part in one.split("-")}
        if self._language in _BENDS:
            known = self._checker.word_frequency.words() if self._checker else ()
            self._stems |= {_stem(one) for one in (*self._own, *known)}

    def wrong_in(self, line: str) -> Iterator[Misspelled]:
        """Go through the words of a line below the header that may be wrong.

        Names are skipped: a word with a large letter that begins no sentence.
        """
        if self._checker is None or _ONLY_SIGNS.match(line):
            return
        seen = _HIDDEN.sub(_blank, _UNREAD.sub(_blank, line))
        for found in _WORD.finditer(seen):
            word = found[0]
            if self._may_be_wrong(word, seen[: found.start()]):
                yield Misspelled(found.start(), found.end(), word)

    def _may_be_wrong(self, word: str, before: str) -> bool:
        if len(word) < _SHORTEST or any(sign.isupper() for sign in word[1:]):
            return False
        if word[0].isupper() and not _begins(before):
            return False
        return not self.is_right(word)

    def is_right(self, word: str) -> bool:
        key = _key(word)
        return all(map(self._is_known, key.split("-"))) or key in self._own

    def _is_known(self, key: str) -> bool:
        if len(key) < _SHORTEST or key in self._own:
            return True
        bare = key.removesuffix("'s")
        checker = self._checker
        if checker is None or bare in self._own or checker.known([key, bare]):
            return True
        return _stem(key) in self._stems

    def meant(self, word: str) -> tuple[str, ...]:
        """Return what *word* may have been meant for, the likeliest first."""
        if self._checker is None:
            return ()
        found = self._checker.candidates(_key(word)) or set()
        found -= {_key(word)}
        often = sorted(found, key=self._checker.word_usage_frequency, reverse=True)
        is_large = word[0].isupper()
        return tuple(one.capitalize() if is_large else one for one in often[:4])


def _shipped(language: str) -> Iterator[str]:
    """Go through the words of the content that the program ships: all were read."""
    names = [f"glossary.{language}.md", "facts.toml", *_pages(language)]
    for name in names:
        path = SHIPPED / name
        if path.is_file():
            yield path.read_text("utf-8", errors="ignore")


def _pages(language: str) -> list[str]:
    return [f"{language}/{path.name}" for path in sorted(_md(SHIPPED / language))]


def _md(folder: Path) -> Iterable[Path]:
    return folder.glob("*.md")


def _begins(before: str) -> bool:
    """Tell whether a sentence begins behind these words."""
    bare = before.rstrip(' "“‘(*_[-+|')
    return not bare or bare[-1] in ".!?:=" or bare.isspace()


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _key(word: str) -> str:
    return word.replace("’", "'").casefold()


def _stem(key: str) -> str:
    return key[: max(_SHORTEST, len(key) - _STEM)]
