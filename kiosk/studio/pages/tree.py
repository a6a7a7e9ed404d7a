"""The pages by topic, each with how it stands in each language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from kiosk.content.loader import Compiled
from kiosk.studio.look import colours
from kiosk.studio.pages.states import (
    CHANGED,
    DUE,
    FAULT,
    NEW,
    OLDER,
    SIGNED,
    PageState,
)

_NAME = Qt.ItemDataRole.UserRole
_COLOURS = {
    FAULT: "help",
    DUE: "note",
    OLDER: "note",
    CHANGED: "link",
    SIGNED: "ok",
    NEW: "lineStrong",
}
_SIGNS = {FAULT: "!", DUE: "◷", OLDER: "↻", CHANGED: "✎", SIGNED: "✓", NEW: "–"}


class PageTree(QTreeWidget):
    """A row a page; a column a language has its state in words and a sign."""

    opened = Signal(str, str)
    """A page, and the language of the column that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pages")
        self.setRootIsDecorated(False)
        self.setIndentation(6)
        self.setIconSize(QSize(18, 18))
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setStyleSheet("QTreeWidget::item { padding: 4px 2px; }")
        self._languages: tuple[str, ...] = ()
        self._rows: dict[str, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(self._tell)
        self.itemClicked.connect(self._tell_column)

    def show_pages(self, compiled: Compiled, states: Mapping[str, PageState]) -> None:
        """Show all pages of *compiled* by topic."""
        codes = tuple(one.code for one in compiled.languages)
        layout = _topics(compiled)
        if (codes, layout) != getattr(self, "_layout", None):
            self._layout = codes, layout
            self._build(codes, layout)
        for page, row in self._rows.items():
            for column, code in enumerate(codes, 1):
                _fill(row, column, states.get(f"{code}/{page}.md"))
            first = states.get(f"en/{page}.md") or states.get(f"{codes[0]}/{page}.md")
            row.setText(0, first.title if first else page)
            row.setToolTip(0, row.text(0))

    def _build(
        self, codes: tuple[str, ...], layout: tuple[tuple[str, tuple[str, ...]], ...]
    ) -> None:
        chosen = self.page
        self.blockSignals(True)  # noqa: FBT003  a Qt call has no keywords
        self.clear()
        self._languages, self._rows = codes, {}
        self.setColumnCount(1 + len(codes))
        self.setHeaderLabels(["Page", *(code.upper() for code in codes)])
        for topic, pages in layout:
            above = QTreeWidgetItem(self, [topic])
            above.setFlags(Qt.ItemFlag.ItemIsEnabled)
            letters = above.font(0)
            letters.setBold(True)
            above.setFont(0, letters)
            above.setFirstColumnSpanned(True)
            for page in pages:
                row = self._rows[page] = QTreeWidgetItem(above, [page])
                row.setData(0, _NAME, page)
        self.expandAll()
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 1 + len(codes)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, 38)
        self.blockSignals(False)  # noqa: FBT003
        self.choose(chosen)

    @property
    def page(self) -> str:
        """The one that is chosen, or ""."""
        item = self.currentItem()
        return str(item.data(0, _NAME) or "") if item else ""

    def choose(self, page: str) -> None:
        """Mark *page*, and tell nobody."""
        if page in self._rows and page != self.page:
            self.blockSignals(True)  # noqa: FBT003  as above
            self.setCurrentItem(self._rows[page])
            self.blockSignals(False)  # noqa: FBT003

    def state_in_words(self, page: str, language: str) -> str:
        column = 1 + self._languages.index(language)
        return self._rows[page].toolTip(column)

    def _tell(self) -> None:
        if self.page:
            self.opened.emit(self.page, "")

    def _tell_column(self, item: QTreeWidgetItem, column: int) -> None:
        if column and item.data(0, _NAME):
            self.opened.emit(item.data(0, _NAME), self._languages[column - 1])


def _topics(compiled: Compiled) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the topics as order.toml has them, and what is in none."""
    first = compiled.languages[0]
    order = compiled.shared.order
    sections = order.sections.get(first.code, ()) if order else ()
    rows = [(one.title, one.pages) for one in sections]
    placed = {page for _, pages in rows for page in pages}
    rest = tuple(page for page in first.files if page not in placed)
    return (*rows, ("In no topic", rest)) if rest else tuple(rows)


def _fill(row: QTreeWidgetItem, column: int, state: PageState | None) -> None:
    words = state.words if state else "not translated yet"
    row.setIcon(column, sign(state.worst) if state else QIcon())
    row.setToolTip(column, words)
    row.setData(column, Qt.ItemDataRole.AccessibleTextRole, words)


@cache
def sign(state: str) -> QIcon:
    """Return the sign of a *state*: a round one in its colour, with a mark in it."""
    picture = QPixmap(36, 36)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(colours()[_COLOURS[state]])
    painter.setBrush(colour if state != NEW else Qt.GlobalColor.transparent)
    painter.setPen(QPen(colour, 3))
    painter.drawEllipse(QPointF(18, 18), 14, 14)
    letters = painter.font()
    letters.setPixelSize(22)
    letters.setBold(True)
    painter.setFont(letters)
    painter.setPen(QColor("white") if state != NEW else colour)
    painter.drawText(QRectF(0, 0, 36, 35), Qt.AlignmentFlag.AlignCenter, _SIGNS[state])
    painter.end()
    return QIcon(picture)
