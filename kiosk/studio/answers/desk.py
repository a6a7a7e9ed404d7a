"""The answers in hand: read from the draft, written into it, judged in a thread."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from kiosk.authoring.answers.clinic_file import NAME, Words, read_clinic_file
from kiosk.authoring.answers.draft import DraftAnswers, Looked
from kiosk.authoring.answers.questions import CHOICES
from kiosk.content.files.folder import languages_of
from kiosk.content.files.problems import Report
from kiosk.content.tables.phrases_file import read_phrases
from kiosk.errors import KioskError
from kiosk.settings.settings import SHIPPED

Value = Words | tuple[str, ...]
"""An answer in each language, or what is ticked."""
Save = Callable[[str, bytes], None]


_SOON = 80
"""Milliseconds: who ticks one thing after the other is looked at once."""


_MET = (
    "Somebody else answered this meanwhile: {words}. Yours stands. Undo brings theirs."
)


class Desk(QObject):
    """What staff have answered so far; each change goes into the draft at once.

    *looked* is what the last look at the draft has shown.
    """

    changed = Signal(str)
    """An answer, by its name, is another than before, whoever changed it."""

    saved = Signal()
    failed = Signal(str)
    """It could not be saved: why.  What was typed stays where it is."""

    met = Signal(str)
    """Somebody else had answered it meanwhile: what they wrote."""

    looked_at = Signal()
    _done = Signal(object)

    def __init__(
        self,
        folder: Path,
        save: Save,
        assets: Path,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.folder, self._save = folder, save
        self.languages = _languages(folder)
        self.names = {code: _name(folder, code) for code in self.languages}
        """What each language calls itself."""
        self.file = read_clinic_file(folder, self.languages)
        self.looked = Looked()
        self._shipped = read_clinic_file(SHIPPED, self.languages)
        self.undone = QUndoStack(self)
        self._written: dict[str, Value] = {}
        self._draft = DraftAnswers(folder, assets)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._looking = self._again = False
        self.wants_all = False
        """Whether a look is at all pages by all rules, which takes a second more."""
        self._done.connect(self._take)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._begin)

    def value(self, name: str) -> Value:
        if name in CHOICES:
            return self.file.ticked[name]
        return self.file.answers[name]

    def put(self, name: str, value: Value) -> bool:
        """Write an answer into the draft as it is on the disk now."""
        self.read_again()
        if self.value(name) == value:
            return True
        try:
            self._save(NAME, self._with(name, value))
        except KioskError as error:
            self.failed.emit(str(error))
            return False
        self._written[name] = value
        self._saved()
        return True

    def _with(self, name: str, value: Value) -> bytes:
        if isinstance(value, Mapping):
            return self.file.with_answer(name, value)
        return self.file.with_ticks(name, value)

    def mend(self, number: int, line: str) -> None:
        """Write another line into the file, which has a mistake there."""
        try:
            self._save(NAME, self.file.with_line(number, line))
        except KioskError as error:
            self.failed.emit(str(error))
        else:
            self._saved()

    def _saved(self) -> None:
        self.read_again()
        self.saved.emit()
        self.look()

    def settle(self, name: str, before: Value, value: Value) -> None:
        """Keep an answer, so that it can be undone in one step.

        *before* is what it was when somebody began; by now others may have answered.
        """
        self.read_again()
        theirs = self.value(name)
        is_met = theirs not in (before, value, self._written.get(name))
        if self.put(name, value) and self.value(name) != before:
            self.undone.push(_Change(self, name, theirs if is_met else before))
            if is_met:
                self.met.emit(_MET.format(words=_said(theirs)))

    def read_again(self) -> None:
        """Read the file: others may have written it too."""
        old, self.file = self.file, read_clinic_file(self.folder, self.languages)
        is_open = old.mistake is None
        is_other = is_open != (self.file.mistake is None)
        for name in (*self.file.answers, *CHOICES):
            was = old.ticked[name] if name in CHOICES else old.answers[name]
            if is_other or was != self.value(name):
                self.changed.emit(name)

    def look(self) -> None:
        """Judge the draft soon, and beside all else."""
        self._soon.start()

    def _begin(self) -> None:
        """Begin to look; again afterwards, if that is under way."""
        self._again = self._looking
        if not self._looking:
            self._looking = True
            self._pool.start(self._look)

    def _look(self) -> None:
        looked = self._draft.look(self._today(), everything=self.wants_all)
        self._done.emit(looked)

    def _take(self, looked: Looked) -> None:
        self._looking = False
        if self._again:
            self._begin()
            return
        self.looked = looked
        self.looked_at.emit()

    @property
    def why_not_judged(self) -> str:
        """Say why nobody can tell what the answers are worth; "" is that one can."""
        if self.file.mistake:
            return "Nobody can tell before clinic.toml is mended: see above."
        return "" if self.looked.is_judged else self.looked.problem or "One moment…"

    @property
    def is_new(self) -> bool:
        """Whether any answer is a sample still."""
        faults = self.looked.faults.values()
        return any(one.is_sample for found in faults for one in found)

    def sample_ticks(self, key: str) -> tuple[str, ...]:
        """Return what is ticked in the file that the kiosk ships with."""
        return self._shipped.ticked[key]

    @property
    def is_looking(self) -> bool:
        return self._looking or self._soon.isActive()

    def close(self) -> None:
        """Wait for the thread: it must not outlive what it tells."""
        self._soon.stop()
        self._pool.waitForDone()

    def routes(self) -> Collection[str]:
        return self.file.ticked["routes"]


def _languages(folder: Path) -> tuple[str, ...]:
    """Return the languages of the content; English where it cannot be looked at."""
    with suppress(OSError):
        return languages_of(folder) or ("en",)
    return ("en",)


def _name(folder: Path, code: str) -> str:
    report = Report(folder / f"phrases.{code}.toml")
    name = read_phrases(report, code).language
    return code if report.problems else name


def _said(value: Value) -> str:
    words = value.values() if isinstance(value, Mapping) else value
    return ", ".join(f"“{one}”" for one in dict.fromkeys(words))


class _Change(QUndoCommand):
    """An answer that is in the file already when this is made."""

    def __init__(self, desk: Desk, name: str, before: Value) -> None:
        super().__init__(name)
        self._desk, self.name = desk, name
        self._before, self._after = before, desk.value(name)

    def undo(self) -> None:
        self._desk.put(self.name, self._before)

    def redo(self) -> None:
        self._desk.put(self.name, self._after)
