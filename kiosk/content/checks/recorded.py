"""A3: recordings that say the words of their pages, and whose voice it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.checks.rule import Mark
from kiosk.content.checks.shelf import Shelf
from kiosk.content.model import Edition
from kiosk.content.narration import NARRATION, Recording, read_narration
from kiosk.content.spoken import manner_of, page_aloud, text_sum


def not_its_words(shelf: Shelf) -> Iterator[Mark]:
    """Find the recordings that are never played, and say why."""
    for language in shelf.compiled.languages:
        folder = shelf.path(language.code)
        known, edition = read_narration(folder), shelf.edition(language.code)
        files = sorted(folder.glob("*.ogg"))
        yield from _gone(folder, known, {path.stem for path in files})
        for path in files:
            if fault := _fault(edition, path.stem, known):
                yield Mark(path, 0, *fault)


def _gone(folder: Path, known: dict[str, Recording], files: set[str]) -> Iterator[Mark]:
    for page in sorted(known.keys() - files):
        text = f"It tells of a recording {page}.ogg, which is not there."
        yield Mark(folder / NARRATION, 0, text, "Take its lines away, or record it.")


def _fault(
    edition: Edition, page: str, known: dict[str, Recording]
) -> tuple[str, str] | None:
    """Say why the recording of *page* is not played, and how to mend it."""
    if page not in edition.pages:
        text = f"There is no page {page!r} that it could belong to."
        return text, "Name it as its page, or take it away."
    options = f"--language {edition.language} {page}"
    if page not in known:
        text = f"{NARRATION} does not tell who recorded it, so it is not played."
        return text, f'Run: kiosk narrate --person "NAME" {options}'
    said = page_aloud(edition.pages[page], manner_of(edition))
    if known[page].text == text_sum(said):
        return None
    text = "The page has changed since it was recorded, so it is not played."
    return text, f"Record it again. By machine: kiosk narrate {options}"
