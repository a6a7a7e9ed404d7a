"""Readings said one after the other: live, sentence by sentence, or recorded."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from kiosk.ui.aloud import Reading
from kiosk.ui.voice import SPEED_STEP, STANDARD, Voice
from kiosk.ui.whereabouts import Whereabouts


class Recitation(QObject):
    """Says what it is given, goes on where it was, and knows where it is.

    *program* speaks, see Voice.  *rate*, *volume* and *state* are those of Speech.
    """

    changed = Signal()
    heard = Signal()
    """A voice still speaks."""
    failed = Signal(str)
    """Nothing speaks here, for this reason."""

    def __init__(self, program: str, parent: QObject) -> None:
        super().__init__(parent)
        self._voice = Voice(program, self)
        self._voice.started.connect(self._start)
        self._voice.done.connect(self._go_on)
        self._voice.failed.connect(self._fail)
        self._at, self.state = Whereabouts(), "silent"
        self.rate, self.volume, self._number = 0, STANDARD, 0
        self._was_heard = self._was_recorded = False
        self._since = QElapsedTimer()
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self._follow)

    @property
    def block(self) -> str:
        """The block that is being said, or "" if none is, or nobody knows."""
        return self._at.block

    def begin(self, readings: tuple[Reading, ...]) -> None:
        """Say *readings*, if there is a word in them."""
        self._at = Whereabouts(readings)
        self._was_heard = self._was_recorded = False
        if self._at.has_words:
            self.speak()

    def speak(self) -> None:
        """Say the sentence that it is at, or play the recording from there."""
        self._number += 1
        at, path = self._at, self._at.reading.path
        self.show("starting")
        self._voice.tune(at.reading.language, self.rate, self.volume)
        if path:
            self._voice.play(self._number, path, at.start, at.letters)
        else:
            self._voice.say(self._number, at.text)

    def hush(self, state: str) -> None:
        """Be silent at once, in this *state* from now on."""
        if self.state == "speaking":
            self._at.start = self._position
        self._voice.stop()
        self.show(state)

    def go_back(self) -> None:
        """Go to the beginning of the block."""
        self._at.go_back()

    def stop(self) -> None:
        """Be silent at once, and forget where it was."""
        self.hush("silent")
        self._at = Whereabouts()

    def end(self) -> None:
        """Forget the visit: its rate, its volume, and that a voice failed."""
        self._voice.end()
        self.rate, self.volume = 0, STANDARD
        self.show("silent")

    def show(self, state: str) -> None:
        self.state = state
        if state != "speaking":
            self._tick.stop()
        self.changed.emit()

    def _start(self, _: int, length: int) -> None:
        self._at.lasts(length)
        self._since.start()
        self._tick.start()
        self.show("speaking")

    def _go_on(self, _: int) -> None:
        """Say what comes next, if there is anything."""
        self._was_heard, self._was_recorded = True, self._at.is_recorded
        if self._at.go_on():
            self.speak()
        else:
            self.stop()

    def _follow(self) -> None:
        """Take note of where the recording is."""
        self.heard.emit()
        if self._at.follow(self._position):
            self.changed.emit()

    def _fail(self, _: int, why: str) -> None:
        """Go on with what is left: a live voice for a recording, one more try.

        Where only recordings are heard, a page ends with its recording.
        """
        again, self._was_heard = self._was_heard, False
        if self._at.is_recorded:
            self._at.speak_live()
            self.speak()
        elif self._was_recorded:
            self.stop()
        elif again:
            self.speak()
        else:
            self.stop()
            self.show("failed")
            self.failed.emit(why)

    @property
    def _position(self) -> int:
        """How far the recording is, in milliseconds."""
        speed = 1 + self.rate * SPEED_STEP
        return self._at.start + round(self._since.elapsed() * speed)
