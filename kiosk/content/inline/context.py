"""What the text of one language may name, and what one file is compiled with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.content.files.font_signs import NO_FONTS, Drawn
from kiosk.content.files.pictures import Pictures
from kiosk.content.files.problems import Report, quoted
from kiosk.content.inline.markdown_reader import Reader
from kiosk.content.model.direction import (
    answer_apart,
    is_from_right,
    with_figures_apart,
)
from kiosk.content.model.library import Fact, Source
from kiosk.content.model.phrases import ENGLISH, Phrases
from kiosk.content.tables.clinic import Clinic
from kiosk.content.tables.order import Order
from kiosk.known_pages import HELP_PAGE

_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Shared:
    """What all languages have in common; None is a file that cannot be read.

    Without *facts*, no page is told that a fact of its own is missing.  *drawn* is
    what the fonts have.
    """

    clinic: Clinic
    sources: Mapping[str, Source] | None
    facts: Mapping[str, Fact] | None
    order: Order | None
    pictures: Pictures
    drawn: Drawn = NO_FONTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a page of one language may name.

    *hidden* are pages that are about none of the clinic's routes.  *words* leads
    from each name of a glossary word to its id; None is a glossary with mistakes.
    """

    shared: Shared
    language: str
    pages: frozenset[str]
    hidden: frozenset[str]
    words: Mapping[str, str] | None
    phrases: Phrases = ENGLISH

    @property
    def facts(self) -> Mapping[str, Fact] | None:
        return self.shared.facts

    @property
    def clinic(self) -> Clinic:
        return self.shared.clinic

    @property
    def answers(self) -> Mapping[str, str]:
        """What the clinic says; where lines begin at the right, each is kept apart."""
        answers = self.clinic.answers[self.language]
        if not self.is_from_right:
            return answers
        return {name: answer_apart(words) for name, words in answers.items()}

    def is_answered(self, name: str) -> bool:
        """Tell if the clinic has answered *name*, or anything in the table *name*."""
        answers = self.answers
        below = (answers[key] for key in answers if key.startswith(f"{name}."))
        return bool(answers.get(name)) or any(below)

    @property
    def is_from_right(self) -> bool:
        return is_from_right(self.language, self.phrases.language)

    def laid_out(self, words: str) -> str:
        """Return *words* so that the figures in them keep their order."""
        return with_figures_apart(words) if self.is_from_right else words


@dataclass(frozen=True, slots=True)
class Context:
    """What one file is compiled with: *report* takes down what is wrong in it.

    *uses* takes down, as it is used, what the file says nothing true without: such as
    ``answer:phone_day``.  What each kind stands for, ``content.footing`` knows.
    """

    known: Known
    report: Report
    reader: Reader
    uses: set[str] = field(default_factory=set)

    def use(self, kind: str, name: str = "") -> None:
        self.uses.add(f"{kind}:{name}")

    @property
    def phrases(self) -> Phrases:
        """What the kiosk says among the words of the file."""
        self.use("phrases")
        return self.known.phrases

    @property
    def is_help(self) -> bool:
        """Tell if this is the page whose cards the Help button shows."""
        return self.report.path.stem == HELP_PAGE

    def is_fact(self, name: str, line: int) -> bool:
        """Tell if *name* is a fact, and report it if not."""
        facts = self.known.facts
        self.use("fact", name)
        if facts is None or name in facts:
            return True
        text = f"There is no fact {quoted(name)}."
        self.report.unknown(line, text, name, facts)
        return False

    def check_picture(self, name: str, line: int) -> None:
        self.use("picture", name)
        if fault := self.known.shared.pictures.fault(name):
            self.report.add(line, f"Picture {quoted(name)}: {fault}")


def word_key(term: str) -> str:
    """Return the id of a glossary word: small letters, hyphens for the rest."""
    return _NO_LETTERS.sub("-", term.casefold()).strip("-")
