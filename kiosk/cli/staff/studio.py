"""``kiosk studio``: a window for staff, with the true kiosk in it."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from kiosk.cli.ground.command import FINE, Commands, add_command, day_here
from kiosk.cli.screen.show import need_display, need_qt
from kiosk.settings.settings import ASSETS, Settings


def add(commands: Commands) -> None:
    text = "Change the content in a window, and see it as patients will."
    command = add_command(commands, "studio", _studio, text)
    practice = "try it on a copy of the sample, with a course of 30 minutes"
    command.add_argument("--practice", action="store_true", help=practice)
    command.add_argument("--judge", nargs=2, type=Path, help=argparse.SUPPRESS)


def _studio(options: argparse.Namespace, settings: Settings) -> int:
    if options.judge:
        draft, shown = options.judge
        return _judge(draft, shown, day_here(settings))
    need_display()
    need_qt()
    from kiosk.studio.window.app import (  # noqa: PLC0415  takes time
        run_practice,
        run_studio,
    )

    run = run_practice if options.practice else run_studio
    return run(settings, day_here(settings))


def _judge(draft: Path, shown: Path, today: date) -> int:
    """Judge the draft for a window that has started this, until its end."""
    from kiosk.authoring.judging import Judging  # noqa: PLC0415  as above

    if sys.platform != "win32":
        os.nice(5)  # a key comes first
    judging = Judging(draft, shown, ASSETS, today)
    judging.answer(sys.stdin.buffer, sys.stdout.buffer)
    return FINE
