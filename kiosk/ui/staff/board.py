"""The dashboard: how the content, its use and the machine are, for QML to show."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickWindow

from kiosk import __version__
from kiosk.settings.settings import Settings
from kiosk.ui.bridge.bridge import Bridge
from kiosk.ui.engine.properties import Property
from kiosk.ui.engine.touch import touch_panels
from kiosk.ui.reload.watcher import Contents
from kiosk.ui.staff import content_facts
from kiosk.ui.staff.machine_facts import MachineFacts, look_at_machine

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

Row = dict[str, str]
"""What QML shows as a line: ``name``, ``said``, and ``state`` for its colour."""

_BEGAN = time.monotonic()
_FULL = 0.9
"""Of the disk: an update takes twice what it brings."""


@QmlElement
@QmlUncreatable("Read it from Staff.board.")
class Board(QObject):  # type: ignore[operator]  # PySide6 stub
    """What is known as the dashboard comes up; what a disk has to tell comes later."""

    changed = Signal()
    _looked = Signal(object)

    def __init__(
        self,
        settings: Settings,
        bridge: Bridge,
        window: QQuickWindow,
        contents: Contents | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._window = settings, window
        self._offer, self._speech = bridge.offer, bridge.speech
        self._contents = contents
        self._facts = MachineFacts()
        self._looked.connect(self._take)
        self._minute = QTimer(self, interval=30_000)
        self._minute.timeout.connect(self.changed)
        bridge.offer.changed.connect(self.changed)

    def begin(self) -> None:
        """Look at all of it anew."""
        snapshot = self._contents.snapshot if self._contents else None
        look: Callable[[], MachineFacts] = lambda: look_at_machine(  # noqa: E731
            self._settings, snapshot
        )
        Thread(target=self._gather, args=(look,), daemon=True).start()
        self._minute.start()
        self.changed.emit()

    def end(self) -> None:
        self._minute.stop()

    def _gather(self, look: Callable[[], MachineFacts]) -> None:
        facts = look()
        with suppress(RuntimeError):  # the kiosk has ended meanwhile
            self._looked.emit(facts)

    def _take(self, facts: MachineFacts) -> None:
        self._facts = facts
        self.changed.emit()

    # The head

    @Property(str, notify=changed)
    def place(self) -> str:
        """Which kiosk this is, and what time."""
        now = QLocale("en").toString(QDateTime.currentDateTime(), "ddd d MMM, H:mm")
        return f"{self._settings.kiosk.name}   {now}"

    @Property(bool, constant=True)
    def offline(self) -> bool:
        """Whether it fetches nothing from anywhere."""
        return not self._settings.update.url

    # The content

    @Property(str, notify=changed)
    def standing(self) -> str:
        """What the content is, in a word or two."""
        status = self._facts.status
        if self._settings.update.is_wanted and status.pack:
            return f"Pack {status.pack} of {status.channel}"
        return "Signed pages only" if self._offer.releases else "Samples are shown"

    @Property(str, notify=changed)
    def standingState(self) -> str:
        return "fine" if self._offer.releases and self._offer.library else "note"

    @Property("QVariantList", notify=changed)
    def figures(self) -> list[Row]:
        found = [*content_facts.figures_of(self._offer)]
        if day := self._facts.compiled:
            found.append((content_facts.day_of(day), "last update"))
        return [{"figure": figure, "name": name} for figure, name in found]

    @Property("QVariantList", notify=changed)
    def reviews(self) -> list[Row]:
        """The reviews that are overdue or come due, the first first."""
        rows = []
        for review in content_facts.reviews_of(self._offer):
            state, said = content_facts.said_of(review.until, self._offer.day)
            rows.append({"name": review.name, "said": said, "state": state})
        return rows

    @Property("QStringList", notify=changed)
    def reasons(self) -> list[str]:
        """What is not on the screen as somebody wanted it, and why."""
        told = [*self._offer.reasons]
        if self._contents and (trouble := self._contents.trouble):
            told.insert(0, trouble)
        if fault := self._settings.update.is_wanted and self._facts.status.fault:
            told.append(f"The last look for new content failed: {fault}")
        return told

    # How much it is used

    @Property("QVariantList", notify=changed)
    def days(self) -> list[dict[str, str | int]]:
        """The visits of each day; -1 is that they are not told."""
        return [
            {
                "day": content_facts.day_of(one.day),
                "visits": -1 if one.visits is None else one.visits,
            }
            for one in self._facts.days
        ]

    @Property("QVariantList", notify=changed)
    def sums(self) -> list[Row]:
        """What those two weeks come to, as far as it may be told."""
        weeks = self._facts.weeks
        named = {
            "visits": [week.visits for week in weeks],
            "finished": [week.finished for week in weeks],
        }
        return [{"figure": _sum(each), "name": name} for name, each in named.items()]

    @Property(str, notify=changed)
    def noCounts(self) -> str:
        """Why there are none; "" where there are."""
        if self._facts.fault:
            return self._facts.fault
        if not self._facts.days:
            return (
                "Nothing to show yet. A week is shown from the Tuesday after it, and"
                " nothing from 1 to 10 ever is."
            )
        return ""

    # The machine

    @Property("QVariantList", notify=changed)
    def parts(self) -> list[Row]:
        """What there is, how it is, and ``part`` of it where that is a bar."""
        return [self._touch(), self._voice(), self._screen(), *self._hours()]

    @Property(float, notify=changed)
    def used(self) -> float:
        """How much of the disk is used, from 0 to 1; below 0 it is not known."""
        return self._facts.used

    @Property(str, notify=changed)
    def runningFor(self) -> str:
        minutes = int(time.monotonic() - _BEGAN) // 60
        days, hours = minutes // 1440, minutes // 60 % 24
        if days:
            return f"{days} {'day' if days == 1 else 'days'} {hours} h"
        return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"

    @Property(str, constant=True)
    def version(self) -> str:
        return __version__

    @Property(bool, notify=changed)
    def works(self) -> bool:
        """Whether all of the machine is as it should be."""
        return self.used < _FULL and all(one["state"] != "note" for one in self.parts)

    def _touch(self) -> Row:
        seen = bool(touch_panels()) and self._facts.has_panel
        said = "Seen" if seen else "Not seen"
        return {
            "name": "Touch screen",
            "said": said,
            "state": "fine" if seen else "note",
        }

    def _voice(self) -> Row:
        name = "Read aloud"
        if not self._speech.wanted:
            return {"name": name, "said": "Off, by the settings", "state": "plain"}
        if self._speech.state == "failed":
            return {"name": name, "said": "No voice answers", "state": "note"}
        return {"name": name, "said": "On", "state": "fine"}

    def _screen(self) -> Row:
        size = self._window.size() * self._window.devicePixelRatio()
        said = f"{size.width()} × {size.height()}"
        return {"name": "Screen", "said": said, "state": "plain"}

    def _hours(self) -> list[Row]:
        hours = self._facts.hours
        name = "Opening hours"
        return [{"name": name, "said": hours, "state": "plain"}] if hours else []


def _sum(parts: list[int | None]) -> str:
    """Return the sum of *parts*; one that is not told makes it a least."""
    told = [one for one in parts if one is not None]
    if not told:
        return "few"
    return f"{sum(told)}" if len(told) == len(parts) else f"{sum(told)}+"
