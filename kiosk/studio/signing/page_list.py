"""The pages that can be signed, by language, each with how it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from kiosk.studio.file_words import language_words
from kiosk.studio.pages.states import CHANGED, DUE, FAULT, NEW, SIGNED
from kiosk.studio.pages.tree import sign
from kiosk.studio.signing.rows import SignRow

Place = tuple[str, str]
"""A language and a page."""

_PLACE = Qt.ItemDataRole.UserRole
_STATES = {"unsigned": NEW, "void": CHANGED, "overdue": DUE, "signed": SIGNED}
_ENABLED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PageList(QTreeWidget):
    """A row a page and language.  A box shows which are on the list, and takes off."""

    opened = Signal(str, str)
    """A language and a page."""
    ticked = Signal()
    """Other pages are ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pages to sign")
        self.setColumnCount(2)
        self.setHeaderLabels(["Page", "State"])
        self.setIndentation(10)
        self.setRootIsDecorated(False)
        self.setIconSize(QSize(18, 18))
        self.setUniformRowHeights(True)
        self.setStyleSheet("QTreeWidget::item { padding: 4px 2px; }")
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._items: dict[Place, QTreeWidgetItem] = {}
        self._open_only = False
        self.currentItemChanged.connect(self._tell)
        self.itemChanged.connect(self._note)

    def show_rows(self, rows: Iterable[SignRow], read: Collection[Place]) -> None:
        """Show *rows*; the places in *read* can be ticked."""
        every = [*rows]
        self.blockSignals(True)  # noqa: FBT003  a Qt call has no keywords
        if [one.place for one in every] != [*self._items]:
            self._build(every)
        for row in every:
            self._fill(row, can_tick=row.place in read and not row.fault)
        self.blockSignals(False)  # noqa: FBT003  as above
        self._filter()
        self.ticked.emit()

    def _build(self, rows: list[SignRow]) -> None:
        chosen = self.place
        self.clear()
        self._items = {}
        heads: dict[str, QTreeWidgetItem] = {}
        for row in rows:
            if row.language not in heads:
                heads[row.language] = head = QTreeWidgetItem(self)
                head.setText(0, language_words(row.language))
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                letters = head.font(0)
                letters.setBold(True)
                head.setFont(0, letters)
            item = self._items[row.place] = QTreeWidgetItem(heads[row.language])
            item.setData(0, _PLACE, row.place)
            item.setCheckState(0, Qt.CheckState.Unchecked)
        self.expandAll()
        if chosen in self._items:
            self.setCurrentItem(self._items[chosen])

    def _fill(self, row: SignRow, *, can_tick: bool) -> None:
        item = self._items[row.place]
        state = FAULT if row.fault else _STATES[row.state]
        told = f"To be mended first: {row.fault}" if row.fault else row.words
        item.setText(0, row.title)
        item.setText(1, state)
        item.setIcon(1, sign(state))
        for column in range(2):
            item.setToolTip(column, told)
        if not can_tick:
            item.setCheckState(0, Qt.CheckState.Unchecked)
        _let_untick(item)
        language = language_words(row.language)
        role = Qt.ItemDataRole.AccessibleTextRole
        item.setData(0, role, f"{row.title}, {language}, {state}")

    @property
    def place(self) -> Place | None:
        """What is chosen."""
        item = self.currentItem()
        found = item.data(0, _PLACE) if item else None
        return (found[0], found[1]) if found else None

    @property
    def chosen(self) -> tuple[Place, ...]:
        """What is ticked."""
        on = Qt.CheckState.Checked
        return tuple(at for at, item in self._items.items() if item.checkState(0) == on)

    def tick(self, place: Place, *, on: bool = True) -> None:
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        self._items[place].setCheckState(0, state)

    def _note(self, item: QTreeWidgetItem) -> None:
        self.blockSignals(True)  # noqa: FBT003  as above
        _let_untick(item)
        self.blockSignals(False)  # noqa: FBT003  as above
        self.ticked.emit()

    def choose(self, place: Place) -> None:
        """Open the page at *place*."""
        if place in self._items:
            self.setCurrentItem(self._items[place])

    def go_on(self) -> None:
        """Choose the next page that is shown here and not ticked."""
        places = [at for at, one in self._items.items() if not one.isHidden()]
        here = self.place
        start = places.index(here) + 1 if here in places else 0
        for at in (*places[start:], *places[:start]):
            if at not in self.chosen and self._items[at].text(1) != SIGNED:
                self.choose(at)
                return

    def show_open_only(self, only: bool) -> None:  # noqa: FBT001  as Qt says it
        """Hide those that are signed."""
        self._open_only = only
        self._filter()

    def _filter(self) -> None:
        for at, item in self._items.items():
            hide = self._open_only and item.text(1) == SIGNED and at != self.place
            item.setHidden(hide)

    def _tell(self) -> None:
        if self.place:
            self.opened.emit(*self.place)


def _let_untick(item: QTreeWidgetItem) -> None:
    """Let a hand take a page off the list; on it comes what was read, by ``tick``."""
    is_on = item.checkState(0) == Qt.CheckState.Checked
    item.setFlags(_ENABLED | Qt.ItemFlag.ItemIsUserCheckable if is_on else _ENABLED)
