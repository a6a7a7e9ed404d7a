"""What the text of one language may name, and the desk where a file is compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.content.model import Fact
from kiosk.content.pictures import Pictures
from kiosk.content.reader import Reader
from kiosk.content.report import Report, quoted

_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What may be named.

    *hidden* are pages that are about none of the clinic's routes.  *words* leads
    from each name of a glossary word to its id.  *facts* is None when facts.toml
    cannot be read: then no page is told that a fact of its own is missing.
    """

    language: str
    pages: frozenset[str]
    hidden: frozenset[str]
    words: Mapping[str, str]
    facts: Mapping[str, Fact] | None
    answers: Mapping[str, str]
    routes: tuple[str, ...]
    room_items: tuple[str, ...]
    pictures: Pictures


@dataclass(frozen=True, slots=True)
class Desk:
    """Where one file is compiled.  *cited* are the facts that each line names."""

    known: Known
    report: Report
    reader: Reader
    cited: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def is_fact(self, name: str, line: int) -> bool:
        """Tell if *name* is a fact, and report it if not."""
        facts = self.known.facts
        if facts is None or name in facts:
            return True
        text = f"There is no fact {quoted(name)}."
        self.report.unknown(line, text, name, facts)
        return False

    def check_picture(self, name: str, line: int) -> None:
        if fault := self.known.pictures.fault(name):
            self.report.add(line, f"Picture {quoted(name)}: {fault}")


def word_key(term: str) -> str:
    """Return the id of a glossary word: small letters, hyphens for the rest."""
    return _NO_LETTERS.sub("-", term.casefold()).strip("-")
