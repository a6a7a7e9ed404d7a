"""An update of the content from a stick, by ``kiosk update``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QProcess, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.settings.settings import Settings, ourselves
from kiosk.ui.engine.processes import break_off
from kiosk.ui.engine.properties import Property
from kiosk.ui.reload.updates import surroundings
from kiosk.ui.staff.sticks import sites_on

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_LINES = 12
"""Of what it says: the last ones."""

_NONE = (
    "This kiosk takes no signed packs: its content is in {}. Whoever looks after it"
    " sets the table [update] in its settings."
)
_NO_STICK = "No stick is plugged in, or this machine does not let it in."
_NO_SITE = "There is no update on {}."


@QmlElement
@QmlUncreatable("Read it from Staff.importing.")
class Importing(QObject):  # type: ignore[operator]  # PySide6 stub
    """Looks for a site of packs on what is plugged in, and has it fetched.

    It goes on when the screen closes, and may be stopped at any time: what is shown
    changes in one step, at the end.
    """

    changed = Signal()
    _found = Signal(object, object)

    def __init__(
        self, settings: Settings, media: Callable[[], Sequence[Path]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._media = settings, media
        self._lines: list[str] = []
        self._sites: list[Path] = []
        self._looks = False
        self._found.connect(self._start)
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.setProcessEnvironment(surroundings(settings))
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._miss)

    @Property(bool, notify=changed)
    def running(self) -> bool:
        is_idle = self._process.state() == QProcess.ProcessState.NotRunning
        return self._looks or not is_idle

    @Property(str, notify=changed)
    def told(self) -> str:
        return "\n".join(self._lines[-_LINES:])

    @Slot()
    def begin(self) -> None:
        """Look, unless that goes on already."""
        if self.running:
            return
        wish = self._settings.update
        if not (wish.is_wanted and wish.root and wish.channel):
            self._say(_NONE.format(self._settings.content.folder), anew=True)
            return
        self._looks = True
        self._say("Looking for a stick…", anew=True)
        Thread(target=self._look, daemon=True).start()

    @Slot()
    def stop(self) -> None:
        """Break it off; what is shown stays."""
        if not self.running:
            return
        self._sites, self._looks = [], False
        break_off(self._process)
        self._process.blockSignals(False)  # noqa: FBT003  Qt's
        self._say("Stopped. What is shown stays.")

    def _look(self) -> None:
        found = [*self._media()]
        sites = [site for stick in found for site in sites_on(stick)]
        with suppress(RuntimeError):  # the kiosk has ended meanwhile
            self._found.emit(found, sites)

    def _start(self, found: list[Path], sites: list[Path]) -> None:
        if not self._looks:  # it was stopped meanwhile
            return
        self._looks = False
        if not sites:
            named = ", ".join(map(str, found))
            self._say(_NO_SITE.format(named) if found else _NO_STICK, anew=True)
            return
        self._lines, self._sites = [], sites
        self._try_next()

    def _try_next(self) -> None:
        """Read the next site: one stick may have those of several clinics."""
        site = self._sites.pop(0)
        program, *words = ourselves("update", "--from", str(site))
        self._process.start(program, words)
        self._say(f"Reading {site}…")

    def _read(self) -> None:
        said = bytes(self._process.readAllStandardOutput().data())
        for line in said.decode(errors="replace").splitlines():
            self._say(line.removeprefix("kiosk: "))

    def _end(self, code: int) -> None:
        if code and self._sites:
            self._try_next()
        elif code:
            self._say("No update. What is shown stays.")
        else:
            self._say("Done. Patients see what is new as soon as it is compiled.")

    def _miss(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._say(f"No update: {self._process.errorString()}")

    def _say(self, line: str, *, anew: bool = False) -> None:
        self._lines = [line] if anew else [*self._lines, line]
        self.changed.emit()
