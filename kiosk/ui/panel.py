"""The window on the panel: all of it, without a cursor, with or without a GPU."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QCursor, QGuiApplication, QPixmap
from PySide6.QtQuick import QQuickWindow

from kiosk.settings.settings import BUILT

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QScreen


def show_on_panel(
    app: QGuiApplication,
    window: QQuickWindow,
    report: Callable[[str], None],
    ended: Callable[[], object] = bool,
    *,
    windowed: bool,
) -> None:
    """Let *window* be seen; *report* is told what the machine lacks for that.

    *ended* is called before the program starts itself again for the lack of it: a
    kiosk has something to put in order then.
    """
    fault = "No OpenGL here, so Qt's own painter is used."
    window.sceneGraphError.connect(
        lambda _, why: paint_without_gpu(report, f"{fault} {why}", ended)
    )
    if windowed:
        window.show()
    else:
        _hide_cursor(app)
        _fill_the_screen(app, window)


def paint_without_gpu(
    report: Callable[[str], None], why: str, ended: Callable[[], object]
) -> None:
    """Start again with Qt's own painter: without OpenGL Qt would end the process.

    With that painter it goes on.
    """
    if os.environ.get("QT_QUICK_BACKEND") == "software":
        return
    report(why)
    ended()
    os.environ["QT_QUICK_BACKEND"] = "software"
    again = [] if BUILT else ["-m", "kiosk"]
    os.execv(sys.executable, [sys.executable, *again, *sys.argv[1:]])  # noqa: S606


def forget_unknown_platform() -> None:
    """Let Qt find its platform by itself where it was told of one that is not there.

    Qt takes several, such as ``wayland;xcb``, each with words of its own after a colon.
    """
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415  seldom

    plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    named = os.environ.get("QT_QPA_PLATFORM", "")
    kinds = [re.split("[:-]", one)[0] for one in named.split(";")]
    if not any([*Path(plugins, "platforms").glob(f"*q{kind}.*")] for kind in kinds):
        os.environ.pop("QT_QPA_PLATFORM", None)


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
