"""The page that is read: as patients see it, and beside it what stands behind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from kiosk.authoring.signing.side_by_side import side_by_side
from kiosk.authoring.signing.since import since_signed
from kiosk.content.loader import Compiled
from kiosk.studio.desk import Desk
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.preview.preview import Preview
from kiosk.studio.signing.told import beside_told, since_told

_NOT_HERE = (
    "Patients here do not see this page: it is about ways of giving the medicine that"
    " your clinic does not have. All its words are at the right."
)


class Reading(QWidget):
    """Shows one page of what lies on *desk*."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._preview: Preview | None = None
        self._place: tuple[str, str] | None = None
        self.lines = _browser("lines", "What patients read, and the facts behind it")
        self.changes = _browser("changes", "What has changed since it was signed")
        self.facts = button("Plain and pr&ecise", "facts")
        self.since = button("What &changed", "since")
        for one in (self.facts, self.since):
            one.setCheckable(True)
        self.facts.clicked.connect(lambda: self._turn(self.lines))
        self.since.clicked.connect(lambda: self._turn(self.changes))
        self._kiosk = QWidget()
        self._column = QVBoxLayout(self._kiosk)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self._turn(self.lines)

    def _lay_out(self) -> None:
        turns = QHBoxLayout()
        turns.addWidget(self.facts)
        turns.addWidget(self.since)
        turns.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 8, 0, 0)
        column.addLayout(turns)
        column.addWidget(self.lines, 1)
        column.addWidget(self.changes, 1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self._kiosk)
        both.addWidget(right)
        both.setSizes([430, 520])
        both.setChildrenCollapsible(False)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(both)

    def show_page(self, compiled: Compiled, language: str, page: str) -> None:
        """Show the page as it is in *compiled*."""
        is_new = self._place != (language, page)
        self._place = language, page
        since = since_signed(compiled, language, page)
        told = beside_told(side_by_side(compiled, language, page))
        _set(self.lines, told, keep=not is_new)
        _set(self.changes, since_told(since), keep=not is_new)
        if is_new:
            has_changed = since is not None and bool(since.kinds)
            self._turn(self.changes if has_changed else self.lines)
        self._show_kiosk()

    def _turn(self, browser: QTextBrowser) -> None:
        is_facts = browser is self.lines
        self.facts.setChecked(is_facts)
        self.since.setChecked(not is_facts)
        self.lines.setVisible(is_facts)
        self.changes.setVisible(not is_facts)

    def _show_kiosk(self) -> None:
        """Show the true kiosk, which is made when somebody first looks at it."""
        library = self._desk.library
        if self._place is None or library is None or not self.isVisible():
            return
        if self._preview is None:
            self._preview = Preview(library, self._desk.settings, self._desk.today)
            self._column.addWidget(self._preview)
        self._preview.show_library(library)
        language, page = self._place
        is_here = page in library.editions[language].pages
        self._preview.tell("" if is_here else _NOT_HERE)
        if is_here:
            self._preview.open(language, page)

    @property
    def kiosk_page(self) -> str:
        """The page that the kiosk stands at, or ""."""
        if self._preview is None:
            return ""
        return str(self._preview.player.kiosk.page.id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_kiosk()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._preview:
            self._preview.view.rest()

    def end(self) -> None:
        """Take the kiosk away."""
        if self._preview:
            self._preview.close_kiosk()
            self._preview = None


def _browser(name: str, spoken: str) -> QTextBrowser:
    made = named(looks(QTextBrowser(), "compared"), name, spoken)
    made.setOpenLinks(False)
    return made


def _set(browser: QTextBrowser, words: str, *, keep: bool) -> None:
    """Show *words*; where the page is the same, what was read stays in its place."""
    bar = browser.verticalScrollBar()
    at = bar.value() if keep else 0
    browser.setHtml(words)
    bar.setValue(at)
