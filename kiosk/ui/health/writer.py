"""Writes how the kiosk is in a thread of its own: a disk may be slow, or full."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, qVersion

from kiosk.settings.settings import Settings, health_folder, state_folder

if TYPE_CHECKING:
    from kiosk.health.sight import Sight


class Writer(QObject):
    """Has no parent: it lives as long as its thread, which ends with the process.

    *report* is told where it cannot be written twice in a row.  *settings_good* tells
    that these are the settings that were meant.
    """

    _failed = Signal(str)

    def __init__(
        self,
        settings: Settings,
        report: Callable[[str], None],
        *,
        settings_good: bool = True,
    ) -> None:
        super().__init__()
        self._settings, self._settings_good = settings, settings_good
        self._failed.connect(report)
        self._seen: SimpleQueue[Sight] = SimpleQueue()
        Thread(target=self._work, daemon=True).start()

    def write(self, sight: Sight) -> None:
        """Write soon what may be told of *sight*."""
        self._seen.put(sight)

    def _work(self) -> None:
        """Write as long as the kiosk runs; nobody waits for what this loads."""
        from kiosk.health.beats import Beats, Who  # noqa: PLC0415  as was said
        from kiosk.health.files import read_health, write_health  # noqa: PLC0415

        folder, kiosk = health_folder(self._settings), self._settings.kiosk
        good, packs = self._settings_good, self._settings.update.is_wanted
        told = kiosk.name, kiosk.owner, qVersion()
        who = Who(*told, settings_good=good, packs=packs)
        beats = Beats(who, state_folder(self._settings), read_health(folder))
        has_failed = False
        while True:
            health = beats.next(self._seen.get())
            try:
                write_health(folder, health)
            except OSError as error:
                if has_failed:  # once may be who reads it, on Windows
                    self._tell(_FAILED.format(folder=folder, reason=error.strerror))
                has_failed = True
            else:
                has_failed = False

    def _tell(self, why: str) -> None:
        with suppress(RuntimeError):  # the kiosk has ended meanwhile
            self._failed.emit(why)


_FAILED = (
    "How the kiosk is cannot be written to {folder} ({reason}). What watches it takes"
    " it for dead. Mend that, or name another folder: [health] folder in settings.toml."
)
