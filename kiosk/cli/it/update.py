"""``kiosk update``: get signed content, and let the kiosk show it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import (
    CANNOT,
    FINE,
    Commands,
    add_command,
    say,
    today_here,
)
from kiosk.errors import KioskError
from kiosk.packs.pointer import packs_folder
from kiosk.settings.settings import Settings, state_folder
from kiosk.settings.update import UpdateSettings

if TYPE_CHECKING:
    from kiosk.packs.sites import Site


LONGEST = 4 * 3600
"""Seconds for a whole update.  Each wait ends by itself, but who answers a letter at a
time would keep it for ever; what was fetched by then is kept for the next try."""


def add(commands: Commands) -> None:
    text = "Get the newest signed content, check it, and let the kiosk show it."
    update = add_command(commands, "update", _update, text)
    update.set_defaults(begins=False)
    update.add_argument(
        "--from",
        dest="site",
        metavar="PLACE",
        help="an address, or a folder such as that of a stick (default: as in the"
        " settings)",
    )
    # For the kiosk alone: within limits and until the input ends; and a pack that it
    # could not load
    update.add_argument("--bounded", action="store_true", help=argparse.SUPPRESS)
    update.add_argument("--fall-back", metavar="PACK", help=argparse.SUPPRESS)


def _update(options: argparse.Namespace, settings: Settings) -> int:
    if options.bounded:
        from kiosk.cli.ground.bounds import keep_within_bounds  # noqa: PLC0415  only the kiosk's own

        keep_within_bounds()
        if hasattr(os, "nice"):  # Windows has none
            os.nice(10)  # a finger on the screen comes first
    packs = packs_folder(state_folder(settings))
    if options.fall_back:
        return _fall_back(packs, options.fall_back, settings)
    if options.bounded and _is_away(settings.update):
        return _note_away(packs, settings)
    with _in_time():
        return _get(options, settings, packs)


@contextmanager
def _in_time() -> Iterator[None]:
    """End this process where it takes too long: it leaves nothing half, ever."""
    timer = Timer(LONGEST, _give_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _give_up() -> None:
    hours = f"{LONGEST / 3600:g} hours"
    say(f"No update: it was not done within {hours}. It is tried again later.")
    os._exit(CANNOT)


def _fall_back(packs: Path, name: str, settings: Settings) -> int:
    from kiosk.packs.status import keep_status  # noqa: PLC0415  slow to import
    from kiosk.packs.update import fall_back  # noqa: PLC0415

    if told := fall_back(packs, name):
        keep_status(packs, today_here(settings).day, fault=told)
        say(told)
    return FINE


def _is_away(wish: UpdateSettings) -> bool:
    """Tell if packs come from a stick that nobody has plugged in just now."""
    return bool(wish.folder) and not Path(wish.folder).is_dir()


def _note_away(packs: Path, settings: Settings) -> int:
    """Note it for who watches over a fleet: it may be a share.  Staff are not told."""
    from kiosk.packs.status import keep_status  # noqa: PLC0415  as above

    fault = _NOT_THERE.format(settings.update.folder)
    keep_status(packs, today_here(settings).day, fault=fault)
    return FINE


_NOT_THERE = "{} is not there. Plug in the stick, or the share."


def _get(options: argparse.Namespace, settings: Settings, packs: Path) -> int:
    from kiosk.packs.status import keep_status  # noqa: PLC0415  as above
    from kiosk.packs.update import Kiosk, update  # noqa: PLC0415

    wish, today = settings.update, today_here(settings)
    name, release = settings.kiosk.name, settings.content.release
    try:
        site, root = _site(options.site, wish), _root(wish)
        kiosk = Kiosk(name, _channel(wish), wish.ring, today, release)
        outcome = update(site, root, packs, kiosk, _progress)
    except (KioskError, OSError) as error:
        text = str(error) if isinstance(error, KioskError) else _of_disk(error, packs)
        keep_status(packs, today.day, fault=text)
        raise KioskError(f"No update: {text}") from error
    keep_status(packs, today.day, fault="")
    for told in outcome.told:
        say(told)
    return FINE


def _of_disk(error: OSError, packs: Path) -> str:
    place = error.filename or packs
    return f"{place} cannot be written or read: {error.strerror}. What is shown stays."


def _site(named: str | None, wish: UpdateSettings) -> Site:
    from kiosk.packs.sites import FolderSite, WebSite  # noqa: PLC0415  as above

    place = named or wish.url or wish.folder
    if not place:
        text = "Nobody says where packs come from. Set url or folder in [update] of"
        raise KioskError(f"{text} settings.toml, or write --from PLACE.")
    if place.startswith(("https://", "http://")):
        return WebSite(place)
    folder = Path(place)
    if not folder.is_dir():
        raise KioskError(_NOT_THERE.format(folder))
    return FolderSite(folder)


def _root(wish: UpdateSettings) -> bytes:
    from kiosk.content.files.plain import plain_bytes  # noqa: PLC0415  as above

    if not wish.root:
        text = "Nobody says whose signatures count. Set root in [update] of"
        raise KioskError(f"{text} settings.toml: the file root.json of the site.")
    try:
        return plain_bytes(Path(wish.root), 512_000)
    except OSError as error:
        raise KioskError(f"{wish.root} cannot be read: {error.strerror}.") from error


def _channel(wish: UpdateSettings) -> str:
    if not wish.channel:
        text = "No channel is named. Set channel in [update] of settings.toml."
        raise KioskError(text)
    return wish.channel


def _progress(text: str) -> None:
    print(text)
    if sys.stdout:
        sys.stdout.flush()
