"""Readings said one after the other: live, sentence by sentence, or recorded."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from kiosk.content.speech.recordings import starts_in
from kiosk.ui.speech.orders import SPEED_STEP, STANDARD
from kiosk.ui.speech.process import Voice
from kiosk.ui.speech.what_to_read import Utterance

FIRST_PAUSE, LONGEST_PAUSE = 5_000, 80_000
"""Milliseconds before a voice that failed twice is tried again; each time twice that.

A patient who asks meanwhile hears at once that there is none, not after 8 seconds.
"""


class Recitation(QObject):
    """Says what it is given, goes on where it was, and knows where it is.

    *program* speaks, see Voice.  *rate*, *volume* and *state* are those of Speech.
    """

    changed = Signal()
    heard = Signal()
    """A voice still speaks."""
    failed = Signal(str)
    """Nothing speaks here, for this reason."""
    missed = Signal(str)
    """A recording is not played, for this reason; a live voice says its words."""

    def __init__(self, program: str, parent: QObject) -> None:
        super().__init__(parent)
        self._voice = Voice(program, self)
        self._voice.started.connect(self._start)
        self._voice.done.connect(self._go_on)
        self._voice.failed.connect(self._fail)
        self._at, self.state = Whereabouts(), "silent"
        self.rate, self.volume, self._number = 0, STANDARD, 0
        self._was_heard = self._was_recorded = False
        self._since, self._failed = QElapsedTimer(), QElapsedTimer()
        self._failures = 0
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self._follow)

    @property
    def block(self) -> str:
        """The block that is being said, or "" if none is, or nobody knows."""
        return self._at.block

    def begin(self, utterances: tuple[Utterance, ...]) -> None:
        """Say *utterances*, if there is a word in them."""
        self._at = Whereabouts(utterances)
        self._was_heard = self._was_recorded = False
        if self._at.has_words:
            self.speak()

    def speak(self) -> None:
        """Say the sentence that it is at, or play the recording from there."""
        at, path = self._at, self._at.utterance.path
        if not path and self._rests:
            self.hush("failed")
            return
        self._number += 1
        self.show("starting")
        self._voice.tune(at.utterance.language, self.rate, self.volume)
        if path:
            sound = at.utterance.sound
            self._voice.play(self._number, path, sound, at.start, at.letters)
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
        self._failures = 0
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
            self.missed.emit(f"{self._at.utterance.path}: {why}")
            self._at.speak_live()
            self.speak()
        elif self._was_recorded:
            self.stop()
        elif again:
            self.speak()
        else:
            self.stop()
            self._failures += 1
            self._failed.start()
            self.show("failed")
            self.failed.emit(why)

    @property
    def _rests(self) -> bool:
        """Whether it is too early to try again a voice that failed time after time."""
        pause = FIRST_PAUSE << max(0, self._failures - 2)
        wanted = min(pause, LONGEST_PAUSE) if self._failures > 1 else 0
        return wanted > 0 and self._failed.elapsed() < wanted

    @property
    def _position(self) -> int:
        """How far the recording is, in milliseconds."""
        speed = 1 + self.rate * SPEED_STEP
        return self._at.start + round(self._since.elapsed() * speed)


class Whereabouts:
    """The sentence that is being said, and what is left to say after it.

    *utterance* is what is said now.  In a recording *start* is the millisecond from
    which it plays on; live, each sentence is begun anew.
    """

    def __init__(self, utterances: tuple[Utterance, ...] = ()) -> None:
        self._left = [one for one in utterances if one.sentences]
        self._at = self.start = 0
        self.utterance = self._left.pop(0) if self._left else Utterance("", ())

    @property
    def has_words(self) -> bool:
        return bool(self.utterance.sentences)

    @property
    def is_recorded(self) -> bool:
        return self.utterance.path is not None

    @property
    def text(self) -> str:
        """The sentence that it is at."""
        return self.utterance.sentences[self._at].text

    @property
    def block(self) -> str:
        """The block which that stands in, or "" if nobody knows."""
        knows = self.has_words and (not self.is_recorded or self.utterance.starts)
        return self.utterance.sentences[self._at].block if knows else ""

    @property
    def letters(self) -> int:
        """How long all of the recording is, in letters."""
        return sum(len(sentence.text) for sentence in self.utterance.sentences)

    def go_on(self) -> bool:
        """Go to what comes after what was said; return whether there is more."""
        if not self.is_recorded and self._at + 1 < len(self.utterance.sentences):
            self._at += 1
            return True
        self._at = self.start = 0
        more = bool(self._left)
        self.utterance = self._left.pop(0) if more else Utterance("", ())
        return more

    def go_back(self) -> None:
        """Go to the beginning of the block."""
        said, starts = self.utterance.sentences, self.utterance.starts
        here = said[self._at].block
        while self._at and said[self._at - 1].block == here:
            self._at -= 1
        self.start = starts[self._at] if starts else 0

    def lasts(self, length: int) -> None:
        """Learn the *length* of the recording, in milliseconds, if it is known.

        Where nobody noted when its sentences begin, that is estimated from it.
        """
        if length and not self.utterance.starts:
            starts = starts_in(self.utterance.sentences, length)
            self.utterance = self.utterance._replace(starts=starts)

    def follow(self, position: int) -> bool:
        """Go on to the sentence at *position*; return whether it is another."""
        before, starts = self._at, self.utterance.starts
        while self._at + 1 < len(starts) and starts[self._at + 1] <= position:
            self._at += 1
        return self._at != before

    def speak_live(self) -> None:
        """Give the recording up; a live voice goes on where it is."""
        self.utterance = self.utterance._replace(path=None, starts=())
