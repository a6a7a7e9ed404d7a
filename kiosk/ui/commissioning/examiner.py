"""``kiosk doctor``, looked at in a process of its own while the screen goes on."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import msgspec
from msgspec import Struct
from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.doctor.finding import Finding
from kiosk.doctor.report import SAID, counted
from kiosk.settings.settings import ourselves
from kiosk.ui.engine.processes import break_off
from kiosk.ui.engine.properties import Property

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

WITHIN = 20_000
"""Milliseconds; it takes 15 itself when all of it hangs."""


class _Report(Struct):
    findings: list[Finding]


@QmlElement
@QmlUncreatable("Read it from Commissioning.examiner.")
class Examiner(QObject):  # type: ignore[operator]  # PySide6 stub
    """The findings, the worst first; *words* are those of this command's settings."""

    changed = Signal()

    def __init__(self, words: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._findings: list[Finding] = []
        self._broke_off = False
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._read)
        self._process.errorOccurred.connect(self._read)
        self._limit = QTimer(self, singleShot=True, interval=WITHIN)
        self._limit.timeout.connect(self._process.kill)

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    @Property("QVariantList", notify=changed)
    def findings(self) -> list[dict[str, str]]:
        """What was found, as QML has objects."""
        return [
            {
                "id": one.id,
                "state": one.state,
                "title": SAID[one.state].capitalize(),
                "seen": one.seen,
                "remedy": one.remedy,
            }
            for one in self._findings
        ]

    @Property(str, notify=changed)
    def summary(self) -> str:
        if self.looking:
            return "One moment: looking at the machine, the voice, the content…"
        if self._broke_off:
            return "The look broke off. In a terminal it says more: kiosk doctor"
        return counted(self._findings).capitalize()

    @Slot()
    def look(self) -> None:
        """Look, or look again; a look that goes on is not begun anew."""
        if self.looking:
            return
        program, *words = ourselves("doctor", "--json", *self._words)
        self._limit.start()
        self._process.start(program, words)
        self.changed.emit()

    def end(self) -> None:
        break_off(self._process)

    def _read(self) -> None:
        self._limit.stop()
        said = bytes(self._process.readAllStandardOutput().data())
        self._findings, self._broke_off = [], True
        with suppress(msgspec.DecodeError):
            self._findings = msgspec.json.decode(said, type=_Report).findings
            self._broke_off = False
        self.changed.emit()
