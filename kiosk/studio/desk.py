"""What lies on the desk: the draft, what became of it, and what is said of it.

Every panel of the studio works on this, and hears of it when another has.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.authoring.typed import Typed, compile_typed, with_page
from kiosk.content.files.atomic import write_file
from kiosk.content.loader import Compiled
from kiosk.content.model.library import Library
from kiosk.errors import KioskError, Problem
from kiosk.settings.settings import Settings
from kiosk.studio.judge import Judge, Judged

Save = Callable[[str, bytes], None]
"""Puts a file into the draft by its name, such as ``en/cost.md``, and reads it back."""


class Desk(QObject):
    """Holds *draft*, a whole content folder; *shown* is what patients see now.

    *save* raises KioskError where the disk did not take it.
    """

    saved = Signal(str)
    """The file of this name is in the draft, and was read back."""
    compiled = Signal()
    """There is another *library*, of all of the draft."""
    typed = Signal(str)
    """The page of this name was compiled as it is typed: see *made*."""
    judged = Signal()
    """There are other *findings*."""

    def __init__(
        self,
        draft: Path,
        settings: Settings,
        save: Save | None = None,
        *,
        shown: Path | None = None,
        today: date,
    ) -> None:
        super().__init__()
        self.draft, self.shown = draft, shown
        self.settings, self.today = settings, today
        self._save = save or saving_into(draft)
        self.whole: Compiled | None = None
        self.library: Library | None = None
        self.findings = Judged((), ())
        self.refused: tuple[Problem, ...] = ()
        """Why nothing of the draft can be compiled."""
        self.made: dict[str, Typed] = {}
        """The pages that were typed, as they are now."""
        self.judge = Judge(draft, shown, today, self)
        self.judge.compiled.connect(self._take)
        self.judge.refused.connect(self._refuse)
        self.judge.judged.connect(self._hear)

    def begin(self) -> None:
        self.judge.ask(at_once=True)

    def end(self) -> None:
        self.judge.end()

    def read(self, name: str) -> bytes:
        """Return what is in the draft; raise KioskError where that cannot be read."""
        try:
            return (self.draft / name).read_bytes()
        except OSError as error:
            raise KioskError(f"{name} cannot be read: {error.strerror}.") from error

    def save(self, name: str, data: bytes) -> None:
        """Put *data* into the draft, or raise KioskError."""
        self._save(name, data)
        self.saved.emit(name)
        self.judge.ask()

    def put_aside(self, name: str, data: bytes) -> Path:
        """Keep a version that another has written; return where."""
        place = self.draft.parent / "outside" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        write_file(place, data)
        return place

    def type(self, name: str, written: bytes) -> Typed | None:
        """Compile the page *name* as it is typed; None is before there is anything."""
        language, _, page = name.removesuffix(".md").partition("/")
        if self.whole is None or self.library is None or language not in self.whole.own:
            return None
        typed = compile_typed(self.whole, language, page, written)
        self.made[name] = typed
        if typed.made and not typed.problems:
            self.library = with_page(self.library, language, typed.made.page)
        self.typed.emit(name)
        return typed

    def is_changed(self, name: str) -> bool:
        """Tell whether a file of the draft is another than what is shown."""
        if self.shown is None:
            return False
        return _bytes(self.draft / name) != _bytes(self.shown / name)

    def _take(self, whole: Compiled) -> None:
        """Take what was compiled; a page with mistakes stays as it last was good."""
        library = whole.library
        for path in {problem.path for problem in whole.problems}:
            language, page = path.parent.name, path.stem
            before = self.library.editions.get(language) if self.library else None
            if before and page in before.pages:
                library = with_page(library, language, before.pages[page])
        self.whole, self.library, self.refused = whole, library, ()
        self.compiled.emit()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.refused = problems
        self.compiled.emit()

    def _hear(self, judged: Judged) -> None:
        self.findings = judged
        self.judged.emit()


def saving_into(folder: Path) -> Save:
    """Return what saves into a plain *folder*, and reads back what it saved."""

    def save(name: str, data: bytes) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, data)
        if _bytes(path) != data:
            raise KioskError(f"{name} was not saved: the disk has something else.")

    return save


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
