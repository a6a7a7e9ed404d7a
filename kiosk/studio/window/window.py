"""The window for staff: pages, words, the kiosk and what the checks say, in one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from getpass import getuser
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.studio.desk import Desk
from kiosk.studio.findings.panel import FindingsPanel
from kiosk.studio.look import looks
from kiosk.studio.pages.new_page import Beginning
from kiosk.studio.pages.panel import PagesPanel
from kiosk.studio.pages.search import texts_of
from kiosk.studio.pages.states import Situation, states_of, titles_of
from kiosk.studio.preview.preview import Preview
from kiosk.studio.publishing.dialog import PublishDialog
from kiosk.studio.text.writing import Writing
from kiosk.studio.window.playing import Playing
from kiosk.studio.window.rail import Rail

LOOKS_EVERY = 10_000
"""Milliseconds between two looks at what others have done to what is shown."""
LISTS_AFTER = 250
"""Milliseconds: several things change at once."""
NAME = "Quiet Room Studio"
_FIRST = "Choose a page at the left, and type."


class Window(QMainWindow):
    """Puts the panels round *desk*.  Other panels come in by ``add``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.pages = PagesPanel()
        self.writing = Writing(desk)
        self.playing = Playing(desk)
        self.findings = FindingsPanel(desk.draft)
        self.beginning = Beginning(desk, self)
        self.setWindowTitle(NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1440, 860)
        self._who = account()
        self._listing = QTimer(self, singleShot=True, interval=LISTS_AFTER)
        self._listing.timeout.connect(self._show_pages)
        self._lay_out()
        self._connect()
        self._keys()
        looking = QTimer(self, interval=LOOKS_EVERY)
        looking.timeout.connect(desk.look)
        looking.start()
        desk.begin()

    def _lay_out(self) -> None:
        self.rail = Rail()
        self._places = QStackedWidget()
        self.rail.chosen.connect(self._places.setCurrentIndex)
        above = QSplitter(Qt.Orientation.Horizontal)
        for widget, width in (
            (self.pages, 270),
            (self.writing, 560),
            (self.playing, 520),
        ):
            above.addWidget(widget)
            above.setStretchFactor(above.count() - 1, width)
        above.setSizes([330, 600, 510])
        above.setChildrenCollapsible(False)
        whole = QSplitter(Qt.Orientation.Vertical)
        whole.addWidget(above)
        whole.addWidget(self.findings)
        whole.setSizes([640, 180])
        whole.setChildrenCollapsible(False)
        self.add("Pages", whole)
        self.publish = self.add_button("&Publish …", self._publish)
        middle = QSplitter(Qt.Orientation.Horizontal)
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self._places, 1)
        middle.addWidget(column)
        self.setCentralWidget(middle)
        self._status = QLabel(_FIRST)
        self.statusBar().addWidget(self._status, 1)
        looks(self, "canvas")

    @property
    def preview(self) -> Preview | None:
        """The kiosk, once there is something to show."""
        return self.playing.preview

    def add(self, name: str, panel: QWidget) -> None:
        """Put *panel* into the window, under a *name* in the row on top."""
        self._places.addWidget(panel)
        self.rail.add(name)

    def add_button(self, words: str, clicked: Callable[[], None]) -> QToolButton:
        """Put what is done with all of the draft to the right of that row."""
        return self.rail.add_button(words, clicked)

    def _connect(self) -> None:
        desk = self.desk
        desk.compiled.connect(self._show_compiled)
        self.playing.began.connect(self._begin)
        self.playing.line_touched.connect(self._follow_touch)
        desk.judged.connect(self._show_findings)
        desk.saved.connect(self._list_pages)
        desk.outside.connect(self.writing.tell_outside)
        desk.published.connect(self._say_published)
        self.pages.opened.connect(self.open)
        self.pages.found.connect(self.go_to)
        self.pages.new_wanted.connect(self.writing.save)
        self.pages.new_wanted.connect(self.beginning.ask)
        self.beginning.begun.connect(self.open)
        self.pages.search_in(self._texts)
        self.findings.chosen.connect(self.go_to)
        self.writing.opened.connect(self._follow_page)
        self.writing.at_line.connect(self._follow_line)
        self.writing.saved.connect(self._status.setText)

    def _publish(self) -> None:
        """Ask who publishes, once all that was typed is saved."""
        self.writing.save()
        PublishDialog(self.desk, self._who, self).exec()

    def _say_published(self) -> None:
        self._status.setText("Published: the kiosk shows it to the next patient.")
        self._list_pages()

    def _keys(self) -> None:
        """Let every part be reached without a mouse."""
        for keys, widget in (
            ("Ctrl+F", self.pages.search),
            ("F6", self.writing.main.editor),
            ("Ctrl+1", self.pages.tree),
            ("Ctrl+2", self.writing.main.editor),
            ("Ctrl+3", self.findings.fresh),
        ):
            key = QShortcut(QKeySequence(keys), self)
            key.activated.connect(widget.setFocus)
        save = QShortcut(QKeySequence("Ctrl+S"), self)
        save.activated.connect(self.writing.save)

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
        """Go to a line of a page; of a table, say where it is."""
        if "/" in name and name.endswith(".md"):
            self.writing.go_to(name, line, column)
        else:
            self._status.setText(f"This stands in {name}, line {line}.")

    def _follow_page(self, name: str) -> None:
        language, _, page = name.removesuffix(".md").partition("/")
        self.pages.tree.choose(page)
        self.pages.say_state(page)
        self.playing.open(language, page)
        self.writing.sheet_of(name).compile()

    def _follow_line(self, name: str, line: int) -> None:
        sheet = self.writing.sheet
        if self.preview and sheet and sheet.name == name:
            self.preview.go_to(line)

    # What has become of it

    def _show_compiled(self) -> None:
        if self.writing.sheet and self.preview:
            self.writing.sheet.compile()  # it may be newer than what was saved
        self._list_pages()

    def _begin(self) -> None:
        """Open the first page of the walk, once the draft can be shown."""
        library = self.desk.library
        if self.writing.sheet:
            self._follow_page(self.writing.sheet.name)
        elif library:
            self.open(next(iter(library.editions["en"].walk), "about"), "en")

    def _follow_touch(self, line: int) -> None:
        if sheet := self.writing.sheet:
            self.writing.go_to(sheet.name, line)

    def _show_findings(self) -> None:
        library = self.desk.library
        titles = titles_of(library) if library else {}
        self.findings.show_findings(self.desk.findings, titles)
        self._list_pages()

    def _list_pages(self, _: str = "") -> None:
        """List the pages anew, once all that has changed just now has."""
        if not self._listing.isActive():
            self._listing.start()

    def _show_pages(self) -> None:
        whole = self.desk.whole
        if whole is None:
            return
        changed = frozenset(one.name for one in self.desk.workspace.changes())
        now = Situation(whole, self.desk.findings.all, changed, self.desk.today)
        self.pages.show_pages(whole, states_of(now))

    def _texts(self) -> dict[str, str]:
        """Return all pages as they are written now, by the names of their files."""
        whole = self.desk.whole
        return {**(texts_of(whole) if whole else {}), **self.writing.texts()}

    def tell_mishap(
        self, kind: type[BaseException], error: BaseException, _: TracebackType | None
    ) -> None:
        """Say that the studio itself has erred: what was typed is still there."""
        words = f"The studio stumbled ({kind.__name__}: {error}). Your words are still"
        self._status.setText(f"{words} here: go on, or copy them to be safe.")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, and let what goes on beside end."""
        self.writing.end()
        self.desk.end()
        self.playing.end()
        event.accept()


def account() -> str:
    """Return the name that somebody is logged in by, as a proposal."""
    with suppress(OSError, KeyError, ImportError):
        return getuser()
    return ""
