"""What the web pages say around the content, beside what the booklet says too.

Other languages have ``web.<language>.toml`` in the content folder.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from kiosk.content.tables.own_words import read_own_words
from kiosk.content.tables.phrases_file import to_translate


class WebSayings(Struct, frozen=True, kw_only=True):
    """The words around the pages; what stands in braces is put in by the kiosk."""

    skip: str = "Skip to the page"
    language: str = "Language"
    home: str = "All topics"
    walk: str = "Walk me through it"
    walk_lead: str = "{pages} short pages, about {minutes} minutes to read."
    start: str = "Start the walk-through"
    back: str = "Back"
    next: str = "Next"
    place: str = "Page {page} of {pages}"
    topics: str = "Topics"
    main_point: str = "The main point"
    all_of_it: str = "Show all of it"
    signed: str = "Read and signed by {who}, on {day}."
    as_there: str = (
        "These are the words of the screen in our waiting room. Where they speak of the"
        " screen or of staff close by, they mean those at the clinic."
    )


ENGLISH = WebSayings()


def web_words_path(folder: Path, language: str) -> Path:
    return folder / f"web.{language}.toml"


def read_web_words(folder: Path, language: str) -> WebSayings | None:
    """Read the file of *language* in the content *folder*; None if there is none."""
    path = web_words_path(folder, language)
    return read_own_words(path, folder, language, ENGLISH)


def web_words_to_translate() -> str:
    """Return the file for a language just begun: every saying, in English still."""
    return to_translate("# What the web pages say around the content.", ENGLISH)
