"""The questions that this patient wants to ask, for QML to read."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.library import Edition
from kiosk.content.model.questions import question, stage_of
from kiosk.content.model.stages import QuestionGroup, Questions
from kiosk.content.model.text import plain_words
from kiosk.known_pages import QUESTIONS_PAGE
from kiosk.ui.engine.properties import Property
from kiosk.ui.engine.rows import Rows
from kiosk.visit.deeds import MOST_PICKED
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class AskedRow(Struct, frozen=True, tag="asked"):
    """A question on the list, and the *topic* or group it came from.

    *english* is the same question for staff, or "" where *text* is in English.
    """

    key: str
    text: str
    english: str
    topic: str


class GroupRow(Struct, frozen=True, tag="group"):
    """A group of questions to pick from."""

    title: str


class PickRow(Struct, frozen=True, tag="pick"):
    """A question to pick; *can* tells if there is room for it, or it is picked."""

    key: str
    text: str
    picked: bool
    can: bool


@QmlElement
@QmlUncreatable("Read it from Bridge.questions.")
class QuestionList(QObject):  # type: ignore[operator]  # PySide6 stub
    """The list, in the order in which it grew, and all one may pick from."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = Rows((AskedRow,), self)
        self._picks = Rows((GroupRow, PickRow), self)
        self._texts: tuple[str, ...] = ()
        self._picked = 0

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of the questions on the list."""
        return self._texts

    def show(self, edition: Edition, english: Edition, visit: Visit) -> None:
        """Show the questions of *visit* in the words of *edition*, and in *english*.

        All one may pick from is there while that page is on the screen.
        """
        rows = [_asked(edition, english, key) for key in visit.deeds.asked]
        self._texts = tuple(row.text for row in rows if row.text)
        self._picked = visit.deeds.picked(QUESTIONS_PAGE)
        self._asked.show(tuple(row for row in rows if row.text))
        if visit.place and visit.place.page == QUESTIONS_PAGE:
            self._picks.show(tuple(self._rows(edition, visit)))
        self.changed.emit()

    def clear(self) -> None:
        """Forget them."""
        self._texts, self._picked = (), 0
        self._asked.show(())
        self._picks.show(())
        self.changed.emit()

    @Property(Rows, constant=True)
    def asked(self) -> Rows:
        return self._asked

    @Property(Rows, constant=True)
    def picks(self) -> Rows:
        """Groups, each followed by its questions."""
        return self._picks

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._texts)

    @Property(int, notify=changed)
    def picked(self) -> int:
        """How many are picked from the list; the others were flagged on the way."""
        return self._picked

    @Property(int, constant=True)
    def most(self) -> int:
        """How many one may pick."""
        return MOST_PICKED

    @Property(bool, notify=changed)
    def full(self) -> bool:
        """Whether no more can be picked."""
        return self._picked == MOST_PICKED

    def _rows(self, edition: Edition, visit: Visit) -> list[GroupRow | PickRow]:
        rows: list[GroupRow | PickRow] = []
        for group in _groups(edition):
            rows.append(GroupRow(group.title.markup))
            rows.extend(self._picks_of(group, visit))
        return rows

    def _picks_of(self, group: QuestionGroup, visit: Visit) -> list[PickRow]:
        keys = [f"{QUESTIONS_PAGE}/{each.id}" for each in group.questions]
        asked = visit.deeds.asked
        return [
            PickRow(key, each.text.markup, key in asked, key in asked or not self.full)
            for key, each in zip(keys, group.questions, strict=True)
        ]


def _asked(edition: Edition, english: Edition, key: str) -> AskedRow:
    page, _, piece = key.partition("/")
    topics = (s.title for s in edition.sections if page in s.pages)
    if page == QUESTIONS_PAGE:
        groups = (g for g in _groups(edition) if piece in {q.id for q in g.questions})
        topics = (plain_words(group.title.markup) for group in groups)
    text, same = question(edition, key), question(english, key)
    return AskedRow(key, text, "" if same == text else same, next(topics, ""))


def _groups(edition: Edition) -> tuple[QuestionGroup, ...]:
    if QUESTIONS_PAGE not in edition.pages:
        return ()
    stage = stage_of(edition.pages[QUESTIONS_PAGE])
    return stage.groups if isinstance(stage, Questions) else ()
