"""``kiosk narrate``: narration by the machine's voice, and of what a person read."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.cli.ground.as_typed import as_typed
from kiosk.cli.ground.checking import checked_here
from kiosk.cli.ground.command import (
    FINE,
    WRONG,
    Commands,
    add_command,
    add_language,
    day_here,
    edition_for,
    say,
)
from kiosk.cli.ground.progress import Progress
from kiosk.content.model.library import Edition
from kiosk.errors import KioskError, did_you_mean
from kiosk.settings.settings import Settings


def add(commands: Commands) -> None:
    text = (
        "Record pages with the machine's voice, for those that nobody has read aloud"
        " yet. Needs espeak-ng and oggenc."
    )
    narrate = add_command(commands, "narrate", _narrate, text)
    narrate.add_argument(
        "pages", nargs="*", metavar="PAGE", help="their names (default: all pages)"
    )
    add_language(narrate)
    either = narrate.add_mutually_exclusive_group()
    either.add_argument(
        "--words", action="store_true", help="write what is to be read, and no sound"
    )
    either.add_argument(
        "--person",
        metavar="NAME",
        help="take note that this person has recorded the pages; put each beside its"
        " page first, as PAGE.ogg",
    )


def _narrate(options: argparse.Namespace, settings: Settings) -> int:
    if options.person is not None:
        _check_reader(options)
    root, today = Path(settings.content.folder), day_here(settings)
    library = checked_here(root, today).sound()
    edition = edition_for(library, options, settings)
    pages = _pages(edition, options)
    folder = root / edition.language
    if options.words:
        return _write_words(edition, pages)
    if options.person:
        return _take_note(edition, folder, pages, options.person)
    return _record(edition, folder, pages)


def _check_reader(options: argparse.Namespace) -> None:
    if not options.person.strip():
        raise KioskError('Say who has read it: --person "Ann Lee".')
    if not options.pages:
        example = f'kiosk narrate --person "{options.person}" side-effects'
        raise KioskError(f"Name the pages that {options.person} has read: {example}")


def _pages(edition: Edition, options: argparse.Namespace) -> list[str]:
    """Return the pages to read: those that were named, or all of this language."""
    own = sorted(page for page in edition.pages if page not in edition.borrowed)
    for name in options.pages:
        if name not in own:
            hint = did_you_mean(name, own)
            if options.person:
                whole = f"{options.person} {name}"
                hint += f' A name of two words stands in quotes: --person "{whole}".'
            raise KioskError(f"There is no page {name!r} in {edition.language}.{hint}")
    return options.pages or own


def _write_words(edition: Edition, pages: list[str]) -> int:
    from kiosk.content.speech.sentences import manner_of, page_aloud  # noqa: PLC0415  as above

    for page in pages:
        print(f"# {page}\n")
        for sentence in page_aloud(edition.pages[page], manner_of(edition)):
            print(sentence.text)
        print()
    return FINE


def _take_note(edition: Edition, folder: Path, pages: list[str], name: str) -> int:
    from kiosk.content.speech.narrate import note_person  # noqa: PLC0415  as above

    missing = [page for page in pages if not (folder / f"{page}.ogg").is_file()]
    for page in missing:
        say(f"There is no {folder / page}.ogg. Put the recording there first.")
    if missing:
        return WRONG
    for page in pages:
        note_person(edition, folder, edition.pages[page], name)
        print(f"{page}: recorded by {name}")
    return FINE


def _record(edition: Edition, folder: Path, pages: list[str]) -> int:
    from kiosk.content.speech.narrate import narrate  # noqa: PLC0415  as above

    with Progress("Recording") as progress:
        for number, made in enumerate(narrate(edition, folder, pages), start=1):
            kept = f"kept, {as_typed(made.kept)}" if made.kept else ""
            how = f"{made.seconds:.0f} seconds, by a machine"
            progress.line(f"{made.page}: {kept or how}")
            progress(number, len(pages))
    return FINE
