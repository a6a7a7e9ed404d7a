"""What a visit looks like: every part of the screen that follows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.content.model.library import Edition
from kiosk.known_pages import QUESTIONS_PAGE
from kiosk.settings.settings import TakeHomeSettings
from kiosk.ui.bridge.ahead import Ahead
from kiosk.ui.bridge.front import Front
from kiosk.ui.bridge.gentle import Gentle
from kiosk.ui.bridge.home import HomePage
from kiosk.ui.bridge.open_word import OpenWord
from kiosk.ui.page.help_cards import Help
from kiosk.ui.page.leaf import Leaf
from kiosk.ui.page.pages import Pages
from kiosk.ui.stages.questions import QuestionList
from kiosk.ui.take_home.take_home import TakeHome
from kiosk.visit.sheets import Sheet
from kiosk.visit.visit import Visit


class Showing:
    """The parts of the screen that are drawn anew when the visit goes on.

    *step* makes of the visit the one that follows, and shows it.  *report* is called
    with what staff should know.
    """

    def __init__(
        self,
        front: Front,
        settings: TakeHomeSettings,
        step: Callable[[Callable[[Visit], Visit]], None],
        report: Callable[[str], None],
        parent: QObject,
    ) -> None:
        self._offer, self._looks = front.offer, front.looks
        self.pages = Pages(parent)
        self.ahead = Ahead(self.pages, self._leaf)
        self.home_page = HomePage(parent)
        self.questions = QuestionList(parent)
        self.take_home = TakeHome(settings, report, parent)
        self.help = Help(parent)
        self.word = OpenWord(parent)
        self.gentle = Gentle(step, parent)

    def keep_help(self) -> None:
        """Hold the help of the library that is offered now: to show it needs no disk.

        Raise SnapshotError where it cannot be read; then that of before stays.
        """
        self.help.keep(self._offer.library)
        self.help.show(self._offer.shown)

    def show(self, visit: Visit | None, before: Visit | None) -> None:
        """Show *visit*, which was *before*, or has just begun; None is over.

        Raise SnapshotError where a page of the library cannot be read.
        """
        self._offer.speak(visit.language if visit else "")
        self.help.show(self._offer.shown)
        self.gentle.show(visit)
        self._looks.show(visit)
        self._show_word(visit)
        if visit:
            self._show_place(visit, before)
            self.ahead.note(visit, self._offer.edition(visit.language))
        else:
            self._clear()

    def _show_word(self, visit: Visit | None) -> None:
        glossary = self._offer.shown.glossary if self._offer.shown else {}
        self.word.show(glossary.get(visit.word) if visit else None)

    def _show_place(self, visit: Visit, before: Visit | None) -> None:
        other = before is not None and before.language != visit.language
        place, turned = visit.place, False
        if place is None:
            self.show_home(visit)
        else:
            turned = other or before is None or not place.is_same_page(before.place)
            self._show_page(visit, turned=turned)
        asks = visit.deeds.asked != (before.deeds.asked if before else ())
        if other or asks or (turned and is_at_questions(visit)):
            edition, english = map(self._offer.edition, (visit.language, "en"))
            self.questions.show(edition, english, visit)
            self.take_home.show(self.questions.texts)

    def write_anew(self, visit: Visit) -> None:
        """Show *visit* where it is, in words that have changed."""
        edition = self._offer.edition(visit.language)
        self._offer.speak(visit.language)
        self.help.show(self._offer.shown)
        self._show_word(visit)
        if visit.place is None:
            self.show_home(visit)
        else:
            self.pages.write_anew(self._leaf(edition, visit.place.page), visit)
        self.ahead.note(visit, edition)

    def seeks_help(self, visit: Visit) -> bool:
        """Tell whether what is on the screen says how or when to get help."""
        page = self.pages.current.opened if visit.place else None
        return visit.sheet == Sheet.HELP or (page is not None and page.seeks_help)

    def show_home(self, visit: Visit) -> None:
        """Show home alone, without the disk: the list of questions stays as it is."""
        self.home_page.show(self._offer.edition(visit.language), visit)

    def _clear(self) -> None:
        """Forget the visit."""
        self.home_page.clear()
        self.pages.clear()
        self.ahead.forget()
        self.questions.clear()
        self.take_home.show(())

    def _show_page(self, visit: Visit, *, turned: bool) -> None:
        assert visit.place  # noqa: S101  it is at a page
        if turned:
            edition = self._offer.edition(visit.language)
            self.pages.turn(self._leaf(edition, visit.place.page), visit)
        else:
            self.pages.show(visit)

    def _leaf(self, edition: Edition, page: str) -> Leaf:
        library, sample = self._offer.library, self._offer.is_sample(edition, page)
        assert library  # noqa: S101  without one there is no visit
        return Leaf(edition.pages[page], edition, library, sample)


def is_at_questions(visit: Visit | None) -> bool:
    """Tell whether the list of questions is on the screen."""
    return bool(visit and visit.place and visit.place.page == QUESTIONS_PAGE)
