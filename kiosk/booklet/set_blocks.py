"""From the blocks of a page to those of the booklet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kiosk.booklet import printed
from kiosk.booklet.printed import Box, Boxes, Layer
from kiosk.booklet.runs import Leads, Words, titled, words_of_prose
from kiosk.content.model import blocks as model
from kiosk.content.model.blocks import Bands, Block, Checklist
from kiosk.content.model.in_words import effect_in_words, twin
from kiosk.content.model.phrases import Phrases
from kiosk.content.model.stages import Effects, Group, Questions, Room, Spot
from kiosk.content.model.text import Card, Prose
from kiosk.content.tables.booklet_words import Sayings
from kiosk.content.tables.own_words import put

PAGE = 2
"""The level of a heading right below the title of a page."""

_SIGNS: dict[type[Block], str] = {
    model.Bullets: "dot",
    model.Steps: "number",
    Checklist: "box",
}


class Setter(NamedTuple):
    """Sets the blocks of one page: its language, and what the booklet has."""

    phrases: Phrases
    sayings: Sayings
    leads: Leads

    def blocks_of(
        self, blocks: Iterable[Block], level: int = PAGE
    ) -> Iterator[printed.Block]:
        """Go through *blocks* with the twins of stages; what is folded is open."""
        for block in blocks:
            match block:
                case Room():
                    yield from self._room(block)
                case Effects():
                    yield from self._effects(block, level)
                case Questions():
                    yield from self._questions(block, level)
                case model.More():
                    yield printed.Heading(self.words(block.title), level)
                    yield from self.blocks_of(block.blocks, level + 1)
                case _:
                    plain = twin(block, phrases=self.phrases)
                    yield from (self._block(one, level) for one in plain)

    def words(self, prose: Prose) -> Words:
        return words_of_prose(prose, self.leads)

    def _block(self, block: Block, level: int) -> printed.Block:
        match block:
            case model.Heading():
                return printed.Heading(self.words(block.text), level)
            case model.Paragraph():
                return printed.Paragraph(self.words(block.text))
            case model.Table():
                rows = tuple(map(self._all, block.rows))
                return printed.Table(self._all(block.head), rows)
            case model.Picture():
                caption = self.words(block.caption)
                return printed.Picture(block.source, block.alt, caption)
            case model.Bullets() | model.Steps() | Checklist():
                return self._points(block.items, _SIGNS[type(block)])
            case _:
                return self._boxes(block, level)

    def _boxes(self, block: Block, level: int) -> printed.Block:
        match block:
            case model.KeyMessage():
                return Boxes((self._box(block.title, block.items),), "key", level)
            case model.Cards():
                return Boxes(tuple(map(self._card, block.cards)), "card", level)
            case Bands():
                return Boxes(tuple(map(self._card, block.bands)), "band", level)
            case model.DoDont():
                do = self._box(block.do_title, block.do_items)
                dont = self._box(block.dont_title, block.dont_items)
                return printed.DoDont(do, dont, level)
            case _:  # a new kind must be set before it can be printed
                raise NotImplementedError(type(block))

    def _all(self, texts: Iterable[Prose]) -> tuple[Words, ...]:
        return tuple(map(self.words, texts))

    def _points(self, items: tuple[Prose, ...], sign: str) -> printed.Block:
        return printed.Points(self._all(items), sign)

    def _box(self, title: Prose, items: tuple[Prose, ...]) -> Box:
        return Box(self.words(title), self._all(items))

    def _card(self, card: Card) -> Box:
        return self._box(card.title, card.items)

    def _room(self, room: Room) -> Iterator[printed.Block]:
        """Draw the room with a numbered sign on each thing, and tell of each."""
        layers = tuple(_layer(spot) for spot in room.spots if spot.layer)
        signs = tuple((spot.x, spot.y) for spot in room.spots)
        yield printed.Scene(room.picture, room.alt, room.aspect, layers, signs)
        yield printed.Points(tuple(map(self._spot, room.spots)), "number")

    def _spot(self, spot: Spot) -> Words:
        return titled(self.words(spot.title), *map(self.words, spot.items))

    def _effects(self, block: Effects, level: int) -> Iterator[printed.Block]:
        """Set the words of each effect beside its pictures."""
        said = {effect_in_words(one, self.phrases): one for one in block.effects}
        for one in twin(block, phrases=self.phrases):
            match one:
                case model.Paragraph(text) if text in said:
                    groups = tuple(map(self._hundred, said[text].groups))
                    yield printed.Effect(self.words(text), groups)
                case _:
                    yield self._block(one, level)

    def _hundred(self, group: Group) -> printed.Hundred:
        say = self.sayings
        count = put(say.count, number=group.number)
        alt = put(say.figures, given=group.given, filled=group.filled)
        return printed.Hundred(group.filled, count, group.given, alt)

    def _questions(self, block: Questions, level: int) -> Iterator[printed.Block]:
        """Give each question a box to tick."""
        for one in twin(block, phrases=self.phrases):
            if isinstance(one, model.Bullets):
                yield self._points(one.items, "box")
            else:
                yield self._block(one, level)


def _layer(spot: Spot) -> Layer:
    return Layer(spot.layer, spot.box)
