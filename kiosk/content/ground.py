"""What stands behind the pages of a language now: a checksum of each thing."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from zlib import crc32

from kiosk.content.approval.signed_content import canonical
from kiosk.content.edition import Own
from kiosk.content.files.plain import MOST_BYTES, plain_bytes
from kiosk.content.footing import GONE
from kiosk.content.loader import Compiled
from kiosk.content.model.text import plain_words


class Ground:
    """What pages of one language may use, by the names that the compiler takes down.

    *titles* are those of the pages that a link may lead to.
    """

    def __init__(self, compiled: Compiled, own: Own, titles: Mapping[str, str]) -> None:
        self.own, self._titles = own, titles
        shared, known, self._folder = compiled.shared, own.known, compiled.folder
        self._facts, self._sources = shared.facts or {}, shared.sources or {}
        self._routes = shared.clinic.routes
        self._values: Mapping[str, Callable[[str], object]] = {
            "answer": known.answers.get,
            "clinic": known.is_answered,
            "route": self._routes.__contains__,
            "room": shared.clinic.room_items.__contains__,
            "fact": self._fact,
            "read": self._read,
            "word": self._word,
            "phrases": lambda _: known.phrases,
            "picture": shared.pictures.checksum,
            "icon": shared.pictures.checksum_of_icon,
            "page": self._linked,
            "rules": self._rules,
        }

    def sum(self, use: str) -> int:
        """Return a checksum of what *use* names; GONE is that it is not there."""
        kind, _, name = use.partition(":")
        value = self._values[kind](name)
        if value is None:
            return GONE
        text = json.dumps(canonical(value), sort_keys=True)
        return crc32(text.encode()) or 1

    def _rules(self, _: str) -> object:
        """Return what the rules for one page look at beside it."""
        codes = (self.own.edition.language, "en")
        paths = [self._folder / f"words.{code}.toml" for code in codes]
        lists = (
            crc32(plain_bytes(path, MOST_BYTES)) for path in paths if path.exists()
        )
        return (*lists, *self._routes)

    def _fact(self, name: str) -> object:
        """Return a fact with its sources: a page that states it names them."""
        fact = self._facts.get(name)
        return fact and (fact, *map(self._sources.get, fact.sources))

    def _read(self, name: str) -> object:
        """Return the day on which a source was last read."""
        source = self._sources.get(name)
        return source and source.read

    def _word(self, name: str) -> object:
        """Return what a word to know means, with the facts behind that."""
        word = self.own.edition.glossary.get(name)
        facts = word.means.facts if word else ()
        return word and (word, *map(self._fact, facts))

    def _linked(self, name: str) -> object:
        """Return as much of the title of a page as stands in the words of its link."""
        page, _, words = name.partition(" ")
        if page not in self._titles:
            return None
        said = plain_words(words).casefold().split()
        title = self._titles[page].casefold().split()
        return " ".join(word for word in title if word in said)
