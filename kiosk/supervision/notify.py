"""What systemd is told, by its sd_notify protocol: plain lines to a local socket.

WATCHDOG_PID is not looked at: it is that of the compositor which started the kiosk,
and who watches takes the word of any process of the unit (NotifyAccess=all).  What is
started from here must not know where to say it: a sound server that ends says so, and
systemd would take it for the kiosk that ends.
"""

from __future__ import annotations

import os
from contextlib import suppress

READY = "READY=1"
ALIVE = "WATCHDOG=1"
STOPPING = "STOPPING=1"

_USUAL = 30.0

_NAMES = "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"

_told: dict[str, str] = {}
"""What is known of who watches, and not in the surroundings of what is started."""


def keep_watcher() -> None:
    """Take who watches out of the surroundings, before anything is started."""
    _told.clear()
    _told.update({name: os.environ.pop(name) for name in _NAMES if name in os.environ})


def hand_on_watcher() -> None:
    """Put it back, for the program that takes the place of this one."""
    os.environ.update(_told)


def notify(*lines: str) -> None:
    """Tell who watches, if somebody does; nobody waits for an answer."""
    address = _told.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    import socket  # noqa: PLC0415  costs time at the start

    name = f"\0{address[1:]}" if address.startswith("@") else address
    kind = socket.SOCK_DGRAM | getattr(socket, "SOCK_NONBLOCK", 0)
    with suppress(OSError), socket.socket(socket.AF_UNIX, kind) as out:
        out.sendto("\n".join(lines).encode(), name)


def status(text: str) -> str:
    """Return the line that ``systemctl status`` shows; it is one line."""
    return f"STATUS={' '.join(text.split())}"


def patience() -> float:
    """Return after how many seconds without a sign of life the kiosk is ended."""
    told = _told.get("WATCHDOG_USEC", "")
    seconds = int(told) / 1_000_000 if told.isdecimal() else 0
    return seconds or _USUAL


def is_watched() -> bool:
    """Tell whether somebody is there who starts the kiosk again when it ends."""
    return bool(_told.get("NOTIFY_SOCKET"))
