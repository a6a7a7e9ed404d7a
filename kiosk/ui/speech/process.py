"""The process that speaks, as the kiosk sees it: started, bounded, and ended."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.settings.settings import ourselves
from kiosk.supervision.faults import fault_in
from kiosk.ui.speech.orders import LOUDEST

READY_WITHIN, START_WITHIN, STOP_WITHIN = 4000, 8000, 150
"""Milliseconds.  A voice of Linux begins after 1.6 s; if its daemon sleeps, after 4."""

PER_LETTER = 200
"""Milliseconds: the slowest rate takes about 130 for a letter."""

MOST_STARTS = 4
"""In one visit; a voice that dies more often is none.  What we end is no death."""

MOST_LAST_WORDS = 16_384
"""Bytes."""

NO_ANSWER = "the voice does not answer; this system may have no sound"

_Running = QProcess.ProcessState.Running
_NotRunning = QProcess.ProcessState.NotRunning


class Voice(QObject):
    """Says one thing at a time, in a process that may hang or die.

    *program* is what to start; empty: ``kiosk voice``.  What takes too long is
    killed.  Each order has a number, which comes back with what became of it.
    An engine may take seconds to begin, and hears nothing meanwhile: before it
    sounds it is not killed for that.
    """

    started = Signal(int, int)
    """With the length of the recording in milliseconds; 0 if it is not known."""
    done = Signal(int)
    failed = Signal(int, str)

    def __init__(self, program: str, parent: QObject) -> None:
        super().__init__(parent)
        self._command = shlex.split(program) or ourselves("voice")
        self._process: QProcess | None = None
        self._starts = self._number = 0
        self._letters = 0
        self._said = b""
        self._waiting: list[str] = []
        self._unanswered: list[str] = []  # what was sent since the last stop
        self._ready = self._sounds = False
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._give_up)
        self._silence = QTimer(self, singleShot=True, interval=STOP_WITHIN)
        self._silence.timeout.connect(self._silence_by_force)

    def say(self, number: int, text: str) -> None:
        self._order(number, f"say {number} {text}", len(text))

    def play(
        self, number: int, path: Path, sound: str, start: int, letters: int
    ) -> None:
        """Play a recording of so many *letters* from *start* milliseconds on.

        *sound* is the sum of the file: another one is not played.
        """
        self._order(number, f"play {number} {start} {sound} {path}", letters)

    def tune(self, language: str, rate: int, volume: int) -> None:
        """Say what follows in this language, at this rate from -2 to 2, this loud.

        The *volume* is in steps from 1 to LOUDEST; it is the kiosk's own, and leaves
        the machine's alone.
        """
        self._send(f"language {language}")
        self._send(f"rate {rate}")
        self._send(f"volume {volume / LOUDEST}")

    def stop(self) -> None:
        """Be silent: at once, or with the process ended."""
        self._limit.stop()
        self._number = 0
        self._unanswered.clear()
        if not self._ready:
            self._waiting.clear()
        elif self._process:
            self._process.write(b"stop\n")
            if self._sounds:
                self._silence.start()

    def end(self) -> None:
        """End the process: the next visit's begins anew, as loud and fast as ever.

        It is let stop first: what it has given to a program of the system to say is
        said to its end if it is killed.
        """
        self._number, process = 0, self._process
        if process and self._ready:
            process.write(b"stop\n")
            process.closeWriteChannel()
            process.waitForFinished(STOP_WITHIN)
        self._drop()
        self._starts = 0

    def _order(self, number: int, order: str, letters: int) -> None:
        self._number, self._letters = number, letters
        self._send(order)
        if self._process:
            self._limit.start(START_WITHIN if self._ready else READY_WITHIN)
        elif self._number:
            self._fail("the voice breaks off again and again")

    def _send(self, line: str) -> None:
        self._unanswered.append(line)
        if self._process is None:
            self._start()
        if self._process and self._ready:
            self._process.write(f"{line}\n".encode())
        else:
            self._waiting.append(line)

    def _start(self) -> None:
        self._waiting.clear()
        if self._starts == MOST_STARTS:
            return
        self._starts += 1
        process = self._process = QProcess(self)
        self._said = b""
        process.readyReadStandardError.connect(self._overhear)
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._break_off)
        process.errorOccurred.connect(self._break_off)
        process.start(self._command[0], self._command[1:])

    def _hear(self) -> None:
        while self._process and self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode(errors="replace")
            word, _, rest = line.strip().partition(" ")
            number, _, more = rest.partition(" ")
            self._judge(word, int(number) if number.isdecimal() else 0, more)

    def _overhear(self) -> None:
        """Keep how its last words end: an engine may say much that is of no use."""
        if self._process:
            more = bytes(self._process.readAllStandardError().data())
            self._said = (self._said + more)[-MOST_LAST_WORDS:]

    def _judge(self, word: str, number: int, more: str) -> None:
        match word:
            case "ready":
                self._begin()
            case "stopped":
                self._silence.stop()
                self._sounds = False
            case "started" if number == self._number:
                self._sounds = True
                self._limit.start(1000 + PER_LETTER * self._letters)
                self.started.emit(number, int(more) if more.isdecimal() else 0)
            case "done" if number == self._number:
                self._limit.stop()
                self.done.emit(number)
            case "failed" if number == self._number:
                self._fail(more or "the voice does not say why")

    def _begin(self) -> None:
        self._limit.stop()
        self._ready = True
        waiting, self._waiting = self._waiting, []
        self._unanswered.clear()
        for line in waiting:
            self._send(line)
        if self._number:
            self._limit.start(START_WITHIN)

    def _silence_by_force(self) -> None:
        """End a process that does not stop; what was to be said next is said anew."""
        orders, number = list(self._unanswered), self._number
        self._drop()
        self._starts -= 1
        if number:
            self._start()
            self._waiting = orders

    def _give_up(self) -> None:
        self._drop()
        self._fail(NO_ANSWER)

    def _break_off(self) -> None:
        self._drop()
        if self._number:
            why = fault_in(self._said.decode(errors="replace"))
            words = "the voice cannot be started, or broke off"
            self._fail(f"{words}: {why}" if why else words)

    def _fail(self, why: str) -> None:
        self._limit.stop()
        number, self._number = self._number, 0
        self.failed.emit(number, why)

    def _drop(self) -> None:
        """End the process, and forget it."""
        process, self._process = self._process, None
        self._ready = self._sounds = False
        self._waiting.clear()
        self._limit.stop()
        self._silence.stop()
        if process:
            process.readyReadStandardOutput.disconnect(self._hear)
            process.readyReadStandardError.disconnect(self._overhear)
            process.finished.disconnect(self._break_off)
            process.errorOccurred.disconnect(self._break_off)
            process.finished.connect(process.deleteLater)
            process.kill()
            process.waitForFinished(100)
            if process.state() == _NotRunning:
                process.deleteLater()  # else it would wait for one that hangs


def nothing_speaks(why: str, program: str) -> str:
    """Tell staff that there is no voice, *why*, and what gives the machine one.

    A *program* of the settings is no matter of what is installed.
    """
    from kiosk.ui.speech.dispatcher import fault_of_dispatcher  # noqa: PLC0415  seldom

    remedy = "" if program else fault_of_dispatcher() or how_to_get_a_voice()
    words = f"Nothing can be read aloud here: {why}.", remedy, _TRY
    return " ".join(filter(None, words))


def how_to_get_a_voice() -> str:
    """Name what this machine lacks for one, or what keeps it from starting."""
    from kiosk.ui.speech.packages import lacking, why_asleep  # noqa: PLC0415  seldom

    if sys.platform == "win32":
        return "Add a voice in the settings of Windows, under Speech."
    if missing := lacking():
        return f"On Debian and Ubuntu, install: apt-get install -y {' '.join(missing)}."
    return why_asleep()


_TRY = "Try it with: kiosk voice --try"
