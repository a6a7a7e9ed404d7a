"""Words with what stands behind them: what every block is made of."""

from __future__ import annotations

import re

from msgspec import Struct

_TAG = re.compile(r"<[^<>]*>")
_LINK = re.compile(r'href="(page|word):([^"]*)"')


class Prose(Struct, frozen=True, array_like=True):
    """Some words of a page, and what stands behind them.

    *markup* is StyledText: plain words, ``<b>``, ``<i>``, ``<br>``, and
    ``<a href="page:ID">`` or ``<a href="word:ID">``; nothing else.  *facts* are
    the ids of the facts it states, *line* is where its author wrote it.  *plain* is
    the reason why it needs no fact, *answers* are those of the clinic that stand
    behind it.  *parts* are what it was put together from, where braces speak for
    each part alone; most have none.
    """

    markup: str
    facts: tuple[str, ...] = ()
    line: int = 0
    plain: str = ""
    answers: tuple[str, ...] = ()
    parts: tuple[Prose, ...] = ()


class Card(Struct, frozen=True):
    """One of several equal cards: a title and a few lines."""

    title: Prose
    items: tuple[Prose, ...]


def pages_linked(markup: str) -> list[str]:
    """Return the ids of the pages that StyledText leads to, in order."""
    return _linked("page", markup)


def words_linked(markup: str) -> list[str]:
    """Return the ids of the words that StyledText explains, in order."""
    return _linked("word", markup)


def _linked(kind: str, markup: str) -> list[str]:
    return [name for one, name in _LINK.findall(markup) if one == kind]


def plain_words(markup: str) -> str:
    """Return StyledText without its tags."""
    from html import unescape  # noqa: PLC0415  a start shows no page

    return unescape(_TAG.sub("", markup.replace("<br>", " ")))
