"""The process that speaks: ``kiosk voice``.  It may hang or die; the screen goes on.

It reads one order a line, and answers one line each:

    language es          from now on
    rate 1               -2 slowest … 2 fastest
    volume 0.8           0 silent … 1 as loud as the machine is set
    say 7 Some words.    → started 7, then done 7, or failed 7 and why
    play 8 1500 0a1b2c3d a.ogg
                         → the same, of the file with this sum, from 1500 milliseconds
                         on; with started 8 comes how many milliseconds it takes in all
    stop                 → stopped

Its first line is ``ready``.  It ends with its input, and after some seconds in which
it hangs, so it never outlives the kiosk by more.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Signal

from kiosk.content.speech.recordings import sound_in, sound_sum
from kiosk.ui.speech.live_voice import LiveVoice
from kiosk.ui.speech.orders import Delivery
from kiosk.ui.speech.player import NarrationPlayer

_HANGS, _BEAT = 15, 5  # seconds
_NOWHERE = open(os.devnull, "w")  # noqa: SIM115, PTH123  as long as the process


class _Orders(QObject):
    """Reads the orders in a thread: an engine that is slow must not hold them up."""

    came = Signal(str)
    ended = Signal()

    def read(self) -> None:
        for line in sys.stdin:
            self.came.emit(line.rstrip("\n"))
        self.came.emit("stop")
        self.ended.emit()


class Speaker(QObject):
    """Carries out the orders, with a voice or with a recording."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._tell = tell
        self._locale = QLocale("en")
        self._delivery = Delivery()
        self._live: LiveVoice | None = None  # made when needed: that takes a second
        self._player: NarrationPlayer | None = None

    def obey(self, line: str) -> None:
        """Carry out one order; what is unknown is not obeyed."""
        order, _, rest = line.partition(" ")
        match order:
            case "language":
                self._locale = QLocale(rest)
            case "rate":
                self._delivery = self._delivery._replace(rate=int(rest))
            case "volume":
                self._delivery = self._delivery._replace(volume=float(rest))
            case "say":
                number, _, text = rest.partition(" ")
                self._voice().say(number, text, self._locale, self._delivery)
            case "play":
                number, start, sound, path = rest.split(" ", 3)
                self._play(number, int(start), sound, Path(path))
            case "stop":
                self._stop()

    def _play(self, number: str, start: int, sound: str, path: Path) -> None:
        """Play what is in the file, if it is the one that was checked."""
        try:
            data = sound_in(path)
        except OSError as error:
            self._tell(f"failed {number} {error.strerror}")
            return
        if sound_sum(data) == sound:
            self._recording().play(number, data, start, self._delivery)
        else:
            self._tell(f"failed {number} it is another file than the one checked")

    def _stop(self) -> None:
        for source in (self._player, self._live):
            if source:
                source.stop()
        self._tell("stopped")

    def _voice(self) -> LiveVoice:
        self._live = self._live or LiveVoice(self._tell)
        return self._live

    def _recording(self) -> NarrationPlayer:
        self._player = self._player or NarrationPlayer(self._tell)
        return self._player


def _live() -> None:
    """End in a while, unless this is called again: it counts without the GIL.

    An engine that hangs holds the GIL, and so all threads of Python.
    """
    faulthandler.dump_traceback_later(_HANGS, exit=True, file=_NOWHERE)


def speak() -> int:
    """Speak until the input ends.  Return the exit code."""
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a TextIO
    out = sys.stdout.buffer
    app = QCoreApplication(sys.argv[:1])

    def tell(line: str) -> None:
        out.write(f"{line}\n".encode())
        out.flush()

    orders, speaker = _Orders(), Speaker(tell)
    orders.came.connect(speaker.obey)
    orders.ended.connect(lambda: os._exit(0))  # Qt would wait for its engines
    beat = QTimer(app, interval=1000 * _BEAT)
    beat.timeout.connect(_live)
    beat.start()
    _live()
    tell("ready")
    Thread(target=orders.read, daemon=True).start()
    return app.exec()
