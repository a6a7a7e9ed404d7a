"""Pictures that are decoded to see whether they can be: in a process of their own.

What a drawing costs shows only when it is drawn, and one may hang or crash what draws
it.  That process is ended then, and begun anew for the pictures behind it.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryFile

from kiosk.settings.settings import BUILT, HOUSE, ourselves

_LONGEST = 60
"""Seconds until a process that does not end by itself is ended: the disk hangs."""

_MOST_LOST = 10
"""Processes that one check loses; nobody mends more pictures in one go."""

_LOST = (
    "It takes over 1 s or 64 MB to draw, or breaks what draws it off. Make it simpler."
)
_known: dict[str, str] = {}
"""What came of pictures, by the sum of their bytes and how their names end: the same
come to the same."""


class Decoding:
    """Has pictures decoded while this process goes on.

    *sums* has the sum of the bytes of each.
    """

    def __init__(self, sums: Mapping[Path, str]) -> None:
        self._sums = {path: own + path.suffix for path, own in sums.items()}
        new = {own: path for path, own in self._sums.items() if own not in _known}
        self._left = [*new.values()]
        self._process = _started(self._left) if self._left else None

    def faults(self) -> Mapping[Path, str]:
        """Wait for the end.  Return what is wrong with each picture that has a fault.

        Where pictures cannot be tried, as without Qt's libraries, none has one.
        """
        for _ in range(_MOST_LOST):
            if not self._process or not self._hear(self._process):
                break
            self._process = _started(self._left) if self._left else None
        found = ((path, _known.get(own, "")) for path, own in self._sums.items())
        return {path: fault for path, fault in found if fault}

    def _hear(self, process: subprocess.Popen[str]) -> bool:
        """Take down what the process says; tell if it could try anything."""
        ready, *faults = _said_by(process) or [""]
        if ready != "ready":
            return False
        if len(faults) < len(self._left):
            faults.append(_LOST)  # what it was at when it ended
        for path, fault in zip(self._left, faults, strict=False):
            _known[self._sums[path]] = fault
        self._left = self._left[len(faults) :]
        return True


def _started(paths: Iterable[Path]) -> subprocess.Popen[str]:
    with TemporaryFile() as names:
        names.write(b"".join(os.fsencode(path) + b"\0" for path in paths))
        names.seek(0)
        return subprocess.Popen(  # noqa: S603  ourselves
            ourselves("pictures"),
            cwd=None if BUILT else HOUSE,
            stdin=names,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
        )


def _said_by(process: subprocess.Popen[str]) -> list[str]:
    """Return the lines that it prints up to its end, which comes one way or other."""
    try:
        said, _ = process.communicate(timeout=_LONGEST)
    except subprocess.TimeoutExpired:
        process.kill()
        said, _ = process.communicate()
    return said.splitlines()
