"""What the kiosk offers today: all of the library, or what was released of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.editions import written_for
from kiosk.content.model.library import Edition, Library
from kiosk.content.model.standing import is_sample
from kiosk.known_pages import ABOUT_PAGE, QUESTIONS_PAGE, WORDS_PAGE
from kiosk.settings.settings import ContentSettings

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.offer.")
class Offer(QObject):  # type: ignore[operator]  # PySide6 stub
    """The library as it may be shown today, for QML to know what there is.

    *report* is called with what release mode leaves out, and why, whenever that
    has changed.  *today* tells the day.
    """

    changed = Signal()

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
        self.language = settings.language
        self.library: Library | None = None

    def take(self, library: Library | None) -> None:
        """Offer *library* from now on, or what may be shown of it."""
        self._whole, self._day = library, self._today()
        self.library = self._released() if self._settings.release else library
        self._sample = self._has_samples()
        self.changed.emit()

    def renew(self) -> bool:
        """Look again at what may be shown if the day has changed, and tell so."""
        if self._today() == self._day:
            return False
        self.take(self._whole)
        return True

    def edition(self, language: str = "") -> Edition:
        """Return the pages in *language*, or in the one that is spoken."""
        assert self.library  # noqa: S101  without one there is no visit
        editions = self.library.editions
        edition = editions.get(language or self.language)
        return edition or next(iter(editions.values()))  # English is the first

    def speak(self, language: str = "") -> str:
        """Offer what there is in *language*, and return it, or what is there instead.

        "" is the language that a visit begins in.
        """
        before, self.language = self.language, language or self._settings.language
        if self.library is None:
            return self.language
        code = self.edition().language
        if self.language != before:
            self._sample = self._has_samples()
            self.changed.emit()
        return code

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

    @Property(bool, notify=changed)
    def questions(self) -> bool:
        """Whether there is a list of questions to ask."""
        return self._has(QUESTIONS_PAGE)

    @Property(bool, notify=changed)
    def words(self) -> bool:
        """Whether there is a page with all words to know."""
        return self._has(WORDS_PAGE)

    @Property(bool, notify=changed)
    def about(self) -> bool:
        """Whether there is a page about who wrote it."""
        return self._has(ABOUT_PAGE)

    def _has(self, page: str) -> bool:
        return self.library is not None and page in self.edition().pages

    def _has_samples(self) -> bool:
        if self.library is None:
            return False
        edition = self.edition()
        return any(self.is_sample(edition, page) for page in edition.pages)

    def _released(self) -> Library | None:
        """Return what may be shown; tell staff what may not, once."""
        if self._whole is None:
            return None
        from kiosk.content.approval.release import released  # noqa: PLC0415  not in sample mode

        library, reasons = released(self._whole, self._day)
        if reasons and reasons != self._told:
            lines = "".join(f"\n  {reason}" for reason in reasons)
            self._report(f"Release mode does not show everything:{lines}")
        self._told = reasons
        return library
