"""What a booklet says, before it is set on paper."""

from __future__ import annotations

from msgspec import Struct

from kiosk.booklet import printed
from kiosk.booklet.runs import Words
from kiosk.content.model.dropped_words import Stretch
from kiosk.content.tables.booklet_words import Sayings


class FactRow(Struct, frozen=True):
    """A fact as ``facts.toml`` has it, and the numbers of its sources here.

    What *plain* leaves out of the source's line is marked in *precise*.
    """

    id: str
    plain: str
    precise: tuple[Stretch, ...]
    status: str
    sources: tuple[int, ...]


class SignPart(Struct, frozen=True):
    """What a clinician who signs must know of a page: for staff, so in English.

    *standing* says who signed it; *text* is the checksum that ``kiosk sign-off``
    prints, and *command* what to type.  *notice* stands before the page on the
    screen, and *asks* are questions that it offers.
    """

    standing: str
    text: str
    notice: str
    asks: tuple[str, ...]
    facts: tuple[FactRow, ...]
    command: str


class Sheet(Struct, frozen=True, kw_only=True):
    """One page of the kiosk, which may take several of paper.

    *sources* are the numbers of its sources at the end of the booklet, as
    readers find them there; those in a row have a dash between.
    *writes* tells that it has lines to write on.
    """

    id: str
    language: str
    sample: bool
    topic: str
    title: str
    message: Words
    action: Words
    picture: str
    alt: str
    blocks: tuple[printed.Block, ...]
    reviewed: str
    sources: str
    writes: bool = False
    sign: SignPart | None = None


class WordToKnow(Struct, frozen=True):
    id: str
    term: str
    means: Words


class SourceRow(Struct, frozen=True):
    citation: str
    address: str
    read: str


class Call(Struct, frozen=True):
    """Whom to call: *why* one would, the *number*, and whose it is."""

    why: str
    number: str
    name: str = ""


class Booklet(Struct, frozen=True, kw_only=True):
    """All of it, in the order of the paper.

    *paper* is a name that Typst knows, and *large* asks for large print.  *for_all*
    tells that it is for the clinician who signs.
    """

    language: str
    paper: str
    large: bool
    for_all: bool
    clinic: str
    printed: str
    say: Sayings
    sheets: tuple[Sheet, ...]
    words: tuple[WordToKnow, ...]
    sources: tuple[SourceRow, ...]
    calls: tuple[Call, ...]
