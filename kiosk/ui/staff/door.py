"""The door to the staff's screens: who holds the mark comes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.ui.bridge.front import Front
from kiosk.ui.keys.held_keys import HeldKeys
from kiosk.ui.staff.absence import Absence
from kiosk.ui.staff.around import Around
from kiosk.ui.staff.keys import StaffKeys

if TYPE_CHECKING:
    from kiosk.ui.staff.staff import Staff


class Door(QObject):
    """Shows the staff's screens over what a patient has, and takes them away.

    A patient who holds the mark by accident gets back what was there.  Who has the PIN
    ends the visit, and so does nobody: a screen that closes by itself has been left.
    """

    def __init__(self, front: Front, around: Around) -> None:
        super().__init__(around.bridge)
        self._front, self._around = front, around
        self._window, self._bridge = around.window, around.bridge
        self._staff: Staff | None = None
        self._keys: StaffKeys | None = None
        self._once: HeldKeys | None = None
        self._absence = Absence(self)
        self._absence.gone.connect(self._forget)
        self._front.marked.connect(self.open)

    @property
    def is_open(self) -> bool:
        return self._front.staff is not None

    def open(self) -> None:
        """Ask for the PIN, over whatever there is."""
        if self.is_open:
            return
        staff, keys, once = self._made()
        self._bridge.speech.stop()
        self._bridge.presence.pause()
        staff.begin()
        once.forget()
        for watcher in (keys, self._absence, once):  # Qt asks the last one first
            self._window.installEventFilter(watcher)
        self._absence.begin()
        self._front.admit(staff)

    def close(self) -> None:
        """Give back what was there."""
        if not self.is_open:
            return
        self._absence.end()
        for watcher in (self._keys, self._absence, self._once):
            if watcher:
                self._window.removeEventFilter(watcher)
        self._front.admit(None)
        if self._staff:
            self._staff.end()
        if self._bridge.visiting:
            self._bridge.presence.resume()

    def _forget(self) -> None:
        self._end_visit()
        self.close()

    def _end_visit(self) -> None:
        if self._bridge.visiting:
            self._bridge.finish()

    def _made(self) -> tuple[Staff, StaffKeys, HeldKeys]:
        """Return what is shown, made when it is first asked for."""
        if not (self._staff and self._keys and self._once):
            from kiosk.ui.staff.staff import Staff  # noqa: PLC0415  as was said

            self._staff = staff = Staff(self._around, self)
            staff.left.connect(self.close)
            staff.admitted.connect(self._end_visit)
            keys = self._around.settings.keys
            self._keys = StaffKeys(self._window, keys, staff.pad, staff.back)
            staff.changed.connect(self._tell_keys)
            staff.changed.connect(self._absence.acted)
            self._once = HeldKeys(self._window, self._bridge)
        return self._staff, self._keys, self._once

    def _tell_keys(self) -> None:
        if self._staff and self._keys:
            self._keys.is_asked = self._staff.view == "pad"
