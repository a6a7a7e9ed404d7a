"""The clock: whether it can be right, and who sets it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kiosk.content.approval.today import today_in
from kiosk.doctor.finding import Finding
from kiosk.doctor.system import properties


def look_at_clock(state: Path, now: datetime) -> Iterator[Finding]:
    """Tell whether the clock can be right, by the *state* folder, and who sets it."""
    if fault := today_in(state, now.date()).fault:
        yield Finding(
            "clock.wrong",
            fault,
            "Set the clock, by network if there is one: timedatectl set-ntp true."
            " If it is wrong after each power cut, its battery is empty.",
        )
    yield from _kept(properties("timedatectl", "show"), f"{now:%Y-%m-%d %H:%M}")


def _kept(told: dict[str, str], now: str) -> Iterator[Finding]:
    zone = f" ({told['Timezone']})" if told.get("Timezone") else ""
    if not told:
        yield Finding(
            "clock.alone",
            f"It is {now} by this clock. Nothing here says who sets it.",
            "Compare it with a watch. Let the system set it by network, or look at it"
            " each month.",
        )
    elif told.get("NTP") != "yes":
        yield Finding(
            "clock.alone",
            f"It is {now}{zone} by this clock. No time server sets it.",
            "Switch that on: timedatectl set-ntp true. Without a network, look at it"
            " each month.",
        )
    elif told.get("NTPSynchronized") != "yes":
        yield Finding(
            "clock.adrift",
            f"It is {now}{zone} by this clock. It is to be set by a time server, and"
            " none has answered since the machine started.",
            "See whether a time server can be reached: timedatectl timesync-status.",
        )
    else:
        yield Finding("clock.fine", f"It is {now}{zone}, set by a time server.")
