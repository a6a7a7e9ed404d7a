"""The cards of the Help button: held in memory, whatever becomes of the disk."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.content.model.blocks import Cards
from kiosk.content.model.library import Edition, Library
from kiosk.known_pages import HELP_PAGE
from kiosk.ui.engine.rows import Rows


class HelpCards:
    """The help cards of each language; *rows* are those on the screen."""

    def __init__(self, parent: QObject) -> None:
        self.rows = Rows((Cards,), parent)
        self._kept: dict[str, tuple[Cards, ...]] = {}

    def keep(self, library: Library | None) -> None:
        """Read the cards of *library*, of every language."""
        editions = library.editions if library else {}
        self._kept = {code: _cards(edition) for code, edition in editions.items()}

    def show(self, language: str) -> None:
        self.rows.show(self._kept.get(language, ()))


def _cards(edition: Edition) -> tuple[Cards, ...]:
    if HELP_PAGE not in edition.pages:
        return ()
    blocks = edition.pages[HELP_PAGE].blocks
    return tuple(block for block in blocks if isinstance(block, Cards))
