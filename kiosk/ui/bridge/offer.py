"""What the kiosk offers today: all of the library, or what was released of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.approval.day_states import is_sample
from kiosk.content.model.editions import written_for
from kiosk.content.model.library import Edition, Library
from kiosk.errors import SnapshotError
from kiosk.known_pages import ABOUT_PAGE, QUESTIONS_PAGE, WORDS_PAGE
from kiosk.settings.settings import ContentSettings
from kiosk.ui.engine.properties import Property

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.offer.")
class Offer(QObject):  # type: ignore[operator]  # PySide6 stub
    """The library as it may be shown today, for QML to know what there is.

    *shown* is the edition on the screen.  *report* is called with what release mode
    leaves out, and why, whenever that has changed.  *today* tells the day.
    """

    changed = Signal()
    """Another library is offered, or another edition of it is on the screen."""

    def __init__(
        self,
        settings: ContentSettings,
        report: Callable[[str], None],
        parent: QObject,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._report = report
        self._today = today
        self._day = today()
        self._whole: Library | None = None
        self._told: tuple[str, ...] = ()
        self._sample = False
        self.library: Library | None = None
        self.shown: Edition | None = None

    def take(self, library: Library | None) -> None:
        """Offer *library* from now on, or what may be shown of it.

        Nobody is in a visit: the screen shows the language that one begins in.
        """
        self._whole, self._day = library, self._today()
        self.library = self._released() if self._settings.release else library
        self._show(self.edition("") if self.library else None)

    @property
    def whole(self) -> Library | None:
        """All of the library, with what is not shown."""
        return self._whole

    @property
    def releases(self) -> bool:
        """Whether only what was released is offered."""
        return self._settings.release

    @property
    def reasons(self) -> tuple[str, ...]:
        """What is not shown today, and why."""
        return self._told if self._settings.release else ()

    @property
    def day(self) -> date:
        """The day by which that was judged."""
        return self._day

    def renew(self) -> bool:
        """Look again at what may be shown if the day has changed, and tell so."""
        if self._today() == self._day:
            return False
        self.take(self._whole)
        return True

    def picture(self, file: str) -> bytes | None:
        """Return what is in the *file* of a picture, as it was looked at."""
        try:
            return self.library.pictures.get(file) if self.library else None
        except SnapshotError:  # the next page says so
            return None

    def edition(self, language: str) -> Edition:
        """Return the pages in *language*; "" is the one that a visit begins in."""
        assert self.library  # noqa: S101  without one there is no visit
        editions = self.library.editions
        edition = editions.get(language or self._settings.language)
        return edition or next(iter(editions.values()))  # English is the first

    def speak(self, language: str) -> None:
        """Show what there is in *language*; "" is the one that a visit begins in."""
        if self.library and (edition := self.edition(language)) is not self.shown:
            self._show(edition)

    @property
    def language(self) -> str:
        """That of the screen; where there is nothing to show, what the clinic set."""
        return self.shown.language if self.shown else self._settings.language

    def is_sample(self, edition: Edition, page: str) -> bool:
        """Tell whether *page* has to say that no clinician has checked it."""
        if self.library:
            edition = written_for(page, edition, self.library)
        standing = edition.standings.get(page)
        return not self._settings.release and is_sample(standing, self._day)

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        """Whether a page has to say that no clinician has checked it."""
        return self._sample

    @Property(str, notify=changed)
    def clinicName(self) -> str:
        return self.shown.clinic.get("name", "") if self.shown else ""

    @Property(int, notify=changed)
    def walkMinutes(self) -> int:
        """How long the walk takes, for the attract screen."""
        return self.shown.walk_minutes if self.shown else 0

    @Property(bool, notify=changed)
    def questions(self) -> bool:
        """Whether there is a list of questions to ask."""
        return self._has(QUESTIONS_PAGE)

    @Property(str, notify=changed)
    def words(self) -> str:
        """The page with all words to know, or "" if there is none."""
        return WORDS_PAGE if self._has(WORDS_PAGE) else ""

    @Property(str, notify=changed)
    def about(self) -> str:
        """The page about who wrote it, or "" if there is none."""
        return ABOUT_PAGE if self._has(ABOUT_PAGE) else ""

    def _show(self, edition: Edition | None) -> None:
        self.shown = edition
        pages = edition.pages if edition else ()
        self._sample = any(edition and self.is_sample(edition, page) for page in pages)
        self.changed.emit()

    def _has(self, page: str) -> bool:
        return self.shown is not None and page in self.shown.pages

    def _released(self) -> Library | None:
        """Return what may be shown; tell staff what may not, once."""
        if self._whole is None:
            return None
        from kiosk.content.approval.release import released  # noqa: PLC0415  not in sample mode

        library, reasons = released(self._whole, self._day, self._settings.signers)
        if reasons and reasons != self._told:
            lines = "".join(f"\n  {reason}" for reason in reasons)
            self._report(f"Release mode does not show everything:{lines}")
        self._told = reasons
        return library
