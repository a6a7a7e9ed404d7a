"""The pad for the PIN: how many figures there are, never which."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.figures import LEAST, MOST
from kiosk.staff.gate import Gate, Told
from kiosk.ui.engine.properties import Property

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_SET = "Set one as the user of the kiosk: kiosk pin"
_SAID = {
    "ready": "",
    "none": f"No PIN is set on this kiosk. {_SET}",
    "damaged": f"The PIN of this kiosk cannot be read. {_SET}",
    "uncounted": (
        "Tries cannot be counted, so there are none: nothing can be written to the"
        " state folder. This says more: kiosk doctor"
    ),
}


@QmlElement
@QmlUncreatable("Read it from Staff.pad.")
class Pad(QObject):  # type: ignore[operator]  # PySide6 stub
    """Takes figures, and has the *gate* look at them in a thread: that takes long."""

    changed = Signal()
    refused = Signal()
    """It was looked at, and did not open."""
    opened = Signal()
    _looked = Signal(int, object)

    def __init__(self, gate: Gate, parent: QObject) -> None:
        super().__init__(parent)
        self._gate, self._figures, self._round = gate, "", 0
        self._told, self._busy = Told("none"), False
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._look)
        self._looked.connect(self._hear)

    def begin(self) -> None:
        """Begin with no figures, as somebody comes to it."""
        self.end()
        self._look()

    def end(self) -> None:
        """Forget what was typed; what is still looked at opens nothing."""
        self._round += 1
        self._figures, self._busy = "", False
        self._second.stop()
        self.changed.emit()

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many figures were typed."""
        return len(self._figures)

    @Property(int, constant=True)
    def least(self) -> int:
        return LEAST

    @Property(bool, notify=changed)
    def takes(self) -> bool:
        """Whether there may be a try."""
        return self._told.answer in {"ready", "wrong"} and not self._busy

    @Property(bool, notify=changed)
    def mayOpen(self) -> bool:
        return self.takes and len(self._figures) >= LEAST

    @Property(str, notify=changed)
    def told(self) -> str:
        """What came of the last try, or why there is none; "" before the first."""
        told = self._told
        if self._busy:
            return "One moment…"
        if told.answer == "wrong":
            tries = "1 try is" if told.left == 1 else f"{told.left} tries are"
            return f"That is not the PIN. {tries} left before the pad rests."
        if told.answer == "rests":
            return f"Too many wrong tries. The pad rests for {_time(told.rest)}."
        return _SAID.get(told.answer, "")

    @Slot(str)
    def press(self, figure: str) -> None:
        """Take one figure more; what is too long is no PIN, and stays as it is."""
        if self.takes and figure in set("0123456789") and len(self._figures) < MOST:
            self._figures += figure
            self._told = Told("ready", self._told.left)
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last figure away."""
        self._figures = self._figures[:-1]
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        self._figures = ""
        self.changed.emit()

    @Slot()
    def open(self) -> None:
        """Have what was typed looked at."""
        if not self.mayOpen:
            return
        self._busy, pin, self._figures = True, self._figures, ""
        self._round += 1
        words = self._round, pin
        Thread(target=self._attempt, args=words, daemon=True).start()
        self.changed.emit()

    def _attempt(self, number: int, pin: str) -> None:
        told = self._gate.attempt(pin)
        with suppress(RuntimeError):  # the kiosk has ended meanwhile
            self._looked.emit(number, told)

    def _hear(self, number: int, told: Told) -> None:
        if number != self._round:  # it was closed meanwhile
            return
        self._busy = False
        if told.answer == "right":
            self._told = Told("ready")
            self.changed.emit()
            self.opened.emit()
        else:
            self._show(told)
            self.refused.emit()

    def _look(self) -> None:
        if not self._busy:
            self._show(self._gate.look())

    def _show(self, told: Told) -> None:
        """Say how the gate is; while it rests, each second."""
        self._told = told
        if told.answer == "rests":
            self._second.start()
        else:
            self._second.stop()
        self.changed.emit()


def _time(seconds: int) -> str:
    if seconds < 120:
        return "1 second" if seconds == 1 else f"{seconds} seconds"
    return f"{-(-seconds // 60)} minutes"
