"""From the blocks of a page to pieces that the template can write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kiosk.content.model import blocks as model
from kiosk.content.model.blocks import Block
from kiosk.content.model.in_words import effect_in_words, twin
from kiosk.content.model.phrases import Phrases
from kiosk.content.model.stages import Effects, Group, Questions, Room
from kiosk.content.model.text import Prose
from kiosk.content.tables.booklet_words import Sayings
from kiosk.content.tables.own_words import put

PAGE = 2
"""The level of a heading right below the title of a page."""


class Piece(NamedTuple):
    """A block under the *kind* by which the template writes it.

    Its titles are headings of *level*; *inner* are the pieces that are folded in it.
    """

    kind: str
    block: object
    level: int
    inner: tuple[Piece, ...] = ()


class Hundred(NamedTuple):
    """100 figures, *filled* from the first on; *share* and *given* stand below."""

    filled: int
    share: str
    given: str
    alt: str


class EffectPiece(NamedTuple):
    words: Prose
    groups: tuple[Hundred, ...]


class Cutter(NamedTuple):
    """Cuts the blocks of one page, in the words of its language."""

    phrases: Phrases
    sayings: Sayings

    def pieces(self, blocks: Iterable[Block], level: int = PAGE) -> Iterator[Piece]:
        """Go through *blocks*, with the twins of stages in their place."""
        for block in blocks:
            match block:
                case Room():
                    yield Piece("room", block, level)
                case Effects():
                    yield from self._effects(block, level)
                case Questions():
                    yield from self._questions(block, level)
                case model.More():
                    inner = tuple(self.pieces(block.blocks, level + 1))
                    yield Piece("more", block, level, inner)
                case _:
                    plain = twin(block, phrases=self.phrases)
                    yield from (Piece(_kind(one), one, level) for one in plain)

    def _effects(self, block: Effects, level: int) -> Iterator[Piece]:
        """Set the words of each effect beside its pictures."""
        said = {effect_in_words(one, self.phrases): one for one in block.effects}
        for one in twin(block, phrases=self.phrases):
            match one:
                case model.Paragraph(text) if text in said:
                    groups = tuple(map(self._hundred, said[text].groups))
                    yield Piece("effect", EffectPiece(text, groups), level)
                case _:
                    yield Piece(_kind(one), one, level)

    def _hundred(self, group: Group) -> Hundred:
        say = self.sayings
        share = put(say.count, number=group.number)
        alt = put(say.figures, given=group.given, filled=group.filled)
        return Hundred(group.filled, share, group.given, alt)

    def _questions(self, block: Questions, level: int) -> Iterator[Piece]:
        """Give each question a box to tick, on paper."""
        for one in twin(block, phrases=self.phrases):
            is_list = isinstance(one, model.Bullets)
            yield Piece("checklist" if is_list else _kind(one), one, level)


def _kind(block: Block) -> str:
    return str(block.__struct_config__.tag)
