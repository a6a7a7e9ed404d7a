"""The voice, aloud, for who stands before the kiosk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, QProcess, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.settings.settings import ourselves
from kiosk.ui.engine.processes import break_off
from kiosk.ui.engine.properties import Property

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Commissioning.sound.")
class SoundTest(QObject):  # type: ignore[operator]  # PySide6 stub
    """Says a word in one of the *languages*, by ``kiosk voice --try``."""

    changed = Signal()

    def __init__(
        self, languages: Sequence[str], words: Sequence[str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._languages, self._words = languages, words
        self._outcome = ""
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.finished.connect(self._read)

    @Property("QVariantList", constant=True)
    def languages(self) -> list[dict[str, str]]:
        return [{"code": one, "name": _name(one)} for one in self._languages]

    @Property(bool, notify=changed)
    def speaking(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """What became of the last try; "" before the first."""
        return "It is being said…" if self.speaking else self._outcome

    @Slot(str)
    def say(self, language: str) -> None:
        if self.speaking:
            return
        program, *words = ourselves(
            "voice", "--try", "--language", language, *self._words
        )
        self._process.start(program, words)
        self.changed.emit()

    def end(self) -> None:
        break_off(self._process)
        self._process.blockSignals(False)  # noqa: FBT003  Qt's: it may be tried again

    def _read(self) -> None:
        said = bytes(self._process.readAllStandardOutput().data())
        words = said.decode(errors="replace").removeprefix("kiosk: ").strip()
        self._outcome = words or "The voice could not be tried."
        self.changed.emit()


def _name(language: str) -> str:
    return QLocale.languageToString(QLocale(language).language())
