"""The counts as a file: on a stick, or where the kiosk may write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.files.atomic import write_file
from kiosk.counts.export import as_csv
from kiosk.counts.store import read_counts
from kiosk.errors import KioskError
from kiosk.settings.settings import Settings, counts_folder, state_folder
from kiosk.ui.engine.properties import Property
from kiosk.ui.staff.machine_facts import day_here

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Staff.exporting.")
class Exporting(QObject):  # type: ignore[operator]  # PySide6 stub
    """Writes them in a thread, and tells where they went."""

    changed = Signal()
    _ended = Signal(str)

    def __init__(
        self, settings: Settings, media: Callable[[], Sequence[Path]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._media = settings, media
        self._told, self._running = "", False
        self._ended.connect(self._end)

    @Property(bool, notify=changed)
    def running(self) -> bool:
        return self._running

    @Property(str, notify=changed)
    def told(self) -> str:
        return self._told

    @Slot()
    def begin(self) -> None:
        if self._running:
            return
        self._running, self._told = True, "Writing…"
        Thread(target=self._work, daemon=True).start()
        self.changed.emit()

    def _work(self) -> None:
        try:
            told = self._written()
        except KioskError as error:
            told = f"Nothing was written. {error}"
        with suppress(RuntimeError):  # the kiosk has ended meanwhile
            self._ended.emit(told)

    def _written(self) -> str:
        """Write to the first stick that takes it, or else beside the counts."""
        today = day_here(self._settings)
        data = as_csv(read_counts(counts_folder(self._settings)), today)
        name = f"counts-{self._settings.kiosk.name}-{today}.csv"
        for stick in self._media():
            with suppress(KioskError):  # it may only be read
                write_file(stick / name, data)
                return f"The counts are on the stick: {stick / name}"
        folder = state_folder(self._settings) / "exports"
        with suppress(OSError):  # the file says so
            folder.mkdir(parents=True, exist_ok=True)
        write_file(folder / name, data)
        return (
            f"No stick took them. The counts are on this machine, for whoever looks"
            f" after it: {folder / name}"
        )

    def _end(self, told: str) -> None:
        self._running, self._told = False, told
        self.changed.emit()
