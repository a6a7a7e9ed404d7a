"""Whether what a window draws reaches a screen."""

from __future__ import annotations

from PySide6.QtQuick import QQuickWindow


def can_be_seen(window: QQuickWindow) -> bool:
    """Tell whether *window* is on a screen, so that what it draws can be seen.

    Without one Qt makes up a screen that has no size, under Wayland, and shows it.
    """
    screen = window.screen()
    return window.isExposed() and bool(screen) and not screen.geometry().isEmpty()
