"""Lines that only lead to another page: they state nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.checks.subject.leaf import Leaf
from kiosk.checks.subject.readability_formulas import Sentence
from kiosk.checks.subject.word_lists import NO_WORDS
from kiosk.content.model.folding import folded
from kiosk.content.model.text import plain_words

_LINK = re.compile(r'<a href="page:([^"]*)">(.*?)</a>')
_WORD = re.compile(r"\w+")
_WORD_ALONE = re.compile(r'<a href="word:[^"]*">[^<]*</a>')


class _Link(NamedTuple):
    """The letters of a text that lead to a *page*."""

    start: int
    end: int
    page: str


def leads_only(leaf: Leaf, markup: str, sentence: Sentence) -> bool:
    """Tell if *sentence*, of *markup*, has a link, and only words that lead to it.

    The words of a link are those of the title of its page, so that it says no more.
    """
    text = plain_words(markup)
    links = [one for one in _links(markup) if _is_in(one, sentence)]
    if not links or not all(_is_title(leaf, text, one) for one in links):
        return False
    start, around = sentence.start, ""
    for one in links:
        around += f"{text[start : one.start]} "
        start = one.end
    return not _rest(leaf, around + text[start : sentence.end])


def is_word_alone(markup: str) -> bool:
    """Tell if a line is a word to know, which leads to what it means."""
    return bool(_WORD_ALONE.fullmatch(markup.strip()))


def _links(markup: str) -> Iterator[_Link]:
    for match in _LINK.finditer(markup):
        start = len(plain_words(markup[: match.start()]))
        yield _Link(start, start + len(plain_words(match[2])), match[1])


def _is_in(link: _Link, sentence: Sentence) -> bool:
    return sentence.start <= link.start and link.end <= sentence.end


def _is_title(leaf: Leaf, text: str, link: _Link) -> bool:
    if link.page not in leaf.titles:  # nobody has translated it yet
        return True
    title = {*_WORD.findall(folded(leaf.titles[link.page]).casefold())}
    words = _rest(leaf, text[link.start : link.end])
    return title.issuperset(_WORD.findall(words))


def _rest(leaf: Leaf, words: str) -> str:
    """Return *words* without those that lead to a page."""
    leads = leaf.words.get("leads", NO_WORDS).words
    return " ".join(_WORD.findall(leads.sub("", words.casefold())))
