"""The language of the screen, for QML to read, and the others it can speak."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unicodedata import bidirectional

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QObject,
    QTranslator,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.bridge.offer import Offer
from kiosk.ui.engine.properties import Property

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class Other(Struct, frozen=True):
    """A language: its *name* for itself, and how it says "Touch to begin"."""

    code: str
    name: str
    begin: str


@QmlElement
@QmlUncreatable("Read it from Bridge.languages.")
class Languages(QObject):  # type: ignore[operator]  # PySide6 stub
    """What language the screen speaks: the words of buttons, and where lines begin.

    It is that of the edition which *offer* shows.  The words are those of *folder*,
    one ``kiosk_<language>.qm`` a language; English needs none.  *speak* is called
    with the language that somebody wants, *report* with each that has no such words,
    and why.
    """

    changed = Signal()
    """The languages are others, or another of them is spoken."""
    translated = Signal()
    """What is written on the screen in English has other words now."""

    def __init__(
        self,
        offer: Offer,
        folder: Path,
        speak: Callable[[str], None],
        report: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._offer = offer
        self._folder = folder
        self._speak = speak
        self._report = report
        self._known: dict[str, QTranslator | None] = {"en": None}
        self._installed: QTranslator | None = None
        self._told: set[str] = set()
        offer.changed.connect(self._follow)
        self._follow()

    def be_silent(self) -> None:
        """Take the words away that were given to the application."""
        self._install(None)

    @Slot(str)
    def ask(self, language: str) -> None:
        """Go on in *language*, or begin in it."""
        self._speak(language)

    @Property("QVariantList", notify=changed)
    def all(self) -> list[dict[str, object]]:
        """Every language that can be spoken: the fields of Other."""
        return [asdict(self._other(code)) for code in self._codes]

    @Property("QVariantList", notify=changed)
    def others(self) -> list[dict[str, object]]:
        """Every language but the one that is spoken."""
        codes = (code for code in self._codes if code != self._offer.language)
        return [asdict(self._other(code)) for code in codes]

    @Property(str, notify=changed)
    def name(self) -> str:
        """What the language that is spoken calls itself."""
        return self._offer.shown.phrases.language if self._offer.shown else ""

    @Property(str, notify=changed)
    def begin(self) -> str:
        """How the language that is spoken says "Touch to begin"."""
        return _begin(self._translator(self._offer.language))

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """The language that is spoken, by its two letters."""
        return self._offer.language

    @Property(bool, notify=changed)
    def mirrored(self) -> bool:
        """Whether its lines begin at the right, as in Arabic."""
        name = QLocale(self._offer.language).nativeLanguageName()
        return bidirectional(name[:1] or "a") in {"R", "AL"}

    @property
    def _codes(self) -> tuple[str, ...]:
        library = self._offer.library
        return tuple(library.editions) if library else ()

    def _follow(self) -> None:
        """Speak as the edition on the screen does."""
        self._tell_what_lacks()
        self._install(self._translator(self._offer.language))
        self.changed.emit()

    def _tell_what_lacks(self) -> None:
        """Tell once of each language without words."""
        for code in self._codes:
            if self._translator(code) is None and code not in {"en", *self._told}:
                self._told.add(code)
                self._report(
                    f"The words of the screen are in English for {code!r}:"
                    f" {_lack(self._file(code))}"
                )

    def _other(self, code: str) -> Other:
        library = self._offer.library
        assert library  # noqa: S101  without one there are no codes
        name = library.editions[code].phrases.language
        return Other(code, name, _begin(self._translator(code)))

    def _file(self, code: str) -> Path:
        return self._folder / f"kiosk_{code}.qm"

    def _translator(self, code: str) -> QTranslator | None:
        """Return the words of *code*, read once; None is English."""
        if code not in self._known:
            words = QTranslator(self)
            told = words.load(str(self._file(code))) and not words.isEmpty()
            self._known[code] = words if told else None
        return self._known[code]

    def _install(self, words: QTranslator | None) -> None:
        if words is self._installed:
            return
        if self._installed:
            QCoreApplication.removeTranslator(self._installed)
        if words:
            QCoreApplication.installTranslator(words)
        self._installed = words
        self.translated.emit()


def _begin(words: QTranslator | None) -> str:
    begin = words.translate("Languages", "Touch to begin") if words else ""
    return begin or "Touch to begin"


def _lack(path: Path) -> str:
    """Say why there are no words in the file at *path*, and what to do."""
    setting = "'folder' of [translations] in the settings"
    guide = "as docs/translating.md says"
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}. Mend {setting}."
    if not path.exists():
        return f"there is no {path}. Make it {guide}, or mend {setting}."
    if QTranslator().load(str(path)):
        words = path.with_suffix(".ts").name
        return f"{path} has no words. Translate {words} and pack it, {guide}."
    return f"{path} cannot be read. Make it again, {guide}."
