"""What the programs of the system say, as long as they answer at once."""

from __future__ import annotations

import os
import subprocess

from kiosk.settings.settings import BUILT

WITHIN = 3.0
"""Seconds."""


def said(*command: str) -> str:
    """Return what *command* writes; "" where it fails, hangs, or is not there."""
    surroundings = dict(os.environ, LC_ALL="C")
    if BUILT:  # it is of the system, and wants the system's libraries
        surroundings.pop("LD_LIBRARY_PATH", None)
    try:
        done = subprocess.run(  # noqa: S603  words of our own
            command,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=WITHIN,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace")


def properties(*command: str) -> dict[str, str]:
    """Return the lines ``Name=value`` that *command* writes."""
    lines = (line.partition("=") for line in said(*command).splitlines())
    return {name: value for name, equals, value in lines if equals}
