"""The five keys of a visit, on the commissioning screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.settings.keys import KeysSettings
from kiosk.ui.keys.five_keys import MOVES, verbs_of


class PlainKeys(QObject):
    """Moves Qt's own focus along Qt's own chain; what is pressed feels Qt's own Space.

    Back is Escape, which the screen itself hears.
    """

    def __init__(self, window: QQuickWindow, settings: KeysSettings) -> None:
        super().__init__(window)
        self._window = window
        self._verbs = verbs_of(settings)
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not event.spontaneous():
            return False
        verb = self._verbs.get(event.key())
        if verb in MOVES:
            if event.type() == QEvent.Type.KeyPress:
                self._step(forward=MOVES[verb])
            return True
        stands_for = {"select": Qt.Key.Key_Space, "back": Qt.Key.Key_Escape}
        if verb is None or verb not in stands_for:
            return False
        kind, key = event.type(), stands_for[verb]
        again = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(self._window, again)
        return True

    def _step(self, *, forward: bool) -> None:
        start = self._window.activeFocusItem() or self._window.contentItem()
        item = start.nextItemInFocusChain(forward)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
