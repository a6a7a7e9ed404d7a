"""What the keys are on: never nothing, never behind what lies over it."""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QMetaObject, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.bridge.bridge import Bridge
from kiosk.ui.bridge.scene import Depth, scene_of

MANY = 400
"""More than a screen ever holds: the round through all of it has an end."""


class Focus(QObject):
    """Moves Qt's own focus along Qt's own chain, and puts it where it belongs.

    After a page turn it is on the title, in a sheet on the sheet's, and after that
    where it was.  What vanishes under it gives it to the nearest.  All that only for
    keys and screen readers: a finger has no use for it.
    """

    def __init__(self, window: QQuickWindow, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.by_keys = False
        self._window = window
        self._bridge = bridge
        self._scene = scene_of(bridge)
        self._kept: dict[Depth, tuple[QQuickItem, QRectF]] = {}
        self._watched: list[QMetaObject.Connection] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        window.activeFocusItemChanged.connect(self._keep)
        bridge.moved.connect(self._soon.start)
        bridge.presence.asked.connect(self._soon.start)

    @property
    def item(self) -> QQuickItem | None:
        """What the keys are on; a sheet as a whole is nothing."""
        item = self._window.activeFocusItem()
        return item if item and _is_stop(item) and _is_there(item) else None

    @property
    def depth(self) -> Depth:
        return scene_of(self._bridge).depth

    def step(self, *, forward: bool) -> None:
        """Go on to the next, or back to the one before; round at the end."""
        start = self.item or self._landing() or self._window.contentItem()
        _give(start.nextItemInFocusChain(forward))

    def _keep(self) -> None:
        """Remember where it is; if it is lost, look where it should be."""
        if item := self.item:
            self._kept[self.depth] = item, _place(item)
            self._watch(item)
        else:
            self._soon.start()

    def _watch(self, item: QQuickItem) -> None:
        """Look again when *item* vanishes or is dimmed: Qt leaves the keys on it."""
        for connection in self._watched:
            QObject.disconnect(connection)
        signals = (item.visibleChanged, item.enabledChanged)
        self._watched = [signal.connect(self._soon.start) for signal in signals]

    def _look(self) -> None:
        """Put it where it belongs in what is now on the screen."""
        before, self._scene = self._scene, scene_of(self._bridge)
        if not (self.by_keys or QAccessible.isActive()):
            return
        if self._scene.place != before.place:
            self._kept.clear()
            self._land()
        elif self._scene.depth < before.depth:
            self._return()
        elif self._scene != before:
            self._land()
        elif self.item is None:
            self._return()

    def _land(self) -> None:
        _give(self._landing() or next(self._stops(), None))

    def _return(self) -> None:
        """Go where it was, or to what is nearest there."""
        item, place = self._kept.get(self._scene.depth, (None, QRectF()))
        if item and shiboken6.isValid(item) and _is_there(item):
            _give(item)
        elif item:
            _give(
                min(self._stops(), key=lambda stop: _apart(stop, place), default=None)
            )
        else:
            self._land()

    def _landing(self) -> QQuickItem | None:
        """Return the title of what lies uppermost."""
        items = _able(self._window.contentItem())
        return next((item for item in items if item.property("isLanding")), None)

    def _stops(self) -> Iterator[QQuickItem]:
        """Go once round all that the keys can be on."""
        item = self._window.contentItem()
        seen: set[QQuickItem] = set()
        for _ in range(MANY):
            item = item.nextItemInFocusChain(True)  # noqa: FBT003  Qt's
            if item in seen:
                return
            seen.add(item)
            if _is_stop(item):
                yield item


def _is_stop(item: QQuickItem) -> bool:
    return item.activeFocusOnTab() or bool(item.property("isLanding"))


def _is_there(item: QQuickItem) -> bool:
    return item.window() is not None and item.isVisible() and item.isEnabled()


def _give(item: QQuickItem | None) -> None:
    if item:
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)


def _able(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield all in *item* that can be seen and used."""
    for child in item.childItems():
        if child.isVisible() and child.isEnabled():
            yield child
            yield from _able(child)


def _place(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF()), item.size())


def _apart(item: QQuickItem, place: QRectF) -> float:
    gap = _place(item).center() - place.center()
    return abs(gap.x()) + abs(gap.y())
