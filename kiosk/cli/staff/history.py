"""``kiosk history``: the versions of the content; compare, restore, undo, push them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import (
    FINE,
    Command,
    Commands,
    add_command,
    say,
    tell,
)
from kiosk.cli.ground.progress import Progress
from kiosk.errors import KioskError
from kiosk.settings.settings import Settings
from kiosk.unseen import legible

if TYPE_CHECKING:
    from kiosk.history.history import History
    from kiosk.history.values import Compared, Version
    from kiosk.history.workspace import Workspace


def add(commands: Commands) -> None:
    text = "List what was published, by whom, when and why; compare, restore, undo it."
    history = add_command(commands, "history", _list, text)
    acts = history.add_subparsers(title="commands", metavar="COMMAND")
    for name, (act, text, words) in _ACTS.items():
        sub = acts.add_parser(name, help=text, description=text)
        sub.set_defaults(command=act)
        _add_places(sub)
        for word in words:
            sub.add_argument(word, **_WORDS[word])  # type: ignore[arg-type]


def _add_places(sub: argparse.ArgumentParser) -> None:
    """Let the content be named behind the act, too; what stands before it counts."""
    none = argparse.SUPPRESS
    sub.add_argument("--settings", type=Path, metavar="FILE", default=none)
    sub.add_argument(
        "--content",
        type=Path,
        metavar="FOLDER",
        dest="content_folder",
        default=none,
        help="the content (default: as in the settings)",
    )


def _list(options: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001
    versions = _history(settings).versions()
    for version in reversed(versions):
        tell("\n".join(_told(version, _LISTED)))
    if not versions:
        print("There is no version yet. What is published from now on is kept here.")
    return FINE


def _show(options: argparse.Namespace, settings: Settings) -> int:
    history = _history(settings)
    version = history.version(options.number)
    print("\n".join(_told(version)))
    if options.number > 1:
        _print_texts(history.compare(options.number - 1, options.number))
    return FINE


def _compare(options: argparse.Namespace, settings: Settings) -> int:
    found = _history(settings).compare(options.number, options.other)
    if not found:
        print("They are the same.")
    _print_texts(found)
    return FINE


def _restore(options: argparse.Namespace, settings: Settings) -> int:
    desk = _desk(settings)
    names = [options.file] if options.file else []
    with Progress("Restoring") as progress:
        version = desk.restore(options.number, _who(options), names, progress)
    _tell_done(version)
    return FINE


def _undo(options: argparse.Namespace, settings: Settings) -> int:
    desk = _desk(settings)
    number = options.which or len(desk.history.versions())
    with Progress("Undoing") as progress:
        version = desk.undo(number, _who(options), progress)
    _tell_done(version)
    return FINE


def _push(options: argparse.Namespace, settings: Settings) -> int:
    if _history(settings).push(options.url):
        print("All versions are there now.")
    else:
        print("All versions were there already.")
    return FINE


_ACTS: dict[str, tuple[Command, str, tuple[str, ...]]] = {
    "show": (_show, "Show what one version changed.", ("number",)),
    "compare": (
        _compare,
        "Show how two versions differ, or one and what is shown now.",
        ("number", "other"),
    ),
    "restore": (
        _restore,
        "Show the files of a version again; that is a new version.",
        ("number", "file", "--who"),
    ),
    "undo": (
        _undo,
        "Take back the last version, or another one, by a new version.",
        ("which", "--who"),
    ),
    "push": (_push, "Bring all versions to another git.", ("url",)),
}
_WORDS: dict[str, dict[str, object]] = {
    "number": {"type": int, "metavar": "N", "help": "a version, as listed"},
    "other": {"type": int, "nargs": "?", "metavar": "M", "help": "another version"},
    "which": {"type": int, "nargs": "?", "metavar": "N", "help": "as listed"},
    "file": {"nargs": "?", "metavar": "FILE", "help": "this one alone: en/welcome.md"},
    "url": {"metavar": "URL", "help": "a folder, or ssh:// or https://"},
    "--who": {"default": "", "metavar": "NAME", "help": "who does so (default: you)"},
}


def _who(options: argparse.Namespace) -> str:
    """Return who works here: not every account has a name."""
    if options.who:
        return str(options.who)
    try:
        return getuser()
    except (KeyError, OSError):
        raise KioskError("Say who you are: --who NAME. The history keeps it.") from None


def _history(settings: Settings) -> History:
    from kiosk.history.history import History  # noqa: PLC0415  slow to import

    history = History(Path(settings.content.folder))
    if history.told:
        say(history.told)
    return history


def _desk(settings: Settings) -> Workspace:
    from kiosk.history.workspace import Workspace  # noqa: PLC0415  slow to import

    with Progress("Copying the content for a draft") as progress:
        desk = Workspace(Path(settings.content.folder), progress)
    for told in desk.told:
        say(told)
    return desk


def _tell_done(version: Version) -> None:
    print("\n".join(_told(version)))
    tell(_NEXT)


_NEXT = "It is shown now. What has to be signed, if anything: kiosk sign-off --status"

_LISTED = 8
"""Files of each version in the list."""


def _told(version: Version, most: int | None = None) -> Iterator[str]:
    head = f"{version.number:>4}  {version.when:%Y-%m-%d %H:%M}  {version.who}"
    yield legible(f"{head}: {' '.join(version.why.split())}")
    for one in version.changes[:most]:
        yield legible(f"      {one.kind} {one.name}")
    if most and len(version.changes) > most:
        more = len(version.changes) - most
        yield f"      and {more} more: kiosk history show {version.number}"


def _print_texts(found: Iterable[Compared]) -> None:
    for one in found:
        for line in _differences(one):
            print(legible(line))


def _differences(one: Compared) -> Iterable[str]:
    """Tell what is not the same, line by line, as every programmer's tool does."""
    try:
        older, newer = ((text or b"").decode().splitlines() for text in _sides(one))
    except UnicodeDecodeError:
        sizes = (f"{len(side or b'') / 1000:.0f} KB" for side in _sides(one))
        return [f"{one.name}: {', then '.join(sizes)}"]
    return unified_diff(older, newer, one.name, one.name, lineterm="")


def _sides(one: Compared) -> tuple[bytes | None, bytes | None]:
    return one.older, one.newer
