"""The left of the window: a field to search in, the pages, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.content.loader import Compiled
from kiosk.studio.pages.search import MOST, Place, places_of
from kiosk.studio.pages.states import PageState
from kiosk.studio.pages.tree import PageTree

_PLACE = Qt.ItemDataRole.UserRole


class PagesPanel(QWidget):
    """Shows all pages, or the places where words stand that are looked for."""

    opened = Signal(str, str)
    """A page, and the language that is wanted of it, or ""."""
    found = Signal(str, int, int)
    """Somebody wants to go to this file, line and column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: Callable[[], Mapping[str, str]] = dict
        self.search = _Field()
        self.search.setPlaceholderText("Search all pages")
        self.search.setAccessibleName("Search all pages")
        self.search.setClearButtonEnabled(True)
        self.tree = PageTree()
        self.places = QListWidget()
        self.places.setAccessibleName("Places found")
        self.places.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.places)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 4, 8)
        column.addWidget(self.search)
        column.addWidget(self._stack, 1)
        self.tree.opened.connect(self.opened)
        self.search.textChanged.connect(self._look)
        self.search.down.connect(self._into)
        self.places.itemActivated.connect(self._go)
        self.places.itemClicked.connect(self._go)

    def show_pages(self, compiled: Compiled, states: Mapping[str, PageState]) -> None:
        self.tree.show_pages(compiled, states)

    def search_in(self, texts: Callable[[], Mapping[str, str]]) -> None:
        """Look in what *texts* gives from now on, by the names of the files."""
        self._texts = texts

    def _look(self) -> None:
        words = self.search.text().strip()
        self._stack.setCurrentIndex(1 if words else 0)
        self.places.clear()
        if not words:
            return
        found = [*places_of(words, self._texts())]
        for one in found:
            self.places.addItem(_row(one))
        if not found:
            self.places.addItem(_told(f"“{words}” stands on no page."))
        elif len(found) == MOST:
            self.places.addItem(_told("There is more. Write more words above."))

    def _into(self) -> None:
        if self._stack.currentIndex():
            self.places.setFocus()
            self.places.setCurrentRow(0)
        else:
            self.tree.setFocus()

    def _go(self, row: QListWidgetItem) -> None:
        if place := row.data(_PLACE):
            self.found.emit(*place)


class _Field(QLineEdit):
    """Where one types what is looked for: Down leads to what was found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.down.emit()
            case Qt.Key.Key_Escape:
                self.clear()
            case _:
                super().keyPressEvent(event)


def _row(one: Place) -> QListWidgetItem:
    made = QListWidgetItem(f"{one.name}, line {one.line}\n{one.text}")
    made.setData(_PLACE, (one.name, one.line, one.column))
    return made


def _told(words: str) -> QListWidgetItem:
    made = QListWidgetItem(words)
    made.setFlags(Qt.ItemFlag.NoItemFlags)
    return made
