"""``kiosk check``."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.cli.command import FINE, Commands, add_command
from kiosk.settings import ASSETS, Settings


def add(commands: Commands) -> None:
    text = "Check the content, and say what to mend and where."
    check = add_command(commands, "check", _check, text)
    check.add_argument(
        "folder", type=Path, nargs="?", help="the content (default: as in the settings)"
    )
    check.add_argument(
        "--keep", type=Path, metavar="FILE", help="keep the compiled content in FILE"
    )


def _check(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.content.loader import load_library  # noqa: PLC0415  as above
    from kiosk.content.snapshot import fingerprint, write_snapshot  # noqa: PLC0415

    folder = options.folder or Path(settings.content.folder)
    now = fingerprint(folder, ASSETS)
    library = load_library(folder, assets=ASSETS)
    if options.keep:
        write_snapshot(library, options.keep, fingerprint=now)
    pages = sum(len(edition.pages) for edition in library.editions.values())
    print(f"{pages} pages, no problems.")
    return FINE
