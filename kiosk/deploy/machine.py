"""What of its settings stands in the files of a machine, and what cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from msgspec import Struct

from kiosk.errors import DeployError, Problem
from kiosk.settings.load import own_content
from kiosk.settings.settings import (
    ContentSettings,
    Settings,
    TranslationsSettings,
)

STATE = "/var/lib/quiet-room"
"""Where the unit lets the kiosk keep what it keeps, if no setting says otherwise."""

_WINDOWS_STATE = r"C:\ProgramData\quiet-room\state"

_HIDDEN = ("/home", "/root", "/run/user", "/tmp", "/var/tmp")  # noqa: S108  not used
"""Folders of which the unit shows the kiosk nothing, or another of that name."""


class Machine(Struct, frozen=True, kw_only=True):
    """How this machine differs from others.  Empty: it does not.

    *settings* is the file that the kiosk is to read besides the machine's own, and
    *written* are the folders that it writes to besides its unit's.
    """

    settings: str = ""
    written: tuple[str, ...] = ()


def linux_machine(settings: Settings, named: Path | None) -> Machine:
    """Return the machine that *settings* and the *named* file describe.

    Raise DeployError with all that a unit of systemd cannot do for it.
    """
    file = str(named.absolute()) if named else ""
    if problems := [*_faults(settings, file)]:
        raise DeployError(problems)
    each = dict.fromkeys(_written(settings).values())
    folders = (path for path in each if path not in {"", STATE})
    return Machine(settings=file, written=tuple(folders))


def windows_machine(settings: Settings, named: Path | None) -> Machine:
    """Return the machine that *settings* and the *named* file describe.

    A folder of another system, where the files are written, is none of Windows.
    """
    state = settings.state.folder
    is_there = PureWindowsPath(state).is_absolute()
    file = str(named.absolute()) if named else ""
    return Machine(settings=file, written=(state if is_there else _WINDOWS_STATE,))


def _written(settings: Settings) -> dict[str, str]:
    """Return each folder that the kiosk writes to, under the name of its setting."""
    return {
        "[state] folder": settings.state.folder,
        "[logs] folder": settings.logs.folder,
        "[health] folder": settings.health.folder,
    }


def _faults(settings: Settings, file: str) -> Iterator[Problem]:
    named = {"--settings": file} | _written(settings)
    read = {
        "[content] folder": _own(settings.content),
        "[translations] folder": _own(settings.translations),
        "[update] folder": settings.update.folder,
        "[update] root": settings.update.root,
    }
    for name, path in (named | read).items():
        if name in named and path and not re.fullmatch(r"[\w./+@:-]+", path):
            yield _problem(
                name,
                f"{path} has a sign that a unit of systemd takes for another."
                " Letters, figures and / . _ - + @ : will do.",
            )
        if hidden := _hidden(path):
            yield _problem(
                name,
                f"{path} is below {hidden}, which the kiosk's unit hides from it."
                " Put it below /srv/quiet-room, or what the kiosk keeps into"
                f" {STATE}.",
            )


def _own(told: ContentSettings | TranslationsSettings) -> str:
    """Return the folder that somebody named; none if it is what it is by default."""
    usual = {type(told)().folder, str(own_content())}
    return "" if told.folder in usual else told.folder


def _hidden(path: str) -> str:
    known = PurePosixPath(path)
    return next((one for one in _HIDDEN if known.is_relative_to(one)), "")


def _problem(name: str, text: str) -> Problem:
    return Problem(Path(name), 0, text)
