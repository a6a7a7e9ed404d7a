"""Long work in a thread: it says how far it is, it can be stopped, the window lives."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KioskError, StoppedError
from kiosk.steps import Progress

Work = Callable[[Progress], object]
"""Is given what to tell how far it is; that raises StoppedError to end the work."""


class _Teller(QObject):
    """Carries what a thread says into the window's own thread.

    The thread keeps it alive: its window may be gone by then, and nobody is told.
    """

    went = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)
    stopped = Signal()


class Errand(QObject):
    """Does one long thing at a time."""

    began = Signal(str)
    """What it is, in words."""
    went = Signal(int, int)
    """How many of how many steps are done; of 0 is that nobody can say."""
    done = Signal(object)
    """What was made."""
    failed = Signal(str)
    """Why not, as sentences."""
    stopped = Signal()
    """Somebody has stopped it: nothing has changed."""
    ended = Signal()
    """It is over, well or not; this comes after the signal that says which."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._teller: _Teller | None = None
        self._stop = Event()

    @property
    def is_running(self) -> bool:
        return self._teller is not None

    def start(self, words: str, work: Work) -> bool:
        """Begin *work*, unless there is some: return whether it has begun."""
        if self.is_running:
            return False
        self._stop = Event()
        self._teller = teller = _Teller()
        teller.went.connect(self.went)
        teller.done.connect(self._done)
        teller.failed.connect(self._failed)
        teller.stopped.connect(self._stopped)
        self.began.emit(words)
        Thread(target=_do, args=(teller, self._stop, work), daemon=True).start()
        return True

    def stop(self) -> None:
        """End it at its next step: ``stopped`` tells, or ``done`` if it was quicker."""
        self._stop.set()

    def _done(self, made: object) -> None:
        self._teller = None
        self.done.emit(made)
        self.ended.emit()

    def _failed(self, why: str) -> None:
        self._teller = None
        self.failed.emit(why)
        self.ended.emit()

    def _stopped(self) -> None:
        self._teller = None
        self.stopped.emit()
        self.ended.emit()


def _do(teller: _Teller, stop: Event, work: Work) -> None:
    def progress(done: int, total: int) -> None:
        if stop.is_set():
            raise StoppedError
        teller.went.emit(done, total)

    try:
        made = work(progress)
    except StoppedError:
        teller.stopped.emit()
    except KioskError as error:
        teller.failed.emit(str(error))
    except OSError as error:
        teller.failed.emit(f"This cannot be done: {error}.")
    except Exception as error:  # noqa: BLE001  nobody may wait for ever
        teller.failed.emit(f"This went wrong, and nothing more was done: {error!r}.")
    else:
        teller.done.emit(made)
