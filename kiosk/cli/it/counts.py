"""``kiosk counts``: how much the kiosk is used, as far as that may be told."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import FINE, Commands, add_command, day_here, say
from kiosk.settings.settings import Settings, counts_folder

if TYPE_CHECKING:
    from kiosk.counts.rows import Counts


def add(commands: Commands) -> None:
    text = "Tell how many visits the kiosk had, and what they opened; never of a few."
    counts = add_command(commands, "counts", _counts, text)
    counts.set_defaults(begins=False)
    either = counts.add_mutually_exclusive_group()
    either.add_argument(
        "--csv",
        type=Path,
        metavar="FILE",
        help="write all that may be told into a table for a spreadsheet; - is here",
    )
    either.add_argument(
        "--forget", action="store_true", help="take away all that was counted"
    )


def _counts(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.counts.store import forget_counts, read_counts  # noqa: PLC0415  no start

    folder = counts_folder(settings)
    if options.forget:
        say(_FORGOTTEN if forget_counts(folder) else "Nothing was counted yet.")
        return FINE
    if not settings.counts.keep:
        say("Nothing is counted now: keep = false in [counts] of settings.toml.")
    _tell(read_counts(folder), options.csv, settings)
    return FINE


_FORGOTTEN = (
    "All that was counted is gone. A kiosk that runs may still add its last hour."
)


def _tell(counts: Counts, file: Path | None, settings: Settings) -> None:
    from kiosk.content.files.atomic import write_file  # noqa: PLC0415  as above
    from kiosk.counts.export import as_csv, as_text  # noqa: PLC0415

    today = day_here(settings)
    if file is None:
        print(as_text(counts, today), end="")
    elif file == Path("-"):
        print(as_csv(counts, today).decode().replace("\r\n", "\n"), end="")
    else:
        write_file(file, as_csv(counts, today))
        say(f"{file} has what may be told.")
