"""The commands: the only place that prints, or decides how the program ends.

Exit codes: 0 all is well; 1 something that a person wrote is wrong (content or
settings), and it was said where; 2 the command cannot be carried out here.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk import __version__
from kiosk.errors import (
    NO_DISPLAY,
    ContentError,
    DisplayError,
    KioskError,
    SettingsError,
)
from kiosk.settings import ASSETS, BUILT, Settings, load_settings, places

FINE, WRONG, CANNOT = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out the command in *argv*.  Return the exit code."""
    options = _parser().parse_args(_words(argv))
    try:
        settings = load_settings(options.settings, os.environ)
        return int(options.command(options, settings))
    except (ContentError, SettingsError) as error:
        _say(str(error))
        return WRONG
    except KioskError as error:
        _say(str(error))
        return CANNOT


def _words(argv: Sequence[str] | None) -> Sequence[str]:
    """Return what was asked for; the built ``kiosk`` started by itself is asked to run.

    A kiosk's shell, such as Windows Shell Launcher, starts the program without words.
    """
    words = sys.argv[1:] if argv is None else argv
    started_alone = BUILT and not words and Path(sys.executable).stem == "kiosk"
    return ["run"] if started_alone else words


def _run(options: argparse.Namespace, settings: Settings) -> int:
    _need_display()
    _need_qt()
    from kiosk.ui.app import run  # noqa: PLC0415  `check` needs no Qt

    return run(settings, _say, windowed=options.windowed)


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


def _tour(options: argparse.Namespace, settings: Settings) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    _need_qt()
    from kiosk.content.loader import load_library  # noqa: PLC0415  as above
    from kiosk.ui.tour import tour  # noqa: PLC0415

    library = load_library(Path(settings.content.folder), assets=ASSETS)
    count = tour(library, settings, options.out, _say)
    print(f"{count} pictures in {options.out}.")
    return FINE


def _parser() -> argparse.ArgumentParser:
    machine, user = places()
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="Quiet Room: show patients what a session is like.",
        epilog=f"Settings are read from {machine}, then {user}, then --settings,"
        " then KIOSK_* variables; later ones win. Exit codes: 0 all is well;"
        " 1 the content or the settings have a mistake, and it says where;"
        " 2 the command cannot be carried out here.",
    )
    parser.add_argument(
        "--version", action="version", version=f"Quiet Room {__version__}"
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def add(name: str, command: object, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.add_argument(
            "--settings", type=Path, metavar="FILE", help="read this settings file too"
        )
        sub.set_defaults(command=command)
        return sub

    run = add("run", _run, "Show the kiosk on the whole screen.")
    run.add_argument(
        "--windowed", action="store_true", help="in a window that can be closed"
    )
    check = add("check", _check, "Check the content, and say what to mend and where.")
    check.add_argument(
        "folder", type=Path, nargs="?", help="the content (default: as in the settings)"
    )
    check.add_argument(
        "--keep", type=Path, metavar="FILE", help="keep the compiled content in FILE"
    )
    tour = add("tour", _tour, "Draw every screen into PNG files. Needs no display.")
    tour.add_argument(
        "--out",
        type=Path,
        metavar="FOLDER",
        default=Path("build/tour"),
        help="the folder for them (default: build/tour)",
    )
    return parser


def _need_qt() -> None:
    """Raise DisplayError where the system lacks a library that Qt needs."""
    try:
        import PySide6.QtQuick  # noqa: F401, PLC0415  as above
    except ImportError as error:
        message = f"This system lacks a library that Qt needs ({error}). See README.md."
        raise DisplayError(message) from error


def _need_display() -> None:
    """Raise DisplayError where Qt would end the process with a core dump."""
    if sys.platform != "linux" or "QT_QPA_PLATFORM" in os.environ:
        return
    if not (_wayland_answers() or _x11_answers()):
        raise DisplayError(NO_DISPLAY)


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and _listens(str(Path(folder, name)))


def _x11_answers() -> bool:
    name = os.environ.get("DISPLAY", "")
    display = re.fullmatch(r"(?P<host>.*):(?P<number>\d{1,4})(\.\d+)?", name)
    if not display:
        return False
    if display["host"] in ("", "unix"):
        path = f"/tmp/.X11-unix/X{display['number']}"  # noqa: S108  where X listens
        return _listens(path) or _listens(f"\0{path}")
    return _listens((display["host"], 6000 + int(display["number"])))


def _listens(address: str | tuple[str, int]) -> bool:
    import socket  # noqa: PLC0415  needed by `run` alone

    try:
        if isinstance(address, tuple):
            socket.create_connection(address, timeout=5).close()
        else:
            with socket.socket(socket.AF_UNIX) as local:
                local.connect(address)
    except OSError:
        return False
    return True


def _say(text: str) -> None:
    if sys.stderr:  # a windowed program on Windows has none
        print(f"kiosk: {text}", file=sys.stderr)
