"""One visit after another, step by step, and what the screen shows of each."""

from __future__ import annotations

import random
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.content.model.library import Edition, Library
from kiosk.errors import SnapshotError
from kiosk.packs.pointer import content_folder
from kiosk.settings.settings import Settings
from kiosk.ui.bridge.front import Front
from kiosk.ui.bridge.showing import Showing
from kiosk.ui.presence.clock import PresenceClock
from kiosk.ui.speech.on_screen import Shown
from kiosk.ui.speech.speech import Speech
from kiosk.ui.speech.what_to_read import Utterance, WhatToRead
from kiosk.visit.deeds import Deeds
from kiosk.visit.language import in_language
from kiosk.visit.presence import Patience
from kiosk.visit.visit import Visit

IDLE, BETWEEN = 300, 20
"""Milliseconds after a step, when the page has slid in and is about to take touches
again; and between two things that are made ready, where a touch comes through."""


class Course(QObject):
    """Holds the visit, and lets all that follows it follow each step.

    *front* is what stands before and after it.  *report* is called with the words of
    an error that staff should know of.
    """

    came = Signal()
    """A visit begins."""
    left = Signal()
    """The visit is over and forgotten."""
    failed = Signal()
    """A page of the library cannot be read."""

    def __init__(
        self,
        front: Front,
        settings: Settings,
        report: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._report = report
        self.front, self.offer = front, front.offer
        self.showing = Showing(front, settings.take_home, self.step, report, self)
        showing, content = self.showing, lambda: content_folder(settings)
        self._what_to_read = WhatToRead(showing.pages, showing.help, content)
        self.speech = Speech(settings.speech, self._to_read, report, self)
        times = settings.visit
        self._patience = Patience(times.ask_after, times.answer_within)
        self._help_patience = Patience(times.help_ask_after, times.answer_within)
        self.presence = PresenceClock(self._patience, self)
        self.presence.gone.connect(self.end)
        self.presence.doubted.connect(self._ask_aloud)
        self.speech.heard.connect(self.presence.listened)
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._prepare)
        self._keep_help()

    @property
    def visit(self) -> Visit | None:
        return self.front.visit

    @property
    def edition(self) -> Edition:
        """The pages in the language of the visit."""
        return self.offer.edition(self.visit.language if self.visit else "")

    def begin(self, language: str = "") -> None:
        """Begin a visit in *language*; "" is the one that the clinic begins in."""
        self.renew()
        if self.offer.library is None:
            return
        self.came.emit()
        edition = self.offer.edition(language)
        seed = random.getrandbits(32)
        self._go(Visit(edition.language, edition.walk, seed=seed))

    def step(self, step: Callable[[Visit], Visit]) -> None:
        """Go on to what *step* makes of the visit."""
        if self.visit:
            self._go(step(self.visit))

    def open(self, page: str, path: tuple[str, ...]) -> None:
        """Go to *page*, read along *path*, if it is there in this language."""
        if self.visit and page in self.edition.pages:
            self._go(self.visit.open(page, path))

    def end(self) -> None:
        """End the visit and forget it."""
        self._go(None)
        self.speech.end()
        self.left.emit()

    def stock(self, library: Library | None) -> None:
        """Show *library* from now on; only between two visits."""
        self.offer.take(library)
        self._keep_help()
        self.front.moved.emit()

    def write_anew(self, library: Library) -> None:
        """Show *library* from now on, amid a visit: somebody is writing it.

        A page that is no longer there leads home.
        """
        self.offer.take(library)
        self._keep_help()
        visit = self.visit
        if visit and visit.place and visit.place.page not in self.edition.pages:
            self.step(Visit.home)
        elif visit:
            self.showing.write_anew(visit)
        self.front.moved.emit()

    def renew(self) -> None:
        """Show what may be shown on a new day; amid a visit nothing changes."""
        if not self.visit and self.offer.renew():
            self._keep_help()
            self.front.moved.emit()

    def speak(self, language: str) -> None:
        """Go on in *language*, at the same place; or begin in it."""
        if self.visit is None:
            self.begin(language)
            return
        to = self.offer.edition(language)
        topics = [section.pages for section in to.sections]
        self.step(lambda v: in_language(v, to.language, to.walk, topics, to.pages))

    def _go(self, visit: Visit | None) -> None:
        """Make *visit* what is on the screen; None ends it."""
        before, self.front.visit = self.visit, visit
        self._idle.start(IDLE) if visit else self._idle.stop()
        if visit != before:
            self.speech.stop()
        try:
            self.showing.show(visit, before)
        except SnapshotError as error:
            self._go_home(before)
            self._fail(error)
        self._watch(changed=visit != before)
        self.front.moved.emit()

    def _prepare(self) -> None:
        """Make ready one thing after the other, as long as nobody does anything."""
        if self.showing.ahead.prepare():
            self._idle.start(BETWEEN)

    def _go_home(self, before: Visit | None) -> None:
        """Show home, in the language that was wanted, with what was done *before*."""
        if self.visit:
            done = before.deeds if before else Deeds()
            home = self.front.visit = replace(self.visit.home(), deeds=done)
            self.showing.show_home(home)

    def _keep_help(self) -> None:
        try:
            self.showing.keep_help()
        except SnapshotError as error:
            self._fail(error)

    def _fail(self, error: SnapshotError) -> None:
        self._report(str(error))
        self.failed.emit()

    def _watch(self, *, changed: bool) -> None:
        if self.visit is None:
            self.presence.stop()
            return
        needs_time = self.showing.seeks_help(self.visit)
        patience = self._help_patience if needs_time else self._patience
        self.presence.watch(patience)
        if changed and not self.presence.asking:
            self.presence.acted()

    def _ask_aloud(self, asks: bool) -> None:  # noqa: FBT001  of a signal
        """Say the question whether somebody is there; its answer ends that."""
        if asks:
            self.speech.call_out()
        else:
            self.speech.stop()

    def _to_read(self, shown: tuple[Shown, ...]) -> tuple[Utterance, ...]:
        visit = None if self.presence.asking else self.visit  # what asks lies over it
        return self._what_to_read.utterances(self.offer.shown, visit, shown)
