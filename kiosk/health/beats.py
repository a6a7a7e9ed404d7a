"""What is told at which beat, so that no visit can be seen in it.

The beat is each minute, whatever happens.  What changes while nobody need be there is
told at once: in the first minutes, or while nothing is shown that one could visit.
All else is looked at as the hour turns, and what hands have made as the day turns, or
when the kiosk is opened on another one.
"""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from kiosk import __version__
from kiosk.content.approval.today import today_in
from kiosk.health.day import Day, keep_day, read_day
from kiosk.health.files import read_last_update, read_starts
from kiosk.health.health import Content, Health, LastUpdate, State
from kiosk.health.pages import pages_of, sum_of
from kiosk.health.panel import UDEV, may_have_panel
from kiosk.health.sight import Sight
from kiosk.unseen import legible

MINUTE, HOUR = 60, 3600

FIRST = 6
"""Beats after a start at which all is looked at: who started it waits to see that."""

MANY = 10
"""As with other counts of people: what is told is never about so few."""

LONG = 480
"""Beats of a day in which the screen should have been on: where people come, it is."""

_STEP = 100_000_000
"""Bytes: less than that may be what a patient prints."""


class Who(Struct, frozen=True):
    """Which kiosk it is, whose, what it runs on, and if its settings could be read.

    *packs*: its content comes in packs.  Without, what a look for some left is past.
    """

    kiosk: str
    owner: str = ""
    qt: str = ""
    settings_good: bool = True
    packs: bool = True


class Beats:
    """Makes of each Sight what may be told of it.  *state* is the state folder.

    *before* is what was told last before this start: of yesterday, it still holds.
    *udev* is where the system says what is plugged in.
    """

    def __init__(
        self, who: Who, state: Path, before: Health | None = None, udev: Path = UDEV
    ) -> None:
        self._who, self._state, self._before, self._udev = who, state, before, udev
        self._told: Health | None = None
        self._day = read_day(state)
        self._empty_touches = self._hour = self._kept = self._count = 0

    def next(self, sight: Sight) -> Health:
        """Return what is told at the beat of *sight*."""
        self._count += 1
        told = self._told
        if told is None or self._is_due(told, sight):
            told = self._looked(sight, told or self._first(sight))
        self._told = replace(
            self._turned(told, sight),
            beat=minute_of(sight.at),
            frame_drawn=sight.drawn,
        )
        self._keep(sight)
        return self._told

    def _is_due(self, told: Health, sight: Sight) -> bool:
        """Tell whether to look at all: no visit may make it sooner or later."""
        nobody_can_visit = told.state in {"waiting", "closed"}
        hour_has_turned = sight.at // HOUR != self._hour
        return self._count <= FIRST or nobody_can_visit or hour_has_turned

    def _first(self, sight: Sight) -> Health:
        """Return what is known before anything was looked at."""
        who = self._who
        bare = Health(
            kiosk=who.kiosk,
            owner=who.owner,
            version=__version__,
            qt=who.qt,
            settings_good=who.settings_good,
            beat=0,
            frame_drawn=True,
            state="shown",
        )
        return replace(bare, **_kept_today(self._before, sight))

    def _looked(self, sight: Sight, told: Health) -> Health:
        self._hour = int(sight.at // HOUR)
        today = today_in(self._state, sight.day)
        starts = read_starts(self._state)
        update = read_last_update(self._state) if self._who.packs else LastUpdate()
        return replace(
            told,
            state=_state_of(sight, starts.mode),
            content=_content_of(sight, today.day, _pack(update)),
            touch_present=sight.touch and may_have_panel(self._udev),
            starts=starts,
            disk_free=_free(self._state),
            clock_trusted=not today.fault,
            update=replace(update, fault=legible(update.fault)),
        )

    def _turned(self, told: Health, sight: Sight) -> Health:
        """Tell of a day that is over: at midnight, or at the first beat of another."""
        seen = self._day or Day(sight.day)
        astray = seen.astray or sight.empty_touches - self._empty_touches > MANY
        if seen.day == sight.day:
            self._day = _seen(replace(seen, astray=astray), sight)
            return told
        self._day, self._empty_touches = (
            _seen(Day(sight.day), sight),
            sight.empty_touches,
        )
        return replace(
            told,
            screen_lit=seen.lit or seen.beats < LONG,
            touches_without_effect=astray,
        )

    def _keep(self, sight: Sight) -> None:
        """Keep the day as the hour turns: the kiosk may not be there at midnight."""
        hour = int(sight.at // HOUR)
        if self._day and hour != self._kept:
            self._kept = hour
            keep_day(self._state, self._day, minute_of(sight.at))


def _seen(day: Day, sight: Sight) -> Day:
    return replace(day, beats=day.beats + 1, lit=day.lit or sight.lit)


def minute_of(at: float) -> int:
    return int(at // MINUTE) * MINUTE


def _kept_today(before: Health | None, sight: Sight) -> dict[str, bool]:
    """Return what was told today of yesterday, before the kiosk was started again."""
    if before is None or _day_of(before.beat) != _day_of(sight.at):
        return {}
    return {
        "touches_without_effect": before.touches_without_effect,
        "screen_lit": before.screen_lit,
    }


def _day_of(at: float) -> date:
    return datetime.fromtimestamp(at).astimezone().date()


def _state_of(sight: Sight, mode: str) -> State:
    if sight.shown is None:
        return "waiting" if sight.waiting else "closed"
    return "safe_mode" if mode == "safe" else "shown"


def _content_of(sight: Sight, today: date, pack: str) -> Content:
    return Content(
        source=legible(sight.source),
        sum=sum_of(sight.whole),
        pack=pack,
        taken=_day_taken(sight.snapshot),
        release=sight.release,
        errors=sight.errors,
        warnings=sight.warnings,
        renews=sight.renews,
        languages=pages_of(sight.whole, sight.shown, today),
    )


def _pack(update: LastUpdate) -> str:
    return f"{update.channel}/{update.pack}" if update.pack else ""


def _day_taken(snapshot: Path | None) -> date | None:
    try:
        return _day_of(snapshot.stat().st_mtime) if snapshot else None
    except OSError:
        return None


def _free(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free // _STEP * _STEP
    except OSError:
        return None
