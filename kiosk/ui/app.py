"""The wiring: the one place where everything of the screen meets."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6.QtQuick  # noqa: F401  or windows come back as bare QWindows
import shiboken6
from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFontDatabase,
    QGuiApplication,
    QImageReader,
    QPixmap,
)
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.content.model.library import Library
from kiosk.errors import NO_DISPLAY, KioskError
from kiosk.settings.settings import ASSETS, BUILT, Settings
from kiosk.ui.bridge.front import Front
from kiosk.ui.bridge.offer import Offer
from kiosk.ui.engine.icons import Icons
from kiosk.ui.engine.network import DenyAll
from kiosk.ui.reload.watcher import Contents

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QRect
    from PySide6.QtGui import QScreen

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
    QImageReader.setAllocationLimit(64)  # MB: a picture must not eat the memory
    app.styleHints().setStartDragDistance(24)  # a shaky finger still taps
    for font in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    return app


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
        self.engine.addImportPath(str(QML))
        self.window = self._load(windowed=windowed)

    def _load(self, *, windowed: bool) -> QQuickWindow:
        self.engine.setInitialProperties(
            {"front": self.front, "assets": ASSETS.as_uri(), "windowed": windowed}
        )
        self.engine.loadFromModule("Kiosk", "Main")
        if not self.engine.rootObjects():
            msg = "The screens could not be loaded. Install the kiosk again."
            raise KioskError(msg)
        (window,) = self.engine.rootObjects()
        assert isinstance(window, QQuickWindow)  # noqa: S101
        return window

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


def run(
    settings: Settings,
    report: Callable[[str], None],
    *,
    windowed: bool,
) -> int:
    """Show the kiosk until it is stopped.  Return the exit code."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # Ctrl+C works even if Qt is busy
    with _last_words(report):
        app = application()
    contents = Contents(settings, report, app)
    screen = Screen(contents.first(), settings, report, windowed=windowed)
    screen.window.sceneGraphError.connect(
        lambda _, why: _paint_without_gpu(report, why)
    )
    screen.completed.connect(lambda: _go_on(screen, contents))
    if windowed:
        screen.window.show()
    else:
        _hide_cursor(app)
        _fill_the_screen(app, screen.window)
        screen.completed.connect(screen.stay_foremost)
    code = app.exec()
    screen.close()
    contents.close()
    return code


def _go_on(screen: Screen, contents: Contents) -> None:
    """Follow the contents, now that all is loaded.

    What is left of that is no garbage: with it set aside a look for some is short.
    A look at everything took 26 ms, two frames.
    """
    gc.collect()
    gc.freeze()
    gc.enable()
    screen.follow(contents)


@contextmanager
def _last_words(report: Callable[[str], None]) -> Iterator[None]:
    """End with one clear line where Qt would end the process with a core dump.

    What Qt says before that guesses at the reason, and wrongly.
    """
    said: list[str] = []

    def gather(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        said.append(text.strip())
        if kind == QtMsgType.QtFatalMsg:
            report(NO_DISPLAY)
            os._exit(2)

    before = qInstallMessageHandler(gather)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for text in said:
            report(text)


def _paint_without_gpu(report: Callable[[str], None], why: str) -> None:
    """Start again with Qt's own painter: without OpenGL Qt would end the process."""
    if os.environ.get("QT_QUICK_BACKEND") == "software":
        return
    report(f"No OpenGL here, so Qt's own painter is used. {why}")
    os.environ["QT_QUICK_BACKEND"] = "software"
    again = [] if BUILT else ["-m", "kiosk"]
    os.execv(sys.executable, [sys.executable, *again, *sys.argv[1:]])  # noqa: S606


def _hide_cursor(app: QGuiApplication) -> None:
    """Show an empty picture for it: to name BlankCursor would cost a start 28 ms."""
    nothing = QPixmap(1, 1)
    nothing.fill(QColor(0, 0, 0, 0))
    app.setOverrideCursor(QCursor(nothing))


def _fill_the_screen(app: QGuiApplication, window: QQuickWindow) -> None:
    """Cover the whole screen, now and whenever the screen changes.

    Without a window manager FullScreen alone leaves a window of 160 x 160.
    """

    def cover(_: QRect | QScreen | None = None) -> None:
        screen = app.primaryScreen()
        if screen:
            window.setGeometry(screen.geometry())

    def follow(screen: QScreen | None) -> None:
        if screen:
            screen.geometryChanged.connect(cover)
        cover()

    app.primaryScreenChanged.connect(follow)
    follow(app.primaryScreen())
    window.showFullScreen()
    cover()
