"""Reading aloud: what is said, where it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    Property,
    QElapsedTimer,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.settings import SpeechSettings
from kiosk.ui.aloud import Reading
from kiosk.ui.touches import Touches
from kiosk.ui.voice import LOUDEST, SPEED_STEP, STANDARD, Voice

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

FASTEST = 2
ONE_TAP = 300
"""Milliseconds in which a second tap is taken for the first, as in Settle.qml."""
_NOTHING = Reading("", ())


@QmlElement
@QmlUncreatable("Read it from Bridge.speech.")
class Speech(QObject):  # type: ignore[operator]  # PySide6 stub
    """Reads what is on the screen, when it is asked to, until anything is touched.

    Every touch silences it at once.  A touch on its own buttons then goes on from
    there; after any other it has ended.  *look* tells what there is to say,
    *report* is called with what staff should know.
    """

    changed = Signal()
    heard = Signal()
    """A voice still speaks: who listens need not touch the screen."""

    def __init__(
        self,
        settings: SpeechSettings,
        look: Callable[[], Reading],
        report: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._look, self._report = settings, look, report
        self._voice = Voice(settings.program, self)
        self._voice.started.connect(self._start)
        self._voice.done.connect(self._go_on)
        self._voice.failed.connect(self._fail)
        self._reading, self._state = _NOTHING, "silent"
        self._at = self._rate = self._number = self._from = 0
        self._volume = STANDARD
        self._was_heard = False
        self._touches = Touches(self)
        self._touches.began.connect(self._hold)
        self._touches.finger_lifted.connect(self._settle)
        self._touches.key_lifted.connect(self._keep)
        self._since, self._asked = QElapsedTimer(), QElapsedTimer()
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self._follow)

    # What QML may read

    @Property(bool, constant=True)
    def wanted(self) -> bool:
        """Whether this clinic wants pages to be read aloud."""
        return self._settings.aloud

    @Property(str, notify=changed)
    def state(self) -> str:
        """``silent``, ``starting``, ``speaking``, ``held``, ``paused``, ``failed``.

        It is held from a touch on until it is known what was touched.
        """
        return self._state

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Whether something is read, or will go on being read."""
        return self._state in {"starting", "speaking", "held", "paused"}

    @Property(str, notify=changed)
    def block(self) -> str:
        """The block of the page that is being read, or ""."""
        if not self.reading or not self._knows_where:
            return ""
        return self._reading.sentences[self._at].block

    @Property(int, notify=changed)
    def rate(self) -> int:
        """From -2, the slowest, to 2."""
        return self._rate

    @Property(int, notify=changed)
    def volume(self) -> int:
        """From 1, the softest, to 5."""
        return self._volume

    # Verbs

    @Slot()
    def toggle(self) -> None:
        """Read what is on the screen, go on where it was paused, or stop."""
        if self._state == "paused":
            self._speak()
        elif self.reading:
            self.stop()
        elif self._settings.aloud:
            self._begin(self._look())

    @Slot()
    def pause(self) -> None:
        """Be silent until it goes on here, or go on."""
        if self._state == "paused":
            self._speak()
        elif self.reading:
            self._hush("paused")

    @Slot()
    def again(self) -> None:
        """Say the block that is being read once more."""
        if not self.reading:
            return
        self._hush("held")
        said, here = self._reading.sentences, self._at
        while self._at and said[self._at - 1].block == said[here].block:
            self._at -= 1
        starts = self._starts
        self._from = starts[self._at] if starts else 0
        self._speak()

    @Slot(int)
    def hurry(self, steps: int) -> None:
        """Speak faster by so many steps, or slower."""
        self._rate = max(-FASTEST, min(FASTEST, self._rate + steps))
        self._go_on_so()

    @Slot(int)
    def raiseVoice(self, steps: int) -> None:
        """Speak louder by so many steps, or softer."""
        self._volume = max(1, min(LOUDEST, self._volume + steps))
        self._go_on_so()

    def _go_on_so(self) -> None:
        """Go on in the manner that was asked for; what is paused stays so."""
        if self.reading and self._state != "paused":
            self._hush("held")
            self._speak()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Be silent at once, and forget where it was."""
        if not self.reading:
            return
        self._hush("silent")
        self._reading, self._at, self._from = _NOTHING, 0, 0
        self._touches.rest()

    def end(self) -> None:
        """Forget the visit: its rate, its volume, and that a voice failed."""
        self.stop()
        self._voice.end()
        self._rate, self._volume = 0, STANDARD
        self._show("silent")

    def listen(self, window: QObject) -> None:
        """Let every touch of *window* silence it."""
        self._touches.window = window

    def _hold(self) -> None:
        """Be silent; a hand that shakes as it asks for a voice does not end it."""
        speaks = self._state in {"starting", "speaking"}
        if speaks and self._asked.elapsed() > ONE_TAP:
            self._hush("held")

    def _settle(self) -> None:
        """End it if what was touched was none of its own buttons."""
        if self._state == "held":
            self.stop()

    def _keep(self) -> None:
        """Wait: who moves by keys has to be able to reach its buttons."""
        if self._state == "held":
            self._show("paused")

    # What the voice does

    def _begin(self, reading: Reading) -> None:
        if not reading.sentences:
            return
        self._reading, self._at, self._from = reading, 0, 0
        self._was_heard = False
        self._asked.start()
        self._touches.watch()
        self._speak()

    def _speak(self) -> None:
        """Say the sentence that it is at, or play the recording from there."""
        self._number += 1
        reading = self._reading
        self._show("starting")
        self._voice.tune(reading.language, self._rate, self._volume)
        if reading.path:
            letters = sum(len(sentence.text) for sentence in reading.sentences)
            self._voice.play(self._number, reading.path, self._from, letters)
        else:
            self._voice.say(self._number, reading.sentences[self._at].text)

    def _start(self, _: int) -> None:
        self._since.start()
        self._tick.start()
        self._show("speaking")

    def _go_on(self, _: int) -> None:
        """Say the next sentence, if there is one."""
        self._was_heard = True
        if self._reading.path or self._at + 1 == len(self._reading.sentences):
            self.stop()
        else:
            self._at += 1
            self._speak()

    def _follow(self) -> None:
        """Take note of where the recording is."""
        self.heard.emit()
        before, now = self._at, self._position
        while self._at + 1 < len(self._starts) and self._starts[self._at + 1] <= now:
            self._at += 1
        if self._at != before:
            self.changed.emit()

    def _fail(self, _: int, why: str) -> None:
        """Go on with what is left: a live voice for a recording, one more try."""
        again, self._was_heard = self._was_heard, False
        if self._reading.path:
            self._reading = self._reading._replace(path=None, recording=None)
            self._speak()
        elif again:
            self._speak()
        else:
            self._report(f"Nothing can be read aloud here: {why}. See README.md.")
            self.stop()
            self._show("failed")

    def _hush(self, state: str) -> None:
        if self._state == "speaking":
            self._from = self._position
        self._voice.stop()
        self._show(state)

    def _show(self, state: str) -> None:
        self._state = state
        if state != "speaking":
            self._tick.stop()
        self.changed.emit()

    @property
    def _starts(self) -> tuple[int, ...]:
        return self._reading.recording.starts if self._reading.recording else ()

    @property
    def _knows_where(self) -> bool:
        return self._reading.path is None or bool(self._starts)

    @property
    def _position(self) -> int:
        """How far the recording is, in milliseconds."""
        speed = 1 + self._rate * SPEED_STEP
        return self._from + round(self._since.elapsed() * speed)
