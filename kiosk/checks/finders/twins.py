"""L4: whether a page in another language still tells what the English one does.

A program cannot compare the words.  It compares what is the same in all languages:
facts, figures, pictures, and the day of the last review.  Of a page that is signed, T7
knows more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kiosk.checks.subject.leaf import pictures_of
from kiosk.checks.subject.rule import Mark
from kiosk.checks.subject.shelf import Shelf
from kiosk.content.model.dates import full_date
from kiosk.content.model.library import Page
from kiosk.content.model.text import Prose, plain_words
from kiosk.content.model.word_count import prose_in

_FIGURE = re.compile(r"[0-9]+")
_MOST_NAMED = 5


def other_than_english(shelf: Shelf) -> Iterator[Mark]:
    """Find the pages that have not followed a change of their English ones."""
    english = shelf.edition("en").pages
    for leaf in shelf.leaves:
        page = leaf.page
        if page and leaf.language != "en" and page.id in english:
            line = leaf.opening.line
            for text in _differences(english[page.id], page):
                mend = f"Bring it up to date with en/{page.id}.md."
                yield Mark(leaf.path, line, text, mend)


def _differences(english: Page, page: Page) -> Iterator[str]:
    if english.reviewed > page.reviewed:
        day, own = full_date(english.reviewed), full_date(page.reviewed)
        yield f"The English page was reviewed on {day}, and this one on {own}."
    told = f"which {page.id} tells in English"
    if facts := [one for one in english.facts if one not in page.facts]:
        yield f"It does not state {_named(facts)}, {told}."
    if figures := _figures_lost(english, page):
        yield f"It does not say {_named(figures)}, {told}."
    shown = [*pictures_of(page)]
    if pictures := [one for one in pictures_of(english) if one not in shown]:
        yield f"It does not show {_named(pictures)}, as the English page does."


def _named(things: Sequence[str]) -> str:
    others = len(things) - _MOST_NAMED
    more = f" and {others} more" if others > 0 else ""
    return ", ".join(things[:_MOST_NAMED]) + more


def _figures_lost(english: Page, page: Page) -> list[str]:
    """Return the figures that the page lacks, line by line where these are as many."""
    ours, theirs = _lines(english), _lines(page)
    pairs = [(ours, theirs)] if len(ours) != len(theirs) else _paired(ours, theirs)
    lost = (one for pair in pairs for one in _figures(pair[0]) - _figures(pair[1]))
    return sorted({*lost}, key=int)


def _paired(
    ours: list[Prose], theirs: list[Prose]
) -> list[tuple[list[Prose], list[Prose]]]:
    return [([one], [other]) for one, other in zip(ours, theirs, strict=True)]


def _lines(page: Page) -> list[Prose]:
    return [*prose_in((page.message, page.action, page.notice, page.blocks))]


def _figures(lines: Sequence[Prose]) -> set[str]:
    """Return figures as they are written: ½ may well be a word in another language."""
    text = "\n".join(plain_words(one.markup) for one in lines)
    return {*_FIGURE.findall(text)}
