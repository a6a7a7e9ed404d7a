"""How the patient likes the screen, for QML to read."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_NOBODY = Visit("")


@QmlElement
@QmlUncreatable("Read it from Bridge.looks.")
class Looks(QObject):  # type: ignore[operator]  # PySide6 stub
    """How this patient likes the screen; the standard between two visits."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = _NOBODY

    def show(self, visit: Visit | None) -> None:
        self._visit = visit or _NOBODY
        self.changed.emit()

    @Property(str, notify=changed)
    def textSize(self) -> str:
        return self._visit.text_size

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._visit.theme

    @Property(bool, notify=changed)
    def still(self) -> bool:
        """Whether nothing on the screen may move."""
        return self._visit.still

    @Property(bool, notify=changed)
    def lowReach(self) -> bool:
        """Whether all that one touches is to be in the lower half of the screen."""
        return self._visit.low_reach
