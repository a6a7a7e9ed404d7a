"""What is asked of a picture: its name, its place, and its words by language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from kiosk.studio.look import looks
from kiosk.studio.named import named
from kiosk.studio.pictures.shelf import alt_fault, language_name

_WORDS_FOR = "What it shows, for people who cannot see it"
_EXAMPLE = {
    "en": "Such as: A soft chair beside a lamp.",
    "es": "Por ejemplo: Un sillón suave junto a una lámpara.",
}
LEFT_EMPTY = "Left empty: the page in this language does not get the picture yet."


class Details(QWidget):
    """Fields beside a picture; *changed* whenever one of them is."""

    changed = Signal()

    def __init__(self, languages: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.name = named(QLineEdit(), "name", "Name of the file")
        self.where = named(QComboBox(), "where", "Where it goes")
        self._where_label = looks(QLabel("Where it goes"), "question")
        for label, field in (
            (looks(QLabel("Name of the file"), "question"), self.name),
            (self._where_label, self.where),
        ):
            column.addWidget(label)
            column.addWidget(field)
        self._words = QWidget()
        below = QVBoxLayout(self._words)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(looks(QLabel(_WORDS_FOR), "question"))
        self._alts = {code: _field(code) for code in languages}
        self._told = {code: QLabel() for code in self._alts}
        for code, field in self._alts.items():
            below.addWidget(looks(QLabel(language_name(code)), "quiet"))
            below.addWidget(field)
            self._told[code].setWordWrap(True)
            self._told[code].setObjectName(f"told-{code}")
            below.addWidget(self._told[code])
            field.textChanged.connect(self.changed)
        column.addWidget(self._words)
        column.addStretch()
        self.name.textChanged.connect(self.changed)
        self.where.currentIndexChanged.connect(self.changed)
        self.changed.connect(self._tell)
        self._tell()

    def offer(self, places: Mapping[str, str], first: str) -> None:
        """Offer *places*: what each is called, by its kind; none hides the question."""
        self.where.clear()
        for kind, words in places.items():
            self.where.addItem(words, kind)
        self.where.setCurrentIndex(max(0, self.where.findData(first)))
        self.where.setVisible(bool(places))
        self._where_label.setVisible(bool(places))

    def ask_for_words(self, *, asks: bool) -> None:
        """Ask for the words, or not: they stand on pages, where a picture is shown."""
        self._words.setVisible(asks)

    def kind(self) -> str:
        return str(self.where.currentData() or "")

    def set_alts(self, alts: Mapping[str, str]) -> None:
        for code, words in alts.items():
            if code in self._alts:
                self._alts[code].setText(words)

    def alts(self) -> dict[str, str]:
        """Return the words of the languages that have some."""
        said = {code: field.text().strip() for code, field in self._alts.items()}
        return {code: words for code, words in said.items() if words}

    def fault(self) -> str:
        """Say what is wrong with the words; "" when they can stand, or none are."""
        if self._words.isHidden():
            return ""
        alts = self.alts()
        if not alts:
            return "Say what the picture shows, in one language at least."
        faults = (
            f"{language_name(code)}: {found}"
            for code, words in alts.items()
            if (found := alt_fault(words))
        )
        return next(faults, "")

    def _tell(self) -> None:
        """Say below each field what is wrong in it, or what comes of an empty one."""
        for code, label in self._told.items():
            words = self._alts[code].text().strip()
            text = alt_fault(words) if words else LEFT_EMPTY
            label.setText(text)
            looks(label, "note" if words and text else "quiet")
            label.setVisible(bool(text))


def _field(code: str) -> QLineEdit:
    spoken = f"{_WORDS_FOR}, in {language_name(code)}"
    field = named(QLineEdit(), f"alt-{code}", spoken)
    field.setPlaceholderText(_EXAMPLE.get(code, ""))
    return field
