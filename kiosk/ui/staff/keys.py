"""The keys of the staff's screens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.settings.keys import KeysSettings
from kiosk.ui.keys.five_keys import MOVES, verbs_of
from kiosk.ui.staff.pad import Pad

_ZERO, _NINE = Qt.Key.Key_0, Qt.Key.Key_9
_ERASE, _CLEAR = Qt.Key.Key_Backspace, Qt.Key.Key_Delete


class StaffKeys(QObject):
    """Takes every key of *window*, so that none of them is a patient's.

    It belongs behind what lets a key through once.

    Next and previous move Qt's own focus, select feels Qt's own Space, and *back* is
    called; figures go to the *pad* while *is_asked*.  After one, Enter opens.
    """

    def __init__(
        self,
        window: QQuickWindow,
        settings: KeysSettings,
        pad: Pad,
        back: Callable[[], None],
    ) -> None:
        super().__init__(pad)
        self._window, self._pad, self._back = window, pad, back
        self._verbs = verbs_of(settings)
        self._has_typed = False
        self.is_asked = False

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not event.spontaneous():
            return False
        if event.type() == QEvent.Type.KeyPress:
            self._press(event.key())
        elif event.type() == QEvent.Type.KeyRelease:
            self._release(event.key())
        return True

    def _press(self, key: int) -> None:
        verb = self._verbs.get(key)
        if verb in MOVES:
            self._has_typed = False
            self._step(forward=MOVES[verb])
        elif self.is_asked and _ZERO <= key <= _NINE and verb is None:
            self._has_typed = True
            self._pad.press(chr(key))
        elif verb == "select" and not self._opens:
            self._space(QEvent.Type.KeyPress)

    def _release(self, key: int) -> None:
        """Do what is done as a key comes up: no other may feel that alone."""
        verb = self._verbs.get(key)
        if self.is_asked and key in {_ERASE, _CLEAR} and self._pad.count:
            (self._pad.erase if key == _ERASE else self._pad.clear)()
        elif verb == "back":
            self._back()
        elif verb == "select" and self._opens:
            self._has_typed = False
            self._pad.open()
        elif verb == "select":
            self._space(QEvent.Type.KeyRelease)

    @property
    def _opens(self) -> bool:
        """Tell whether somebody types on a keyboard, and not by what keys are on."""
        return self.is_asked and self._has_typed and self._pad.mayOpen

    def _step(self, *, forward: bool) -> None:
        start = self._window.activeFocusItem() or self._window.contentItem()
        item = start.nextItemInFocusChain(forward)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    def _space(self, kind: QEvent.Type) -> None:
        item = self._window.activeFocusItem()
        if isinstance(item, QQuickItem):
            none = Qt.KeyboardModifier.NoModifier
            QCoreApplication.sendEvent(
                item, QKeyEvent(kind, Qt.Key.Key_Space, none, " ")
            )
