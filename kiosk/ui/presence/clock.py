"""The clock behind "Still there?"."""

from __future__ import annotations

from PySide6.QtCore import (
    Property,
    QElapsedTimer,
    QEvent,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QEventPoint, QPointerEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.visit.presence import Patience, Presence

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.presence.")
class PresenceClock(QObject):  # type: ignore[operator]  # PySide6 stub
    """Counts the time since the last touch, while a visit lasts."""

    asked = Signal()
    doubted = Signal(bool)
    """It begins to ask, or no longer does."""
    gone = Signal()

    def __init__(self, patience: Patience, parent: QObject) -> None:
        super().__init__(parent)
        self._patience = patience
        self._answer_within = patience.answer_within
        self._seconds_left = -1
        self._idle = QElapsedTimer()
        self._waited = 0.0  # seconds, before that began to count
        self._tick = QTimer(self, interval=100)
        self._tick.timeout.connect(self._judge)

    @Property(int, notify=asked)
    def secondsLeft(self) -> int:
        """How long the screen waits for an answer; -1 while it does not ask."""
        return self._seconds_left

    @Property(int, constant=True)
    def secondsToAnswer(self) -> int:
        return int(self._answer_within)

    @Slot()
    def touched(self) -> None:
        """Take note that somebody is there."""
        self._idle.start()
        self._waited = 0.0
        self._ask(-1)

    def listened(self) -> None:
        """Take note that something is read aloud: who listens need not touch."""
        if self.asking:
            self.ask_anew()
        else:
            self.touched()

    def ask_anew(self) -> None:
        """Give all the time again to who looks at the answers, as by keys."""
        self._idle.start()
        self._waited = self._patience.ask_after

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

    def watch(self, patience: Patience) -> None:
        """Wait with this *patience* from now on; a clock that stands begins to run.

        Somebody did something, maybe by a screen reader: then nothing was touched.
        """
        self._patience = patience
        if not self.asking:
            self.touched()
        if not self._tick.isActive():
            self._tick.start()

    def stop(self) -> None:
        self._tick.stop()
        self._ask(-1)

    def _judge(self) -> None:
        idle = self._waited + self._idle.elapsed() / 1000
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
