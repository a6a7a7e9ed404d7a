"""What content is made of: frozen values, no logic.

They are msgspec structs, not dataclasses, because the compiled library is kept
on disk as JSON and read back at each start: see ``docs/decisions/002-snapshot.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kiosk.content.model.blocks import Bands, Block
from kiosk.content.model.phrases import ENGLISH, Phrases
from kiosk.content.model.standing import Standing
from kiosk.content.model.text import Prose


class Page(Struct, frozen=True, kw_only=True):
    """One page in one language.

    *message* is its one main message, *action* the one thing to do or ask.
    *facts* are all facts it cites and *sources* the keys of their sources, both
    in order of appearance; *words* are the glossary words it explains.
    *word_count* counts what is in view before anything is unfolded.  *notice* stands
    before the page, for those who would rather read the short version.
    """

    id: str
    title: str
    message: Prose
    action: Prose
    picture: str
    alt: str
    blocks: tuple[Block, ...]
    facts: tuple[str, ...]
    sources: tuple[str, ...]
    words: tuple[str, ...]
    word_count: int
    reviewed: date
    review_by: date
    notice: Prose = Prose("")

    @property
    def tells_when_to_get_help(self) -> bool:
        """Whether it has the levels of help: it may be needed under stress."""
        return any(isinstance(block, Bands) for block in self.blocks)


class Section(Struct, frozen=True):
    """A topic: one tile on the home screen, some pages in their order.

    *tint* is a colour family of the theme (mist, lamp, clay, sky, moss).  A
    section that is not on the home screen has *tile* false.
    """

    id: str
    title: str
    picture: str
    tint: str
    pages: tuple[str, ...]
    tile: bool = True


class Word(Struct, frozen=True):
    """A word to know: the *term* as written, and what it *means*."""

    term: str
    means: Prose


class Source(Struct, frozen=True):
    """Who says so.  *read* is the day it was last read; *copy* how it was seen."""

    citation: str
    address: str
    copy: str
    read: date


class Fact(Struct, frozen=True, kw_only=True):
    """What a page may claim.

    *status* is ``seen``, ``part`` (a part of it only from memory), ``memory``,
    ``clinic`` (only the clinic can say) or ``editorial``.  *counts* are people
    who had it and people studied, first with the medicine, then to compare.
    *rates* are percentages in the same order, as the source prints them where it
    gives no counts, each under the name of what they are about.  *review_months*
    is how long the reading of a source counts for it.
    """

    plain: str
    precise: str
    status: str
    review_months: int
    sources: tuple[str, ...] = ()
    counts: tuple[tuple[int, int], ...] = ()
    rates: dict[str, tuple[float, ...]] = {}
    population: str = ""
    time: str = ""


class Recording(Struct, frozen=True, kw_only=True):
    """A page that somebody has read aloud: what ``narration.toml`` says of it.

    *text* is the sum of its words, *sound* that of the file.  *starts* are the
    milliseconds, of at most a day, at which its sentences begin, if they are known.
    """

    text: str
    sound: str
    by: Literal["person", "machine"]
    voice: str = ""
    starts: tuple[Annotated[int, Meta(ge=0, le=86_400_000)], ...] = ()


class Edition(Struct, frozen=True, kw_only=True):
    """Everything in one language.

    *walk* is the core path of "Walk me through it", and *walk_minutes* how long
    it takes to read at 130 words a minute, rounded up.  *clinic* holds the
    clinic's answers in this language under dotted names such as ``phone_day``,
    and *routes* are the ways in which it gives the medicine.  *standings* say of
    each page who approved it.  *borrowed* are pages that are in English, as nobody
    has translated them yet.  *phrases* are what the kiosk says among their words,
    and *recordings* those that say the pages as they are.
    """

    language: str
    sections: tuple[Section, ...]
    walk: tuple[str, ...]
    walk_minutes: int
    glossary: dict[str, Word]
    clinic: dict[str, str]
    pages: Mapping[str, Page]
    routes: tuple[str, ...] = ()
    standings: dict[str, Standing] = {}
    borrowed: frozenset[str] = frozenset()
    phrases: Phrases = ENGLISH
    recordings: dict[str, Recording] = {}


class Library(Struct, frozen=True, kw_only=True):
    """All pages of all languages that can be shown, compiled.

    *pictures* are the files that they show, by their names below ``pictures``:
    ``photo.jpg``, and of a drawing ``day/room.svg`` and ``dim/room.svg``.  Each is
    read when it is asked for.
    """

    editions: dict[str, Edition]
    sources: dict[str, Source]
    pictures: Mapping[str, bytes] = {}
