"""``kiosk deploy linux`` and ``kiosk deploy windows``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import CANNOT, FINE, WRONG, Commands, add_command, say
from kiosk.errors import DeployError
from kiosk.settings.settings import Settings

if TYPE_CHECKING:
    from kiosk.deploy.files import System
    from kiosk.deploy.machine import Machine


def add(commands: Commands) -> None:
    """Add both, below the one word ``deploy``."""
    text = "Write the files that lock a machine down around the kiosk."
    deploy = commands.add_parser("deploy", help=text, description=text)
    systems = deploy.add_subparsers(required=True, metavar="SYSTEM")
    for name, command, what in (
        ("linux", _linux, "systemd, cage and udev, and a script that puts them there"),
        ("windows", _windows, "Shell Launcher, AppLocker and a script (parsed only)"),
    ):
        sub = add_command(systems, name, command, f"Write {what}.")
        sub.add_argument(
            "--out",
            type=Path,
            metavar="DIR",
            required=True,
            help="the folder for them, new or empty",
        )
        sub.set_defaults(without_settings=_without_settings, begins=False)


def _linux(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.deploy.machine import linux_machine  # noqa: PLC0415  as below

    code = _written(options, lambda: linux_machine(settings, options.settings), "linux")
    if code == FINE:
        print("Next: read README.md in it, then on the kiosk: sudo sh apply")
    return code


def _windows(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.deploy.machine import windows_machine  # noqa: PLC0415  as below

    found = windows_machine(settings, options.settings)
    code = _written(options, lambda: found, "windows")
    if code == FINE:
        print("These files were parsed, and never run on Windows. Try them on one")
        print("machine that may be set up anew. Next: read README.md in it.")
    return code


def _written(
    options: argparse.Namespace, machine: Callable[[], Machine], system: System
) -> int:
    """Write the files, or say all that is against it at once."""
    from kiosk.deploy.files import files_for  # noqa: PLC0415  few commands need them
    from kiosk.deploy.written import out_faults, write_files  # noqa: PLC0415

    problems = [*out_faults(options.out)]
    try:
        found = machine()
    except DeployError as error:
        say(str(DeployError([*error.problems, *problems])))
        return WRONG
    if problems:
        say(str(DeployError(problems)))
        return CANNOT
    count = write_files(files_for(system, found), options.out)
    print(f"{count} files in {options.out}.")
    return FINE


def _without_settings(options: argparse.Namespace, *_: object) -> int:
    """Say what is wrong with the folder too, where the settings have a mistake."""
    from kiosk.deploy.written import out_faults  # noqa: PLC0415  as above

    if problems := [*out_faults(options.out)]:
        say(str(DeployError(problems)))
    return WRONG
