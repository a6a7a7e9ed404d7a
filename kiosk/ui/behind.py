"""What stands behind the front: what a visit needs, and the first picture does not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.settings.settings import Settings
from kiosk.ui.bridge.bridge import Bridge
from kiosk.ui.bridge.front import Front
from kiosk.ui.engine.icon_arrays import Figures
from kiosk.ui.engine.memory import give_back
from kiosk.ui.keys.five_keys import FiveKeys
from kiosk.ui.keys.held_keys import HeldKeys
from kiosk.ui.presence.fingers import Fingers
from kiosk.ui.presence.waking import Waking
from kiosk.ui.take_home.qr import Codes


def make_bridge(
    front: Front,
    engine: QQmlEngine,
    window: QQuickWindow,
    settings: Settings,
    report: Callable[[str], None],
) -> Bridge:
    """Make the one Bridge, and let it see each touch and key of *window*.

    Whoever looks at events sees each as an object of its class, and to make all those
    classes takes longer than a start may.
    """
    bridge = Bridge(front, settings, report)
    engine.addImageProvider("figures", Figures())
    engine.addImageProvider("qr", Codes(bridge.takeHome.payload))
    window.installEventFilter(bridge.presence)
    window.installEventFilter(FiveKeys(window, bridge, settings.keys))
    HeldKeys(window, bridge)  # Qt asks the last one first
    Waking(window, bridge.presence, bridge)
    Fingers(window, bridge)
    bridge.speech.listen(window)  # sees keys before they are taken
    bridge.left.connect(give_back)
    return bridge
