"""The cards of the Help button: held in memory, whatever becomes of the disk."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.blocks import Cards
from kiosk.content.model.editions import written_for
from kiosk.content.model.library import Edition, Library, Page
from kiosk.known_pages import HELP_PAGE
from kiosk.ui.engine.properties import Property
from kiosk.ui.engine.rows import Rows

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.help.")
class Help(QObject):  # type: ignore[operator]  # PySide6 stub
    """The help of each language; *cards* are those on the screen.

    *page* is where they stand, and *written* the edition that it was written for.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards = Rows((Cards,), self)
        self._kept: dict[str, tuple[Page, Edition]] = {}
        self._borrowed = False
        self.page: Page | None = None
        self.written: Edition | None = None

    def keep(self, library: Library | None) -> None:
        """Read the help of *library*, of every language."""
        self._kept = dict(_help_in(library)) if library else {}

    def show(self, edition: Edition | None) -> None:
        kept = self._kept.get(edition.language) if edition else None
        self.page, self.written = kept or (None, None)
        blocks = self.page.blocks if self.page else ()
        self._cards.show(tuple(one for one in blocks if isinstance(one, Cards)))
        before = self._borrowed
        self._borrowed = edition is not None and HELP_PAGE in edition.borrowed
        if self._borrowed != before:
            self.changed.emit()

    @Property(Rows, constant=True)
    def cards(self) -> Rows:
        return self._cards

    @Property(bool, notify=changed)
    def borrowed(self) -> bool:
        """Whether help is in English, as nobody has translated it yet."""
        return self._borrowed


def _help_in(library: Library) -> Iterator[tuple[str, tuple[Page, Edition]]]:
    for code, edition in library.editions.items():
        if HELP_PAGE in edition.pages:
            written = written_for(HELP_PAGE, edition, library)
            yield code, (edition.pages[HELP_PAGE], written)
