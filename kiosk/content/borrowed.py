"""Pages that nobody has translated yet: they are shown in English, and say so."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.content.model import Edition, Library
from kiosk.content.pace import minutes_to_read


def written_for(page: str, edition: Edition, library: Library) -> Edition:
    """Return the edition that *page* was written for: English, where it is lent."""
    return library.editions["en"] if page in edition.borrowed else edition


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
    return replace(
        edition,
        pages=pages,
        glossary={**words, **edition.glossary},
        walk_minutes=minutes_to_read(sum(pages[p].word_count for p in edition.walk)),
        borrowed=frozenset(lent),
    )
