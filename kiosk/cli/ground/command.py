"""What all commands share: how they are added, how they end, and how they speak.

Exit codes: 0 all is well; 1 something that a person wrote is wrong (content or
settings), and it was said where; 2 the command cannot be carried out here; 3 another
kiosk is at it; 4 the display went away; 5, of ``check --keep`` alone: something is
wrong on single pages, it was said where, and the rest has been kept; 130 somebody
stopped it by Ctrl+C.  Those of ``run`` from 10 on are in ``kiosk.supervision.endings``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kiosk.errors import KioskError
from kiosk.settings.settings import Settings, state_folder

if TYPE_CHECKING:
    from kiosk.content.approval.today import Today
    from kiosk.content.model.library import Edition, Library

Command = Callable[[argparse.Namespace, Settings], int]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001
"""Where a command is added; argparse has no open name for it."""

FINE, WRONG, CANNOT, IN_USE, GONE, PARTLY = 0, 1, 2, 3, 4, 5
STOPPED = 130


def add_command(
    commands: Commands, name: str, command: Command, text: str
) -> argparse.ArgumentParser:
    """Add the command *name*, which calls *command*; *text* says what it does."""
    sub = commands.add_parser(name, help=text, description=text)
    sub.add_argument(
        "--settings", type=Path, metavar="FILE", help="read this settings file too"
    )
    sub.add_argument(
        "--content",
        type=Path,
        metavar="FOLDER",
        dest="content_folder",
        help="the content (default: as in the settings)",
    )
    sub.set_defaults(
        command=command,
        without_settings=lambda *_: WRONG,
        needs_settings=lambda _: True,
        begins=True,
    )
    return sub


def add_language(sub: argparse.ArgumentParser) -> None:
    """Let the command be for another language than a visit begins in."""
    language = "two letters (default: the one a visit begins in)"
    sub.add_argument("--language", default="", help=language)


def edition_for(
    library: Library, options: argparse.Namespace, settings: Settings
) -> Edition:
    """Return the pages in the language that was asked for; see ``edition_in``."""
    return edition_in(library, options.language or settings.content.language)


def edition_in(library: Library, language: str) -> Edition:
    """Return the pages in *language*, or raise KioskError where there are none."""
    edition = library.editions.get(language)
    if edition is None:
        known = ", ".join(library.editions)
        text = f"There are no pages in {language!r}. There are pages in: {known}."
        raise KioskError(text)
    return edition


def today_here(settings: Settings) -> Today:
    """Return what day it is where this machine stands, and if its clock is wrong."""
    from kiosk.content.approval.today import today_in  # noqa: PLC0415  not to start

    return today_in(state_folder(settings), date.today())  # noqa: DTZ011  as was said


def day_here(settings: Settings) -> date:
    """Return what day it is, and say so where the clock of this machine is wrong."""
    today = today_here(settings)
    if today.fault:
        say(today.fault)
    return today.day


def say(text: str) -> None:
    """Tell the person at the keyboard, or the journal."""
    from kiosk.unseen import legible  # noqa: PLC0415  most starts say nothing

    if "kiosk " in text:
        from kiosk.cli.ground.as_typed import as_typed  # noqa: PLC0415  as above

        text = as_typed(text)

    if sys.stderr:  # a windowed program on Windows has none
        print(f"kiosk: {legible(text)}", file=sys.stderr)


def tell(text: str, end: str = "\n") -> None:
    """Print *text* for people: its commands are as they can be typed here."""
    from kiosk.cli.ground.as_typed import as_typed  # noqa: PLC0415  not to start

    print(as_typed(text), end=end)
