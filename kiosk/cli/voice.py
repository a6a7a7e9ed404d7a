"""``kiosk voice``: the process that speaks, which the kiosk starts for itself."""

from __future__ import annotations

import argparse

from kiosk.cli.command import Commands, add_command
from kiosk.settings import Settings


def add(commands: Commands) -> None:
    text = "Speak what is asked for on standard input; the kiosk starts it."
    add_command(commands, "voice", _voice, text)


def _voice(_: argparse.Namespace, __: Settings) -> int:
    from kiosk.ui.voice_child import speak  # noqa: PLC0415  only it needs sound

    return speak()
