"""``kiosk studio``: a window for staff, with the true kiosk in it."""

from __future__ import annotations

import argparse

from kiosk.cli.ground.command import Commands, add_command, day_here
from kiosk.cli.screen.show import need_display, need_qt
from kiosk.settings.settings import Settings


def add(commands: Commands) -> None:
    text = "Change the content in a window, and see it as patients will."
    add_command(commands, "studio", _studio, text)


def _studio(_: argparse.Namespace, settings: Settings) -> int:
    need_display()
    need_qt()
    from kiosk.studio.window.app import run_studio  # noqa: PLC0415  takes time

    return run_studio(settings, day_here(settings))
