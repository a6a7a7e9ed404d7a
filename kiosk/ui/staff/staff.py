"""What the staff's screens may read and ask."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.settings.settings import Settings
from kiosk.staff.gate import gate_of
from kiosk.ui.engine.properties import Property
from kiosk.ui.staff.pad import Pad

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("door.py makes the one Staff.")
class Staff(QObject):  # type: ignore[operator]  # PySide6 stub
    """Which of the screens is shown: the *pad*, or the *board* behind it."""

    changed = Signal()
    left = Signal()
    """Whoever was before it has had enough."""
    admitted = Signal()
    """Whoever is before it has told the PIN."""

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._view = ""
        self._pad = Pad(gate_of(settings), self)
        self._pad.opened.connect(self._admit)

    def begin(self) -> None:
        """Ask for the PIN."""
        self._pad.begin()
        self._go("pad")

    def end(self) -> None:
        self._pad.end()
        self._go("")

    @Property(str, notify=changed)
    def view(self) -> str:
        return self._view

    @Property(Pad, constant=True)
    def pad(self) -> Pad:
        return self._pad

    @Slot()
    def leave(self) -> None:
        self.left.emit()

    @Slot()
    def back(self) -> None:
        """Leave what lies uppermost."""
        self.left.emit()

    def _admit(self) -> None:
        self.admitted.emit()
        self._go("board")

    def _go(self, view: str) -> None:
        self._view = view
        self.changed.emit()
