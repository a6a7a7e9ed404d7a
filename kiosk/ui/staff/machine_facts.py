"""What the disk and the system tell of the kiosk: asked in a thread, as it is slow."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from kiosk.content.approval.today import today_in
from kiosk.counts.safe import DayCount, Week, safe_days, safe_weeks
from kiosk.counts.store import read_counts
from kiosk.doctor.system import properties
from kiosk.errors import KioskError
from kiosk.health.panel import may_have_panel
from kiosk.packs.pointer import packs_folder
from kiosk.packs.status import Status, read_status
from kiosk.settings.settings import Settings, counts_folder, state_folder

_TIMERS = {"quiet-room-day.timer": "opens", "quiet-room-night.timer": "closes"}


class MachineFacts(NamedTuple):
    """*used* is the part of the disk, from 0 to 1; below 0 it is not known.

    *compiled* is the day on which what is shown was made.  *hours* are in words; "" is
    that no timer opens and closes the kiosk.
    """

    used: float = -1.0
    has_panel: bool = True
    compiled: date | None = None
    days: tuple[DayCount, ...] = ()
    weeks: tuple[Week, ...] = ()
    status: Status = Status()
    hours: str = ""
    fault: str = ""


def look_at_machine(settings: Settings, snapshot: Path | None) -> MachineFacts:
    """Ask all of it; what does not answer is left as it is by default."""
    state, today = state_folder(settings), day_here(settings)
    days, weeks, fault = _counts(settings, today)
    return MachineFacts(
        used=_used(state),
        has_panel=may_have_panel(),
        compiled=_day_of(snapshot),
        days=days,
        weeks=weeks,
        status=read_status(packs_folder(state)),
        hours=_hours(),
        fault=fault,
    )


def day_here(settings: Settings) -> date:
    """Return what day it is, as all that is counted and told goes by it."""
    return today_in(state_folder(settings), date.today()).day  # noqa: DTZ011  here


def _counts(
    settings: Settings, today: date
) -> tuple[tuple[DayCount, ...], tuple[Week, ...], str]:
    if not settings.counts.keep:
        return (), (), "Counting is switched off in the settings."
    try:
        counts = read_counts(counts_folder(settings))
    except KioskError as error:
        return (), (), str(error)
    return safe_days(counts, today), safe_weeks(counts, today)[-2:], ""


def _used(state: Path) -> float:
    with suppress(OSError):
        usage = shutil.disk_usage(state)
        return 1 - usage.free / usage.total
    return -1.0


def _day_of(snapshot: Path | None) -> date | None:
    with suppress(OSError):
        if snapshot:
            return datetime.fromtimestamp(snapshot.stat().st_mtime).astimezone().date()
    return None


def _hours() -> str:
    """Return when the system's timers open and close the kiosk next."""
    told = []
    for timer, verb in _TIMERS.items():
        wanted = "ActiveState,NextElapseUSecRealtime"
        found = properties("systemctl", "show", timer, f"--property={wanted}")
        when = found.get("NextElapseUSecRealtime", "")
        if found.get("ActiveState") == "active" and when:
            told.append(f"{verb} {_time(when)}")
    return ", ".join(told)


def _time(when: str) -> str:
    """Return such as "06:30" of "Wed 2026-12-02 06:30:00 CET"."""
    times = [word[:5] for word in when.split() if word.count(":") == 2]
    return times[0] if times else when
