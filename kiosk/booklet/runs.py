"""From StyledText to runs: plain words, each with how it looks.

The typesetter gets no markup at all, so nothing in the words can be a command to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.model.text import Prose


class Run(Struct, frozen=True, omit_defaults=True):
    """Some plain words.  *page* or *word* is the id of what they lead to.

    *elsewhere* tells that they lead to a page that is not in the booklet.  A *rest*
    ends the line instead of saying anything.
    """

    text: str = ""
    bold: bool = False
    italic: bool = False
    page: str = ""
    word: str = ""
    elsewhere: bool = False
    rest: bool = False


class Words(Struct, frozen=True, omit_defaults=True):
    """What a Prose says, and the *facts* behind it."""

    runs: tuple[Run, ...]
    facts: tuple[str, ...] = ()


Leads = Callable[[str], bool]
"""Tells whether ``page:ID`` or ``word:ID`` is in the booklet."""


def words_of_prose(prose: Prose, leads: Leads) -> Words:
    """Return the words of *prose*; a link to what is not on paper says so."""
    return Words(tuple(_Reader(leads).runs(prose.markup)), prose.facts)


def titled(title: Words, *lines: Words) -> Words:
    """Return *title* in bold, and each of *lines* on a line of its own below it."""
    runs = [replace(run, bold=True) for run in title.runs]
    for line in lines:
        runs += (Run(rest=True), *line.runs)
    facts = (fact for words in (title, *lines) for fact in words.facts)
    return Words(tuple(runs), tuple(dict.fromkeys(facts)))


class _Reader(HTMLParser):
    """Reads StyledText, which is less than HTML: ``b``, ``i``, ``br`` and ``a``."""

    def __init__(self, leads: Leads) -> None:
        super().__init__(convert_charrefs=True)
        self._leads = leads
        self._runs: list[Run] = []
        self._bold = self._italic = 0
        self._target = ""

    def runs(self, markup: str) -> Iterator[Run]:
        self.feed(markup)
        self.close()
        return iter(self._runs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        match tag:
            case "b":
                self._bold += 1
            case "i":
                self._italic += 1
            case "br":
                self._runs.append(Run(rest=True))
            case "a":
                self._target = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "b":
                self._bold -= 1
            case "i":
                self._italic -= 1
            case "a":
                self._target = ""

    def handle_data(self, data: str) -> None:
        kind, _, target = self._target.partition(":")
        leads = bool(target) and self._leads(self._target)
        self._runs.append(
            Run(
                text=data,
                bold=self._bold > 0,
                italic=self._italic > 0,
                page=target if leads and kind == "page" else "",
                word=target if leads and kind == "word" else "",
                elsewhere=kind == "page" and not leads,
            )
        )
