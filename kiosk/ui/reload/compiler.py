"""The compiler, in a process of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QObject,
    QProcess,
    QProcessEnvironment,
    QTimer,
    Signal,
)

from kiosk.settings.settings import ourselves
from kiosk.supervision.faults import fault_in
from kiosk.ui.engine.processes import break_off

PER_FILE = 20
"""Milliseconds: on the machine of docs/figures.md a page takes 4."""

LONGEST = 600_000
"""Milliseconds, however many files there are."""


class ContentCheck(QProcess):
    """Compiles in another process: a page that is slow, or worse, spoils no screen.

    It may take *limit* milliseconds, and some more for each file.  The newest day is
    kept in *state*, which tells the process what day it is.  The process keeps
    to its own limits as well, and ends with its input: it never outlives the kiosk.
    """

    wrong = Signal(str)  # what is wrong with the content
    failed = Signal(str)  # why it broke off; the content may be right
    ended = Signal(bool)  # comes last, and tells whether there is a newer library

    def __init__(self, limit: int, state: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._least, self._state = limit, state
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._break_off)
        self.started.connect(self._limit.start)
        self.errorOccurred.connect(self._hear)
        self.finished.connect(self._judge)

    def compile(self, folder: Path, files: int, keep: Path, last: Path) -> None:
        """Compile *folder*; see ``kiosk check --keep``."""
        self._limit.setInterval(min(self._least + PER_FILE * files, LONGEST))
        kept = ["--keep", str(keep), "--last", str(last)]
        program, *words = ourselves("check", str(folder), *kept, "--bounded")
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.insert("KIOSK_STATE_FOLDER", str(self._state))
        self.setProcessEnvironment(surroundings)
        self.start(program, words)

    def end(self) -> None:
        break_off(self)

    def _break_off(self) -> None:
        self.failed.emit(f"it took longer than {self._limit.interval() / 1000:g} s")
        self.kill()

    def _hear(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.failed.emit(f"{self.program()}: {self.errorString()}")
            self.ended.emit(False)  # noqa: FBT003

    def _judge(self, code: int, status: QProcess.ExitStatus) -> None:
        """Tell what it wrote; Python too ends with 1, when it cannot go on.

        At 5 there is a newer library all the same: of what has no errors.
        """
        well = code in (0, 5) and status == QProcess.ExitStatus.NormalExit
        in_time = self._limit.isActive()
        self._limit.stop()
        said = bytes(self.readAllStandardError().data()).decode(errors="replace")
        words = said.removeprefix("kiosk: ").strip()
        if code in (1, 5) and said.startswith("kiosk: "):
            self.wrong.emit(words)
        elif in_time and not well:
            last = fault_in(said) or words.rpartition("\n")[2]  # of a traceback, why
            self.failed.emit(last or f"the compiler was ended ({code})")
        self.ended.emit(well)
