"""The display, the touch panel and what draws, looked at without a window.

A kiosk may be running on that display, with a patient before it.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterator

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.doctor.finding import Finding
from kiosk.ui.commissioning.graphics import look_at_graphics
from kiosk.ui.engine.touch import touch_panels
from kiosk.ui.trying.ruler import INCH

_APART = 0.05  # of the diagonal: a card is held against it to two millimetres
_MADE_UP = (96, 100)
_LEAST = (1280, 720)
"""Pixels: less, and words are smaller than the design has them."""

_HAVE_TOUCH = ("xcb", "windows", "wayland")
"""Qt's names of displays; the others never tell of a panel."""


def look_at_display(diagonal: float) -> Iterator[Finding]:
    """Look at what the kiosk would be shown on; *diagonal* is that of the settings."""
    app = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    assert isinstance(app, QGuiApplication)  # noqa: S101
    screen = app.primaryScreen()
    if screen is None:
        yield Finding(
            "display.none",
            "No screen is plugged in, or it is switched off.",
            "Switch it on, and look at its cable.",
        )
        return
    yield from _screens(app, screen)
    yield from _size(screen, diagonal)
    if app.platformName() in _HAVE_TOUCH:
        yield _touch()
    yield from look_at_graphics(os.environ.get)


def _screens(app: QGuiApplication, screen: QScreen) -> Iterator[Finding]:
    pixels, ratio = _pixels(screen), screen.devicePixelRatio()
    yield Finding(
        "display.fine",
        f"{_name(screen)}: {pixels[0]} × {pixels[1]} pixels, shown at {ratio:.0%}, by"
        f" {app.platformName()}.",
    )
    if max(pixels) < _LEAST[0] or min(pixels) < _LEAST[1]:
        yield Finding(
            "display.small",
            f"It has fewer than {_LEAST[0]} × {_LEAST[1]} pixels: words are small.",
            "Choose a finer mode in the system, or another panel.",
        )
    if len(app.screens()) > 1:
        others = [_name(one) for one in app.screens() if one is not screen]
        yield Finding(
            "display.many",
            f"The kiosk is on {_name(screen)} alone. Beside it: {', '.join(others)}.",
            "Switch the others off, or choose which is the first: cage has -m last.",
        )


def _size(screen: QScreen, diagonal: float) -> Iterator[Finding]:
    """Hold the *diagonal* of the settings against what the panel says of itself."""
    size = screen.physicalSize()
    told = inches(size)
    hold = "Hold a card against it: kiosk doctor --screen"
    if not 5 < told < 130 or _is_guess(screen):
        yield Finding(
            "display.unmeasured",
            f"The panel does not say how large it is. By the settings it has"
            f" {diagonal:g} inches. {hold}",
        )
    elif abs(told - diagonal) > _APART * diagonal:
        yield Finding(
            "display.diagonal",
            f"By the settings the panel has {diagonal:g} inches. It says of itself"
            f" that it is {size.width():.0f} × {size.height():.0f} mm, {told:.1f}"
            " inches. If that is so, all on it has the wrong size.",
            f"{hold}. Then set [screen] diagonal.",
        )


def _is_guess(screen: QScreen) -> bool:
    """Tell whether the size is none of the panel's own.

    Where nobody knows it, X and Qt make one up of so many dots an inch.
    """
    dots = screen.physicalDotsPerInchX(), screen.physicalDotsPerInchY()
    return any(all(abs(one - made) < 0.3 for one in dots) for made in _MADE_UP)


def inches(size: QSizeF) -> float:
    """Return the diagonal of what has this *size* in millimetres."""
    return math.hypot(size.width(), size.height()) / INCH


def _pixels(screen: QScreen) -> tuple[int, int]:
    size, ratio = screen.size(), screen.devicePixelRatio()
    return round(size.width() * ratio), round(size.height() * ratio)


def _name(screen: QScreen) -> str:
    return " ".join(filter(None, (screen.name(), screen.model()))) or "the screen"


def _touch() -> Finding:
    if panels := touch_panels():
        names = ", ".join(one.name() or "a panel without a name" for one in panels)
        return Finding("touch.fine", f"Touch: {names}.")
    return Finding(
        "touch.none",
        "No touch panel is seen here.",
        "Look at its USB cable, then at what the system sees: libinput list-devices."
        " A kiosk with a keypad alone needs none.",
    )
