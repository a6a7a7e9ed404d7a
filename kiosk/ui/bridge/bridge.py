"""What QML may read and ask: one visit, as properties and verbs."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.library import Edition, Library
from kiosk.known_pages import QUESTIONS_PAGE
from kiosk.settings.settings import Settings
from kiosk.ui.bridge.course import Course
from kiosk.ui.bridge.front import Front
from kiosk.ui.bridge.gentle import Gentle
from kiosk.ui.bridge.hand import Hand
from kiosk.ui.bridge.home import HomePage
from kiosk.ui.bridge.language import Languages
from kiosk.ui.bridge.looks import Looks
from kiosk.ui.bridge.offer import Offer
from kiosk.ui.bridge.open_word import OpenWord
from kiosk.ui.bridge.showing import is_at_questions
from kiosk.ui.engine.properties import Property
from kiosk.ui.page.help_cards import Help
from kiosk.ui.page.page import OpenPage
from kiosk.ui.presence.clock import PresenceClock
from kiosk.ui.speech.speech import Speech
from kiosk.ui.stages.questions import QuestionList
from kiosk.ui.stages.stage_set import Stages
from kiosk.ui.take_home.take_home import TakeHome
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("app.py makes the one Bridge.")
class Bridge(QObject):  # type: ignore[operator]  # PySide6 stub
    """The library as one patient walks through it.

    *front* is what stands before and after a visit.  *report* is called with the
    words of an error that staff should know of.
    """

    moved = Signal()
    came = Signal()
    """A visit begins."""
    left = Signal()
    """The visit is over and forgotten."""
    failed = Signal()
    """A page of the library cannot be read."""
    swapped = Signal()
    """Another of the leaves is the page."""
    turned = Signal()
    """There is another page on the screen, or another version of it."""

    def __init__(
        self,
        front: Front,
        settings: Settings,
        report: Callable[[str], None],
    ) -> None:
        super().__init__(front)
        self._front = front
        self._course = Course(front, settings, report, self)
        self._showing = self._course.showing
        self._hand = Hand(self._course.step, self)
        self._front.moved.connect(self.moved)
        self._course.came.connect(self.came)
        self._course.left.connect(self.left)
        self._course.failed.connect(self.failed)
        self._showing.pages.swapped.connect(self.swapped)
        self._showing.pages.turned.connect(self.turned)

    # Where the visit is

    @Property(str, notify=moved)
    def place(self) -> str:
        """As Front.place."""
        return self._front.place

    @Property(str, notify=moved)
    def sheet(self) -> str:
        """What lies over the place, by its name in kiosk.visit.sheets, or ""."""
        visit = self._course.visit
        return visit.sheet.value if visit and visit.sheet else ""

    @Property(bool, notify=moved)
    def atQuestions(self) -> bool:
        return is_at_questions(self._course.visit)

    # The parts of it that have more to say

    @Property(Offer, constant=True)
    def offer(self) -> Offer:
        return self._front.offer

    @Property(PresenceClock, constant=True)
    def presence(self) -> PresenceClock:
        return self._course.presence

    @Property(OpenPage, notify=swapped)
    def page(self) -> OpenPage:
        """The page on the screen."""
        return self._showing.pages.current

    @Property("QVariantList", constant=True)
    def leaves(self) -> list[OpenPage]:
        """The page on the screen, and those that lie ready."""
        return self._showing.pages.leaves

    @Property(Stages, constant=True)
    def stages(self) -> Stages:
        return self._showing.pages.stages

    @Property(HomePage, constant=True)
    def homePage(self) -> HomePage:
        return self._showing.home_page

    @Property(Hand, constant=True)
    def hand(self) -> Hand:
        return self._hand

    @Property(Languages, constant=True)
    def languages(self) -> Languages:
        return self._front.languages

    @Property(Gentle, constant=True)
    def gentle(self) -> Gentle:
        return self._showing.gentle

    @Property(Speech, constant=True)
    def speech(self) -> Speech:
        return self._course.speech

    @Property(QuestionList, constant=True)
    def questions(self) -> QuestionList:
        return self._showing.questions

    @Property(TakeHome, constant=True)
    def takeHome(self) -> TakeHome:
        return self._showing.take_home

    @Property(Help, constant=True)
    def help(self) -> Help:
        return self._showing.help

    @Property(OpenWord, constant=True)
    def word(self) -> OpenWord:
        return self._showing.word

    @Property(Looks, constant=True)
    def looks(self) -> Looks:
        return self._front.looks

    # Verbs

    @Slot()
    def walk(self) -> None:
        """Begin the walk, or go on where it was left."""
        walk = self.edition.walk
        if self._course.visit and walk:
            self._course.open(self._course.visit.walked_to or walk[0], walk)

    @Slot(str)
    def openTopic(self, topic: str) -> None:
        pages = next(s.pages for s in self.edition.sections if s.id == topic)
        self._course.open(pages[0], pages)

    @Slot()
    def openQuestions(self) -> None:
        self.follow(f"page:{QUESTIONS_PAGE}")

    @Slot(str)
    def follow(self, link: str) -> None:
        """Open what a link in the text points to, ``page:ID`` or ``word:ID``."""
        kind, _, name = link.partition(":")
        if kind == "page":
            paths = (s.pages for s in self.edition.sections if name in s.pages)
            self._course.open(name, next(paths, (name,)))
        elif kind == "word" and name in self.edition.glossary:
            self._course.step(lambda visit: visit.show_word(name))

    @Slot()
    def forward(self) -> None:
        points = self._showing.pages.current.points_in_order
        self._course.step(lambda visit: visit.forward(points))

    @Slot()
    def back(self) -> None:
        self._course.step(Visit.back)

    @Slot()
    def home(self) -> None:
        self._course.step(Visit.home)

    @Slot(str)
    def show(self, sheet: str) -> None:
        """Lay one of kiosk.visit.sheets over the place."""
        self._course.step(lambda visit: visit.show(sheet))

    @Slot()
    def close(self) -> None:
        """Take away what lies over the place."""
        self._course.step(Visit.close)

    @Slot(int)
    def toggle(self, block: int) -> None:
        """Unfold the folded block with this number, or fold it again."""
        self._course.step(lambda visit: visit.toggle(block))

    @Slot(str, str, bool, bool)
    def wear(self, textSize: str, theme: str, still: bool, lowReach: bool) -> None:  # noqa: FBT001, N803
        """Change text size, theme, stillness and reach, for this visit."""
        looks = {"text_size": textSize, "theme": theme, "still": still}
        self._course.step(lambda visit: replace(visit, low_reach=lowReach, **looks))

    @Slot()
    def finish(self) -> None:
        """End the visit and forget it."""
        self._course.end()

    # What Python may read and ask besides

    def begin(self) -> None:
        self._course.begin()

    def speak(self, language: str) -> None:
        """Go on in *language*, or begin in it; "" is the one that a visit begins in."""
        self._course.speak(language)

    @property
    def visiting(self) -> bool:
        return self._course.visit is not None

    @property
    def edition(self) -> Edition:
        """The pages in the language of the visit."""
        return self._course.edition

    def stock(self, library: Library | None) -> None:
        """Show *library* from now on; only between two visits."""
        self._course.stock(library)

    def write_anew(self, library: Library) -> None:
        """Show *library* from now on, at the same place: somebody is writing it."""
        self._course.write_anew(library)

    def renew(self) -> None:
        """Show what may be shown on a new day; amid a visit nothing changes."""
        self._course.renew()
