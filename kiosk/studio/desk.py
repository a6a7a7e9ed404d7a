"""What lies on the desk: the draft, what became of it, and what is said of it.

Every panel of the studio works on this, and hears of it when another has.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.authoring.judging import Judged
from kiosk.authoring.typed import Typed, compile_typed, with_page
from kiosk.content.loader import Compiled
from kiosk.content.model.library import Library
from kiosk.errors import KioskError, Problem
from kiosk.history.here import Here
from kiosk.history.workspace import Workspace
from kiosk.settings.settings import Settings
from kiosk.studio.account import account
from kiosk.studio.judge import Judge

_Made = TypeVar("_Made")


class Desk(QObject):
    """Works in the draft of *workspace*; *today* is what day it is here."""

    saved = Signal(str)
    """The file of this name is in the draft, and was read back."""
    failed = Signal(str, str)
    """The file of this name could not be saved: why."""
    outside = Signal(object)
    """Files that both we and others have changed: each an Outside."""
    company = Signal(object)
    """Who else is in the page that is open: each a Person."""
    compiled = Signal()
    """There is another *library*, of all of the draft, or it was *refused*."""
    typed = Signal(str)
    """The page of this name was compiled as it is typed: see *made*."""
    judged = Signal()
    """There are other *findings*."""
    published = Signal()
    """What is shown is another."""
    taken = Signal(str)
    """Another part of the studio has changed the draft: a file, or "" for more."""
    dated = Signal()
    """It is known when files were written: see *written*."""
    _written = Signal(str)  # from the thread
    _renewed = Signal()
    _dated = Signal(object)

    def __init__(
        self, workspace: Workspace, settings: Settings, today: date, who: str = ""
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.settings, self.today = settings, today
        self.whole: Compiled | None = None
        """All pages, also those with mistakes, as they were last saved."""
        self.library: Library | None = None
        """What the kiosk would show: each page as it last was good, or is typed."""
        self.findings = Judged()
        self.refused: tuple[Problem, ...] = ()
        """Why nothing of the draft can be compiled."""
        self.made: dict[str, Typed] = {}
        """The pages that were typed, as they are now."""
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="disk")
        self._ended = False
        self.written: dict[str, int] = {}
        """The last version that changed each file."""
        self._then: dict[tuple[int, str], str] = {}
        self._dated.connect(self._take_dates)
        self.is_turning = False
        """Whether another version is put into the draft just now, by ourselves."""
        self._page = ""
        self.is_named = bool(who)
        """Whether somebody has said who is here."""
        self.who = who or account()
        self._here = Here(self.shown, self.who)
        self.judge = Judge(self.draft, self.shown, today, self)
        self.judge.compiled.connect(self._take)
        self.judge.refused.connect(self._refuse)
        self.judge.judged.connect(self._hear)
        self._written.connect(self._note)
        self._renewed.connect(self.judge.forget_shown)

    @property
    def draft(self) -> Path:
        """The content folder that staff work in."""
        return self.workspace.draft

    @property
    def shown(self) -> Path:
        """The content folder that patients see."""
        return self.workspace.shown

    def begin(self) -> None:
        self.judge.ask(at_once=True)
        self._pool.submit(self._date)

    def _date(self) -> None:
        with suppress(KioskError, OSError):
            versions = self.workspace.history.versions()
            found = {one.name: v.number for v in versions for one in v.changes}
            self._dated.emit(found)

    def _take_dates(self, written: dict[str, int]) -> None:
        self.written = written
        self._then.clear()
        self.dated.emit()

    def text_when(self, other: str, name: str) -> str:
        """Return what *name* said when the file *other* was last shown anew."""
        number = self.written.get(other, 0)
        if (number, name) not in self._then:
            text = None
            with suppress(KioskError, OSError):
                text = self.workspace.history.text(number, name) if number else None
            self._then[number, name] = self.text_shown(name) if text is None else text
        return self._then[number, name].replace("\r\n", "\n")

    def text_shown(self, name: str) -> str:
        """Return what the file *name* says to patients now, or ""."""
        try:
            data = (self.shown / name).read_bytes()
        except OSError:
            return ""
        return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")

    def end(self) -> None:
        """Let what is being saved be saved, and do no more."""
        self._ended = True
        self._pool.submit(self._here.leave)
        self._pool.shutdown(wait=True)
        self.judge.end()

    # Files

    def read(self, name: str) -> bytes:
        """Return what is in the draft, to go on from there; or raise KioskError."""
        data = self.workspace.read(name)
        if data is None:
            raise KioskError(f"{name} is not there any more. It may have been renamed.")
        return data

    def peek(self, name: str) -> bytes | None:
        """Return what is in the draft; what was read stays what one goes on from."""
        try:
            return (self.draft / name).read_bytes()
        except OSError:
            return None

    def save(self, name: str, data: bytes) -> None:
        """Put *data* into the draft and read it back, or raise KioskError.

        What another has typed there meanwhile stays: then *data* waits beside.
        """
        self._pool.submit(self.workspace.save, name, data).result()
        self._note(name)

    def save_anew(self, name: str, data: bytes) -> None:
        """Do so for who has read what is there just now, and not by ``read``."""
        self._pool.submit(self.workspace.read, name).result()
        self.save(name, data)

    def save_soon(self, name: str, data: bytes) -> None:
        """Do so while somebody types on; ``saved`` or ``failed`` tells."""
        self._pool.submit(self._save, name, data)

    def _save(self, name: str, data: bytes) -> None:
        try:
            self.workspace.save(name, data)
        except (KioskError, OSError) as error:
            self.failed.emit(name, str(error))
        else:
            self._written.emit(name)

    def _note(self, name: str) -> None:
        self.saved.emit(name)
        self.judge.ask()

    def settle(self, name: str, data: bytes) -> None:
        """Let the draft have *data*, whatever was there; the rest is kept aside."""
        self._pool.submit(self._settle, name, data).result()
        self._note(name)

    def _settle(self, name: str, data: bytes) -> None:
        self.workspace.save(name, data)
        for one in self.workspace.outside():
            if one.name == name:
                self.workspace.settle(one, data)
        self.workspace.read(name)

    def look(self) -> None:
        """Take in what others changed in what is shown; ``outside`` tells the rest."""
        if not self._ended:
            self._pool.submit(self._look)

    def _look(self) -> None:
        with suppress(KioskError, OSError):  # it is looked again soon
            found = self.workspace.look()
            if found.taken:
                self._renewed.emit()
            self.outside.emit(found.outside)

    def on_disk(self, work: Callable[[], _Made]) -> _Made:
        """Do *work* after what is being saved, and wait for it; from any thread."""
        return self._pool.submit(work).result()

    def take_in(self, name: str = "") -> None:
        """Take note that others than the editor have changed the draft.

        Without *name* what is shown has changed, too.
        """
        self.taken.emit(name)
        if name:
            self._note(name)
        else:
            self._pool.submit(self._date)
            self.judge.forget_shown()
            self.published.emit()

    # Others

    def call(self, who: str) -> None:
        """Work as *who* from now on."""
        self.who, self.is_named = who, True
        self._pool.submit(self._here.leave)
        self._here = Here(self.shown, who)
        self.greet()

    def at(self, name: str) -> None:
        """Say that the page *name* is open here; ``company`` tells who else is."""
        self._page = name
        self.greet()

    def greet(self) -> None:
        """Say that we are still there."""
        if not self._ended:
            self._pool.submit(self._greet, self._page)

    def _greet(self, name: str) -> None:
        self._here.at(name)
        others = self._here.others(name) if name else ()
        self.company.emit(tuple(one for one in others if not one.is_gone))

    # What becomes of them

    def type(self, name: str, written: bytes) -> Typed | None:
        """Compile the page *name* as it is typed; None is before there is anything."""
        self.judge.put_off()
        language, _, page = name.removesuffix(".md").partition("/")
        if self.whole is None or self.library is None or language not in self.whole.own:
            return None
        typed = compile_typed(self.whole, language, page, written)
        self.made[name] = typed
        if typed.made and not typed.problems:
            self.library = with_page(self.library, language, typed.made.page)
        self.typed.emit(name)
        return typed

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
