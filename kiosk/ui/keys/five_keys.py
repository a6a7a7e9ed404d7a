"""A whole visit by five keys: next, previous, select, back, and one for speech."""

from __future__ import annotations

import shiboken6
from msgspec.structs import fields
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPointerEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.settings.keys import KeysSettings
from kiosk.ui.bridge.bridge import Bridge
from kiosk.ui.bridge.scene import Depth
from kiosk.ui.keys.focus import Focus

MOVES = {"next": True, "previous": False}
OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
"""With one of these a key is not ours."""


TURNED = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
"""Where lines begin at the right, the one arrow does what the other does elsewhere."""


class FiveKeys(QObject):
    """Sees the keys of the window it is installed on before Qt does, and takes its own.

    What is pressed feels Qt's own Space.  Each of them counts as a touch does: the
    first begins a visit, and in "Still there?" it stays, unless it moves to an answer
    or reads the question aloud.
    """

    def __init__(
        self, window: QQuickWindow, bridge: Bridge, settings: KeysSettings
    ) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._focus = Focus(window, bridge)
        self._verbs = verbs_of(settings)
        self._has_arrows = _has_arrows(settings)
        self._held: QQuickItem | None = None

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            verb = self._verb(event.key())
            if verb and not event.modifiers() & OTHERS:
                self._take(verb, event)
                return True
        elif isinstance(event, QPointerEvent) and event.isBeginEvent():
            self._focus.by_keys = False
        return False

    def _verb(self, key: int) -> str | None:
        turns = self._has_arrows and self._bridge.languages.mirrored
        return self._verbs.get(TURNED.get(Qt.Key(key), key) if turns else key)

    def _take(self, verb: str, event: QKeyEvent) -> None:
        if event.type() == QEvent.Type.KeyPress:
            self._press(verb)
        elif event.type() == QEvent.Type.KeyRelease:
            self._release(verb)

    def _press(self, verb: str) -> None:
        self._focus.by_keys = True
        if not self._bridge.visiting:
            return
        if verb in MOVES:
            self._focus.step(forward=MOVES[verb])
        elif verb == "select" and (item := self._focus.item):
            self._held = item
            _space(item, QEvent.Type.KeyPress)

    def _release(self, verb: str) -> None:
        if not self._bridge.visiting:
            self._bridge.begin()
            if verb == "speech":
                self._speak()
            return
        held, self._held = self._held, None
        if verb == "select" and held and shiboken6.isValid(held):
            _space(held, QEvent.Type.KeyRelease)
        elif verb == "back":
            self._back()
        elif verb == "speech":
            self._speak()
        self._tell(verb)

    def _tell(self, verb: str) -> None:
        """Take note that somebody is there; to look at the answers takes time."""
        presence = self._bridge.presence
        if presence.asking and verb in {*MOVES, "speech"}:
            presence.ask_anew()
        else:
            QTimer.singleShot(0, presence.touched)

    def _back(self) -> None:
        """Take away what lies over the place, or do as the button at its left does."""
        kiosk = self._bridge
        depth = self._focus.depth
        if depth in {Depth.SHEET, Depth.HELP}:
            kiosk.close()
        elif depth == Depth.CALM:
            kiosk.gentle.comeBack()
        elif depth == Depth.PLACE and kiosk.place == "page":
            kiosk.back()
        elif depth == Depth.PLACE:
            kiosk.show("finish")

    def _speak(self) -> None:
        self._bridge.speech.toggle()


def verbs_of(settings: KeysSettings) -> dict[int, str]:
    """Return what each key does; what was set goes before what is so by default."""
    usual = KeysSettings()
    names = [field.name for field in fields(settings)]
    names.sort(key=lambda verb: getattr(settings, verb) != getattr(usual, verb))
    return {_key(key): verb for verb in names for key in getattr(settings, verb)}


def _has_arrows(settings: KeysSettings) -> bool:
    """Tell whether arrows are arrows; whoever sets one has a button for it."""
    usual = KeysSettings()
    return (settings.next, settings.previous) == (usual.next, usual.previous)


def _key(name: str) -> int:
    return Qt.Key[f"Key_{name}"].value


def _space(item: QQuickItem, kind: QEvent.Type) -> None:
    event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
    QCoreApplication.sendEvent(item, event)
