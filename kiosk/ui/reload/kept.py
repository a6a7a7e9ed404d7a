"""The last good library on disk, and the newer one that the compiler left there."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QLockFile, QTemporaryDir

from kiosk.content.files.plain import refuse_foreign
from kiosk.content.snapshot import Snapshot, read_snapshot
from kiosk.errors import SnapshotError


class Kept:
    """What is kept of the content of one folder, for this kiosk alone.

    *report* is told if the *state* folder cannot be had; then it is kept as long as
    this kiosk runs.
    """

    def __init__(
        self, content: Path, state: Path, report: Callable[[str], None]
    ) -> None:
        # Not realpath, which asks the share that the content may lie on
        path = os.path.abspath(content)  # noqa: PTH100
        name = f"library-{crc32(os.fsencode(path)):08x}"
        self._lock = QLockFile(str(state / f"{name}.lock"))
        reason = _refusal(state, name, self._lock)
        self._stand_in = _stand_in() if reason else None
        if reason:
            report(_NO_FOLDER.format(folder=state, reason=reason))
        folder = Path(self._stand_in.path()) if self._stand_in else state
        self.good, self.newer = folder / f"{name}.snapshot", folder / f"{name}.new"
        with suppress(OSError):  # left by a kiosk that was switched off
            self.newer.unlink()

    def read(self) -> Snapshot:
        return read_snapshot(self.good)

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


_KINDS = ("lock", "new", "snapshot")

_NO_FOLDER = (
    "The state folder {folder} cannot be used ({reason}). The kiosk runs, but reads all"
    " content anew at each start. Name another folder: [state] folder in settings.toml."
)


_ELSEWHERE = ("", "/tmp/kiosk-XXXXXX", "/var/tmp/kiosk-XXXXXX")  # noqa: S108
"""Templates of temporary folders: "" is where the system is told to have them."""


def _stand_in() -> QTemporaryDir | None:
    """Make a folder of our own until the kiosk ends; None is that none can be made."""
    made = (QTemporaryDir(where) if where else QTemporaryDir() for where in _ELSEWHERE)
    return next((one for one in made if one.isValid()), None)


def _refusal(folder: Path, name: str, lock: QLockFile) -> str:
    """Lock *folder* for this kiosk, or say why that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return error.strerror or str(error)
    if not os.access(folder, os.W_OK):
        return "it cannot be written"
    odd = map(_oddity, (folder / f"{name}.{kind}" for kind in _KINDS))
    return next(filter(None, odd), "") or _held(lock)


def _oddity(path: Path) -> str:
    """Say why what stands at *path* is not to be touched; "" if it is one of ours."""
    try:
        refuse_foreign(path.lstat(), path)
    except FileNotFoundError:
        return ""
    except OSError as error:
        return f"{path.name} in it: {error.strerror}"
    return ""


def _held(lock: QLockFile) -> str:
    """Take the *lock*, or say why that cannot be."""
    lock.setStaleLockTime(0)  # an old lock may be of a kiosk that still runs
    # what a dead one left can be removed, even if another process has its number now
    if lock.tryLock(0) or (lock.removeStaleLockFile() and lock.tryLock(0)):
        return ""
    taken = lock.error() == QLockFile.LockError.LockFailedError
    return "another kiosk uses it" if taken else "it cannot be written"
