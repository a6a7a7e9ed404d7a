"""The program for staff: one application, one window."""

from __future__ import annotations

import sys
from datetime import date

from PySide6.QtGui import QIcon
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from PySide6.QtWidgets import QApplication

from kiosk.settings.settings import ASSETS, Settings
from kiosk.studio.desk import Desk
from kiosk.studio.look import dress
from kiosk.studio.practice.banner import Banner
from kiosk.studio.practice.lesson import Lesson
from kiosk.studio.practice.practice_copy import practice_copy, settings_for
from kiosk.studio.window.naming import remembered
from kiosk.studio.window.opening import opened
from kiosk.studio.window.window import NAME, Window
from kiosk.ui.app import application


def widgets_application() -> QApplication:
    """Return the one application, with widgets, our fonts and our colours.

    The kiosk is drawn by the processor: it is a picture in a widget here, also where
    nobody knows what the graphics card can do.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application()
    app.setApplicationName(NAME)
    app.setDesktopFileName("quiet-room-studio")
    app.setWindowIcon(QIcon(str(ASSETS / "pictures" / "day" / "mark.svg")))
    dress(app)
    return app


def run_studio(settings: Settings, today: date) -> int:
    """Show the window until somebody closes it; return the exit code."""
    app = widgets_application()
    window = _window(settings, today)
    window.show()
    return app.exec()


def run_practice(settings: Settings, today: date) -> int:
    """Show the window on a copy of the sample, with a course; keep nothing of it."""
    app = widgets_application()
    with practice_copy() as content:
        window = _window(settings_for(content, settings), today)
        practise(window)
        window.show()
        return app.exec()


def _window(settings: Settings, today: date) -> Window:
    desk = Desk(opened(settings), settings, today, remembered(settings))
    window = Window(desk)
    sys.excepthook = window.tell_mishap
    return window


def practise(window: Window) -> Banner:
    """Put the course into *window*."""
    lesson = Lesson(window.desk, window)
    window.writing.at_line.connect(lesson.be_at)
    window.findings.chosen.connect(lesson.be_at)
    banner = Banner(lesson)
    _keep_inside(window)
    window.go_to_part(window.bench)
    window.setMenuWidget(banner)
    window.setWindowTitle(f"{NAME}: practice copy")
    return banner


def _keep_inside(window: Window) -> None:
    """Let nothing of the copy get out of it: no pages, no pack, no other git."""
    publish, history = window.publish.panel(), window.versions.panel().history
    for out in (publish.web, publish.paper, publish.fleet, history.url):
        out.setEnabled(False)
        out.setToolTip("Not from a practice copy.")
