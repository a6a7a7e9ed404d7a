"""``kiosk pictures``: the process that tries pictures, which the check starts."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from kiosk.cli.command import FINE, Commands, add_command
from kiosk.settings.settings import Settings


def add(commands: Commands) -> None:
    text = "Try the pictures named on standard input; 'kiosk check' starts it."
    pictures = add_command(commands, "pictures", _pictures, text)
    pictures.set_defaults(begins=False)


def _pictures(options: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001
    """Read names, each with a NUL behind it; print a line for each.

    First comes a line that tells that pictures can be tried here at all.
    """
    from kiosk.ui.engine.trial import fault_in  # noqa: PLC0415  only it needs Qt

    print("ready", flush=True)
    for name in sys.stdin.buffer.read().split(b"\0")[:-1]:
        print(fault_in(Path(os.fsdecode(name))), flush=True)
    return FINE
