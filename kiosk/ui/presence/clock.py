"""The clock behind "Still there?"."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QEventPoint, QPointerEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.engine.properties import Property
from kiosk.ui.presence import system_time
from kiosk.visit.presence import Patience, Presence, Signs

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

WAKING = 1.0
"""Seconds in which nothing is pressed after the machine has slept: the touch that woke
it comes when the screen is not yet lit."""


@QmlElement
@QmlUncreatable("Read it from Bridge.presence.")
class PresenceClock(QObject):  # type: ignore[operator]  # PySide6 stub
    """Counts the time since somebody was seen, while a visit lasts.

    A visit that outlived a sleep of the machine, or a jump of its clock, is over.
    """

    asked = Signal()
    doubted = Signal(bool)
    """It begins to ask, or no longer does."""
    gone = Signal()

    def __init__(self, patience: Patience, parent: QObject) -> None:
        super().__init__(parent)
        self._patience = patience
        self._answer_within = patience.answer_within
        self._seconds_left = -1
        self._began = self._now = system_time.read()
        self._signs = Signs()
        self._woke = float("-inf")  # on the clock of those who are awake
        self._tick = QTimer(self, interval=100)
        self._tick.timeout.connect(self._judge)

    @Property(int, notify=asked)
    def secondsLeft(self) -> int:
        """How long the screen waits for an answer; -1 while it does not ask."""
        return self._seconds_left

    @Property(int, constant=True)
    def secondsToAnswer(self) -> int:
        return int(self._answer_within)

    @Property(bool, notify=asked)
    def answeredAnywhere(self) -> bool:
        """Whether any touch answers; after many that did nothing its button must."""
        return self._signs.touches_count(self._now.passed)

    @Slot()
    def acted(self) -> None:
        """Take note that something came of a touch: somebody is there."""
        self._sign(Signs.act)

    def touched(self) -> None:
        """Take note of a touch, whatever came of it."""
        self._sign(Signs.touch)

    def _sign(self, kind: Callable[[Signs, float], Signs]) -> None:
        if not self._tick.isActive():
            return
        now = system_time.read().passed
        self._signs = kind(self._signs, now)
        if self._patience.presence(now - self._signs.seen) == Presence.HERE:
            self._ask(-1)

    def listened(self) -> None:
        """Take note that something is read aloud: who listens need not touch."""
        if self.asking:
            self._wait_anew()
        else:
            self.acted()

    def ask_anew(self) -> None:
        """Give all the time again to who looks at the answers, as by keys."""
        if self.answeredAnywhere:
            self._wait_anew()

    def _wait_anew(self) -> None:
        seen = system_time.read().passed - self._patience.ask_after
        self._signs = replace(self._signs, seen=seen)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """See every touch and key of the window it is installed on; take none.

        While the screen asks, the answer counts when the finger lifts: only then
        has "Finish and clear" been pressed, or not.
        """
        if isinstance(event, QPointerEvent):
            self._see({point.state() for point in event.points()})
        elif event.type() == QEvent.Type.KeyRelease:
            QTimer.singleShot(0, self.touched)
        return False

    def _see(self, states: set[QEventPoint.State]) -> None:
        """Take note of fingers; one that rests must not hide the one that taps."""
        if QEventPoint.State.Released in states:
            QTimer.singleShot(0, self.touched)
        elif QEventPoint.State.Pressed in states and not self.asking:
            self.touched()

    @property
    def asking(self) -> bool:
        return self._seconds_left >= 0

    def wakes(self) -> bool:
        """Tell whether what is pressed now only wakes the machine.

        It may come before the clock has looked, and then finds a visit that is over.
        """
        in_visit = self._tick.isActive()
        self._judge()
        ended = in_visit and not self._tick.isActive()
        return ended or 0 <= self._now.awake - self._woke < WAKING

    def watch(self, patience: Patience) -> None:
        """Wait with this *patience* from now on; a clock that stands begins to run.

        Somebody asked for something, maybe by a screen reader: then nothing was
        touched.
        """
        self._patience = patience
        if not self._tick.isActive():
            self._began = system_time.read()
            self._tick.start()
        if not self.asking:
            self.touched()

    def stop(self) -> None:
        self._tick.stop()
        self._ask(-1)

    def pause(self) -> None:
        """Wait for nobody, until ``resume``: something else counts the time."""
        self.stop()

    def resume(self) -> None:
        """Go on with a visit that was paused; somebody has just been there."""
        self.watch(self._patience)
        self.acted()

    def _judge(self) -> None:
        self._now = system_time.read()
        if not self._tick.isActive():
            return
        if self._now.jumped_since(self._began):
            self._woke = self._now.awake
            self.gone.emit()
            return
        idle = self._now.passed - self._signs.seen
        match self._patience.presence(idle):
            case Presence.HERE:
                self._ask(-1)
            case Presence.DOUBTFUL:
                self._ask(self._patience.seconds_left(idle))
            case Presence.GONE:
                self.gone.emit()

    def _ask(self, seconds_left: int) -> None:
        before, self._seconds_left = self._seconds_left, seconds_left
        if seconds_left != before:
            self.asked.emit()
        if (seconds_left >= 0) != (before >= 0):
            self.doubted.emit(self.asking)
