"""The key that leads back, held as a finger holds the mark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.settings.keys import KeysSettings
from kiosk.ui.keys.five_keys import verbs_of

HOLD = 3000
"""Milliseconds, as in MarkSpot.qml."""


_LIFTS = 60
"""Milliseconds after which a key that came up is not one that X lets repeat."""


class BackHeld(QObject):
    """Calls *held* once that key of *window* has been down for so long; takes none.

    It sees each as it comes.  X tells a key that repeats as letting go and pressing.
    """

    def __init__(
        self,
        window: QQuickWindow,
        settings: KeysSettings,
        held: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs_of(settings)
        self._timer = QTimer(self, singleShot=True, interval=HOLD)
        self._timer.timeout.connect(held)
        self._lift = QTimer(self, singleShot=True, interval=_LIFTS)
        self._lift.timeout.connect(self._timer.stop)
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._verbs.get(event.key()) == "back":
            if event.type() == QEvent.Type.KeyPress:
                self._press(event.isAutoRepeat())
            elif event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
                self._lift.start()
        return False

    def _press(self, repeats: bool) -> None:  # noqa: FBT001  as Qt has it
        goes_on = repeats or self._lift.isActive()
        self._lift.stop()
        if not goes_on:
            self._timer.start()
