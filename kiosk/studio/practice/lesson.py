"""How far somebody is in the course: which faults they have found, and mended."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.studio.desk import Desk
from kiosk.studio.practice.faults import FAULTS, Fault


class Lesson(QObject):
    """Looks at what becomes of the draft on *desk*."""

    found = Signal(object)
    """A Fault, once: somebody has come to where it stands."""
    mended = Signal(object)
    """A Fault, once; who mends what they have not found yet has found it, too."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.is_found: set[Fault] = set()
        self.is_mended: set[Fault] = set()
        desk.judged.connect(self._look)
        desk.compiled.connect(self._look)

    @property
    def is_over(self) -> bool:
        return len(self.is_mended) == len(FAULTS)

    def be_at(self, name: str, line: int) -> None:
        """Hear that somebody is at a line of the file *name*."""
        for fault in FAULTS:
            if self._stands_at(fault, name, line):
                self._find(fault)

    def _stands_at(self, fault: Fault, name: str, line: int) -> bool:
        if name != fault.file:
            return bool(fault.twin) and name == _twin(fault)
        lines = self._text(name).split("\n")
        return 0 < line <= len(lines) and fault.mark in lines[line - 1]

    def _find(self, fault: Fault) -> None:
        if fault not in self.is_found:
            self.is_found.add(fault)
            self.found.emit(fault)

    def _look(self) -> None:
        for fault in FAULTS:
            if fault not in self.is_mended and self._is_right(fault):
                self.is_found.add(fault)
                self.is_mended.add(fault)
                self.mended.emit(fault)

    def _is_right(self, fault: Fault) -> bool:
        """Tell if *fault* is mended, and nothing else is wrong there by that."""
        if fault.mark in self._text(fault.file):
            return bool(fault.twin) and fault.twin in self._text(_twin(fault))
        path = self._desk.draft / fault.file
        fresh = self._desk.findings.fresh
        return not any(one.path == path and one.rule == fault.rule for one in fresh)

    def _text(self, name: str) -> str:
        return (self._desk.peek(name) or b"").decode(errors="replace")


def _twin(fault: Fault) -> str:
    return fault.file.replace("en/", "es/", 1)
