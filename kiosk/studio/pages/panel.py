"""The left of the window: a field to search in, the pages, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.content.loader import Compiled
from kiosk.studio.look import looks
from kiosk.studio.pages.search import MOST, Place, places_of
from kiosk.studio.pages.states import STATES, PageState
from kiosk.studio.pages.tree import PageTree, sign

_PLACE = Qt.ItemDataRole.UserRole


class PagesPanel(QWidget):
    """Shows all pages, or the places where words stand that are looked for."""

    opened = Signal(str, str)
    """A page, and the language that is wanted of it, or ""."""
    found = Signal(str, int, int)
    """Somebody wants to go to this file, line and column."""
    new_wanted = Signal()
    """Somebody wants to begin a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: Mapping[str, PageState] = {}
        self._page = ""
        self._texts: Callable[[], Mapping[str, str]] = dict
        self.search = _Field()
        self.search.setPlaceholderText("Search all pages")
        self.search.setAccessibleName("Search all pages")
        self.search.setClearButtonEnabled(True)
        self.new = looks(QToolButton(), "tool")
        self.new.setText("&New page …")
        self.new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.new.clicked.connect(self.new_wanted)
        self.tree = PageTree()
        self.places = QListWidget()
        self.places.setAccessibleName("Places found")
        self.places.setWordWrap(True)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setAccessibleName("How this page stands")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.places)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 4, 8)
        above = QHBoxLayout()
        above.addWidget(self.search, 1)
        above.addWidget(self.new)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        column.addWidget(self.state)
        column.addWidget(_legend())
        self.tree.opened.connect(self.opened)
        self.search.textChanged.connect(self._look)
        self.search.down.connect(self._into)
        self.places.itemActivated.connect(self._go)
        self.places.itemClicked.connect(self._go)

    def show_pages(self, compiled: Compiled, states: Mapping[str, PageState]) -> None:
        self._states = states
        self.tree.show_pages(compiled, states)
        self.tree.choose(self._page)  # which may be a new one
        self.say_state(self._page)

    def say_state(self, page: str) -> None:
        """Say in words how *page* stands in each language."""
        self._page = page
        here = [one for one in self._states.values() if one.page == page]
        rows = [f"{one.language.upper()}: {one.words}" for one in here]
        self.state.setText("\n".join(rows))

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


def _legend() -> QWidget:
    """Say what the signs stand for."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(2)
    for number, state in enumerate(STATES):
        mark = QLabel()
        mark.setPixmap(sign(state).pixmap(16, 16))
        row, column = divmod(number, 3)
        grid.addWidget(mark, row, column * 2)
        grid.addWidget(looks(QLabel(state), "quiet"), row, column * 2 + 1)
        grid.setColumnStretch(column * 2 + 1, 1)
    return made


def _row(one: Place) -> QListWidgetItem:
    made = QListWidgetItem(f"{one.name}, line {one.line}\n{one.text}")
    made.setData(_PLACE, (one.name, one.line, one.column))
    return made


def _told(words: str) -> QListWidgetItem:
    made = QListWidgetItem(words)
    made.setFlags(Qt.ItemFlag.NoItemFlags)
    return made
