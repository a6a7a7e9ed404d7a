"""A ruler: a card of known size held against the panel says how large the panel is."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QSizeF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.settings.settings import LEAST_INCHES, MOST_INCHES
from kiosk.ui.engine.properties import Property

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

INCH = 25.4  # millimetres

CARD = QSizeF(85.60, 53.98)
"""Millimetres of a bank card, a driving licence, most badges: ID-1 of ISO/IEC 7810."""


@QmlElement
@QmlUncreatable("Read it from Commissioning.ruler.")
class Ruler(QObject):  # type: ignore[operator]  # PySide6 stub
    """The size of the panel as it is worked out; *diagonal* is where it begins."""

    changed = Signal()

    def __init__(self, diagonal: float, parent: QObject) -> None:
        super().__init__(parent)
        self._set = self._diagonal = diagonal
        self.panel = QSizeF(1920, 1080)
        """In pixels."""

    @Slot(float, float)
    def lie_on(self, width: float, height: float) -> None:
        """Take note of how many pixels the panel has."""
        if width > 0 and height > 0:
            self.panel = QSizeF(width, height)
            self.changed.emit()

    @Property(float, notify=changed)
    def diagonal(self) -> float:
        """The diagonal in inches, by the card that is shown."""
        return self._diagonal

    @Property(float, notify=changed)
    def perMm(self) -> float:
        """Pixels for a millimetre."""
        across = math.hypot(self.panel.width(), self.panel.height())
        return across / (self._diagonal * INCH)

    @Property(float, notify=changed)
    def cardWidth(self) -> float:
        return CARD.width() * self.perMm

    @Property(float, notify=changed)
    def cardHeight(self) -> float:
        return CARD.height() * self.perMm

    @Property(str, notify=changed)
    def setting(self) -> str:
        """What to write into the settings."""
        return f"[screen]\ndiagonal = {self._diagonal:.1f}"

    @Property(bool, notify=changed)
    def isSet(self) -> bool:
        """Whether the settings say so already."""
        return abs(self._diagonal - self._set) < 0.05

    @Slot(int)
    def stretch(self, pixels: int) -> None:
        """Let the card be so many *pixels* wider, or narrower."""
        width = max(1.0, self.cardWidth + pixels)
        across = math.hypot(self.panel.width(), self.panel.height())
        diagonal = CARD.width() * across / (width * INCH)
        self._diagonal = min(MOST_INCHES, max(LEAST_INCHES, diagonal))
        self.changed.emit()
