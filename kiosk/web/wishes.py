"""The words around the pages, by what the content folder has of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kiosk.content.tables import booklet_words, web_words
from kiosk.web.shelf import Wish


def wish_of(
    folder: Path, languages: Iterable[str], today: date, *, release: bool
) -> tuple[Wish, tuple[Path, ...]]:
    """Return the Wish for *languages*, and the files in *folder* that it lacked.

    What they would have said is in English.
    """
    sayings, of_the_web, lacked = {}, {}, []
    for code in languages:
        found = booklet_words.read_sayings(folder, code)
        own = web_words.read_web_words(folder, code)
        sayings[code] = found or booklet_words.ENGLISH
        of_the_web[code] = own or web_words.ENGLISH
        lacked += [] if found else [booklet_words.sayings_path(folder, code)]
        lacked += [] if own else [web_words.web_words_path(folder, code)]
    return Wish(today, sayings, of_the_web, release=release), tuple(lacked)
