"""Where pages are written: all pages, the words of one, the kiosk, and the findings."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from kiosk.authoring.answers.clinic_file import NAME as ANSWERS
from kiosk.studio.desk import Desk
from kiosk.studio.findings.panel import FindingsPanel
from kiosk.studio.pages.new_page import Beginning
from kiosk.studio.pages.panel import PagesPanel
from kiosk.studio.pages.search import texts_of
from kiosk.studio.pages.states import Situation, states_of, titles_of
from kiosk.studio.text.writing import Writing
from kiosk.studio.window.playing import Playing

LISTS_AFTER = 250
"""Milliseconds: several things change at once."""


class Bench(QSplitter):
    """Puts the panels for pages of *desk* together, and lets each follow the others."""

    answer_wanted = Signal(int)
    """Somebody wants to go to the answer in a line of clinic.toml."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.desk = desk
        self.pages = PagesPanel()
        self.writing = Writing(desk)
        self.playing = Playing(desk)
        self.findings = FindingsPanel(desk.draft)
        self.beginning = Beginning(desk, self)
        self._listing = QTimer(self, singleShot=True, interval=LISTS_AFTER)
        self._listing.timeout.connect(self._show_pages)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        above = QSplitter(Qt.Orientation.Horizontal)
        for widget, width in (
            (self.pages, 270),
            (self.writing, 560),
            (self.playing, 520),
        ):
            above.addWidget(widget)
            above.setStretchFactor(above.count() - 1, width)
        above.setSizes([310, 580, 550])
        above.setChildrenCollapsible(False)
        self.addWidget(above)
        self.addWidget(self.findings)
        self.setSizes([640, 180])
        self.setChildrenCollapsible(False)

    def _connect(self) -> None:
        desk = self.desk
        desk.compiled.connect(self._show_compiled)
        desk.judged.connect(self._show_findings)
        desk.saved.connect(self.list_pages)
        desk.dated.connect(self.list_pages)
        desk.outside.connect(self.writing.tell_outside)
        desk.published.connect(self.list_pages)
        self.playing.began.connect(self._begin)
        self.playing.line_touched.connect(self._follow_touch)
        self.pages.opened.connect(self.open)
        self.pages.found.connect(self.go_to)
        self.pages.new_wanted.connect(self.writing.save)
        self.pages.new_wanted.connect(self.beginning.ask)
        self.beginning.begun.connect(self.open)
        self.pages.search_in(self._texts)
        self.findings.chosen.connect(self.go_to)
        self.writing.opened.connect(self._follow_page)
        self.writing.opened.connect(desk.at)
        self.writing.at_line.connect(self._follow_line)

    # Going somewhere

    def open(self, page: str, language: str) -> None:
        """Write *page*, in *language* or in the one that is written now."""
        sheet = self.writing.sheet
        wanted = language or (sheet.language if sheet else "en")
        if not self._has(wanted, page):
            wanted = "en"
        self.writing.open(page, wanted)

    def _has(self, language: str, page: str) -> bool:
        return (self.desk.draft / language / f"{page}.md").is_file()

    def go_to(self, name: str, line: int, column: int) -> None:
        """Go to a line of a page, or of another file; answers have their own part."""
        if name == ANSWERS:
            self.answer_wanted.emit(line)
        else:
            self.writing.go_to(name, line, column)

    def _follow_page(self, name: str) -> None:
        language, _, page = name.removesuffix(".md").partition("/")
        if not page:
            return
        self.pages.tree.choose(page)
        self.pages.say_state(page)
        self.playing.open(language, page)
        self.writing.sheet_of(name).compile()

    def _follow_line(self, name: str, line: int) -> None:
        sheet, preview = self.writing.sheet, self.playing.preview
        if preview and sheet and sheet.name == name:
            preview.go_to(line)

    def _follow_touch(self, line: int) -> None:
        if sheet := self.writing.sheet:
            self.writing.go_to(sheet.name, line)

    # What has become of it

    def _show_compiled(self) -> None:
        if self.writing.sheet and self.playing.preview:
            self.writing.sheet.compile()  # it may be newer than what was saved
        self.list_pages()

    def _begin(self) -> None:
        """Open the first page of the walk, once the draft can be shown."""
        library = self.desk.library
        if self.writing.sheet:
            self._follow_page(self.writing.sheet.name)
        elif library:
            self.open(next(iter(library.editions["en"].walk), "about"), "en")

    def _show_findings(self) -> None:
        library = self.desk.library
        titles = titles_of(library) if library else {}
        self.findings.show_findings(self.desk.findings, titles)
        self.list_pages()

    def list_pages(self, _: str = "") -> None:
        """List the pages anew, once all that has changed just now has."""
        if not self._listing.isActive():
            self._listing.start()

    def _show_pages(self) -> None:
        whole = self.desk.whole
        if whole is None:
            return
        changed = frozenset(one.name for one in self.desk.workspace.changes())
        now = Situation(
            whole, self.desk.findings.all, changed, self.desk.written, self.desk.today
        )
        self.pages.show_pages(whole, states_of(now))

    def _texts(self) -> dict[str, str]:
        """Return all pages as they are written now, by the names of their files."""
        whole = self.desk.whole
        return {**(texts_of(whole) if whole else {}), **self.writing.texts()}
