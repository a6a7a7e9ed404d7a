"""A3: recordings that say the words of their pages, and whose voice it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.checks.subject.rule import Mark
from kiosk.checks.subject.shelf import Shelf
from kiosk.content.files.copies import copies_of_pages, names_in
from kiosk.content.model.library import Edition, Recording
from kiosk.content.speech.recordings import (
    MOST_BYTES,
    NARRATION,
    fault_in,
    is_away,
    notes_in,
    sound_at,
)
from kiosk.content.speech.sentences import manner_of, page_aloud, text_sum
from kiosk.errors import ContentError

_SILENT = "Until it is mended, no recording of this language is played."


def not_its_words(shelf: Shelf) -> Iterator[Mark]:
    """Find the recordings that are never played, and say why."""
    for language in shelf.compiled.languages:
        folder = shelf.path(language.code)
        try:
            notes = notes_in(folder)
        except ContentError as error:
            for one in error.problems:
                yield Mark(one.path, one.line, one.text, _SILENT)
        else:
            yield from _unplayed(folder, shelf.edition(language.code), notes)


def _unplayed(
    folder: Path, edition: Edition, notes: Mapping[str, Recording]
) -> Iterator[Mark]:
    names = {*names_in(folder)}.difference(copies_of_pages(folder, edition.pages))
    files = [folder / name for name in sorted(names) if name.endswith(".ogg")]
    for page in sorted(notes.keys() - {path.stem for path in files}):
        text = f"It tells of a recording {page}.ogg, which is not there."
        yield Mark(folder / NARRATION, 0, text, _mend_gone(edition, page))
    for path in files:
        if fault := _fault(edition, path, notes.get(path.stem)):
            yield Mark(path, 0, *fault)


def _mend_gone(edition: Edition, page: str) -> str:
    if page not in edition.pages:
        return "Take its lines away."
    by_machine = f"kiosk narrate --language {edition.language} {page}"
    return f"Put it back, or let the machine read it: {by_machine}"


def _fault(
    edition: Edition, path: Path, known: Recording | None
) -> tuple[str, str] | None:
    """Say why the recording at *path* is not played, and how to mend it."""
    page = path.stem
    if page not in edition.pages:
        text = f"There is no page {page!r} that it could belong to."
        return text, "Name it as its page, or take it away."
    if is_away(path):
        return "It is a link to a file outside the content.", "Copy the file here."
    options, sound = f"--language {edition.language} {page}", sound_at(path)
    if sound.fault:
        mend = f"Put a plain file of {MOST_BYTES // 2**20} MB at most in its place."
        return f"{sound.fault} So it is not played.", mend
    if not known or known.sound != sound.sum:
        text = f"{NARRATION} does not tell who recorded this file: it is not played."
        return text, f'Run: kiosk narrate --person "NAME" {options}'
    said = page_aloud(edition.pages[page], manner_of(edition))
    if known.text != text_sum(said):
        text = "The page has changed since it was recorded, so it is not played."
    elif fault := fault_in(sound, said):
        text = f"{fault} So it is not played."
    else:
        return None
    how = f'--person "{known.voice}" ' if known.by == "person" else ""
    return text, f"Record it again. Then: kiosk narrate {how}{options}"
