"""When somebody touches the window, and when they let go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QEventPoint, QPointerEvent


class Touches(QObject):
    """Sees every touch and key of a window while it watches, and takes none.

    It is asked where it was installed in the row of those who see them: after a key
    that is held has been told from one that is pressed.
    """

    began = Signal()
    """A finger or a key went down."""
    finger_lifted = Signal()
    """It lifted, and what it was on has been pressed."""
    key_lifted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watches = False

    def watch(self) -> None:
        self._watches = True

    def rest(self) -> None:
        self._watches = False

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if not self._watches:
            return False
        if isinstance(event, QPointerEvent):
            self._see({point.state() for point in event.points()})
        elif event.type() == QEvent.Type.KeyPress:
            self.began.emit()
        elif event.type() == QEvent.Type.KeyRelease:
            QTimer.singleShot(0, self.key_lifted.emit)
        return False

    def _see(self, states: set[QEventPoint.State]) -> None:
        """Tell of fingers; one that rests must not hide the one that taps."""
        if QEventPoint.State.Pressed in states:
            self.began.emit()
        if QEventPoint.State.Released in states:
            QTimer.singleShot(0, self.finger_lifted.emit)
