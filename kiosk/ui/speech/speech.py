"""Reading aloud, as the screen and its keys ask for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.settings.settings import SpeechSettings
from kiosk.ui.engine.properties import Property
from kiosk.ui.presence.touches import Touches
from kiosk.ui.speech.on_screen import Shown, shown_on
from kiosk.ui.speech.orders import LOUDEST
from kiosk.ui.speech.process import nothing_speaks
from kiosk.ui.speech.recitation import Recitation
from kiosk.ui.speech.what_to_read import Utterance

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

FASTEST = 2
ONE_TAP = 300
"""Milliseconds in which a second tap is taken for the first, as in Settle.qml."""


@QmlElement
@QmlUncreatable("Read it from Bridge.speech.")
class Speech(QObject):  # type: ignore[operator]  # PySide6 stub
    """Reads what is on the screen, when it is asked to, until anything is touched.

    Every touch silences it at once.  A touch on its own buttons then goes on from
    there; after any other it has ended.  *look* tells what there is to say of what
    is shown, *report* is called with what staff should know.
    """

    changed = Signal()
    heard = Signal()
    """A voice still speaks: who listens need not touch the screen."""

    def __init__(
        self,
        settings: SpeechSettings,
        look: Callable[[tuple[Shown, ...]], tuple[Utterance, ...]],
        report: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._look, self._report = settings, look, report
        self._has_listener = False
        self._asked = QElapsedTimer()
        self._said = Recitation(settings.program, self)
        self._said.changed.connect(self._change)
        self._said.heard.connect(self.heard)
        self._said.failed.connect(self._fail)
        self._said.missed.connect(self._miss)
        self._missed: set[str] = set()
        self._window: QObject | None = None
        self._touches = Touches(self)
        self._touches.began.connect(self._hold)
        self._touches.finger_lifted.connect(self._settle)
        self._touches.key_lifted.connect(self._keep)

    # What QML may read

    @Property(bool, constant=True)
    def wanted(self) -> bool:
        """Whether this clinic wants pages to be read aloud."""
        return self._settings.aloud

    @Property(int, constant=True)
    def fastest(self) -> int:
        """The highest rate; the slowest is as much below 0."""
        return FASTEST

    @Property(int, constant=True)
    def loudest(self) -> int:
        """The highest volume; the lowest is 1."""
        return LOUDEST

    @Property(str, notify=changed)
    def state(self) -> str:
        """``silent``, ``starting``, ``speaking``, ``held``, ``paused``, ``failed``.

        It is held from a touch on until it is known what was touched.
        """
        return self._said.state

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Whether something is read, or will go on being read."""
        return self._said.state in {"starting", "speaking", "held", "paused"}

    @Property(str, notify=changed)
    def block(self) -> str:
        """The block of the page, or of what is open on it, that is being read."""
        return self._said.block if self.reading else ""

    @Property(int, notify=changed)
    def rate(self) -> int:
        """From -2, the slowest, to 2."""
        return self._said.rate

    @Property(int, notify=changed)
    def volume(self) -> int:
        """From 1, the softest, to 5."""
        return self._said.volume

    # Verbs

    @Slot()
    def toggle(self) -> None:
        """Read what is on the screen, go on where it was paused, or stop."""
        if self._said.state == "paused":
            self._said.speak()
        elif self.reading:
            self.stop()
        elif self._settings.aloud:
            self._has_listener = True
            self._begin()

    def call_out(self) -> None:
        """Say what came up by itself, if somebody has listened in this visit."""
        if self._has_listener and self._said.state != "failed":
            self.stop()
            self._begin()

    def _begin(self) -> None:
        if self._window:
            self._asked.start()
            self._said.begin(self._look(shown_on(self._window)))
        if self.reading:
            self._touches.watch()

    @Slot()
    def pause(self) -> None:
        """Be silent until it goes on here, or go on."""
        if self._said.state == "paused":
            self._said.speak()
        elif self.reading:
            self._said.hush("paused")

    @Slot()
    def again(self) -> None:
        """Say the block that is being read once more."""
        if self.reading:
            self._said.hush("held")
            self._said.go_back()
            self._said.speak()

    @Slot(int)
    def hurry(self, steps: int) -> None:
        """Speak faster by so many steps, or slower."""
        rate = self._said.rate + steps
        self._go_on_so(max(-FASTEST, min(FASTEST, rate)), self._said.volume)

    @Slot(int)
    def raiseVoice(self, steps: int) -> None:
        """Speak louder by so many steps, or softer."""
        volume = self._said.volume + steps
        self._go_on_so(self._said.rate, max(1, min(LOUDEST, volume)))

    def _go_on_so(self, rate: int, volume: int) -> None:
        """Go on in the manner that was asked for; what is paused stays so."""
        goes_on = self.reading and self._said.state != "paused"
        if goes_on:
            self._said.hush("held")
        self._said.rate, self._said.volume = rate, volume
        if goes_on:
            self._said.speak()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Be silent at once, and forget where it was."""
        if self.reading:
            self._said.stop()

    def end(self) -> None:
        """Forget the visit, and that somebody has listened."""
        self.stop()
        self._has_listener = False
        self._said.end()

    def listen(self, window: QObject) -> None:
        """Let every touch of *window* silence it."""
        self._window = window
        window.installEventFilter(self._touches)

    def _change(self) -> None:
        if not self.reading:
            self._touches.rest()
        self.changed.emit()

    def _hold(self) -> None:
        """Be silent; a hand that shakes as it asks for a voice does not end it."""
        speaks = self._said.state in {"starting", "speaking"}
        if speaks and self._asked.elapsed() > ONE_TAP:
            self._said.hush("held")

    def _settle(self) -> None:
        """End it if what was touched was none of its own buttons."""
        if self._said.state == "held":
            self.stop()

    def _keep(self) -> None:
        """Wait: who moves by keys has to be able to reach its buttons."""
        if self._said.state == "held":
            self._said.show("paused")

    def _miss(self, why: str) -> None:
        """Tell once of a recording that is not played."""
        if why not in self._missed:
            self._missed.add(why)
            self._report(f"A recording is not played: {why}.")

    def _fail(self, why: str) -> None:
        self._report(nothing_speaks(why, self._settings.program))
