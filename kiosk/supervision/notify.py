"""What systemd is told, by its sd_notify protocol: plain lines to a local socket.

WATCHDOG_PID is not looked at: it is that of the compositor which started the kiosk,
and what watches takes the word of any process of the unit (NotifyAccess=all).
"""

from __future__ import annotations

import os
from contextlib import suppress

READY = "READY=1"
ALIVE = "WATCHDOG=1"
STOPPING = "STOPPING=1"

_USUAL = 30.0


def notify(*lines: str) -> None:
    """Tell who watches, if somebody does; nobody waits for an answer."""
    address = os.environ.get("NOTIFY_SOCKET", "")
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
    told = os.environ.get("WATCHDOG_USEC", "")
    seconds = int(told) / 1_000_000 if told.isdecimal() else 0
    return seconds or _USUAL


def is_watched() -> bool:
    """Tell whether somebody is there who starts the kiosk again when it ends."""
    return bool(os.environ.get("NOTIFY_SOCKET"))
