"""What a visit looks like: every part of the screen that follows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.known_pages import QUESTIONS_PAGE
from kiosk.settings.settings import TakeHomeSettings
from kiosk.ui.bridge.help_cards import HelpCards
from kiosk.ui.bridge.home import HomePage
from kiosk.ui.bridge.looks import Looks
from kiosk.ui.bridge.offer import Offer
from kiosk.ui.page.page import OpenPage
from kiosk.ui.stages.questions import QuestionList
from kiosk.ui.take_home.take_home import TakeHome
from kiosk.visit.visit import Visit


class Showing:
    """The parts of the screen that are drawn anew when the visit goes on.

    *report* is called with what staff should know.
    """

    def __init__(
        self,
        offer: Offer,
        settings: TakeHomeSettings,
        report: Callable[[str], None],
        parent: QObject,
    ) -> None:
        self._offer = offer
        self.page = OpenPage(parent)
        self.home = HomePage(parent)
        self.looks = Looks(parent)
        self.questions = QuestionList(parent)
        self.take_home = TakeHome(settings, report, parent)
        self.help = HelpCards(parent)

    def keep_help(self, language: str) -> None:
        """Hold the help of the library that is offered now: it needs no disk."""
        self.help.keep(self._offer.library)
        self.help.show(language)

    def show(self, visit: Visit, before: Visit | None) -> None:
        """Show *visit*, which was *before*, or has just begun.

        Raise SnapshotError where a page of the library cannot be read.
        """
        other = before is not None and before.language != visit.language
        place, turned = visit.place, False
        edition = self._offer.edition(visit.language)
        if place is None:
            self.home.show(edition, visit)
        else:
            turned = other or before is None or not place.is_same_page(before.place)
            self._show_page(visit, turned=turned)
        asks = visit.touched.asked != (before.touched.asked if before else ())
        if other or asks or (turned and is_at_questions(visit)):
            self.questions.show(edition, visit)
            self.take_home.show(self.questions.texts)

    def clear(self) -> None:
        """Forget the visit."""
        self.home.clear()
        self.page.clear()
        self.questions.clear()
        self.take_home.show(())
        self.looks.show(None)

    def _show_page(self, visit: Visit, *, turned: bool) -> None:
        library = self._offer.library
        assert visit.place  # noqa: S101  it is at a page
        assert library  # noqa: S101  without one there is no visit
        if turned:
            edition, name = self._offer.edition(visit.language), visit.place.page
            sample = self._offer.is_sample(edition, name)
            page = edition.pages[name]
            self.page.turn(page, visit.place, edition, library, sample=sample)
        self.page.show(visit, turned=turned)


def is_at_questions(visit: Visit | None) -> bool:
    """Tell whether the list of questions is on the screen."""
    return bool(visit and visit.place and visit.place.page == QUESTIONS_PAGE)
