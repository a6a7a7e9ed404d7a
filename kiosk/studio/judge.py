"""Compiles and checks the draft beside the window: nobody who types waits for it."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from msgspec import DecodeError
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.authoring.judging import ANEW, judged_from
from kiosk.content.cache import Earlier
from kiosk.content.loader import compile_each
from kiosk.errors import ContentError
from kiosk.settings.settings import ASSETS, ourselves
from kiosk.ui.engine.processes import break_off

PAUSE = 400
"""Milliseconds without a key: then there is time to look at all of it."""

_SWITCH = 0.001
"""Seconds that a thread computes on while another wants to: a key comes first."""


class Judge(QObject):
    """Looks at *draft* again when it is asked; *shown* is what patients see now.

    A thread compiles, which takes a blink; another process checks, which takes longer,
    and spoils no word where it ends badly: it is started again.
    """

    compiled = Signal(object)
    """A Compiled: all pages of the draft, also those with mistakes."""
    refused = Signal(object)
    """The Problems for which nothing of the draft can be compiled."""
    judged = Signal(object)
    """A Judged."""

    def __init__(self, draft: Path, shown: Path, today: date, parent: QObject) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH)
        self._draft, self._shown, self._today = draft, shown, today
        self._earlier = Earlier()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="compile")
        self._ended = self._busy = self._again = False
        self._words = b"again"
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)
        self._checks = QProcess(self)
        self._checks.readyReadStandardOutput.connect(self._hear)
        self._checks.finished.connect(self._broke_off)

    def ask(self, *, at_once: bool = False) -> None:
        """Look again: in a moment, or at once."""
        if not self._ended:
            self._pause.start(0 if at_once else PAUSE)

    def put_off(self) -> None:
        """Wait on, if it was asked: somebody types."""
        if self._pause.isActive():
            self.ask()

    def forget_shown(self) -> None:
        """Look again at what is shown, too: it has changed."""
        self._words = ANEW
        self.ask(at_once=True)

    def end(self) -> None:
        """Look no more; what goes on in the thread is waited for."""
        self._ended = True
        self._pause.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)
        break_off(self._checks)

    def _begin(self) -> None:
        self._pool.submit(self._compile)
        if self._busy:
            self._again = True
        else:
            self._check()

    def _compile(self) -> None:
        try:
            found = compile_each(
                self._draft, assets=ASSETS, earlier=self._earlier, today=self._today
            )
        except ContentError as error:
            self.refused.emit(error.problems)
        else:
            self.compiled.emit(found)

    def _check(self) -> None:
        self._busy, self._again = True, False
        if self._checks.state() == QProcess.ProcessState.NotRunning:
            folders = str(self._draft), str(self._shown)
            program, *words = ourselves("studio", "--judge", *folders)
            self._checks.start(program, words)
        self._checks.write(self._words + b"\n")
        self._words = b"again"

    def _hear(self) -> None:
        while self._checks.canReadLine():
            self._busy = False
            try:
                self.judged.emit(judged_from(bytes(self._checks.readLine().data())))
            except DecodeError:  # not ours: a library said something
                self._busy = True
        if self._again and not self._busy:
            self._check()

    def _broke_off(self) -> None:
        self._busy = False
        if self._again and not self._ended:
            self._check()
