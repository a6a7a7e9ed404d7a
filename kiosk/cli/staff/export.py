"""``kiosk export html``: the pages for the clinic's own web site."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.checking import checked_here
from kiosk.cli.ground.command import (
    FINE,
    Commands,
    add_command,
    day_here,
    edition_in,
    say,
)
from kiosk.cli.ground.progress import Progress
from kiosk.cli.ground.released import what_may_be_shown
from kiosk.content.files.folder import is_below
from kiosk.errors import KioskError
from kiosk.settings.settings import ASSETS, Settings

if TYPE_CHECKING:
    from kiosk.web.site import Exported


def add(commands: Commands) -> None:
    text = "Make web pages of all that the kiosk shows, for the clinic's own site."
    sub = add_command(commands, "export", _export, text)
    sub.add_argument("form", choices=("html",), help="web pages, without any script")
    out = "where to (default: the folder web-pages in this one)"
    default = Path("web-pages")
    sub.add_argument("--out", type=Path, metavar="FOLDER", default=default, help=out)
    language = "two letters; once for each (default: every language)"
    sub.add_argument("--language", action="append", default=[], help=language)


def _export(options: argparse.Namespace, settings: Settings) -> int:
    """Make them, and say where they are.

    What the kiosk refuses to show is not exported either.
    """
    from kiosk.web.site import export_site  # noqa: PLC0415  slow to import
    from kiosk.web.wishes import wish_of  # noqa: PLC0415

    today, folder = day_here(settings), Path(settings.content.folder)
    _need_apart(options.out, folder)
    library = checked_here(folder, today).sound()
    if settings.content.release:
        library = what_may_be_shown(library, today, settings, "exported")
    codes = dict.fromkeys(options.language or library.editions)
    for code in codes:
        edition_in(library, code)
    wish, lacked = wish_of(folder, codes, today, release=settings.content.release)
    for path in lacked:
        say(f"What stands around the pages is in English: there is no {path}.")
    with Progress("Making web pages") as progress:
        made = export_site(library, options.out, wish, assets=ASSETS, progress=progress)
    _tell(made)
    return FINE


def _need_apart(out: Path, content: Path) -> None:
    """Raise KioskError where the pages would lie among the content they are made of."""
    if is_below(out.expanduser(), content):
        text = f"{out} is in the folder of the content, {content}."
        raise KioskError(f"{text} Choose another folder: --out FOLDER")


def _tell(made: Exported) -> None:
    languages = ", ".join(made.languages)
    print(f"The web pages are in {made.folder}: {made.pages} pages in {languages}.")
    print(f"To look at them, open {made.folder / 'index.html'} in a browser.")
    if made.samples:
        text = f"{made.samples} of them say that they are samples"
        print(f"{text}, and ask search engines to pass them by.")
