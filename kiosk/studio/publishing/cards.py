"""What else is made of what is shown: each way a card, which says what it needs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kiosk.studio.file_words import language_words
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.publishing.making import Fleet, Paper, can
from kiosk.studio.publishing.reasons import command

_WEB = "Web pages for your clinic’s own site. They can be read offline, too."
_PAPER = "The walk on paper, as a PDF to print."
_FLEET = "A signed pack for all kiosks of a channel. This is for your IT."
_NO_TYPST = "It needs the typesetter Typst, which is not installed here: ask your IT."
_NO_KEYS = (
    "It needs the package cryptography, which is not installed here. On the machine of"
    " your IT that has it, see docs/fleet.md: {}"
)


class Card(QWidget):
    """A head, what it is, some fields, and a button."""

    asked = Signal()

    def __init__(self, head: str, words: str, name: str) -> None:
        super().__init__()
        self.words = looks(QLabel(words), "quiet")
        self.words.setWordWrap(True)
        self.make = button(head, name)
        self.make.clicked.connect(self.asked)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 0, 0, 0)
        above = QHBoxLayout()
        above.addWidget(self.words, 1)
        above.addWidget(self.make)
        looks(self, "card").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.addLayout(above)
        column.addLayout(self.row)


class Place(QWidget):
    """A path that is typed, or chosen."""

    changed = Signal()

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self._spoken = spoken
        self.line = named(QLineEdit(), name, spoken)
        self.line.setPlaceholderText(spoken)
        choose = button("Choose …", f"{name}_choose")
        choose.setAccessibleName(f"Choose: {spoken}")
        choose.clicked.connect(self._choose)
        self.line.textChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(choose)

    @property
    def path(self) -> Path | None:
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    def _choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self.window(), self._spoken)
        if found:
            self.line.setText(found)


class WebCard(Card):
    """Asks for the folder of the web pages."""

    def __init__(self) -> None:
        super().__init__("Make we&b pages", _WEB, "web")
        self.folder = Place("web_folder", "A new or earlier folder for them")
        self.row.addWidget(self.folder, 1)
        self.folder.changed.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        self.make.setEnabled(self.folder.path is not None)


class PaperCard(Card):
    """Asks for which readers the booklet is."""

    def __init__(self) -> None:
        super().__init__("Make the b&ooklet …", _PAPER, "booklet")
        self.language = named(QComboBox(), "booklet_language", "Language")
        self.paper = named(QComboBox(), "booklet_paper", "Paper")
        self.paper.addItem("Letter", "letter")
        self.paper.addItem("A4", "a4")
        self.large = named(QCheckBox("&Large print"), "booklet_large")
        for widget in (self.language, self.paper, self.large):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        if not can("typst"):
            self.words.setText(f"{_PAPER} {_NO_TYPST}")
            self.make.setEnabled(False)

    def show_languages(self, codes: Iterable[str]) -> None:
        """Let one of these be chosen."""
        wanted = [*codes]
        if wanted != [self.language.itemData(n) for n in range(self.language.count())]:
            self.language.clear()
            for code in wanted:
                self.language.addItem(language_words(code), code)

    @property
    def wish(self) -> Paper:
        code, paper = self.language.currentData(), self.paper.currentData()
        return Paper(code or "en", paper, self.large.isChecked())


class FleetCard(Card):
    """Asks for the site of the packs, its keys and the channel."""

    def __init__(self) -> None:
        super().__init__("Sign a pac&k", _FLEET, "pack")
        self.site = Place("site", "Folder of the site")
        self.keys = Place("keys", "Folder of the keys")
        self.channel = named(QLineEdit(), "channel", "Channel, such as north")
        self.channel.setPlaceholderText("Channel, such as north")
        folders = QVBoxLayout()
        for widget in (self.site, self.keys, self.channel):
            folders.addWidget(widget)
        self.row.addLayout(folders)
        self.site.changed.connect(self._enable)
        self.keys.changed.connect(self._enable)
        self.channel.textChanged.connect(self._enable)
        self._enable()
        if not can("cryptography"):
            line = command("publish", "pack", "SITE", "CHANNEL", "--keys", "FOLDER")
            self.words.setText(f"{_FLEET} {_NO_KEYS.format(line)}")

    def fleet(self, note: str) -> Fleet | None:
        """Return what was asked for; None is that something is missing."""
        site, keys, channel = self.site.path, self.keys.path, self.channel.text()
        if site is None or keys is None or not channel.strip():
            return None
        return Fleet(site, keys, channel.strip(), note)

    def _enable(self) -> None:
        self.make.setEnabled(self.fleet("") is not None and can("cryptography"))
