"""The patient's questions, to take home: as a code for their phone, or on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.settings.settings import TakeHomeSettings
from kiosk.ui.engine.properties import Property
from kiosk.ui.take_home.qr import MOST, payload

if TYPE_CHECKING:
    from kiosk.ui.take_home.print_system import Job, Program

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.takeHome.")
class TakeHome(QObject):  # type: ignore[operator]  # PySide6 stub
    """The list of this visit; nothing between two visits.

    *report* is called with what keeps the printer from printing, for staff; the
    questions are never in it.  The printer may take *limit* milliseconds to answer,
    and *within* so many the page has to be printed.
    """

    changed = Signal()

    def __init__(
        self,
        settings: TakeHomeSettings,
        report: Callable[[str], None],
        parent: QObject,
        *,
        limit: int = 20_000,
        within: int = 60_000,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._report = report
        self._limit, self._within = limit, within
        self._questions: tuple[str, ...] = ()
        self._lists = 0
        self._printing = ""
        self._lp: Program | None = None
        self._job: Job | None = None  # of this visit, the last one
        self._why_not = "nobody has asked it yet"
        if settings.printer:
            self._ask_printer()

    def show(self, questions: tuple[str, ...]) -> None:
        """Take these questions home from now on; none forgets the list."""
        if questions == self._questions:
            return
        self._questions = questions
        self._lists += 1
        if not questions and self._lp and self._printing == "busy":
            self._lp.end()
            self._watch_over(self._lp.said)
        if not questions:
            self._job = None  # it ends by itself, and tells the next patient nothing
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

    @Property(bool, notify=changed)
    def hasPrinter(self) -> bool:
        """Whether there is a printer that takes pages and prints them."""
        return bool(self._settings.printer) and not self._why_not

    @Property(str, notify=changed)
    def printing(self) -> str:
        """What became of the last ``printList``: "busy", "sent" or "failed"."""
        return self._printing

    @Slot()
    def printList(self) -> None:
        """Print the list.  While one is being printed, ask for no second.

        Nothing in the job's name or on a cover sheet tells of whom it is.
        """
        if not self._questions or not self.hasPrinter or self._printing == "busy":
            return
        from kiosk.ui.take_home.paper import page  # noqa: PLC0415  few patients print
        from kiosk.ui.take_home.print_system import Program  # noqa: PLC0415  as above

        if self._lp is None:
            self._lp = Program(self._limit, self)
            self._lp.answered.connect(self._send)
            self._lp.failed.connect(self._fail)
        self._say("busy")
        plain = ("-t", "Questions", "-o", "job-sheets=none", "-o", "fit-to-page")
        printer = self._settings.printer
        self._lp.ask("lp", "-d", printer, *plain, data=page(self._questions))

    def _ask_printer(self) -> None:
        """Ask the printer now, and each minute, whether it prints."""
        from kiosk.ui.take_home.print_system import Queue  # noqa: PLC0415  few have one

        queue = Queue(self._settings.printer, self._limit, self)
        queue.judged.connect(self._judge)
        queue.look()

    def _judge(self, why_not: str) -> None:
        before, self._why_not = self._why_not, why_not
        if why_not == before:
            return
        if why_not:
            self._report(
                f"The printer {self._settings.printer!r} prints nothing now, so Print"
                f" is not offered: {why_not.rstrip('.')}. {_MEND}"
            )
        self.changed.emit()

    def _send(self, receipt: str) -> None:
        self._watch_over(receipt)
        self._say("sent")

    def _watch_over(self, receipt: str) -> None:
        """Let the page that ``lp`` has handed over be printed soon, or never."""
        from kiosk.ui.take_home import print_system  # noqa: PLC0415  as above

        if name := print_system.job_of(receipt):
            job = self._job = print_system.Job(name, self, within=self._within)
            job.dropped.connect(lambda: self._drop(job))
            job.failed.connect(lambda why: self._lose(job, why))
            job.ended.connect(job.deleteLater)

    def _drop(self, job: Job) -> None:
        self._report(
            f"The printer {self._settings.printer!r} did not print a list of questions"
            f" in time, so that was cancelled. {_MEND}"
        )
        if job is self._job:
            self._say("failed")

    def _lose(self, job: Job, why: str) -> None:
        self._report(
            f"A list of questions may still wait in the printer"
            f" {self._settings.printer!r}, and could not be cancelled:"
            f" {why.rstrip('.')}. Cancel it. {_MEND}"
        )
        if job is self._job:
            self._say("failed")

    def _fail(self, reason: str) -> None:
        if self._lp:  # out of time, and handed over all the same
            self._watch_over(self._lp.said)
        self._report(
            f"The printer {self._settings.printer!r} did not take a list of questions:"
            f" {reason.rstrip('.')}. {_MEND}"
        )
        self._say("failed")

    def _say(self, printing: str) -> None:
        self._printing = printing
        self.changed.emit()


_MEND = "Mend it, or name another: [take_home] printer in settings.toml."
