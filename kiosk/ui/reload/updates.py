"""From time to time: another process looks for a newer pack.  This one asks nobody."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

import msgspec
from msgspec.structs import asdict
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from kiosk.packs.pointer import named_packs, packs_folder
from kiosk.settings.settings import Settings, ourselves, state_folder
from kiosk.ui.engine.processes import break_off

MINUTE = 60_000
"""Milliseconds."""

_SOON = 5
"""Minutes after a look in vain; it doubles, up to what the settings have."""


class Updates(QObject):
    """Starts ``kiosk update`` at moments left to chance, one at a time.

    A thousand kiosks that are switched on together spread over the time between two.
    A visit changes nothing about that, so no time of a file tells when there was one.
    *report* is told what goes wrong.  *chance* is from 0 to 1.
    """

    def __init__(
        self,
        settings: Settings,
        report: Callable[[str], None],
        parent: QObject,
        chance: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(parent)
        self._settings, self._report, self._chance = settings, report, chance
        self._in_vain, self._has_looked = 0, False
        self._to_leave, self._leaving = "", ""
        self._process = QProcess(self)
        self._process.setProcessEnvironment(surroundings(settings))
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.finished.connect(self._judge)
        self._process.errorOccurred.connect(self._miss)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._look)
        self._again = QTimer(self, singleShot=True, interval=MINUTE)
        self._again.timeout.connect(self._leave)
        self._plan()

    def leave(self, name: str) -> None:
        """Go back to an older pack: nothing can be made of the one with that *name*."""
        self._to_leave = name
        self._leave()

    def _leave(self) -> None:
        """Do so now, or when a look that is under way has ended."""
        packs = packs_folder(state_folder(self._settings))
        if self._to_leave in named_packs(packs) and not self._is_busy():
            self._leaving = self._to_leave
            self._start("--fall-back", self._leaving)

    def end(self) -> None:
        self._next.stop()
        self._again.stop()
        break_off(self._process)

    def _plan(self) -> None:
        """Let the next look come when it is due, or a little sooner.

        The first, and one after a look in vain, comes anywhere until then: kiosks that
        are switched on together, or missed the server together, come back apart.
        """
        every, least = self._settings.update.every, 0.9
        if not every:  # a timer of the system looks
            return
        if self._in_vain:
            every, least = min(every, _SOON * 2 ** min(self._in_vain - 1, 20)), 0
        elif not self._has_looked:
            least = 0
        minutes = every * (least + (1 - least) * self._chance())
        self._next.start(int(minutes * MINUTE))

    def _look(self) -> None:
        if not self._is_busy():
            self._start()

    def _is_busy(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    def _start(self, *words: str) -> None:
        program, *all_words = ourselves("update", "--bounded", *words)
        self._process.start(program, all_words)

    def _judge(self, code: int, status: QProcess.ExitStatus) -> None:
        self._has_looked = True
        well = code == 0 and status == QProcess.ExitStatus.NormalExit
        self._in_vain = 0 if well else self._in_vain + 1
        said = bytes(self._process.readAllStandardError().data())
        words = said.decode(errors="replace").strip()
        if well or words.startswith("kiosk: "):
            for told in filter(None, re.split("^kiosk: ", words, flags=re.MULTILINE)):
                self._report(told.strip())
        else:  # of a traceback, what went wrong
            self._report(f"No update: {words.rpartition(chr(10))[2] or code}")
        self._plan()
        self._go_on_leaving(well=well)

    def _go_on_leaving(self, *, well: bool) -> None:
        """Leave a pack that waits for it; in a while where that was just in vain.

        A timer's update may have kept this one out.
        """
        tried, self._leaving = self._leaving, ""
        if tried and not well:
            self._again.start()
            return
        if tried == self._to_leave:
            self._to_leave = ""
        self._leave()

    def _miss(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._in_vain += 1
            self._report(f"No update: {self._process.errorString()}")
            self._plan()
            self._go_on_leaving(well=False)


def surroundings(settings: Settings) -> QProcessEnvironment:
    """Return what tells the other process all that it has to know of *settings*."""
    around = QProcessEnvironment.systemEnvironment()
    for name, value in _told(settings):
        around.insert(name, value)
    return around


def _told(settings: Settings) -> Iterator[tuple[str, str]]:
    for name, value in asdict(settings.update).items():
        yield f"KIOSK_UPDATE_{name.upper()}", str(value)
    yield "KIOSK_CONTENT_RELEASE", str(settings.content.release).lower()
    signers = msgspec.json.encode(settings.content.signers)
    yield "KIOSK_CONTENT_SIGNERS", signers.decode()
    yield "KIOSK_KIOSK_ID", settings.kiosk.id
    yield "KIOSK_STATE_FOLDER", str(state_folder(settings))
