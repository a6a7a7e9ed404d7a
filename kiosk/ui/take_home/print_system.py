"""The system's own printing: ``lp``, ``lpstat`` and ``cancel``, as CUPS has them.

A hung print system spoils no screen, and no file of ours holds the words.
docs/decisions/006-take-home.md says why this is not Qt's own printing.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from kiosk.settings.settings import BUILT
from kiosk.ui.engine.processes import break_off

MINUTE = 60_000
"""In milliseconds."""


class Program(QProcess):
    """Runs a program of the print system, which may take *limit* milliseconds."""

    answered = Signal(str)
    """What it wrote."""
    failed = Signal(str)
    """Why it did not do what it should, for staff."""

    def __init__(self, limit: int, parent: QObject) -> None:
        super().__init__(parent)
        self.said = ""  # the last time, also where it was broken off
        self._limit = QTimer(self, singleShot=True, interval=limit)
        self._limit.timeout.connect(self.kill)
        self.errorOccurred.connect(self._hear)
        self.finished.connect(self._judge)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("LC_ALL", "C")  # its answers are read
        if BUILT:  # it is of the system, and wants the system's libraries
            environment.remove("LD_LIBRARY_PATH")
        self.setProcessEnvironment(environment)

    def ask(self, *words: str, data: bytes = b"") -> None:
        """Run the program with these words and this input, unless it still runs."""
        if self.state() != QProcess.ProcessState.NotRunning:
            return
        self.said = ""
        self._limit.start()
        self.start(words[0], words[1:])
        self.write(data)
        self.closeWriteChannel()

    def end(self) -> None:
        """Break off without a word; what has not been handed over is forgotten."""
        self._limit.stop()
        break_off(self)
        self.blockSignals(False)  # noqa: FBT003
        self._listen()

    def _listen(self) -> None:
        self.said += bytes(self.readAllStandardOutput().data()).decode(errors="replace")

    def _hear(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._limit.stop()
            self.failed.emit(f"{self.program()}: {self.errorString()}")

    def _judge(self, code: int, status: QProcess.ExitStatus) -> None:
        in_time, name = self._limit.isActive(), self.program()
        self._limit.stop()
        said = bytes(self.readAllStandardError().data()).decode(errors="replace")
        self._listen()
        if not in_time:
            seconds = self._limit.interval() / 1000
            self.failed.emit(f"{name} took longer than {seconds:g} s")
        elif code or status == QProcess.ExitStatus.CrashExit:
            self.failed.emit(" ".join(said.split()) or f"{name} was ended ({code})")
        else:
            self.answered.emit(self.said)


class Queue(QObject):
    """Looks each minute whether *printer* takes pages and prints them.

    The minutes are those of the clock, and of no visit: a print server keeps a
    journal, too.
    """

    judged = Signal(str)
    """Why it prints nothing now; "" if it does."""

    def __init__(self, printer: str, limit: int, parent: QObject) -> None:
        super().__init__(parent)
        self._name, _, _ = printer.partition("/")  # after that come its options
        self._lpstat = Program(limit, self)
        self._lpstat.answered.connect(self._judge)
        self._lpstat.failed.connect(self.judged)
        self._again = QTimer(self, interval=MINUTE)
        self._again.timeout.connect(self.look)
        self._again.start()

    def look(self) -> None:
        self._lpstat.ask("lpstat", "-p", self._name, "-a", self._name)

    def _judge(self, answer: str) -> None:
        """Leave out since when, too: a page that fails may be what stopped it."""
        found = re.search(_STOPPED.format(re.escape(self._name)), answer, re.MULTILINE)
        if not found:
            self.judged.emit("")
            return
        what = "takes no pages" if found["rejects"] else "is stopped or paused"
        self.judged.emit(f"it {what} ({found['reason'] or 'CUPS does not say why'})")


_STOPPED = (
    r"^(?:printer {0} disabled|(?P<rejects>{0} not accepting requests)) since .*"
    r"(?:\n\t(?P<reason>.*))?$"
)
"""A line of ``lpstat`` in English, and the reason below it."""


def job_of(receipt: str) -> str:
    """Return the id of the job that ``lp`` has handed over, or ""."""
    found = re.search(r"request id is (\S+-\d+)", receipt)
    return found[1] if found else ""


class Job(QObject):
    """A page that CUPS has taken.  If it is not printed in a minute, it never will be.

    Else it would come out when its patient has gone.  CUPS's own ``job-cancel-after``
    leaves alone what waits in a queue that is paused (tried with CUPS 2.4.2).
    """

    dropped = Signal()
    failed = Signal(str)
    """Why it may come out later, for staff."""
    ended = Signal()
    """It has been printed, or dropped, or nobody knows."""

    def __init__(self, job: str, parent: QObject, *, within: int) -> None:
        super().__init__(parent)
        self._id = job
        self._lpstat, self._cancel = Program(MINUTE, self), Program(MINUTE, self)
        self._lpstat.answered.connect(self._look)
        self._cancel.answered.connect(self.dropped)
        self._cancel.answered.connect(self.ended)
        for program in (self._lpstat, self._cancel):
            program.failed.connect(self.failed)
            program.failed.connect(self.ended)
        QTimer.singleShot(within, self, self._ask)

    def _ask(self) -> None:
        printer, _, _ = self._id.rpartition("-")
        self._lpstat.ask("lpstat", "-o", printer)

    def _look(self, answer: str) -> None:
        waiting = {line.split()[0] for line in answer.splitlines() if line.strip()}
        if self._id in waiting:
            self._cancel.ask("cancel", self._id)
        else:
            self.ended.emit()
