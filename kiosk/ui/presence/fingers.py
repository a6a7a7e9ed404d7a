"""Fingers, each for itself: one that never lifts must not deaden the others."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

State = QEventPoint.State

KINDS = {
    State.Pressed: QEvent.Type.TouchBegin,
    State.Updated: QEvent.Type.TouchUpdate,
    State.Released: QEvent.Type.TouchEnd,
}
"""What tells Qt of a single finger; one that rests is not told of."""


class Fingers(QObject):
    """Hands the fingers on *window* to Qt one by one.

    A palm, a sticker, or a finger whose lifting the panel did not tell may rest for
    hours.  A scroll area heeds no event of two fingers, an area for the mouse only the
    first finger of all, and a button no second one on itself (Qt 6.11.3).  So each
    comes in an event of its own, and those that rest let go where the next needs it.
    """

    def __init__(self, window: QQuickWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._down: dict[int, QEventPoint] = {}
        self._let_go: set[int] = set()
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return False
        if event.type() == QEvent.Type.TouchCancel:
            self._let_go |= self._down.keys()
            self._down.clear()
            return False
        points = event.points()
        if len(points) == 1 and self._counts(window, event, points[0]):
            return False
        event.accept()
        if len(points) > 1:
            for point in points:
                _hand_on(window, event, point)
        return True

    def _counts(self, window: QObject, event: QTouchEvent, point: QEventPoint) -> bool:
        """Tell whether this finger is still one; a new one makes others let go."""
        number = point.id()
        if point.state() == State.Pressed:
            self._let_go.discard(number)
            self._down.pop(number, None)
            holders = map(event.exclusiveGrabber, self._down.values())
            if any(_needs(point, holder) for holder in holders if holder):
                _cancel(window, event)
            self._down[number] = point
        counts = number not in self._let_go
        if point.state() == State.Released:
            self._let_go.discard(number)
            self._down.pop(number, None)
        return counts


def _hand_on(window: QObject, event: QTouchEvent, point: QEventPoint) -> None:
    if kind := KINDS.get(point.state()):
        alone = QTouchEvent(kind, event.pointingDevice(), event.modifiers(), [point])
        alone.setTimestamp(event.timestamp())
        QCoreApplication.sendEvent(window, alone)


def _needs(point: QEventPoint, holder: QObject) -> bool:
    """Tell whether a finger at *point* is not heard while *holder* has another."""
    item = holder if isinstance(holder, QQuickItem) else holder.parent()
    if not isinstance(item, QQuickItem) or item.inherits("QQuickMouseArea"):
        return True
    return item.contains(item.mapFromScene(point.scenePosition()))


def _cancel(window: QObject, event: QTouchEvent) -> None:
    """Take from all fingers what they hold, as if it had slid away under them."""
    cancel = QTouchEvent(QEvent.Type.TouchCancel, event.pointingDevice())
    QCoreApplication.sendEvent(window, cancel)
