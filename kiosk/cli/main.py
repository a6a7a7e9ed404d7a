"""From the words of the command line to the command, and to how it ended."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from kiosk import __version__
from kiosk.cli.ground.command import CANNOT, IN_USE, WRONG, Commands, say
from kiosk.cli.screen import show
from kiosk.errors import ContentError, InUseError, KioskError, SettingsError
from kiosk.settings.load import load_settings, own_content, places
from kiosk.settings.settings import (
    BUILT,
    SHIPPED,
    Settings,
    StateSettings,
    with_content,
)
from kiosk.supervision.faults import tell_faults

_LONGEST = 200
"""Letters of a path, in a message."""


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out the command in *argv*.  Return the exit code."""
    words = _words(argv)
    tell_faults()
    if not _is_start(words):  # which has more to load first
        gc.enable()
    options = _parser(words).parse_args(words)
    try:
        code = _carried_out(options)
        if sys.stdout:  # a windowed program on Windows has none
            sys.stdout.flush()
    except BrokenPipeError:  # as of `kiosk check | head`: nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CANNOT
    return code


def _carried_out(options: argparse.Namespace) -> int:
    """Carry out a command, and say what keeps it from that.  Return the exit code."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # not every terminal knows “ and ≤
    try:
        return _with_settings(options)
    except ContentError as error:
        say(str(error))
        return WRONG
    except InUseError as error:
        say(str(error))
        return IN_USE
    except KioskError as error:
        say(str(error))
        return CANNOT
    except BrokenPipeError:
        raise
    except OSError as error:  # of a path that no system can have, say
        place = str(error.filename or "This")[:_LONGEST]
        say(f"{place} cannot be used: {error.strerror}.")
        return CANNOT


def _with_settings(options: argparse.Namespace) -> int:
    try:
        settings = load_settings(options.settings, os.environ)
    except SettingsError as error:
        if not options.needs_settings(options):
            return int(options.command(options, _of_the_kiosk()))
        say(str(error))
        return int(options.without_settings(options, error))
    if options.content_folder:
        settings = with_content(settings, options.content_folder)
    elif (
        BUILT and options.begins and _content_meant(options, settings) == own_content()
    ):
        _begin_content()
    return int(options.command(options, settings))


def _of_the_kiosk() -> Settings:
    """Return what a process of the kiosk's own goes by, if settings are wrong now.

    The kiosk runs on with those it began with, and tells the rest by words.
    """
    folder = os.environ.get("KIOSK_STATE_FOLDER", "")
    return Settings(state=StateSettings(folder=folder))


def _content_meant(options: argparse.Namespace, settings: Settings) -> Path:
    """Return the folder that a command is for: ``check`` may name another."""
    return getattr(options, "content", None) or Path(settings.content.folder)


def _begin_content() -> None:
    """Make the clinic's own copy of the sample, the first time it is asked for.

    A kiosk that starts does not wait for that: its compiler comes here too.
    """
    content = own_content()
    if content.exists():
        return
    from kiosk.authoring.clinic import start_clinic  # noqa: PLC0415  once
    from kiosk.settings.sample import sample_for  # noqa: PLC0415  as above

    content.parent.mkdir(parents=True, exist_ok=True)
    made = start_clinic(content.parent, SHIPPED, sample_for(content))
    say(f"{made.content} is this clinic's own content now: a copy of the sample.")


def _words(argv: Sequence[str] | None) -> Sequence[str]:
    """Return what was asked for; the built ``kiosk`` started by itself is asked to run.

    A kiosk's shell, such as Windows Shell Launcher, starts the program without words.
    """
    words = sys.argv[1:] if argv is None else argv
    started_alone = BUILT and not words and Path(sys.executable).stem == "kiosk"
    return ["run"] if started_alone else words


def _is_start(words: Sequence[str]) -> bool:
    return next(iter(words), "") == "run"


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    read = ", then ".join(map(str, places()))
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="Quiet Room: show patients what a session is like.",
        epilog=f"Settings are read from {read}, then --settings,"
        " then KIOSK_* variables; later ones win. Exit codes: 0 all is well;"
        " 1 the content or the settings have a mistake, and it says where;"
        " 2 the command cannot be carried out here; 3 another kiosk is at it;"
        " 4 the display went away. 'kiosk run' also asks who started it, by 10, to"
        " start the machine anew, by 11 to switch it off, by 12 to leave it.",
    )
    parser.add_argument(
        "--version", action="version", version=f"Quiet Room {__version__}"
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    show.add(commands)
    if not _is_start(words):
        _add_others(commands)
    return parser


def _add_others(commands: Commands) -> None:
    """Add the commands that ``run`` has no time to know of."""
    from kiosk.cli.it import (  # noqa: PLC0415  as was said
        counts,
        deploy,
        doctor,
        pin,
        publish,
        update,
    )
    from kiosk.cli.screen import voice  # noqa: PLC0415
    from kiosk.cli.staff import (  # noqa: PLC0415
        booklet,
        check,
        explain,
        narrate,
        new,
        news,
        rules,
        shrink,
        sign_off,
    )

    staff = (check, explain, new, news, shrink, narrate, rules, sign_off, booklet)
    for module in (*staff, counts, publish, update, pin, doctor, deploy, voice):
        module.add(commands)
