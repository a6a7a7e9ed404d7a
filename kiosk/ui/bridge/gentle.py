"""What spares a reader: the calm screen, and the short version of a page."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.engine.properties import Property
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.gentle.")
class Gentle(QObject):  # type: ignore[operator]  # PySide6 stub
    """The calm screen, and the answer to the notice before a page.

    *step* makes of the visit the one that follows, and shows it.
    """

    changed = Signal()

    def __init__(
        self, step: Callable[[Callable[[Visit], Visit]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._hidden = False

    def show(self, visit: Visit | None) -> None:
        """Show the calm screen, if *visit* is hidden behind it."""
        hidden = visit is not None and visit.hidden
        if hidden != self._hidden:
            self._hidden = hidden
            self.changed.emit()

    @Property(bool, notify=changed)
    def hidden(self) -> bool:
        """Whether the calm screen lies over the place and its sheets."""
        return self._hidden

    @Slot()
    def hide(self) -> None:
        """Lay the calm screen over all; the place stays as it is."""
        self._step(lambda visit: replace(visit, hidden=True))

    @Slot()
    def comeBack(self) -> None:
        """Take the calm screen away."""
        self._step(lambda visit: replace(visit, hidden=False))

    @Slot()
    def showAll(self) -> None:
        """Show all of the page that stands behind a notice."""
        self._step(lambda visit: visit.choose("all"))

    @Slot()
    def showShort(self) -> None:
        """Show the short version of the page that stands behind a notice."""
        self._step(lambda visit: visit.choose("short"))
