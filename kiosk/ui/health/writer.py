"""Writes how the kiosk is in a thread of its own: a disk may be slow, or full."""

from __future__ import annotations

from contextlib import suppress
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, Signal, qVersion

from kiosk.health.beats import Beats, Who
from kiosk.health.files import read_health, write_health
from kiosk.health.sight import Sight
from kiosk.settings.settings import Settings, health_folder, state_folder


class Writer(QObject):
    """Has no parent: it lives as long as its thread, which ends with the process."""

    failed = Signal(str)
    """Why it could not be written."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._folder = health_folder(settings)
        self._seen: SimpleQueue[Sight] = SimpleQueue()
        Thread(target=self._work, daemon=True).start()

    def write(self, sight: Sight) -> None:
        """Write soon what may be told of *sight*."""
        self._seen.put(sight)

    def _work(self) -> None:
        kiosk = self._settings.kiosk
        who = Who(kiosk=kiosk.name, owner=kiosk.owner, qt=qVersion())
        state = state_folder(self._settings)
        beats = Beats(who, state, read_health(self._folder))
        while True:
            health = beats.next(self._seen.get())
            try:
                write_health(self._folder, health)
            except OSError as error:
                why = _FAILED.format(folder=self._folder, reason=error.strerror)
                with suppress(RuntimeError):  # the kiosk has ended meanwhile
                    self.failed.emit(why)


_FAILED = (
    "How the kiosk is cannot be written to {folder} ({reason}). What watches it takes"
    " it for dead. Mend that, or name another folder: [health] folder in settings.toml."
)
