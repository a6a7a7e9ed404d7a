"""The true kiosk on a window that nobody sees: drawn to pictures, touched by events."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtQuick import QQuickItem

from kiosk.content.model.library import Library
from kiosk.settings.settings import Settings, VisitSettings
from kiosk.ui.app import Screen
from kiosk.ui.bridge.bridge import Bridge
from kiosk.visit.visit import TextSize, Theme

SHAPES = {
    "Landscape": (1920, 1080),
    "Portrait": (1080, 1920),
    "Small": (1280, 800),
}
"""The panels that the design was made for, and their size in pixels."""

_A_DAY = 86_400.0
"""Seconds: nobody who writes is asked whether they are still there."""


class Player(QObject):
    """Plays *library* as the kiosk would, before anything of it is published.

    A window that is never shown swaps no frames: each picture is asked for, and whoever
    waits for a frame is told so here.
    """

    def __init__(self, library: Library, settings: Settings, today: date) -> None:
        super().__init__()
        self.screen = Screen(
            library, _for_writing(settings), _ignore, windowed=True, today=lambda: today
        )
        self._held = False
        self.shape("Landscape")
        self.picture()  # the first one is what the rest waits for
        self.kiosk.begin()

    @property
    def kiosk(self) -> Bridge:
        return self.screen.bridge

    @property
    def size(self) -> tuple[int, int]:
        window = self.screen.window
        return window.width(), window.height()

    def shape(self, name: str) -> None:
        """Take another of SHAPES."""
        width, height = SHAPES[name]
        window = self.screen.window
        window.resize(width, height)
        window.widthChanged.emit(width)  # of one that is not shown, few systems tell
        window.heightChanged.emit(height)
        window.contentItem().setSize(QSizeF(width, height))

    def wear(self, text_size: TextSize, theme: Theme) -> None:
        """Show it as a patient likes it; nothing moves that one would wait for."""
        self.kiosk.wear(text_size, theme, True, False)  # noqa: FBT003  a slot has no keywords

    def open(self, language: str, page: str) -> None:
        """Go to *page*, in *language*."""
        if not self.kiosk.visiting:
            self.kiosk.begin()
        if self.kiosk.edition.language != language:
            self.kiosk.speak(language)
        self.kiosk.follow(f"page:{page}")

    def show(self, library: Library) -> None:
        """Show other words at the same place."""
        self.kiosk.write_anew(library)

    def picture(self) -> QImage:
        """Return what the kiosk shows now."""
        image = self.screen.window.grabWindow()
        self.screen.window.frameSwapped.emit()
        return image

    def press(self, place: QPointF, *, down: bool) -> None:
        """Put a finger down at *place*, or lift it."""
        kind = QMouseEvent.Type.MouseButtonPress
        if not down:
            kind = QMouseEvent.Type.MouseButtonRelease
        self._held = down
        self._send(kind, place, Qt.MouseButton.LeftButton)

    def drag(self, place: QPointF) -> None:
        self._send(QMouseEvent.Type.MouseMove, place, Qt.MouseButton.NoButton)

    def _send(
        self, kind: QMouseEvent.Type, place: QPointF, button: Qt.MouseButton
    ) -> None:
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind,
            place,
            place,
            button,
            left if self._held else none,
            Qt.KeyboardModifier.NoModifier,
        )
        QCoreApplication.sendEvent(self.screen.window, event)

    def turn(self, place: QPointF, pixels: QPoint, angle: QPoint) -> None:
        """Turn a wheel at *place*."""
        event = QWheelEvent(
            place,
            place,
            pixels,
            angle,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003  a Qt class has no keywords
        )
        QCoreApplication.sendEvent(self.screen.window, event)

    @property
    def root(self) -> QQuickItem:
        return self.screen.window.contentItem()

    def close(self) -> None:
        self.screen.close()


def _for_writing(settings: Settings) -> Settings:
    """Return *settings* for a screen that a writer is before, and not a patient."""
    unhurried = VisitSettings(ask_after=_A_DAY, help_ask_after=_A_DAY)
    return replace(
        settings,
        visit=unhurried,
        content=replace(settings.content, release=False),  # a draft is not signed
        take_home=replace(settings.take_home, printer=""),
    )


def _ignore(_: str) -> None:
    """Staff are told by the studio's own findings."""
