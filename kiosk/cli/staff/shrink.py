"""``kiosk shrink`` makes a photo small in its place; ``kiosk pictures`` tries them."""

from __future__ import annotations

import argparse
import os
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import FINE, Commands, add_command, tell
from kiosk.content.files.atomic import write_file
from kiosk.content.files.pictures import OWN
from kiosk.errors import KioskError
from kiosk.settings.settings import ASSETS, Settings

if TYPE_CHECKING:
    from kiosk.ui.engine.shrink import Shrunk


def add(commands: Commands) -> None:
    text = "Make a photo as small as the screen needs it; the old one is kept beside."
    shrink = add_command(commands, "shrink", _shrink, text)
    shrink.add_argument(
        "photo",
        type=Path,
        nargs="+",
        help="a .jpg, .png or .webp, or the name of one in content/pictures",
    )

    text = "Try the pictures named on standard input; 'kiosk check' starts it."
    pictures = add_command(commands, "pictures", _pictures, text)
    pictures.set_defaults(begins=False, needs_settings=lambda _: False)


def _pictures(options: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001
    """Read names, each with a NUL behind it; print a line for each.

    First comes a line that tells that pictures can be tried here at all.
    """
    from kiosk.ui.engine.trial import fault_in  # noqa: PLC0415  only it needs Qt

    print("ready", flush=True)
    for name in sys.stdin.buffer.read().split(b"\0")[:-1]:
        print(fault_in(Path(os.fsdecode(name))), flush=True)
    return FINE


def _shrink(options: argparse.Namespace, settings: Settings) -> int:
    for name in options.photo:
        tell(_shrunk(_found(name, Path(settings.content.folder))))
    return FINE


def _found(name: Path, content: Path) -> Path:
    places = (name, content / OWN / name, ASSETS / "pictures" / name)
    path = next((place for place in places if place.exists()), name)
    if path.is_symlink() or not path.is_file():
        text = f"{name} is no file. Name a photo, or one in content/pictures."
        raise KioskError(text)
    return path


def _shrunk(path: Path) -> str:
    """Shrink the photo at *path*, and say what became of it."""
    from kiosk.checks.finders.access import MOST_BYTES, MOST_SIDE  # noqa: PLC0415
    from kiosk.content.files.image_size import image_size  # noqa: PLC0415
    from kiosk.content.files.picture_kinds import BITMAPS, other_kind  # noqa: PLC0415

    if path.suffix.lower() == ".svg":
        raise KioskError(f"{path} is a drawing, which has every size.")
    if path.suffix.lower() not in BITMAPS:
        raise KioskError(f"{path}: {other_kind(path.suffix)}")
    size, before = image_size(path), path.stat().st_size
    if size and max(size.upright) <= MOST_SIDE and before <= MOST_BYTES:
        return f"{path} is small enough: nothing was changed."
    small = _smaller(path, MOST_BYTES)
    kept = _keep(path)
    write_file(path, small.data)
    return (
        f"{path}: {_megabytes(before)} became {_megabytes(len(small.data))},"
        f" {small.width} by {small.height} dots. The old file is {kept.name} beside it;"
        " to have it back, give it its old name. Pages that show the photo have to be"
        " signed again."
    )


def _smaller(path: Path, most: int) -> Shrunk:
    from kiosk.ui.engine.shrink import shrunk  # noqa: PLC0415  only it needs Qt

    small = shrunk(path, most)
    if small is None:
        raise KioskError(f"{path} cannot be read: it is damaged. Save it again.")
    if len(small.data) > most:
        text = f"{path} stays over {_megabytes(most)}: nothing was changed."
        raise KioskError(f"{text} Export it as .jpg, which takes less.")
    return small


def _keep(path: Path) -> Path:
    """Keep a copy beside *path*, under a name that nothing has."""
    names = (f"{path.name}.original{n if n > 1 else ''}" for n in count(1))
    kept = next(one for name in names if not (one := path.with_name(name)).exists())
    write_file(kept, path.read_bytes())
    return kept


def _megabytes(count: int) -> str:
    return f"{count / 1e6:.1f} MB"
