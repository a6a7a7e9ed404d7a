"""The commissioning screen: tried on the panel itself, by who sets it up."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.settings.settings import ASSETS, Settings
from kiosk.supervision.asked import end_at_once
from kiosk.ui.alone import claim
from kiosk.ui.app import application, load
from kiosk.ui.commissioning.commissioning import Commissioning
from kiosk.ui.commissioning.keys import PlainKeys
from kiosk.ui.engine.network import DenyAll
from kiosk.ui.engine.pictures import Icons
from kiosk.ui.notices import last_words
from kiosk.ui.panel import show_on_panel


class CommissioningScreen(QObject):
    """The engine, the window, and what they show."""

    def __init__(
        self, settings: Settings, languages: Sequence[str], words: Sequence[str]
    ) -> None:
        super().__init__()
        self.parts = Commissioning(settings, languages, words)
        self.engine = QQmlApplicationEngine()
        self._network = DenyAll()
        self.engine.setNetworkAccessManagerFactory(self._network)
        self.engine.addImageProvider("icon", Icons(ASSETS / "icons"))
        self.window = load(self.engine, "CommissioningScreen", {"kiosk": self.parts})
        PlainKeys(self.window, settings.keys)

    def close(self) -> None:
        self.parts.end()
        shiboken6.delete(self.engine)


def run(
    settings: Settings,
    languages: Sequence[str],
    words: Sequence[str],
    report: Callable[[str], None],
) -> tuple[int, str]:
    """Show it until somebody leaves it.  Return Qt's code, and what to set.

    Raise InUseError where a kiosk has the screen.
    """
    end_at_once()
    with last_words(report):
        app = application()
    locks = claim()
    gc.enable()
    screen = CommissioningScreen(settings, languages, words)
    show_on_panel(app, screen.window, report, windowed=False)
    screen.parts.left.connect(app.quit)
    screen.parts.examiner.look()
    code = app.exec()
    ruler = screen.parts.ruler
    wanted = "" if ruler.isSet else ruler.setting
    screen.close()
    for lock in locks:
        lock.unlock()
    return code, wanted
