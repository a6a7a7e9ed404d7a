"""What stands behind the front: what a visit needs, and the first picture does not."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtQml import QQmlEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from kiosk.settings.settings import Settings
from kiosk.ui.bridge.bridge import Bridge
from kiosk.ui.bridge.front import Front
from kiosk.ui.engine.icon_arrays import Figures
from kiosk.ui.engine.memory import give_back
from kiosk.ui.keys.back_held import BackHeld
from kiosk.ui.keys.five_keys import FiveKeys
from kiosk.ui.keys.held_keys import HeldKeys
from kiosk.ui.mishaps import Mishaps
from kiosk.ui.notices import Notices
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
    bridge.speech.listen(window)  # sees keys before they are taken
    Waking(window, bridge.presence, bridge)
    HeldKeys(window, bridge)
    BackHeld(window, settings.keys, front.mark, bridge)  # sees each as it comes
    Fingers(window, bridge)  # Qt asks the last one first
    _give_back_after_visits(bridge)
    return bridge


def _give_back_after_visits(bridge: Bridge) -> None:
    """Let go of what a visit took once all of it has been deleted, a moment later."""
    later = QTimer(bridge, singleShot=True, interval=2000)
    later.timeout.connect(give_back)
    bridge.left.connect(later.start)
    bridge.came.connect(later.stop)


def tell_between_visits(
    notices: Notices, bridge: Bridge, engine: QQmlEngine, begin_anew: Callable[[], None]
) -> None:
    """Let *notices* know when somebody is here, and hear of all that goes wrong.

    *begin_anew* is called where errors of the program do not end.

    What may be shown changes with the day, and is looked at with the clock, too: else
    the first patient of a day would let it be told.
    """
    bridge.came.connect(notices.come)
    bridge.left.connect(notices.leave)
    minute = QTimer(bridge, interval=60_000)
    minute.timeout.connect(notices.turn)
    minute.timeout.connect(bridge.renew)
    minute.start()

    def warn(found: list[QQmlError]) -> None:
        for one in found:
            notices.tell(f"{one.url().toString()}:{one.line()}: a fault of the screen")

    engine.setOutputWarningsToStandardError(False)
    engine.warnings.connect(warn)
    sys.excepthook = Mishaps(bridge, notices.fail, begin_anew).fail
    qInstallMessageHandler(notices.hear)
