"""Braces: who a line is for, what stands behind it, and answers put into it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kiosk.content.files.lines import Line
from kiosk.content.files.problems import quoted
from kiosk.content.inline.context import Context
from kiosk.content.inline.line_marks import APART, Mark
from kiosk.content.inline.plain_lines import words_and_reason
from kiosk.content.model.routes import ROUTES, way_meant
from kiosk.content.tables.clinic import ANSWERS, ROOM_ITEMS

_VALUE = re.compile(r"\{\{([^{}]*)\}\}")
_SIGNS = re.compile(r"([\\`*_{}\[\]()>#+.!|-])")
_ROUND = re.compile(r"[(\[]([A-Z][0-9]{1,2}(?:[ ,]+[A-Z][0-9]{1,2})*)[)\]][.\s]*$")
_FACT = re.compile(r"\W*([a-zA-Z])0*([0-9]{1,2})\W*")
_ROOM, _CLINIC, _DOTTED = "room:", "clinic:", "clinic."
_ENGLISH = "en"

_TABLES = dict.fromkeys(name.split(".")[0] for name in ANSWERS if "." in name)
_CONDITIONS = (
    *(_ROOM + item for item in ROOM_ITEMS),
    *(_CLINIC + name for name in (*ANSWERS, *_TABLES)),
)


class Braced(NamedTuple):
    """A line without its braces.

    *closes* tells that it had braces at its end.  *hidden* says why this clinic does
    not show it: something in them, or an answer that is still blank; "" is that it
    does.  *only_if* is what must be so in a clinic that shows it: ways, things in
    the room and answers.  *answers* are the clinic's that it has in it or waits for,
    *plain* is why it needs no fact.
    """

    text: str
    facts: tuple[str, ...]
    hidden: str
    closes: bool
    only_if: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    plain: str = ""

    @property
    def shown(self) -> bool:
        return not self.hidden

    @property
    def routes(self) -> tuple[str, ...]:
        """The ways of giving the medicine that it is about; none stands for all."""
        return tuple(route for route in ROUTES if route in self.only_if)


class Filled(NamedTuple):
    """A line with its answers in their places; *hidden* is as in Braced."""

    text: str
    facts: tuple[str, ...]
    hidden: str
    answers: tuple[str, ...] = ()


class _Cut(NamedTuple):
    """A line and the *words* of its braces; None is a line that has none."""

    text: str
    words: list[str] | None
    plain: str


def read_braces(line: Line, context: Context) -> Braced:
    """Take the braces off the end of a line, and put answers in their places."""
    bare, words, plain = _cut(line, context)
    _check_round(line.number, bare, context)
    filled = fill(Line(line.number, bare), context)
    facts = tuple(word for word in words or () if _is_fact(word, line.number, context))
    if plain and facts:
        text = f"A line has a fact or needs none. Take {facts[0]} or 'plain' away."
        context.report.add(line.number, text)
    only_if = tuple(word for word in words or () if _is_condition(word))
    asked = (w.removeprefix(_CLINIC) for w in only_if if w.startswith(_CLINIC))
    return Braced(
        filled.text,
        (*facts, *filled.facts),
        _why_not(only_if, context) or filled.hidden,
        words is not None,
        only_if,
        tuple(dict.fromkeys((*filled.answers, *asked))),
        plain,
    )


def mark_of(line: int, braced: Braced) -> Mark:
    """Return what *braced* says of its words, to go through Markdown with them."""
    return Mark(line, braced.facts, braced.routes, braced.answers, braced.plain)


def read_stretches(
    lines: Iterable[Line], context: Context
) -> Iterator[list[tuple[Line, Braced]]]:
    """Read *lines*, cut behind each pair of braces: it speaks for all above it too."""
    stretch: list[tuple[Line, Braced]] = []
    for line in lines:
        braced = read_braces(line, context)
        stretch.append((line, braced))
        if braced.closes:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def fill(line: Line, context: Context) -> Filled:
    """Put in every ``{{…}}``, and name its facts."""
    parts = _VALUE.split(line.text)
    if any("{" in part or "}" in part for part in parts[::2]):
        context.report.add(
            line.number,
            "Braces { } stand in pairs at the end of a line,"
            " or in twos around an answer: {{clinic.phone_day}}.",
        )
    names = [name.strip() for name in parts[1::2]]
    values = [_value(name, line.number, context) for name in names]
    parts[1::2] = [_SIGNS.sub(rf"\\\1{APART}", value) for value in values]
    facts = tuple(name for name in names if name in (context.known.facts or ()))
    blank = [name for name, value in zip(names, values, strict=True) if not value]
    answers = tuple(
        name.removeprefix(_DOTTED) for name in names if name.startswith(_DOTTED)
    )
    hidden = _without_words(blank[0]) if blank else ""
    return Filled("".join(parts), facts, hidden, answers)


def _without_words(name: str) -> str:
    if name.startswith(_DOTTED):
        return _without_answer(name.removeprefix(_DOTTED))
    return f"there are no words for {quoted(name)}"


def _without_answer(name: str) -> str:
    return f"{quoted(name)} has no answer in clinic.toml"


def _cut(line: Line, context: Context) -> _Cut:
    words: list[str] | None = None
    plain = ""
    bare = line.text.rstrip()
    while bare.endswith("}") and not bare.endswith("}}"):
        start = bare.rfind("{")
        if start < 0 or bare[start - 1 : start] == "{":
            break
        named, reason = words_and_reason(
            Line(line.number, bare[start + 1 : -1]), context
        )
        words, plain = [*named, *(words or [])], reason or plain
        bare = bare[:start].rstrip()
    # Two spaces at the end of a line break it there: that is Markdown.
    return _Cut(bare + "  " * line.text.endswith("  "), words, plain)


def _value(name: str, line: int, context: Context) -> str:
    """Return the words for ``{{name}}``; "" when there are none yet."""
    known = context.known
    if name.startswith(_DOTTED):
        answer = name.removeprefix(_DOTTED)
        if answer in ANSWERS:
            context.use("answer", answer)
            return known.answers[answer]
    elif known.facts is None:
        return ""
    elif name in known.facts:
        context.use("fact", name)
        if known.language == _ENGLISH:
            return known.facts[name].plain
        text = f"Fact {name!r} is in English. Write its words, and name it in braces."
        context.report.add(line, text)
        return ""
    choices = [*(_DOTTED + answer for answer in ANSWERS), *(known.facts or ())]
    text = f"There is no answer and no fact {quoted(name)} to put here."
    context.report.unknown(line, text, name, choices)
    return ""


def _is_fact(word: str, line: int, context: Context) -> bool:
    """Tell if *word* names a fact; report it if it names nothing at all."""
    if _is_condition(word):
        return False
    facts = context.known.facts
    if facts is None or word in facts:
        context.use("fact", word)
        return True
    if word.startswith(_DOTTED) and word.removeprefix(_DOTTED) in ANSWERS:
        text = f"An answer that is to be read stands in two braces: {{{{{word}}}}}."
        context.report.add(line, text)
        return False
    text = f"{quoted(word)} in braces is no fact, way, room item or answer."
    context.report.unknown(line, text, _spelled(word), (*ROUTES, *_CONDITIONS, *facts))
    return False


def _spelled(word: str) -> str:
    """Write a fact or a way as the kiosk does: ``k01.`` as K1, ``IV`` as drip."""
    match = _FACT.fullmatch(word)
    return f"{match[1].upper()}{match[2]}" if match else way_meant(word)


def _check_round(line: int, text: str, context: Context) -> None:
    """Report facts at the end of a line that patients would see."""
    match = _ROUND.search(text)
    names = match[1].replace(",", " ").split() if match else []
    if names and all(name in (context.known.facts or ()) for name in names):
        text = f"Facts stand in braces, or they are shown: {{{' '.join(names)}}}"
        context.report.add(line, text)


def _is_condition(word: str) -> bool:
    return word in ROUTES or word in _CONDITIONS


def _why_not(only_if: Sequence[str], context: Context) -> str:
    """Say what is not so in this clinic; "" when all is.

    Any of the routes will do; of the room and the answers, each must be there.
    """
    routes = [word for word in only_if if word in ROUTES]
    missing = [_missing(word, context) for word in only_if]
    if routes and not {*routes}.intersection(context.known.clinic.routes):
        return f"this clinic does not give it by {' or '.join(routes)}"
    return next(filter(None, missing), "")


def _missing(word: str, context: Context) -> str:
    kind, _, name = word.rpartition(":")
    context.use(kind or "route", name)
    if word.startswith(_ROOM) and name not in context.known.clinic.room_items:
        return f"room_items in clinic.toml has no {quoted(name)}"
    if word.startswith(_CLINIC) and not context.known.is_answered(name):
        return _without_answer(name)
    return ""
