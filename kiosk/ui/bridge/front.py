"""What stands while nobody is in a visit, for QML to read; and a touch begins one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.settings.settings import Settings
from kiosk.ui.bridge.language import Languages
from kiosk.ui.bridge.looks import Looks
from kiosk.ui.bridge.offer import Offer
from kiosk.ui.engine.properties import Property
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("app.py makes the one Front.")
class Front(QObject):  # type: ignore[operator]  # PySide6 stub
    """All that the first picture needs, and no more: a start has no time for it.

    *visit* is the one that is on the screen: who changes it tells so by *moved*, once
    all that follows it has.  *behind* gives the Bridge, which it makes when it is first
    asked.  *report* is called with what staff should know.
    """

    moved = Signal()
    """What is on the screen has changed: the place, or something of the visit."""
    wanted = Signal(str)
    """Somebody wants this language; "" is the one that a visit begins in."""
    marked = Signal()
    """Somebody has held the mark."""
    admitted = Signal()
    """The staff's screens come, or go."""

    def __init__(
        self,
        offer: Offer,
        settings: Settings,
        behind: Callable[[], QObject],
        report: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._behind = settings.screen, behind
        self.visit: Visit | None = None
        self._offer = offer
        words = Path(settings.translations.folder)
        self._languages = Languages(offer, words, self.wanted.emit, report, self)
        self._looks = Looks(self)
        self._awaiting = False
        self._staff: QObject | None = None

    @Property(str, notify=moved)
    def place(self) -> str:
        """``closed`` (nothing to show), ``attract``, ``home`` or ``page``."""
        if self._offer.library is None:
            return "closed"
        if self.visit is None:
            return "attract"
        return "page" if self.visit.place else "home"

    @Property(bool, notify=moved)
    def awaiting(self) -> bool:
        """Whether it is closed only until the first library has been compiled."""
        return self._awaiting

    @Property(QObject, constant=True)
    def kiosk(self) -> QObject:
        """The Bridge, for what a visit looks like."""
        return self._behind()

    @Property(QObject, notify=admitted)
    def staff(self) -> QObject | None:
        """What the staff's screens show; None: they are not there."""
        return self._staff

    @Property(Offer, constant=True)
    def offer(self) -> Offer:
        return self._offer

    @Property(Languages, constant=True)
    def languages(self) -> Languages:
        return self._languages

    @Property(Looks, constant=True)
    def looks(self) -> Looks:
        return self._looks

    @Property(bool, constant=True)
    def openAttract(self) -> bool:
        """Whether the attract screen may say what the kiosk is about."""
        return self._settings.attract == "open"

    @Property(float, constant=True)
    def diagonal(self) -> float:
        """The panel's diagonal in inches."""
        return self._settings.diagonal

    def await_library(self) -> None:
        """Say that a first library is on its way, until that is over."""
        self._awaiting = True
        self.moved.emit()

    def end_wait(self) -> None:
        """End that: a first library has come, or none does."""
        if self._awaiting:
            self._awaiting = False
            self.moved.emit()

    def admit(self, staff: QObject | None) -> None:
        """Show the staff's screens over all else, or take them away."""
        self._staff = staff
        self.admitted.emit()

    @Slot()
    def begin(self) -> None:
        self.wanted.emit("")

    @Slot()
    def mark(self) -> None:
        """Take note that somebody holds the mark: a patient by accident, or staff."""
        self.marked.emit()
