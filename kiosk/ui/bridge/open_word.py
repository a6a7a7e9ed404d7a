"""The word to know whose card is open, for QML to read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.library import Word
from kiosk.ui.engine.properties import Property

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.word.")
class OpenWord(QObject):  # type: ignore[operator]  # PySide6 stub
    """The word as written, and what it means; "" while no card is open."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._word: Word | None = None

    def show(self, word: Word | None) -> None:
        if word != self._word:
            self._word = word
            self.changed.emit()

    @Property(str, notify=changed)
    def term(self) -> str:
        return self._word.term if self._word else ""

    @Property(str, notify=changed)
    def means(self) -> str:
        return self._word.means.markup if self._word else ""
