"""The screen, wired: the one place where everything of it meets."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6.QtQuick  # noqa: F401  or windows come back as bare QWindows
import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImageReader
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.content.model.library import Library
from kiosk.errors import KioskError
from kiosk.settings.settings import ASSETS, Settings
from kiosk.ui.bridge.front import Front
from kiosk.ui.bridge.offer import Offer
from kiosk.ui.engine.decoded_size import MOST_MEGABYTES
from kiosk.ui.engine.network import DenyAll
from kiosk.ui.engine.pictures import Icons, Pictures
from kiosk.ui.reload.watcher import Contents

if TYPE_CHECKING:
    from kiosk.ui.bridge.bridge import Bridge

QML = Path(__file__).parent / "qml"


def application() -> QGuiApplication:
    """Return the one application, with our fonts and a limit on pictures.

    QML collects its garbage at one go: in small steps (Qt 6.11.3) it took the
    properties of things that were just being made, one start of 40 under load.
    """
    os.environ.setdefault("QV4_GC_TIMELIMIT", "0")
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(app, QGuiApplication)  # noqa: S101
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    app.styleHints().setStartDragDistance(24)  # a shaky finger still taps
    for font in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    return app


def load(
    engine: QQmlApplicationEngine, name: str, properties: dict[str, object]
) -> QQuickWindow:
    """Return the window *name* of our QML, made with its first *properties*."""
    engine.addImportPath(str(QML))
    engine.setInitialProperties(properties)
    engine.loadFromModule("Kiosk", name)
    if not engine.rootObjects():
        msg = "The screens could not be loaded. Install the kiosk again."
        raise KioskError(msg)
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)  # noqa: S101
    return window


class Screen(QObject):
    """The engine, the window, and what it shows: the front, then all behind it.

    *today* tells the day, which decides what release mode shows.
    """

    completed = Signal()
    """The bridge has been made: the first picture stands, or it was asked for."""

    def __init__(
        self,
        library: Library | None,
        settings: Settings,
        report: Callable[[str], None],
        *,
        windowed: bool,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._settings, self._report = settings, report
        self._bridge: Bridge | None = None
        self.engine = QQmlApplicationEngine()
        offer = Offer(settings.content, report, self, today=today)
        offer.take(library)
        self.front = Front(offer, settings, lambda: self.bridge, report, self)
        self.front.wanted.connect(self._speak)
        self.front.languages.translated.connect(self.engine.retranslate)
        self._network = DenyAll()
        self.engine.setNetworkAccessManagerFactory(self._network)
        self.engine.addImageProvider("icon", Icons(ASSETS / "icons"))
        pictures = Pictures(ASSETS / "pictures", offer.picture)
        self.engine.addImageProvider("picture", pictures)
        self.window = load(
            self.engine, "Main", {"front": self.front, "windowed": windowed}
        )

    @property
    def bridge(self) -> Bridge:
        """What a visit needs: the window asks for it as soon as its picture stands."""
        if self._bridge is None:
            from kiosk.ui.behind import make_bridge  # noqa: PLC0415  as was said

            parts = self.engine, self.window, self._settings, self._report
            self._bridge = make_bridge(self.front, *parts)
            self.completed.emit()
        return self._bridge

    def _speak(self, language: str) -> None:
        self.bridge.speak(language)

    def follow(self, contents: Contents) -> None:
        """Show what *contents* finds from now on, though never amid a visit.

        During one it does not even look: with thousands of pages that takes long
        enough to be felt under a finger.
        """
        contents.renewed.connect(self.bridge.stock)
        contents.answered.connect(self.front.end_wait)
        contents.looked.connect(self.bridge.renew)
        self.bridge.came.connect(contents.rest)
        self.bridge.left.connect(contents.watch)
        self.bridge.failed.connect(contents.distrust)
        contents.watch()

    def stay_foremost(self) -> None:
        from kiosk.ui.foremost import Foremost  # noqa: PLC0415  after the first picture

        Foremost(self.window)

    def close(self) -> None:
        """Take the window away, then what it shows; the clock ends with it."""
        if self._bridge:
            self._bridge.speech.end()
        shiboken6.delete(self.engine)
        self.front.languages.be_silent()
        shiboken6.delete(self.front)


def screen_of(
    contents: Contents,
    settings: Settings,
    report: Callable[[str], None],
    *,
    windowed: bool,
    today: Callable[[], date],
) -> Screen:
    """Show the last good library of *contents*, or wait for the first one."""
    library = contents.first()
    screen = Screen(library, settings, report, windowed=windowed, today=today)
    if library is None:
        screen.front.await_library()
    return screen
