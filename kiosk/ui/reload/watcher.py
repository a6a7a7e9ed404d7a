"""The library on the screen, and the newer one that waits for its moment."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Thread
from zlib import crc32

from PySide6.QtCore import QLockFile, QObject, QTemporaryDir, QTimer, Signal

from kiosk.content.files.stamps import fingerprint
from kiosk.content.model.library import Library
from kiosk.content.snapshot import read_snapshot, write_snapshot
from kiosk.errors import ContentError, SnapshotError
from kiosk.settings.settings import ASSETS, Settings, state_folder
from kiosk.ui.reload.compiler import ContentCheck


class Contents(QObject):
    """Finds the last good library at once, and looks for changes from then on.

    *report* is called with the problems, for staff; patients never see them.
    Compiling may take *limit* milliseconds; where the content is not at fault, it
    is tried again after *pause*.
    """

    changed = Signal()
    """A newer library may wait: ``take`` it when nobody is in the middle of a visit."""

    looked = Signal()
    """The files have been looked at."""

    def __init__(
        self,
        settings: Settings,
        report: Callable[[str], None],
        parent: QObject,
        *,
        limit: int = 120_000,
        pause: int = 60_000,
    ) -> None:
        super().__init__(parent)
        self._folder = Path(settings.content.folder)
        self._report = report
        name = f"library-{crc32(os.fsencode(os.path.realpath(self._folder))):08x}"
        state = self._claimed(state_folder(settings), name)
        self._kept, self._newer = state / f"{name}.snapshot", state / f"{name}.new"
        self._newer.unlink(missing_ok=True)  # left by a kiosk that was switched off
        self._shown = self._seen = self._tried = ""
        self._check = ContentCheck(limit, self)
        self._check.wrong.connect(report)
        self._check.failed.connect(self._fail)
        self._check.ended.connect(self.changed)
        self._again = QTimer(self, singleShot=True, interval=pause)
        self._again.timeout.connect(self.distrust)
        self._looking = False
        self._sum = _Sum()
        self._sum.ready.connect(self._compare)
        self._look = QTimer(self, interval=1000)
        self._look.timeout.connect(self.look)

    def first(self) -> Library | None:
        """Return the last good library, or else compile one; None if neither goes."""
        try:
            library = self._open()
        except SnapshotError:
            return self._compile()
        if not self._folder.is_dir():
            self._miss()
        return library

    def watch(self) -> None:
        """Look for changes from now on."""
        self._look.start()

    def rest(self) -> None:
        """Look no more, until told to watch again."""
        self._look.stop()

    def close(self) -> None:
        """End everything, and leave the state folder to another kiosk."""
        self.rest()
        self._check.end()
        self._lock.unlock()

    def take(self) -> Library | None:
        """Return the newer library that waits, if one does; it is the last good one."""
        if self._check.busy or not self._newer.exists():
            return None
        try:
            read_snapshot(self._newer)
            self._newer.replace(self._kept)
            return self._open()
        except (SnapshotError, OSError) as error:
            with suppress(OSError):
                self._newer.unlink()
            self._fail(str(error))
            return None

    def look(self) -> None:
        """Look for changed files, in a thread: a disk is slow, a share may be gone."""
        if not self._looking:
            self._looking = True
            Thread(target=self._sum.up, args=(self._folder,), daemon=True).start()

    def distrust(self) -> None:
        """Compile all anew: the library on the screen cannot be read any more."""
        self._newer.parent.mkdir(parents=True, exist_ok=True)
        self._shown = self._tried = ""

    def _claimed(self, folder: Path, name: str) -> Path:
        """Return *folder*, or one that goes with this kiosk when it cannot be had."""
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        reason = _refusal(folder, self._lock)
        if not reason:
            return folder
        self._report(
            f"The state folder {folder} cannot be used ({reason}). The kiosk runs,"
            " but reads all content anew at each start. Name another folder:"
            " [state] folder in settings.toml."
        )
        self._stand_in = QTemporaryDir()
        return Path(self._stand_in.path())

    def _compare(self, now: str) -> None:
        """Compile the files anew if they have changed, and have come to rest."""
        self._looking = False
        settled, self._seen = now == self._seen, now
        if settled and not self._check.busy and now not in {self._shown, self._tried}:
            self._again.stop()
            self._tried = now
            self._check.compile(self._folder, self._newer)
        self.looked.emit()

    def _fail(self, reason: str) -> None:
        self._report(
            f"The content could not be renewed: {reason.rstrip('.')}."
            " The kiosk tries it again in a minute."
        )
        self._again.start()

    def _miss(self) -> None:
        self._tried = fingerprint(self._folder, ASSETS)  # or it would be told twice
        self._report(
            f"There is no content folder {self._folder}. The kiosk shows what it last"
            " read there. Put the folder back, or name another: [content] folder in"
            " settings.toml."
        )

    def _open(self) -> Library:
        kept = read_snapshot(self._kept)
        self._shown = kept.fingerprint
        return kept.library

    def _compile(self) -> Library | None:
        from kiosk.checks.runner import check_content  # noqa: PLC0415  as above

        now, today = fingerprint(self._folder, ASSETS), date.today()  # noqa: DTZ011
        self._tried = now
        try:
            library = check_content(self._folder, assets=ASSETS, today=today).sound()
        except ContentError as error:
            self._report(str(error))
            return None
        self._shown = now
        try:
            write_snapshot(library, self._kept, fingerprint=now)
        except SnapshotError as error:
            self._report(str(error))
        return library


class _Sum(QObject):
    """Sums up the files.  It has no parent: it lives as long as the thread it is in."""

    ready = Signal(str)

    def up(self, folder: Path) -> None:
        now = fingerprint(folder, ASSETS)
        with suppress(RuntimeError):  # the kiosk has ended meanwhile
            self.ready.emit(now)


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
