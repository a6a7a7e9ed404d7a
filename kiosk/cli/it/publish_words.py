"""What can be said to the commands of ``kiosk publish``, on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

COUNTS = 14
"""Days that a timestamp counts, unless it is told otherwise."""


def _part(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0
    if not 0 < value <= 100:
        message = f"write a number from 0.1 to 100, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return value


def _days(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= 365):
        message = f"write a number of days from 1 to 365, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


_ROLES = ("root", "targets", "snapshot", "timestamp")

WORDS: dict[str, dict[str, Any]] = {
    "site": {"type": Path, "help": "the folder that the server shows"},
    "channel": {"help": "such as north"},
    "name": {"help": "of the key, such as north"},
    "role": {"help": f"{', '.join(_ROLES)}; renew takes a channel, too"},
    "old": {"type": Path, "help": "the key that goes, a NAME.pub"},
    "new": {"type": Path, "help": "the key that comes, a NAME.pub"},
    "--key": {
        "type": Path,
        "required": True,
        "metavar": "FILE",
        "help": "the public key of the channel, a NAME.pub",
    },
    "--keys": {
        "type": Path,
        "required": True,
        "metavar": "FOLDER",
        "action": "append",
        "help": "a folder of keys; may be given more than once",
    },
    "--percent": {
        "type": _part,
        "default": 100,
        "help": "of how many kiosks, by their names: 1, 10, 100 (default: 100)",
    },
    "--note": {"default": "", "help": "what is new in it, for people"},
    "--days": {
        "type": _days,
        "default": COUNTS,
        "help": f"how long it counts (default: {COUNTS}; for a stick, 90 or so)",
    },
}
"""What can be said to the commands."""
