"""How much stands in one place: in a list, a message, before a tap.

The thresholds are those of the fact sheet, section 3.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.rule import Hit
from kiosk.content.model.blocks import (
    Bands,
    Bullets,
    Cards,
    Checklist,
    DoDont,
    KeyMessage,
    More,
    Steps,
)
from kiosk.content.model.stages import Day, Questions, Room
from kiosk.content.model.text import Prose, plain_words
from kiosk.content.model.word_count import count_words

MOST_POINTS = 7
MOST_MESSAGE = 20
MOST_IN_VIEW = 150
MOST_SPOT = 35
MOST_CARD = 60


def long_lists(leaf: Leaf) -> Iterator[Hit]:
    for items in _lists(leaf.page.blocks if leaf.page else ()):
        if len(items) > MOST_POINTS:
            passage = Passage("", "point", _line(items[0]))
            text = f"A list of {len(items)} points; {MOST_POINTS} are the most."
            yield Hit(passage, text)


def _line(item: object) -> int:
    text = getattr(item, "text", None) or getattr(item, "title", None) or item
    return text.line if isinstance(text, Prose) else 0


def _lists(blocks: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
    for block in blocks:
        match block:
            case More(blocks=inner):
                yield from _lists(inner)
            case Bullets(items=items) | Steps(items=items) | Checklist(items=items):
                yield items
            case KeyMessage(items=items):
                yield items
            case Cards(cards=cards) | Bands(bands=cards):
                yield from (card.items for card in cards)
            case Questions(groups=groups):
                yield from (group.questions for group in groups)
            case DoDont(do_items=do, dont_items=dont):
                yield from (do, dont)


def long_message(leaf: Leaf) -> Iterator[Hit]:
    message = next((one for one in leaf.passages if one.kind == "message"), None)
    if message and (words := count_words(escape(message.text))) > MOST_MESSAGE:
        text = f"The message has {words} words; {MOST_MESSAGE} are the most."
        yield Hit(message, text)


def too_much_at_once(leaf: Leaf) -> Iterator[Hit]:
    if leaf.page is None:
        return
    if (words := leaf.page.word_count) > MOST_IN_VIEW:
        text = f"{words} words stand in view before a tap; {MOST_IN_VIEW} are the most."
        yield Hit(leaf.opening, text)
    for title, texts, most in _pieces(leaf.page.blocks):
        words = count_words(*(text.markup for text in texts))
        if words > most:
            text = f"{words} words under one title; {most} are the most."
            yield Hit(Passage(plain_words(title.markup), "heading", title.line), text)


def _pieces(
    blocks: tuple[object, ...],
) -> Iterator[tuple[Prose, tuple[Prose, ...], int]]:
    for block in blocks:
        match block:
            case Room(spots=spots):
                yield from ((spot.title, spot.items, MOST_SPOT) for spot in spots)
            case Day(steps=steps):
                for step in steps:
                    said = tuple(one.text for one in step.items if not one.routes)
                    yield step.title, said, MOST_CARD
            case Cards(cards=cards) | Bands(bands=cards):
                yield from ((card.title, card.items, MOST_CARD) for card in cards)
            case More(blocks=inner):
                yield from _pieces(inner)
