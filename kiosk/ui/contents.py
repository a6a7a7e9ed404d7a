"""The library on the screen, and the newer one that waits for its moment."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QObject,
    QProcess,
    QTemporaryDir,
    QTemporaryFile,
    QTimer,
    Signal,
)

from kiosk.content.model import Library
from kiosk.content.snapshot import fingerprint, read_snapshot, write_snapshot
from kiosk.errors import ContentError, SnapshotError
from kiosk.settings import ASSETS, BUILT, Settings, state_folder


class Contents(QObject):
    """Finds the last good library at once, and looks for changes from then on.

    Changed files are compiled by another process, ``kiosk check --keep``: a page
    that is slow to read, or worse, cannot disturb the screen.  *report* is called
    with the problems, for staff; patients never see them.
    """

    changed = Signal()
    """A newer library waits: ``take`` it when nobody is in the middle of a visit."""

    def __init__(
        self, settings: Settings, report: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._folder = Path(settings.content.folder)
        self._report = report
        self._stand_in = QTemporaryDir()
        state = self._writable(state_folder(settings))
        self._kept, self._newer = state / "library.snapshot", state / "library.new"
        self._newer.unlink(missing_ok=True)  # left by a kiosk that was switched off
        self._shown = self._seen = self._tried = ""
        self._check = QProcess(self)
        self._check.finished.connect(self._checked)
        self._look = QTimer(self, interval=1000)
        self._look.timeout.connect(self.look)

    def first(self) -> Library | None:
        """Return the last good library, or else compile one; None if neither goes."""
        try:
            kept = read_snapshot(self._kept)
        except SnapshotError:
            return self._compile()
        self._shown = kept.fingerprint
        return kept.library

    def watch(self) -> None:
        """Look for changes from now on."""
        if not self._look.isActive():
            self._look.start()

    def rest(self) -> None:
        """Look no more, until told to watch again."""
        self._look.stop()

    def take(self) -> Library | None:
        """Return the newer library that waits, if one does; it is the last good one."""
        if self._busy or not self._newer.exists():
            return None
        self._newer.replace(self._kept)
        return self.first()

    def look(self) -> None:
        """Compile the files anew if they have changed, and have come to rest."""
        now = fingerprint(self._folder, ASSETS)
        settled, self._seen = now == self._seen, now
        if settled and not self._busy and now not in {self._shown, self._tried}:
            self._tried = now
            self._check.start(*_check_command(self._folder, self._newer))

    def distrust(self) -> None:
        """Compile all anew: the library on the screen cannot be read any more."""
        self._newer.parent.mkdir(parents=True, exist_ok=True)
        self._shown = self._tried = ""

    def _writable(self, folder: Path) -> Path:
        """Return *folder*, or one that goes with this kiosk when it is read-only."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            reason = "it is read-only"
        except OSError as error:
            reason = error.strerror or str(error)
        if QTemporaryFile(str(folder / "XXXXXX")).open():
            return folder
        self._report(
            f"The state folder {folder} cannot be written ({reason}). The kiosk runs,"
            " but reads all content anew at each start. Name another folder:"
            " [state] folder in settings.toml."
        )
        return Path(self._stand_in.path())

    @property
    def _busy(self) -> bool:
        return self._check.state() != QProcess.ProcessState.NotRunning

    def _checked(self, code: int) -> None:
        if code == 0:
            self.changed.emit()
        else:
            words = bytes(self._check.readAllStandardError().data())
            self._report(words.decode(errors="replace"))

    def _compile(self) -> Library | None:
        from kiosk.content.loader import load_library  # noqa: PLC0415  slow to import

        now = self._tried = fingerprint(self._folder, ASSETS)
        try:
            library = load_library(self._folder, assets=ASSETS)
        except ContentError as error:
            self._report(str(error))
            return None
        self._shown = now
        try:
            write_snapshot(library, self._kept, fingerprint=now)
        except SnapshotError as error:
            self._report(str(error))
        return library


def _check_command(folder: Path, keep: Path) -> tuple[str, list[str]]:
    arguments = ["check", str(folder), "--keep", str(keep)]
    if BUILT:
        return str(Path(sys.executable).with_stem("kiosk-cli")), arguments
    return sys.executable, ["-m", "kiosk", *arguments]
