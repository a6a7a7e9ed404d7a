"""The touch or key that wakes the machine."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPointerEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.presence.clock import PresenceClock


class Waking(QObject):
    """Takes from *window* what is pressed before anybody can have seen where they are.

    It belongs before all that feels touches or keys.
    """

    def __init__(
        self, window: QQuickWindow, presence: PresenceClock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._presence = presence
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if isinstance(event, QPointerEvent):
            pressed = event.isBeginEvent()
        else:
            pressed = event.type() == QEvent.Type.KeyPress
        return pressed and self._presence.wakes()
