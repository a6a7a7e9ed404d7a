"""A list whose rows have two lines, and a thing behind each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

_THING = Qt.ItemDataRole.UserRole


class Things(QListWidget):
    """Shows things by their words; *chosen* tells which one is looked at."""

    chosen = Signal(object)
    """A thing; None where there is none."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)

    @property
    def thing(self) -> object:
        item = self.currentItem()
        return item.data(_THING)[0] if item else None

    @property
    def rows(self) -> list[str]:
        return [self.item(number).text() for number in range(self.count())]

    def show_things(self, things: Iterable[tuple[str, object]]) -> None:
        """Show others; the row that was looked at stays, if it is there still."""
        rows = [*things]
        before, thing = self.rows, self.thing
        if [words for words, _ in rows] == before and thing in [t for _, t in rows]:
            return
        self.blockSignals(True)  # noqa: FBT003  a Qt call has no keywords
        self.clear()
        for words, one in rows:
            item = QListWidgetItem(words, self)
            item.setData(_THING, (one,))
        places = [one for _, one in rows]
        self.setCurrentRow(places.index(thing) if thing in places else 0)
        self.blockSignals(False)  # noqa: FBT003  as above
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self.thing)
