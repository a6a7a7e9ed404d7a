"""What the commissioning screen may read and ask."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.settings.settings import Settings
from kiosk.ui.commissioning.examiner import Examiner
from kiosk.ui.engine.properties import Property
from kiosk.ui.trying.ruler import Ruler
from kiosk.ui.trying.sound_test import SoundTest
from kiosk.ui.trying.touch_grid import TouchGrid

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("screen.py makes the one Commissioning.")
class Commissioning(QObject):  # type: ignore[operator]  # PySide6 stub
    """The parts of the screen; *words* lead another process to the same settings."""

    left = Signal()
    """Whoever was before it has had enough."""

    def __init__(
        self, settings: Settings, languages: Sequence[str], words: Sequence[str]
    ) -> None:
        super().__init__()
        self._diagonal = settings.screen.diagonal
        self._ruler = Ruler(self._diagonal, self)
        self._touches = TouchGrid(self._ruler, self)
        self._sound = SoundTest(languages, words, self)
        self._examiner = Examiner(words, self)

    @Property(float, constant=True)
    def diagonal(self) -> float:
        """That of the settings, by which all but the card is drawn."""
        return self._diagonal

    @Property(Ruler, constant=True)
    def ruler(self) -> Ruler:
        return self._ruler

    @Property(TouchGrid, constant=True)
    def touches(self) -> TouchGrid:
        return self._touches

    @Property(SoundTest, constant=True)
    def sound(self) -> SoundTest:
        return self._sound

    @Property(Examiner, constant=True)
    def examiner(self) -> Examiner:
        return self._examiner

    @Slot()
    def leave(self) -> None:
        self.left.emit()

    def end(self) -> None:
        self._examiner.end()
        self._sound.end()
