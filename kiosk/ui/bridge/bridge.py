"""What QML may read and ask: one visit, as properties and verbs.

Longer than most modules: it is the one door between QML and the rest, and all of its
properties and verbs, a line or two each, stand here.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.library import Edition, Library
from kiosk.errors import SnapshotError
from kiosk.known_pages import HELP_PAGE, QUESTIONS_PAGE
from kiosk.settings.settings import Settings
from kiosk.ui.bridge.calm import Gentle
from kiosk.ui.bridge.home import HomePage
from kiosk.ui.bridge.language import Tongue
from kiosk.ui.bridge.looks import Looks
from kiosk.ui.bridge.offer import Offer
from kiosk.ui.bridge.page_actions import Touch
from kiosk.ui.bridge.showing import Showing, is_at_questions
from kiosk.ui.engine.rows import Rows
from kiosk.ui.page.page import OpenPage
from kiosk.ui.presence.clock import PresenceClock
from kiosk.ui.speech.on_screen import Shown
from kiosk.ui.speech.speech import Speech
from kiosk.ui.speech.what_to_read import Reading, readings_of
from kiosk.ui.stages.questions import QuestionList
from kiosk.ui.take_home.take_home import TakeHome
from kiosk.visit.language import in_language
from kiosk.visit.presence import Patience
from kiosk.visit.touched import Touched
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("app.py makes the one Bridge.")
class Bridge(QObject):  # type: ignore[operator]  # PySide6 stub
    """The library as one patient walks through it.

    *report* is called with the words of an error that staff should know of.
    """

    moved = Signal()
    came = Signal()
    """A visit begins."""
    left = Signal()
    """The visit is over and forgotten."""
    failed = Signal()
    """A page of the library cannot be read."""

    def __init__(
        self,
        library: Library | None,
        settings: Settings,
        report: Callable[[str], None],
        parent: QObject,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(parent)
        self._offer = Offer(settings.content, report, self, today=today)
        self._offer.take(library)
        folder = Path(settings.translations.folder)
        self.languages = Tongue(self._offer, folder, report, self)
        self.languages.asked.connect(self._speak)
        self._settings = settings
        self._report = report
        self._visit: Visit | None = None
        self._showing = Showing(self._offer, settings.take_home, report, self)
        self.take_home = self._showing.take_home
        self.hand = Touch(self._step, self)
        self.ease = Gentle(self._step, self)
        self.reader = Speech(settings.speech, self._to_read, report, self)
        times = settings.visit
        self._patience = Patience(times.ask_after, times.answer_within)
        self._help_patience = Patience(times.help_ask_after, times.answer_within)
        self.clock = PresenceClock(self._patience, self)
        self.clock.gone.connect(self.finish)
        self.clock.doubted.connect(self._ask_aloud)
        self.reader.heard.connect(self.clock.listened)
        self._showing.keep_help(self.languages.code)

    # Where the visit is

    @Property(str, notify=moved)
    def place(self) -> str:
        """``closed`` (nothing to show), ``attract``, ``home`` or ``page``."""
        if self._offer.library is None:
            return "closed"
        if self._visit is None:
            return "attract"
        return "page" if self._visit.place else "home"

    @Property(str, notify=moved)
    def sheet(self) -> str:
        """What lies over the place: ``help``, ``comfort``, ``word`` and so on."""
        return self._visit.sheet.partition(":")[0] if self._visit else ""

    # The parts of it that have more to say

    @Property(Offer, constant=True)
    def offer(self) -> Offer:
        return self._offer

    @Property(PresenceClock, constant=True)
    def presence(self) -> PresenceClock:
        return self.clock

    @Property(OpenPage, constant=True)
    def page(self) -> OpenPage:
        return self._showing.page

    @Property(HomePage, constant=True)
    def homePage(self) -> HomePage:
        return self._showing.home

    @Property(Touch, constant=True)
    def touch(self) -> Touch:
        return self.hand

    @Property(Tongue, constant=True)
    def tongue(self) -> Tongue:
        return self.languages

    @Property(Gentle, constant=True)
    def gentle(self) -> Gentle:
        return self.ease

    @Property(Speech, constant=True)
    def speech(self) -> Speech:
        return self.reader

    @Property(QuestionList, constant=True)
    def questions(self) -> QuestionList:
        return self._showing.questions

    @Property(TakeHome, constant=True)
    def takeHome(self) -> TakeHome:
        return self.take_home

    @Property(Rows, constant=True)
    def helpCards(self) -> Rows:
        return self._showing.help.rows

    @Property(Looks, constant=True)
    def looks(self) -> Looks:
        return self._showing.looks

    # What it says by itself

    @Property(bool, notify=moved)
    def atQuestions(self) -> bool:
        return is_at_questions(self._visit)

    @Property(bool, notify=moved)
    def helpBorrowed(self) -> bool:
        """Whether help is in English, as nobody has translated it yet."""
        return bool(self._offer.library) and HELP_PAGE in self.edition.borrowed

    @Property(str, notify=moved)
    def clinicName(self) -> str:
        return self.edition.clinic.get("name", "") if self._offer.library else ""

    @Property(int, notify=moved)
    def walkMinutes(self) -> int:
        """How long the walk takes, for the attract screen."""
        return self.edition.walk_minutes if self._offer.library else 0

    @Property(str, notify=moved)
    def wordTerm(self) -> str:
        return self._word[0]

    @Property(str, notify=moved)
    def wordMeans(self) -> str:
        return self._word[1]

    @Property(bool, constant=True)
    def openAttract(self) -> bool:
        """Whether the attract screen may say what the kiosk is about."""
        return self._settings.screen.attract == "open"

    @Property(float, constant=True)
    def diagonal(self) -> float:
        """The panel's diagonal in inches."""
        return self._settings.screen.diagonal

    # Verbs

    @Slot()
    def begin(self) -> None:
        self._begin("")

    def _begin(self, language: str) -> None:
        self.renew()
        if self._offer.library is None:
            return
        self.came.emit()
        edition = self._offer.edition(language)
        seed = int.from_bytes(os.urandom(4))
        self._go(Visit(edition.language, edition.walk, seed=seed))

    def _speak(self, language: str) -> None:
        """Go on in *language*, at the same place; or begin in it."""
        if self._visit is None:
            self._begin(language)
            return
        to = self._offer.edition(language)
        topics = [section.pages for section in to.sections]
        self._step(lambda v: in_language(v, to.language, to.walk, topics, to.pages))

    @Slot()
    def walk(self) -> None:
        """Begin the walk, or go on where it was left."""
        walk = self.edition.walk
        if self._visit and walk:
            self._open(self._visit.walked_to or walk[0], walk)

    @Slot(str)
    def openTopic(self, topic: str) -> None:
        pages = next(s.pages for s in self.edition.sections if s.id == topic)
        self._open(pages[0], pages)

    @Slot()
    def openQuestions(self) -> None:
        self.follow(f"page:{QUESTIONS_PAGE}")

    @Slot(str)
    def follow(self, link: str) -> None:
        """Open what a link in the text points to, ``page:ID`` or ``word:ID``."""
        kind, _, name = link.partition(":")
        if kind == "page":
            paths = (s.pages for s in self.edition.sections if name in s.pages)
            self._open(name, next(paths, (name,)))
        else:
            self.show(link)

    @Slot()
    def forward(self) -> None:
        self._step(lambda visit: visit.forward(self._showing.page.points_in_order))

    @Slot()
    def back(self) -> None:
        self._step(Visit.back)

    @Slot()
    def home(self) -> None:
        self._step(Visit.home)

    @Slot(str)
    def show(self, sheet: str) -> None:
        """Lay ``help``, ``comfort``, ``sources`` or ``finish`` over the place."""
        self._step(lambda visit: visit.show(sheet))

    @Slot()
    def close(self) -> None:
        """Take away what lies over the place."""
        self._step(Visit.close)

    @Slot(int)
    def toggle(self, block: int) -> None:
        """Unfold the folded block with this number, or fold it again."""
        self._step(lambda visit: visit.toggle(block))

    @Slot(str, str, bool, bool)
    def wear(self, textSize: str, theme: str, still: bool, lowReach: bool) -> None:  # noqa: FBT001, N803
        """Change text size, theme, stillness and reach, for this visit."""
        looks = {"text_size": textSize, "theme": theme, "still": still}
        self._step(lambda visit: replace(visit, low_reach=lowReach, **looks))
        self._showing.looks.show(self._visit)

    @Slot()
    def finish(self) -> None:
        """End the visit and forget it."""
        self._go(None)
        self._showing.clear()
        self.reader.end()
        self.left.emit()

    @property
    def visiting(self) -> bool:
        return self._visit is not None

    def stock(self, library: Library | None) -> None:
        """Show *library* from now on; only between two visits."""
        self._offer.take(library)
        self._showing.keep_help(self.languages.code)
        self.moved.emit()

    def renew(self) -> None:
        """Show what may be shown on a new day; amid a visit nothing changes."""
        if not self.visiting and self._offer.renew():
            self._showing.keep_help(self.languages.code)
            self.moved.emit()

    @property
    def edition(self) -> Edition:
        """The pages in the language of the visit."""
        return self._offer.edition(self._visit.language if self._visit else "")

    @property
    def _word(self) -> tuple[str, str]:
        kind, _, word = (
            self._visit.sheet.partition(":") if self._visit else ("", "", "")
        )
        if kind != "word" or word not in self.edition.glossary:
            return "", ""
        found = self.edition.glossary[word]
        return found.term, found.means.markup

    def _to_read(self, shown: tuple[Shown, ...]) -> tuple[Reading, ...]:
        edition = self.edition if self._offer.library else None
        visit = None if self.clock.asking else self._visit  # what asks lies over it
        content = Path(self._settings.content.folder)
        return readings_of(edition, visit, self._showing.page, shown, content)

    def _ask_aloud(self, asks: bool) -> None:  # noqa: FBT001  of a signal
        """Say the question whether somebody is there; its answer ends that."""
        if asks:
            self.reader.call_out()
        else:
            self.reader.stop()

    def _open(self, page: str, path: tuple[str, ...]) -> None:
        if self._visit and page in self.edition.pages:
            self._go(self._visit.open(page, path))

    def _step(self, step: Callable[[Visit], Visit]) -> None:
        """Go on to what *step* makes of the visit."""
        if self._visit:
            self._go(step(self._visit))

    def _go(self, visit: Visit | None) -> None:
        """Make *visit* what is on the screen; None ends it."""
        before, self._visit = self._visit, visit
        if visit != before:
            self.reader.stop()
        self.languages.speak(visit.language if visit else "")
        self._showing.help.show(self.languages.code)
        self.ease.show(visit)
        try:
            self._draw(before)
        except SnapshotError as error:
            self._report(str(error))
            done = before.touched if before else Touched()
            self._visit = replace(visit.home(), touched=done) if visit else None
            self._draw(before)  # home needs no disk
            self.failed.emit()
        finally:
            self._watch()
            self.moved.emit()

    def _draw(self, before: Visit | None) -> None:
        if self._visit:
            self._showing.show(self._visit, before)

    def _watch(self) -> None:
        if self._visit is None:
            self.clock.stop()
            return
        needs_time = self._visit.seeks_help
        self.clock.watch(self._help_patience if needs_time else self._patience)
