"""``kiosk booklet``: the walk on paper, for those who will not use a screen."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.checking import checked_here
from kiosk.cli.ground.command import (
    FINE,
    Commands,
    add_command,
    add_language,
    day_here,
    edition_for,
    say,
    tell,
)
from kiosk.cli.ground.progress import Progress
from kiosk.cli.ground.released import what_may_be_shown
from kiosk.content.model.dates import full_date
from kiosk.content.model.library import Edition
from kiosk.errors import KioskError
from kiosk.settings.settings import ASSETS, Settings

if TYPE_CHECKING:
    from kiosk.content.loader import Compiled
    from kiosk.content.tables.booklet_words import Sayings


def add(commands: Commands) -> None:
    text = "Make a PDF of the walk, to print: with tags for screen readers."
    sub = add_command(commands, "booklet", _booklet, text)
    add_language(sub)
    sub.add_argument("--large", action="store_true", help="in large print, 18 points")
    sub.add_argument(
        "--page",
        type=str.lower,
        choices=("a4", "letter"),
        default="letter",
        help="the paper (default: letter)",
    )
    every = "every page, with its facts and sources, for the clinician who signs"
    sub.add_argument("--all", action="store_true", help=every)
    out = "where to (default: booklet-LANGUAGE.pdf in this folder)"
    sub.add_argument("--out", type=Path, metavar="FILE", help=out)


def _booklet(options: argparse.Namespace, settings: Settings) -> int:
    """Make it, and say where it is.  With ``--all`` it has unsigned pages too.

    What the kiosk refuses to show is not printed either.
    """
    from kiosk.booklet.sheets import Wish, booklet_of  # noqa: PLC0415  slow to import
    from kiosk.booklet.signing import Signing  # noqa: PLC0415
    from kiosk.booklet.typeset import typeset  # noqa: PLC0415
    from kiosk.content.files.atomic import write_file  # noqa: PLC0415

    today = day_here(settings)
    folder = Path(settings.content.folder)
    compiled = checked_here(folder, today).judged()
    library = compiled.library
    if release := settings.content.release and not options.all:
        library = what_may_be_shown(library, today, settings, "printed")
    edition = edition_for(library, options, settings)
    _need_walk(edition)
    wish = Wish(
        today=today,
        sayings=_sayings(folder, edition.language),
        paper=options.page,
        large=options.large,
        release=release,
        signing=Signing(compiled, today) if options.all else None,
    )
    booklet = booklet_of(library, edition.language, wish)
    path = options.out or Path(_name(edition.language, options))
    pictures = compiled.library.pictures
    with Progress("Setting the booklet") as progress:
        fonts = ASSETS / "fonts"
        pdf = progress.beside(lambda: typeset(booklet, pictures, fonts, today))
    write_file(path, pdf)
    print(f"The booklet is in {path}.")
    if options.all:
        _write_list(compiled, edition, path, today)
    if samples := sum(sheet.sample for sheet in booklet.sheets):
        print(
            f"{samples} of its {len(booklet.sheets)} pages say that they are samples."
        )
    return FINE


def _write_list(
    compiled: Compiled, edition: Edition, booklet: Path, today: date
) -> None:
    """Write down what is in the booklet, for ``kiosk sign-off --list``."""
    from kiosk.authoring.signing.lists import headed, list_of  # noqa: PLC0415  as above
    from kiosk.content.files.atomic import write_file  # noqa: PLC0415

    path = booklet.with_suffix(".txt")
    pages = [page for section in edition.sections for page in section.pages]
    rows = list_of(compiled, edition.language, pages)
    write_file(path, headed(rows, path.name, full_date(today)).encode())
    tell(f"What is in it is listed in {path}: kiosk sign-off --list signs it as read.")


def _need_walk(edition: Edition) -> None:
    if not edition.walk:
        where = "See 'walk' in order.toml."
        text = f"There is no page of the walk in {edition.language!r}. {where}"
        raise KioskError(text)


def _sayings(folder: Path, language: str) -> Sayings:
    from kiosk.content.tables.booklet_words import (  # noqa: PLC0415  as above
        ENGLISH,
        read_sayings,
        sayings_path,
    )

    found = read_sayings(folder, language)
    if found is None:
        path = sayings_path(folder, language)
        say(f"What stands around the pages is in English: there is no {path}.")
    return found or ENGLISH


def _name(language: str, options: argparse.Namespace) -> str:
    large = "-large" if options.large else ""
    return f"booklet-{language}{large}{'-all' if options.all else ''}.pdf"
