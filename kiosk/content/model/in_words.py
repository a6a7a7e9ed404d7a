"""The words of a stage as plain blocks: for screen readers, for print, for reading.

A twin says what its picture says, in the same words and numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from msgspec.structs import asdict, replace

from kiosk.content.model.blocks import (
    Block,
    Bullets,
    Heading,
    KeyMessage,
    Paragraph,
    Steps,
)
from kiosk.content.model.dates import month_of
from kiosk.content.model.library import Page
from kiosk.content.model.phrases import ENGLISH, Phrases
from kiosk.content.model.stages import (
    Day,
    Effect,
    Effects,
    Option,
    Points,
    Questions,
    Room,
    Said,
    Step,
)
from kiosk.content.model.text import Prose


def words_of(
    page: Page, route: str = "", phrases: Phrases = ENGLISH
) -> tuple[Block, ...]:
    """Return the blocks of a page, with the twin of its stage in its place."""
    blocks = page.blocks
    return tuple(one for block in blocks for one in twin(block, route, phrases))


def twin(
    block: Block, route: str = "", phrases: Phrases = ENGLISH
) -> tuple[Block, ...]:
    """Return *block* in words alone; one that is no stage is its own twin.

    With a *route*, a day has only the lines for it; without, each line that is
    for some says for whom.  *phrases* are those of its language.
    """
    match block:
        case Room():
            return tuple(_room(block))
        case Day():
            return tuple(_day(block, route, phrases))
        case Effects():
            return tuple(_effects(block, phrases))
        case Points():
            return tuple(_points(block))
        case Questions():
            return tuple(_questions(block))
        case _:
            return (block,)


def _room(room: Room) -> Iterator[Block]:
    for spot in room.spots:
        yield Heading(spot.title)
        yield from map(Paragraph, spot.items)


def _day(day: Day, route: str, phrases: Phrases) -> Iterator[Block]:
    only = day.routes[0] if len(day.routes) == 1 else ""
    yield Steps(tuple(_step(step, route or only, phrases) for step in day.steps))


def _step(step: Step, route: str, phrases: Phrases) -> Prose:
    said = [one for one in (*step.items, *step.times) if _is_for(one, route)]
    lines = (_sentence(one) if route else _routed(one, phrases) for one in said)
    return _joined(_titled(step.title), *lines, between="<br>")


def _is_for(said: Said, route: str) -> bool:
    return not (route and said.routes) or route in said.routes


def _routed(said: Said, phrases: Phrases) -> Prose:
    """Open a line with the ways that it is for."""
    ways = escape(", ".join(map(phrases.way, said.routes)), quote=False)
    text = _sentence(said)
    return _with(text, f"<b>{ways}:</b> {text.markup}") if ways else text


def _sentence(said: Said) -> Prose:
    """End a line with a full stop: a time such as "About 2 hours" has none."""
    return _with(said.text, _ended(said.text.markup))


def _effects(block: Effects, phrases: Phrases) -> Iterator[Block]:
    """Go through the effects; what is true of all of a study is said once."""
    line, plain = block.effects[0].title.line, "how the picture is drawn"
    yield Paragraph(Prose(phrases.each_figure, (), line, plain=plain))
    for _, run in groupby(block.effects, _studied):
        effects = list(run)
        if study := effects[0].study:
            yield Heading(Prose(escape(study, quote=False)))
        for effect in effects:
            yield from _filled(effect_in_words(effect, phrases), effect.also)
        yield from _filled(_people(effects[0], phrases), effects[0].sure)
    yield from _filled(block.rest)
    if block.beside:
        yield KeyMessage(block.beside[0], block.beside[1:])


def _filled(*texts: Prose) -> Iterator[Block]:
    return (Paragraph(text) for text in texts if text.markup)


def _studied(effect: Effect) -> tuple[object, ...]:
    people, sure = effect.people.markup, effect.sure.markup
    return effect.study, people, effect.note, effect.read, sure


def effect_in_words(effect: Effect, phrases: Phrases) -> Prose:
    """Return what stands for the pictures of one effect."""
    first, *others = effect.groups
    said = [phrases.first_group.format(**asdict(first))]
    for group in others:
        had = phrases.did if group.had_not == phrases.did_not else group.had
        said.append(phrases.next_group.format(**asdict(replace(group, had=had))))
    words = escape(" ".join((*said, effect.together)).rstrip(), quote=False)
    return _with(effect.title, f"{_titled(effect.title).markup} {words}")


def _people(effect: Effect, phrases: Phrases) -> Prose:
    note = f" {_ended(effect.note)}" if effect.note else ""
    read = phrases.last_read.format(month=month_of(effect.read, phrases))
    words = escape(f"{note} {read}")
    return _with(effect.people, f"{effect.people.markup}{words}")


def _points(block: Points) -> Iterator[Block]:
    for point in block.points:
        yield Heading(point.title)
        yield from map(Paragraph, point.items)
        yield Paragraph(_with(point.check, f"<b>{point.check.markup}</b>"))
        yield Bullets(tuple(map(_option, point.options)))
    yield from map(Paragraph, block.end)


def _option(option: Option) -> Prose:
    quote = _with(option.text, f"“{option.text.markup}”")
    return _joined(quote, option.reply)


def _questions(block: Questions) -> Iterator[Block]:
    for group in block.groups:
        yield Heading(group.title)
        yield Bullets(tuple(question.text for question in group.questions))


def _titled(title: Prose) -> Prose:
    return _with(title, f"<b>{_ended(title.markup)}</b>")


def _ended(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."


def _with(text: Prose, markup: str) -> Prose:
    return replace(text, markup=markup)


def _joined(first: Prose, *others: Prose, between: str = " ") -> Prose:
    texts = (first, *others)
    facts = dict.fromkeys(fact for text in texts for fact in text.facts)
    markup = between.join(text.markup for text in texts)
    return Prose(markup, tuple(facts), first.line, parts=others)


def short_of(page: Page) -> tuple[Block, ...]:
    """Return what stands between the message and the action: the key boxes in view."""
    return tuple(block for block in page.blocks if isinstance(block, KeyMessage))
