"""A key that is held, as one that is stuck is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.bridge.bridge import Bridge

REPEATS_AFTER = 150
"""Milliseconds: no system lets a key repeat before it has been down for so long."""


class HeldKeys(QObject):
    """Lets each key of *window* through once, however long it is held.

    What repeats by itself is no sign of anybody.  X tells it as letting go and pressing
    at one time, and Qt (6.11.3) takes a part of that for a finger's.  A key that was
    pressed elsewhere, in a window that has gone, does nothing as it comes up.
    """

    def __init__(self, window: QQuickWindow, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._down: set[int] = set()
        self._pressed: dict[int, int] = {}
        self._lifted: dict[int, int] = {}
        window.installEventFilter(self)
        bridge.left.connect(self.forget)  # or as it comes up it begins anew

    def forget(self) -> None:
        """Let nothing that is down now do anything as it comes up."""
        self._down.clear()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return not self._is_pressed(event)
        return event.type() == QEvent.Type.KeyRelease and not self._is_lifted(event)

    def _is_pressed(self, event: QKeyEvent) -> bool:
        key, when = event.key(), event.timestamp()
        held_for = when - self._pressed.get(key, 0)  # before any: from somewhere else
        repeats = when == self._lifted.get(key) and held_for > REPEATS_AFTER
        if event.isAutoRepeat() or repeats:
            return False
        self._pressed[key] = when  # the last that was a finger's
        self._down.add(key)
        return True

    def _is_lifted(self, event: QKeyEvent) -> bool:
        key = event.key()
        self._lifted[key] = event.timestamp()
        if event.isAutoRepeat() or key not in self._down:
            return False
        self._down.remove(key)
        return True
