"""``kiosk run`` and ``kiosk tour``: the commands that need Qt."""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path
from typing import get_args

from msgspec.structs import replace

from kiosk.cli.ground.command import (
    FINE,
    GONE,
    WRONG,
    Commands,
    add_command,
    add_language,
    day_here,
    edition_for,
    say,
)
from kiosk.errors import NO_DISPLAY, DisplayError, KioskError, SettingsError
from kiosk.settings.settings import ASSETS, Settings, SpeechSettings, with_content
from kiosk.supervision.given import Given
from kiosk.visit.visit import TextSize, Theme


def add(commands: Commands) -> None:
    """Add both commands."""
    run = add_command(commands, "run", _run, "Show the kiosk on the whole screen.")
    run.add_argument(
        "--windowed", action="store_true", help="in a window that can be closed"
    )
    run.set_defaults(without_settings=_run_without_settings, begins=False)
    text = "Draw every screen into PNG files. Needs no display."
    tour = add_command(commands, "tour", _tour, text)
    tour.add_argument(
        "--out",
        type=Path,
        metavar="FOLDER",
        default=Path("build/tour"),
        help="the folder for them (default: build/tour)",
    )
    _add_dress(tour)


def _add_dress(tour: argparse.ArgumentParser) -> None:
    """Let the tour be that of a patient who likes the screen otherwise."""
    add_language(tour)
    for name, choices in (("text-size", TextSize), ("theme", Theme)):
        first, *_ = names = get_args(choices)
        tour.add_argument(
            f"--{name}",
            choices=names,
            default=first,
            help=f"{', '.join(names)} (default: {first})",
            metavar=name.upper(),
        )


def _run(options: argparse.Namespace, settings: Settings, fault: str = "") -> int:
    """Show the kiosk; *fault* is what is wrong with newer settings than these."""
    need_display()
    need_qt()
    from kiosk.ui.running import run  # noqa: PLC0415  `check` needs no Qt

    settings = _with_voice(settings)
    how = Given(options.settings, fault, windowed=options.windowed)
    return _code(run(settings, say, how))


def _run_without_settings(options: argparse.Namespace, error: SettingsError) -> int:
    """Show the kiosk as it was last set, where the settings have a mistake.

    Where it never was, the screen says "Please ask staff": whether pages may be shown
    that nobody has signed is a setting, too.
    """
    if options.windowed:
        return WRONG
    from kiosk.supervision.last_settings import last_settings  # noqa: PLC0415  seldom

    last = last_settings(error, options.settings, os.environ)
    if last is None:
        return _stay_closed()
    say(last.told)
    folder = options.content_folder
    settings = with_content(last.settings, folder) if folder else last.settings
    return _run(options, settings, f"{error}\n{last.told}")


def _stay_closed() -> int:
    try:
        need_display()
        need_qt()
    except DisplayError:
        return WRONG
    from kiosk.ui.running import run_closed  # noqa: PLC0415  as above

    say("The screen asks patients to ask staff. Mend the settings, and start it again.")
    return _code(run_closed(say))


def _code(code: int) -> int:
    """Return ours for Qt's *code* of a display that went away; 1 is a mistake."""
    return GONE if code == 1 else code


def _with_voice(settings: Settings) -> Settings:
    """Tell staff of a voice that is not there before a patient asks for it.

    One that cannot even be read is left out, and the pages are shown.
    """
    if not (settings.speech.aloud and settings.speech.program):
        return settings
    from kiosk.cli.screen.voice import program_fault  # noqa: PLC0415  few name their own

    try:
        if why := program_fault(settings.speech.program):
            say(f"Nothing can be read aloud here: {why}.")
    except KioskError as error:
        say(str(error))
        return replace(settings, speech=SpeechSettings(aloud=False))
    return settings


def _tour(options: argparse.Namespace, settings: Settings) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    need_qt()
    from kiosk.checks.runner import check_content  # noqa: PLC0415  as above
    from kiosk.ui.tour import Dress, tour  # noqa: PLC0415

    folder, today = Path(settings.content.folder), day_here(settings)
    library = check_content(folder, assets=ASSETS, today=today).sound()
    language = edition_for(library, options, settings).language
    settings = replace(settings, content=replace(settings.content, language=language))
    dress = Dress(today, options.text_size, options.theme)
    count = tour(library, settings, options.out, say, dress)
    print(f"{count} pictures in {options.out}.")
    return FINE


def need_qt() -> None:
    """Raise DisplayError where the system lacks a library that Qt needs."""
    try:
        import PySide6.QtQuick  # noqa: F401, PLC0415  as above
    except ImportError as error:
        message = (
            f"This system lacks a library that Qt needs ({error}). See docs/it.md."
        )
        raise DisplayError(message) from error


def need_display() -> None:
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
