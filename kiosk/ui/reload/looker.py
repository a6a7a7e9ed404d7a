"""Looks at the files in a thread of its own: a disk is slow, a share may be gone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, Signal

from kiosk.content.files.stamps import look_at
from kiosk.settings.settings import ASSETS


class Looker(QObject):
    """Has no parent: it lives as long as its thread, which ends after the last look."""

    looked = Signal(str, int, str)
    """The fingerprint of the files, how many there are, and the folder they lie in."""

    def __init__(self, folder: Callable[[], Path]) -> None:
        super().__init__()
        self._folder = folder
        self._orders: SimpleQueue[bool] = SimpleQueue()
        Thread(target=self._work, daemon=True).start()

    def look(self) -> None:
        self._orders.put(True)  # noqa: FBT003  a queue has no keywords

    def end(self) -> None:
        self._orders.put(False)  # noqa: FBT003  as above

    def _work(self) -> None:
        while self._orders.get():
            folder = self._folder()
            now = look_at(folder, ASSETS)
            with suppress(RuntimeError):  # the kiosk has ended meanwhile
                self.looked.emit(*now, str(folder))
