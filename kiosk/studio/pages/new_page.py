"""Asks for the title of a new page in each language, and where it shall stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kiosk.authoring.start import Wish, page_texts
from kiosk.errors import KioskError
from kiosk.studio.desk import Desk
from kiosk.studio.look import looks

_TOLD = (
    "The page begins with an example of what it may hold: put your own words in its"
    " place. Patients see nothing of it before it is published."
)


class Beginning(QObject):
    """Asks for new pages, and says when the kiosk has one of them."""

    begun = Signal(str, str)
    """A page, and the language that it is written in first."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent

    def ask(self) -> None:
        dialog = NewPageDialog(self._desk, self._window)
        dialog.begun.connect(self._wait_for)
        dialog.exec()

    def _wait_for(self, page: str) -> None:
        library = self._desk.library
        has_page = library and page in library.editions["en"].pages
        if has_page or self._desk.refused:
            self.begun.emit(page, "en")
        else:
            once = Qt.ConnectionType.SingleShotConnection
            self._desk.compiled.connect(lambda: self._wait_for(page), once)


class NewPageDialog(QDialog):
    """Begins a page of the draft on *desk* in all languages at once."""

    begun = Signal(str)
    """The page of this name is in the draft."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle("New page")
        self.setMinimumWidth(560)
        self.titles = {code: _field(name) for code, name in _languages(desk).items()}
        self.section = QComboBox()
        self.section.setAccessibleName("Topic")
        for title, section in _sections(desk):
            self.section.addItem(title, section)
        self.fault = looks(QLabel(), "fault")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        for field in self.titles.values():
            field.textChanged.connect(self._allow)
            form.addRow(field.accessibleName(), field)
        form.addRow("Topic", self.section)
        told = looks(QLabel(_TOLD), "quiet")
        told.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.begin = self.buttons.addButton(
            "&Begin the page", QDialogButtonBox.ButtonRole.AcceptRole
        )
        looks(self.begin, "main")
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(looks(QLabel("Begin a new page"), "title"))
        column.addWidget(told)
        column.addLayout(form)
        column.addWidget(self.fault)
        column.addWidget(self.buttons)
        self._allow()

    def _allow(self) -> None:
        """Let the page begin once it has a title in each language."""
        named = all(field.text().strip() for field in self.titles.values())
        self.begin.setEnabled(named and bool(self.titles))

    def _begin(self) -> None:
        titles = {code: field.text().strip() for code, field in self.titles.items()}
        try:
            name = begin_page(self._desk, titles, str(self.section.currentData()))
        except KioskError as error:
            self.fault.setText(str(error))
            self.fault.show()
        else:
            self.accept()
            self.begun.emit(name)


def begin_page(desk: Desk, titles: Mapping[str, str], section: str) -> str:
    """Put a page into the draft, with a title by language; return its name.

    English comes first: the page in another language is a copy, to be translated.
    """
    name = _free_name(desk, titles["en"])
    for code, title in sorted(titles.items(), key=lambda one: one[0] != "en"):
        wish = Wish(name, title, section, code)
        texts, _ = page_texts(desk.draft, wish, desk.today)
        for path, text in texts.items():
            file = path.relative_to(desk.draft).as_posix()
            if path.exists():
                desk.read(file)  # what we go on from
            desk.save(file, text.encode())
    return name


def _free_name(desk: Desk, title: str) -> str:
    """Return a name for a file that says what *title* says, and is not taken."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "page"
    taken = {path.stem for path in desk.draft.glob("*/*.md")}
    names = (words, *(f"{words}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _languages(desk: Desk) -> dict[str, str]:
    """Return what each language of the draft is called, by its code."""
    whole = desk.whole
    if whole is None:
        return {}
    return {
        one.code: whole.own[one.code].known.phrases.language or one.code
        for one in whole.languages
    }


def _sections(desk: Desk) -> list[tuple[str, str]]:
    """Return the topics of the home screen by their titles."""
    sections = desk.library.editions["en"].sections if desk.library else ()
    return [(one.title, one.id) for one in sections if one.tile] or [("", "")]


def _field(language: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(f"Title in {language}")
    return made
