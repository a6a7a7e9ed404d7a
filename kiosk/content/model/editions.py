"""An edition with pages that are lent to it in English, or without some of its own.

What is left closes up: links to what is not shown, and sections.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.model.library import Edition, Library, Page, Section
from kiosk.content.model.text import Prose
from kiosk.content.model.word_count import minutes_to_read

_LINK = re.compile(r'<a href="page:([^"]*)">(.*?)</a>')

Content = TypeVar("Content")


class ShownPages(Mapping[str, Page]):
    """Those of *pages* that are *shown*; a link to another is only its words.

    A page is changed when it is asked for: they may be many, and on a disk.
    """

    def __init__(self, pages: Mapping[str, Page], shown: Collection[str]) -> None:
        self._pages = pages
        self._shown = dict.fromkeys(page for page in pages if page in shown)

    def __getitem__(self, page_id: str) -> Page:
        if page_id not in self._shown:
            raise KeyError(page_id)
        return with_links_to(self._shown, self._pages[page_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._shown)

    def __len__(self) -> int:
        return len(self._shown)

    def __contains__(self, page_id: object) -> bool:
        return page_id in self._shown


def sections_with(
    pages: Collection[str], sections: Iterable[Section]
) -> tuple[Section, ...]:
    """Return *sections* without other pages; one with no page left is gone."""
    kept = (
        replace(one, pages=tuple(page for page in one.pages if page in pages))
        for one in sections
    )
    return tuple(section for section in kept if section.pages)


def with_links_to(pages: Collection[str], content: Content) -> Content:
    """Return *content* with no link in it but those that lead to *pages*."""
    match content:
        case Prose(markup=markup):
            return replace(content, markup=_closed(markup, pages))
        case Struct():
            names = content.__struct_fields__
            values = ((name, getattr(content, name)) for name in names)
            return replace(
                content, **{name: with_links_to(pages, value) for name, value in values}
            )
        case tuple():
            return type(content)(with_links_to(pages, inner) for inner in content)
        case _:
            return content


def _closed(markup: str, pages: Collection[str]) -> str:
    return _LINK.sub(lambda link: link[0 if link[1] in pages else 2], markup)


def written_for(page: str, edition: Edition, library: Library) -> Edition:
    """Return the edition that *page* was written for: English, where it is lent."""
    return library.editions["en"] if page in edition.borrowed else edition


def with_lent(editions: Mapping[str, Edition]) -> dict[str, Edition]:
    """Return *editions* with what each lacks, as far as it is there in English."""
    english = editions["en"]
    others = (one for one in editions.values() if one is not english)
    lent = {one.language: with_borrowed(one, english) for one in others}
    return {english.language: english, **lent}


def showing(
    edition: Edition, pages: Collection[str], words_on: Callable[[str], int]
) -> Edition:
    """Return *edition* with *pages* alone; *words_on* counts those in view on one."""
    walk = tuple(page for page in edition.walk if page in pages)
    return replace(
        edition,
        sections=sections_with(pages, edition.sections),
        walk=walk,
        walk_minutes=minutes_to_read(sum(map(words_on, walk))),
        pages=ShownPages(edition.pages, pages),
        borrowed=edition.borrowed.intersection(pages),
    )


def with_borrowed(edition: Edition, english: Edition) -> Edition:
    """Return *edition* with the pages that it lacks, in English.

    The walk and the links stay whole.  A word that such a page explains comes with
    it; one that the edition explains itself stays in its language.
    """
    placed = {page for section in edition.sections for page in section.pages}
    lent = {
        name: page
        for name, page in english.pages.items()
        if name in placed and name not in edition.pages
    }
    if not lent:
        return edition
    named = {word for page in lent.values() for word in page.words}
    words = {word: english.glossary[word] for word in named & english.glossary.keys()}
    pages = {**edition.pages, **lent}
    walk = (pages[page] for page in edition.walk if page in pages)
    return replace(
        edition,
        pages=pages,
        glossary={**words, **edition.glossary},
        walk_minutes=minutes_to_read(sum(page.word_count for page in walk)),
        borrowed=frozenset(lent),
    )
