"""The cards of the Help button: held in memory, whatever becomes of the disk."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.blocks import Cards
from kiosk.content.model.library import Edition, Library
from kiosk.known_pages import HELP_PAGE
from kiosk.ui.engine.properties import Property
from kiosk.ui.engine.rows import Rows

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.help.")
class Help(QObject):  # type: ignore[operator]  # PySide6 stub
    """The help of each language; *cards* are those on the screen."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards = Rows((Cards,), self)
        self._kept: dict[str, tuple[Cards, ...]] = {}
        self._borrowed = False

    def keep(self, library: Library | None) -> None:
        """Read the cards of *library*, of every language."""
        editions = library.editions if library else {}
        self._kept = {code: _cards(edition) for code, edition in editions.items()}

    def show(self, edition: Edition | None) -> None:
        self._cards.show(self._kept.get(edition.language, ()) if edition else ())
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


def _cards(edition: Edition) -> tuple[Cards, ...]:
    if HELP_PAGE not in edition.pages:
        return ()
    blocks = edition.pages[HELP_PAGE].blocks
    return tuple(block for block in blocks if isinstance(block, Cards))
