"""Side effects out of 100 on the screen, for QML to read."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.dates import month_of
from kiosk.content.model.library import Source
from kiosk.content.model.phrases import ENGLISH, Phrases
from kiosk.content.model.stages import Effect, Effects
from kiosk.ui.engine.properties import Property
from kiosk.ui.engine.rows import Rows, for_qml
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class EffectRow(Struct, frozen=True, tag="effect", kw_only=True):
    """A side effect one can choose, of the study that is shown."""

    id: str
    title: str
    looked: bool
    open: bool


class StudyRow(Struct, frozen=True, tag="study"):
    """A study; to touch it opens *first*, its first effect."""

    name: str
    first: str
    open: bool


@QmlElement
@QmlUncreatable("Read it from Stages.effects.")
class EffectsStage(QObject):  # type: ignore[operator]  # PySide6 stub
    """The effects of one study, and the pictures of the one that is open."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._block: Effects | None = None
        self._open: Effect | None = None
        self._sources: dict[str, Source] = {}
        self._phrases = ENGLISH
        self._asked = False
        self._effects = Rows((EffectRow,), self)
        self._studies = Rows((StudyRow,), self)

    def show(
        self,
        block: Effects,
        visit: Visit,
        sources: dict[str, Source],
        phrases: Phrases,
    ) -> None:
        self._phrases = phrases
        piece = visit.place.piece if visit.place else ""
        effects = block.effects
        now = next((e for e in effects if e.id == piece), effects[0])
        self._block, self._open, self._sources = block, now, sources
        self._asked = visit.key(now.id) in visit.deeds.asked
        self._effects.show(tuple(_row(effect, visit, now) for effect in self._shown))
        first = {effect.study: effect.id for effect in reversed(effects)}
        names = dict.fromkeys(effect.study for effect in effects)
        self._studies.show(
            tuple(StudyRow(name, first[name], name == now.study) for name in names)
        )
        self.changed.emit()

    def clear(self) -> None:
        """Forget it."""
        self._block = self._open = None
        self._sources = {}
        self._asked = False
        self._effects.show(())
        self._studies.show(())
        self.changed.emit()

    @Property(Rows, constant=True)
    def effects(self) -> Rows:
        return self._effects

    @Property(Rows, constant=True)
    def studies(self) -> Rows:
        return self._studies

    @Property(bool, notify=changed)
    def hasChoice(self) -> bool:
        """Whether there is more than one effect to look at."""
        return len(self._block.effects) > 1 if self._block else False

    @Property(str, notify=changed)
    def openId(self) -> str:
        return self._open.id if self._open else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """Where the open effect stands in its study, from 1."""
        return self._shown.index(self._open) + 1 if self._open else 0

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many effects the study has."""
        return len(self._shown)

    @Property(str, notify=changed)
    def openTitle(self) -> str:
        return self._open.title.markup if self._open else ""

    @Property("QVariantList", notify=changed)
    def groups(self) -> list[dict[str, object]]:
        """The people as 100 figures: the fields of stages.Group."""
        return [asdict(group) for group in self._open.groups] if self._open else []

    @Property(str, notify=changed)
    def people(self) -> str:
        """Who was studied, and for how long."""
        return self._open.people.markup if self._open else ""

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._open.note if self._open else ""

    @Property(str, notify=changed)
    def together(self) -> str:
        """What the numbers of both groups mean together; "" of one group alone."""
        return self._open.together if self._open else ""

    @Property(str, notify=changed)
    def also(self) -> str:
        """What another way of counting found, if that is said."""
        return self._open.also.markup if self._open else ""

    @Property(str, notify=changed)
    def sure(self) -> str:
        """How sure we are of it, and why; "" where nobody says so."""
        return self._open.sure.markup if self._open else ""

    @Property(str, notify=changed)
    def rest(self) -> str:
        """That these are not all effects, if that is said."""
        return self._block.rest.markup if self._block else ""

    @Property("QStringList", notify=changed)
    def beside(self) -> object:
        """What must be read with the picture: a title, and lines."""
        return for_qml(self._block.beside) if self._block else []

    @Property(str, notify=changed)
    def source(self) -> str:
        """The first who says so, by name alone.

        The sheet of sources has them all, and in full.
        """
        key = self._open.sources[0] if self._open and self._open.sources else ""
        found = self._sources.get(key)
        return re.split(r",| \(", found.citation)[0] if found else ""

    @Property(str, notify=changed)
    def read(self) -> str:
        """The month in which the source was last read."""
        return month_of(self._open.read, self._phrases) if self._open else ""

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        return self._asked

    @property
    def _shown(self) -> list[Effect]:
        """The effects of the study that is open."""
        effects = self._block.effects if self._block else ()
        study = self._open.study if self._open else ""
        return [effect for effect in effects if effect.study == study]


def _row(effect: Effect, visit: Visit, now: Effect) -> EffectRow:
    return EffectRow(
        id=effect.id,
        title=effect.title.markup,
        looked=visit.key(effect.id) in visit.deeds.looked,
        open=effect is now,
    )
