"""``::: effects``: pictures of 100 people, drawn from the counts of a fact alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from kiosk.content.blocks.pieces import Piece, ask_of, plain, split_pieces, written
from kiosk.content.blocks.study_numbers import (
    Share,
    in_figures,
    people_of,
    shares_of,
    together_of,
)
from kiosk.content.files.lines import Line
from kiosk.content.inline.context import Context
from kiosk.content.model.library import Fact
from kiosk.content.model.stages import Effect, Effects, Group
from kiosk.content.model.text import Prose, plain_words
from kiosk.content.syntax.boxes import Box

_NO_LINK = "This stands on a card, which leads nowhere. Write the words alone."
_THOUSANDS = re.compile("(?<=[0-9])[.,\u00a0\u202f](?=[0-9]{3}(?![0-9]))")
"""What languages put before each three digits of a large number."""


def build_effects(box: Box, context: Context) -> Effects | None:
    head, pieces = split_pieces(box, context)
    drawn = [(piece, _effect(piece, head, context)) for piece in pieces]
    lines = [line for piece in pieces for line in piece.named.get("beside", ())]
    beside = [written(line, context) for line in lines]
    shown = tuple(effect for piece, effect in drawn if effect and piece.shown)
    if not shown:
        return None
    rest = _prose(head.line("rest"), context)
    return Effects(shown, tuple(one.text for one in beside if one.shown), rest)


def _effect(piece: Piece, head: Piece, context: Context) -> Effect | None:
    """Draw one piece; what it does not say itself stands in the *head* of the box."""
    name, fact = _fact(piece, context)
    if fact is None:
        return None
    lines = _Lines(piece, head, context)
    shares = _shares(piece, fact, context)
    groups = _groups(shares, lines)
    if not groups:
        return None
    return Effect(
        id=piece.id,
        title=piece.title,
        groups=groups,
        people=_people(name, fact, groups, lines),
        note=lines.plain("note") if len(groups) == 1 else "",
        study=lines.plain("study"),
        sources=fact.sources,
        read=_read(name, fact, lines),
        ask=ask_of(piece, context),
        together=together_of(shares, context.phrases),
        also=_prose(piece.line("also"), context),
        sure=_prose(lines.get("sure"), context, _NO_LINK),
    )


def _prose(line: Line | None, context: Context, no_links: str = "") -> Prose:
    """Read a line that may have braces; it says nothing where they hide it."""
    one = written(line, context, no_links) if line else None
    return one.text if one and one.shown else Prose("")


class _Lines:
    """The lines of a piece, or else of the head of its box."""

    def __init__(self, piece: Piece, head: Piece, context: Context) -> None:
        self.piece = piece
        self.head = head
        self.context = context

    def get(self, name: str) -> Line | None:
        return self.piece.line(name) or self.head.line(name)

    def plain(self, name: str) -> str:
        return plain(self.get(name), self.context)

    def needed(self, name: str, text: str) -> str:
        if self.get(name) is None:
            self.problem(text)
        return self.plain(name)

    def problem(self, text: str) -> None:
        self.context.report.add(self.piece.title.line, text)


def _fact(piece: Piece, context: Context) -> tuple[str, Fact | None]:
    """Return the one fact that has the numbers of this piece."""
    facts = context.known.facts
    if facts is None:
        return "", None
    named = [name for name in piece.title.facts if name in facts]
    counted = [name for name in named if facts[name].counts or facts[name].rates]
    if len(counted) != 1:
        text = (
            "Name after the heading the one fact that is drawn, as in {K1}."
            " In facts.toml it has 'counts' or 'rates'."
        )
        context.report.add(piece.title.line, text)
        return "", None
    return counted[0], facts[counted[0]]


def _shares(piece: Piece, fact: Fact, context: Context) -> Sequence[Share]:
    line = piece.line("figure")
    shares = shares_of(fact, line.text if line else "")
    if not shares:
        at = line.number if line else piece.title.line
        names = ", ".join(fact.rates) or "none: take the line away"
        text = f"Say which of the fact's figures is drawn: figure: … ({names})"
        context.report.unknown(at, text, line.text if line else "", fact.rates)
    return shares


def _groups(shares: Sequence[Share], lines: _Lines) -> tuple[Group, ...]:
    """Return the people with the medicine, and those to compare if there are any."""
    had = lines.needed("had", "Say what they had, after its number: had: felt dizzy")
    if (line := lines.get("had")) and line.text[:1].isdigit():
        text = "The kiosk writes the number. Write the words after it: had: felt dizzy"
        lines.context.report.add(line.number, text)
    had_not = lines.needed("not", "Say it of the others too: not: did not")
    given = [lines.needed("with", "Say what the people were given: with: the spray")]
    if len(shares) > 1:
        given.append(
            lines.needed("without", "Say what was given to compare: without: …")
        )
    else:
        _check_alone(lines)
    phrases = lines.context.phrases
    return tuple(
        Group(**in_figures(share, phrases), had=had, had_not=had_not, given=what)
        for share, what in zip(shares, given, strict=False)
    )


def _check_alone(lines: _Lines) -> None:
    """Report what one group cannot have, and that nobody says it stands alone."""
    if line := lines.piece.line("without"):
        text = "This fact has one group, and no other to compare with. Take this away."
        lines.context.report.add(line.number, text)
    text = "Say that one group stands alone: note: No group to compare with."
    lines.needed("note", text)


def _people(name: str, fact: Fact, groups: Sequence[Group], lines: _Lines) -> Prose:
    """Say who was studied, and for how long; the author may word it another way."""
    if not fact.population or (len(groups) > 1 and not fact.time):
        lines.problem(
            f"Fact {name!r} does not say who was studied and for how long."
            " Give it 'population' and 'time' in facts.toml."
        )
    wanted = people_of(fact, [group.given for group in groups])
    line = lines.get("people")
    if line is None:
        if lines.context.known.language != "en":
            lines.problem("Say who was studied and for how long: people: …")
        return Prose(wanted, (name,), lines.piece.title.line)
    text = written(line, lines.context).text
    _check_numbers(line, text, wanted, fact, lines.context)
    return replace(text, facts=tuple(dict.fromkeys((*text.facts, name))))


def _check_numbers(
    line: Line, text: Prose, wanted: str, fact: Fact, context: Context
) -> None:
    """Report other numbers than those of the fact; the words may be others."""
    said = _numbers(plain_words(text.markup))
    for _, studied in fact.counts:
        if str(studied) not in said:
            problem = f"This leaves out how many were studied: {studied}."
            context.report.add(line.number, problem)
    for number in said:
        if number not in _numbers(wanted):
            problem = f"The fact does not say this number: {number}."
            context.report.add(line.number, problem)


def _numbers(words: str) -> list[str]:
    return re.findall(r"\d+", _THOUSANDS.sub("", words))


def _read(name: str, fact: Fact, lines: _Lines) -> date:
    """Return the day a source of *fact* was last read: of several, the oldest."""
    if not fact.sources:
        lines.problem(f"Fact {name!r} has no source. Give it 'sources' in facts.toml.")
    sources = lines.context.known.shared.sources or {}
    for key in fact.sources:
        lines.context.use("read", key)
    days = [sources[key].read for key in fact.sources if key in sources]
    return min(days, default=date.min)
