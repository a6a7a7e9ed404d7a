"""The patient's questions, to take home: as a code for their phone, or on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.settings.settings import TakeHomeSettings
from kiosk.ui.take_home.qr import MOST, payload

if TYPE_CHECKING:
    from kiosk.ui.take_home.paper import Lp

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.takeHome.")
class TakeHome(QObject):  # type: ignore[operator]  # PySide6 stub
    """The list of this visit; nothing between two visits.

    *report* is called with what keeps the printer from printing, for staff; the
    questions are never in it.  Printing may take *limit* milliseconds.
    """

    changed = Signal()

    def __init__(
        self,
        settings: TakeHomeSettings,
        report: Callable[[str], None],
        parent: QObject,
        *,
        limit: int = 20_000,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._report = report
        self._limit = limit
        self._questions: tuple[str, ...] = ()
        self._lists = 0
        self._printing = ""
        self._lp: Lp | None = None

    def show(self, questions: tuple[str, ...]) -> None:
        """Take these questions home from now on; none forgets the list."""
        if questions == self._questions:
            return
        self._questions = questions
        self._lists += 1
        if not questions and self._lp:
            self._lp.end()
        if not questions or self._printing != "busy":
            self._printing = ""
        self.changed.emit()

    def payload(self) -> str:
        """Return what the code says; empty if there is none, or it is too long."""
        if not self._questions or self._settings.code == "off":
            return ""
        text = payload(self._questions, self._settings.code)
        return text if len(text.encode()) <= MOST else ""

    @Property(bool, notify=changed)
    def hasCode(self) -> bool:
        return bool(self.payload())

    @Property(str, notify=changed)
    def code(self) -> str:
        """Where QrCode finds the picture.  It tells nothing of the questions."""
        return f"image://qr/{self._lists}" if self.payload() else ""

    @Property(bool, constant=True)
    def hasPrinter(self) -> bool:
        return bool(self._settings.printer)

    @Property(str, notify=changed)
    def printing(self) -> str:
        """What became of the last ``printList``: "busy", "sent" or "failed"."""
        return self._printing

    @Slot()
    def printList(self) -> None:
        """Print the list.  While one is being printed, ask for no second."""
        if not self._questions or not self.hasPrinter or self._printing == "busy":
            return
        from kiosk.ui.take_home.paper import Lp, page  # noqa: PLC0415  few patients print

        if self._lp is None:
            self._lp = Lp(self._limit, self)
            self._lp.taken.connect(self._send)
            self._lp.failed.connect(self._fail)
        self._say("busy")
        self._lp.hand(page(self._questions), self._settings.printer)

    def _send(self) -> None:
        self._say("sent")

    def _fail(self, reason: str) -> None:
        self._report(
            f"The printer {self._settings.printer!r} did not take a list of questions:"
            f" {reason.rstrip('.')}. Mend it, or name another: [take_home] printer in"
            " settings.toml."
        )
        self._say("failed")

    def _say(self, printing: str) -> None:
        self._printing = printing
        self.changed.emit()
