"""What a finger asks of a part of a page, for QML to call."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.known_pages import QUESTIONS_PAGE
from kiosk.visit.deeds import Deeds
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.hand.")
class Hand(QObject):  # type: ignore[operator]  # PySide6 stub
    """The verbs of all that is more than a page to read.

    *step* makes of the visit the one that follows, and shows it.
    """

    def __init__(
        self, step: Callable[[Callable[[Visit], Visit]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._step = step

    @Slot(str)
    def look(self, piece: str) -> None:
        """Open a spot, step or effect; "" puts it away."""
        self._step(lambda visit: visit.look(piece))

    @Slot(str)
    def enter(self, point: str) -> None:
        """Go to this point of consent."""
        self._step(lambda visit: visit.enter(point))

    @Slot(str)
    def ask(self, key: str) -> None:
        """Put a question on the list, or take it off: ``page/piece``.

        A *key* without a page is a piece of the page on the screen, and "" the
        piece that is open there.
        """
        self._step(lambda visit: _asking(visit, key))

    @Slot(bool)
    def respond(self, asks: bool) -> None:  # noqa: FBT001  a slot has no keywords
        """Say of the open point "I understand", or "I want to ask about this"."""
        self._step(lambda v: _with(v, v.deeds.respond(v.key(), asks=asks)))

    @Slot(int)
    def answer(self, option: int) -> None:
        """Choose an answer to the check question of the open point."""
        self._step(lambda v: _with(v, v.deeds.answer(v.key(), option)))

    @Slot()
    def reread(self) -> None:
        """Go back from the check question to what the open point means."""
        self._step(lambda v: _with(v, v.deeds.reread(v.key())))

    @Slot(str)
    def tick(self, line: str) -> None:
        """Tick a line of a checklist on this page, or take the tick away."""
        self._step(lambda v: _with(v, v.deeds.tick(v.key(line))))

    @Slot(str)
    def takeRoute(self, route: str) -> None:
        """Show the session day of another way of giving the medicine."""
        self._step(lambda v: _with(v, replace(v.deeds, route=route)))

    @Slot(bool)
    def putInWords(self, in_words: bool) -> None:  # noqa: FBT001  as above
        """Show pages as plain words, or as pictures to touch."""
        self._step(lambda visit: visit.put_in_words(in_words=in_words))


def _with(visit: Visit, deeds: Deeds) -> Visit:
    return replace(visit, deeds=deeds)


def _asking(visit: Visit, key: str) -> Visit:
    full = key if "/" in key else visit.key(key)
    if full.endswith("/"):  # nothing is open
        return visit
    return _with(visit, visit.deeds.ask(full, QUESTIONS_PAGE))
