"""The last good library on disk, and the newer one that the compiler left there."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QLockFile, QTemporaryDir

from kiosk.content.snapshot import Snapshot, read_snapshot, write_snapshot
from kiosk.errors import SnapshotError

if TYPE_CHECKING:
    from kiosk.content.partial import Partial


class Kept:
    """What is kept of the content of one folder, for this kiosk alone.

    *report* is told if the *state* folder cannot be had; then it is kept as long as
    this kiosk runs.
    """

    def __init__(
        self, content: Path, state: Path, report: Callable[[str], None]
    ) -> None:
        name = f"library-{crc32(os.fsencode(os.path.realpath(content))):08x}"
        self._lock = QLockFile(str(state / f"{name}.lock"))
        reason = _refusal(state, self._lock)
        self._stand_in = QTemporaryDir() if reason else None
        if reason:
            report(_NO_FOLDER.format(folder=state, reason=reason))
        folder = Path(self._stand_in.path()) if self._stand_in else state
        self.good, self.newer = folder / f"{name}.snapshot", folder / f"{name}.new"
        self.newer.unlink(missing_ok=True)  # left by a kiosk that was switched off

    def read(self) -> Snapshot:
        return read_snapshot(self.good)

    def write(self, shown: Partial, fingerprint: str) -> None:
        library, footings = shown.shown(), shown.footings()
        write_snapshot(library, self.good, fingerprint=fingerprint, footings=footings)

    def take(self) -> Snapshot:
        """Let the newer library be the last good one, and return it."""
        try:
            read_snapshot(self.newer)
            self.newer.replace(self.good)
            return self.read()
        except OSError as error:
            raise SnapshotError(f"{self.newer}: {error.strerror}") from error
        finally:
            with suppress(OSError):
                self.newer.unlink()

    def make_room(self) -> None:
        """Make the folder anew, if something that tidies up took it away."""
        with suppress(OSError):  # then the compiler says why it cannot write there
            self.newer.parent.mkdir(parents=True, exist_ok=True)

    def close(self) -> None:
        """Leave the folder to another kiosk."""
        self._lock.unlock()


_NO_FOLDER = (
    "The state folder {folder} cannot be used ({reason}). The kiosk runs, but reads all"
    " content anew at each start. Name another folder: [state] folder in settings.toml."
)


def _refusal(folder: Path, lock: QLockFile) -> str:
    """Lock *folder* for this kiosk, or say why that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return error.strerror or str(error)
    lock.setStaleLockTime(0)  # an old lock may be of a kiosk that still runs
    # what a dead one left can be removed, even if another process has its number now
    if lock.tryLock(0) or (lock.removeStaleLockFile() and lock.tryLock(0)):
        return ""
    taken = lock.error() == QLockFile.LockError.LockFailedError
    return "another kiosk uses it" if taken else "it cannot be written"
