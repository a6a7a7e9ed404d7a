"""The menu that opens the guide at the right task, and the course."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QMenu, QWidget

from kiosk.errors import KioskError
from kiosk.settings.settings import BUILT, ourselves
from kiosk.studio.guide.reader import Reader
from kiosk.studio.guide.tasks import Task, tasks_in

PRACTISE = "Practise on a copy …"


class Help(QMenu):
    """Offers the tasks of *guide* to who works in *window*, and the course."""

    def __init__(self, guide: Path, window: QWidget) -> None:
        super().__init__("Help", window)
        self._guide, self._window = guide, window
        self._tasks: tuple[Task, ...] = ()
        self.reader: Reader | None = None
        with suppress(KioskError):  # it is not there: the course still is
            self._tasks = tasks_in(guide)
        for number, task in enumerate(self._tasks):
            action = self.addAction(task.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, at=number: self.open_task(at))
        self.addSeparator()
        self.addAction(PRACTISE, _practise)

    def open_task(self, number: int) -> None:
        """Open the guide at one of its tasks."""
        if self.reader is None:
            self.reader = Reader(self._guide, self._tasks, self._window)
        self.reader.show_task(number)


def _practise() -> None:
    """Open a window of its own for that: nobody mistakes one for the other."""
    program, *words = ourselves("studio", "--practice")
    if BUILT:
        program = sys.executable  # that of this window, which opens no console
    QProcess.startDetached(program, words)
