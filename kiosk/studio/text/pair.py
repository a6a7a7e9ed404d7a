"""One page in two languages: both go together, and one may be older."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.studio.desk import Desk
from kiosk.studio.text.column import Column
from kiosk.studio.text.sheet import Sheet
from kiosk.studio.text.twins import beside, changed_lines, starts_of


class Pair(QObject):
    """Scrolls *main* and *twin* together, and marks what English has that is newer."""

    marked = Signal(bool)
    """Whether there is something newer."""

    def __init__(self, main: Column, twin: Column, desk: Desk) -> None:
        super().__init__(main)
        self._main, self._twin, self._desk = main, twin, desk
        self._scrolls = False
        main.editor.verticalScrollBar().valueChanged.connect(self._scroll_twin)
        twin.editor.verticalScrollBar().valueChanged.connect(self._scroll_main)

    def mark_behind(self) -> None:
        """Mark in English what was written after the page in the other language.

        That was when it was last shown anew; and now, if it is changed in the draft.
        """
        english, other = self._sheets()
        lines: frozenset[int] = frozenset()
        if english and other and other.text == self._desk.text_shown(other.name):
            before = self._desk.text_when(other.name, english.name)
            lines = changed_lines(before, english.text)
        for column in (self._main, self._twin):
            column.behind = lines if column.sheet is english else frozenset()
            column.paint()
        self.marked.emit(bool(lines))

    def _sheets(self) -> tuple[Sheet | None, Sheet | None]:
        """Return the English sheet and the other one, of those that can be seen."""
        columns = [one for one in (self._main, self._twin) if not one.isHidden()]
        sheets = [one.sheet for one in columns]
        english = next((one for one in sheets if one and one.language == "en"), None)
        other = next((one for one in sheets if one and one.language != "en"), None)
        return english, other

    def _scroll_twin(self) -> None:
        self._scroll(self._main, self._twin)

    def _scroll_main(self) -> None:
        self._scroll(self._twin, self._main)

    def _scroll(self, here: Column, there: Column) -> None:
        """Bring the block that is on top *here* to the top *there*."""
        if self._scrolls or self._twin.isHidden() or not (here.sheet and there.sheet):
            return
        self._scrolls = True
        starts = starts_of(here.sheet.text), starts_of(there.sheet.text)
        line = here.editor.firstVisibleBlock().blockNumber() + 1
        there.editor.show_on_top(beside(line, *starts))
        self._scrolls = False
