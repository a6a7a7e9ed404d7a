"""The middle of the window: the open page, in one language or in two side by side."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kiosk.history.here import Person
from kiosk.history.values import Outside
from kiosk.studio.desk import Desk
from kiosk.studio.look import looks
from kiosk.studio.text.column import Column
from kiosk.studio.text.pair import Pair
from kiosk.studio.text.sheet import Sheet
from kiosk.studio.text.spelling import Spelling
from kiosk.studio.text.tools import Tools

_BEHIND = (
    "Blue lines in English are newer than the other language. Change it there too."
)


class Writing(QWidget):
    """Edits pages of the draft on *desk*; each keeps its own undo."""

    opened = Signal(str)
    """Another file is written now."""
    at_line = Signal(str, int)
    """The cursor went to a line of this file."""
    saved = Signal(str)
    pictured = Signal(object)
    """Pictures are to be put in where the cursor is: see PasteBar.  None: ask which."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheets: dict[str, Sheet] = {}
        self.spelling = Spelling(desk.draft, self)
        self.main, self.twin = (Column(desk, self.spelling) for _ in range(2))
        self.twin.hide()
        self._last = self.main
        self._lay_out()
        for column in (self.main, self.twin):
            column.at_line.connect(self._step)
            column.saved.connect(self.saved)
            column.editor.paster.pictured.connect(self.pictured)
            column.editor.paster.wants_pictures.connect(self._ask_picture)
        self.pair = Pair(self.main, self.twin, desk)
        self.pair.marked.connect(self._behind.setVisible)
        desk.compiled.connect(self._learn)
        desk.typed.connect(self.pair.mark_behind)
        desk.dated.connect(self.pair.mark_behind)
        desk.company.connect(self._say_company)
        desk.taken.connect(self.follow)
        mend = QShortcut(QKeySequence("Ctrl+."), self)
        mend.activated.connect(self._mend)

    def _lay_out(self) -> None:
        self.tools = tools = Tools()
        tools.language.activated.connect(self._change_language)
        tools.both.toggled.connect(self._show_twin)
        tools.insert.connect(self._insert)
        tools.picture.connect(self._ask_picture)
        tools.undo.clicked.connect(self._undo)
        tools.redo.clicked.connect(self._redo)
        self.company, self._behind = _note(), _note()
        self._behind.setText(_BEHIND)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for column in (self.main, self.twin):
            self._columns.addWidget(column)
        self._columns.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 4, 8)
        layout.addWidget(tools)
        layout.addWidget(self.company)
        layout.addWidget(self._behind)
        for column in (self.main, self.twin):  # above both: one alone is narrow
            layout.addWidget(column.bar)
            layout.addWidget(column.editor.paster)
        layout.addWidget(self._columns, 1)

    # Which page

    @property
    def sheet(self) -> Sheet | None:
        """The one in the middle."""
        return self.main.sheet

    @property
    def _at(self) -> Column:
        """The column that the cursor is in."""
        return self.main if self.twin.isHidden() else self._last

    def open(self, page: str, language: str) -> None:
        """Write *page* in *language* from now on."""
        name = f"{language}/{page}.md"
        if self.sheet and self.sheet.name == name:
            return
        self.main.lay(self.sheet_of(name), self._name_of(language))
        self.tools.choose(language)
        self._lay_twin()
        self.opened.emit(name)

    def _open_table(self, name: str) -> None:
        """Write a file that is no page, such as the facts, as it is."""
        self.tools.both.setChecked(False)
        self.main.lay(self.sheet_of(name), name)
        self.opened.emit(name)

    def sheet_of(self, name: str) -> Sheet:
        """Return the sheet of a file, with all that was done on it."""
        if name not in self._sheets:
            self._sheets[name] = Sheet(name, self._desk, self)
        return self._sheets[name]

    def go_to(self, name: str, line: int, column: int = 0) -> None:
        """Open the page *name* if it is another, and go to a place of it."""
        language, _, page = name.removesuffix(".md").partition("/")
        if not page:
            self._open_table(name)
            self.main.editor.take_to(line, column)
            return
        twin = self.twin.sheet if self.twin.isVisible() else None
        if twin and twin.name == name:
            self.twin.editor.go_to(line, column)
            self.twin.editor.setFocus()
            return
        self.open(page, language)
        self.main.editor.go_to(line, column)
        self.main.editor.setFocus()

    def save(self) -> None:
        """Save all that is not saved yet, and wait for it."""
        for sheet in self._sheets.values():
            sheet.save_now()

    def end(self) -> None:
        """Save everything; nothing is written after this."""
        for sheet in self._sheets.values():
            sheet.end()
        self.spelling.end()

    @property
    def unsaved(self) -> list[Sheet]:
        """The sheets whose words could not be saved."""
        return [one for one in self._sheets.values() if not one.is_saved]

    @property
    def place(self) -> tuple[Sheet, int] | None:
        """The sheet and the line that the cursor is in."""
        sheet = self._at.sheet
        return (sheet, self._at.editor.line) if sheet else None

    def follow(self, name: str = "") -> None:
        """Take in what other parts of the window have done to a page, or to several."""
        for sheet in self._sheets.values():
            if name in ("", sheet.name):
                sheet.follow(decided=bool(name))

    def tell_outside(self, found: Iterable[Outside]) -> None:
        """Let somebody decide between two texts of each page that is *found*."""
        for one in found:
            is_page = one.name.endswith(".md") and "/" in one.name
            if is_page and one.theirs is not None and one.ours is not None:
                sheet, texts = self.sheet_of(one.name), (one.theirs, one.ours)
                others = [data for data in texts if data != sheet.data]
                if sheet.theirs is None and others:
                    sheet.tell(others[0].decode("utf-8-sig", errors="replace"))

    @property
    def fault(self) -> str:
        """Why something that was typed is not saved, or ""."""
        return next((one.fault for one in self._sheets.values() if one.fault), "")

    def texts(self) -> dict[str, str]:
        """Return what is written now on the sheets that were opened."""
        return {name: sheet.text for name, sheet in self._sheets.items()}

    def _learn(self) -> None:
        whole = self._desk.whole
        if whole is None:
            return
        names = {one.code: self._name_of(one.code) for one in whole.languages}
        self.tools.offer(names, whole.own["en"].known.answers)
        if self.sheet:
            self.tools.choose(self.sheet.language)
        self.pair.mark_behind()

    def _name_of(self, code: str) -> str:
        whole = self._desk.whole
        if whole and code in whole.own:
            return whole.own[code].known.phrases.language or code
        return code

    def _change_language(self) -> None:
        if self.sheet:
            self.open(self.sheet.page, self.tools.code)

    def _say_company(self, others: tuple[Person, ...]) -> None:
        """Say who else is in the page, before somebody types."""
        too = "{0.who} is in this page too, on {0.machine}, since {0.since:%H:%M}."
        rows = [too.format(one) for one in others]
        self.company.setText("\n".join([*rows, "What each of you types is kept."]))
        self.company.setVisible(bool(rows))

    # The other language

    def _show_twin(self, shown: bool) -> None:  # noqa: FBT001  of a signal
        self.twin.setVisible(shown)
        self._columns.setSizes([1000, 1000])
        self._lay_twin()

    def _lay_twin(self) -> None:
        sheet, whole = self.sheet, self._desk.whole
        if sheet is None or whole is None or not self.tools.both.isChecked():
            self.pair.mark_behind()
            return
        others = [one for one in whole.languages if one.code != sheet.language]
        has_page = [one.code for one in others if sheet.page in one.files]
        self.twin.setVisible(bool(has_page))
        if has_page:
            name = f"{has_page[0]}/{sheet.page}.md"
            self.twin.lay(self.sheet_of(name), self._name_of(has_page[0]))
        self.pair.mark_behind()

    # What keys and menus do

    def _step(self, line: int) -> None:
        column = self.sender()
        if isinstance(column, Column) and column.sheet:
            self._last = column
            self.at_line.emit(column.sheet.name, line)

    def _insert(self, text: str, own_lines: bool) -> None:  # noqa: FBT001  of a signal
        self._at.editor.insert(text, own_lines=own_lines)

    def _ask_picture(self) -> None:
        self.pictured.emit(None)

    def _undo(self) -> None:
        self._at.editor.undo()

    def _redo(self) -> None:
        self._at.editor.redo()

    def _mend(self) -> None:
        self._at.editor.mend_here()


def _note() -> QLabel:
    made = looks(QLabel(), "note")
    made.setWordWrap(True)
    made.hide()
    return made
