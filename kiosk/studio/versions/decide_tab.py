"""What two changed at once, and copies that were left: both are shown, one stays."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kiosk.content.files.compared import MOST_BYTES
from kiosk.content.files.plain import plain_bytes
from kiosk.history.copies import copies_in_content
from kiosk.history.values import FileCopy, Outside
from kiosk.settings.settings import ASSETS
from kiosk.studio.asking import Asking
from kiosk.studio.comparison import Comparison
from kiosk.studio.desk import Desk
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.versions.acts import Acts
from kiosk.studio.versions.lists import Things
from kiosk.studio.versions.things import asked_words

_NONE = "There is nothing to decide. Nobody has changed the same file as you."
_SOME = "Two texts of each: look at both, and keep one. The other is not lost."


class DecideTab(QWidget):
    """Shows conflicts and copies of what lies on *desk*."""

    counted = Signal(int)
    """So many things wait for somebody to decide."""

    def __init__(self, desk: Desk, acts: Acts, asking: Asking) -> None:
        super().__init__()
        self._desk, self._acts, self._asking = desk, acts, asking
        self._outside: tuple[Outside, ...] = ()
        self._titles: dict[str, str] = {}
        self.told = looks(QLabel(_NONE), "good")
        self.told.setWordWrap(True)
        self.list = named(Things("What has to be decided"), "decide")
        self.compared = Comparison()
        self.mine = button("Keep the &left one", "keep_left")
        self.theirs = button("Keep the &right one", "keep_right")
        self.write = button("&Write one of both …", "write")
        self.own = named(QPlainTextEdit(), "own", "The text that is kept")
        self.done = looks(button("Keep what I have wri&tten", "keep_own"), "main")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.compared, 2)
        column.addWidget(self.own, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.list)
        parts.addWidget(right)
        parts.setSizes([360, 880])
        parts.setChildrenCollapsible(False)
        row = QHBoxLayout()
        for one in (self.mine, self.theirs, self.write, self.done):
            row.addWidget(one)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.told)
        whole.addWidget(parts, 1)
        whole.addLayout(row)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.mine.clicked.connect(lambda: self._choose(left=True))
        self.theirs.clicked.connect(lambda: self._choose(left=False))
        self.write.clicked.connect(self._begin_own)
        self.done.clicked.connect(self._keep_own)
        self._show(None)

    def take(self, outside: tuple[Outside, ...]) -> None:
        """Take what the desk has found; copies are looked for when this is shown."""
        self._outside = outside
        self.counted.emit(len(outside))

    def show_all(self, titles: dict[str, str]) -> None:
        """Show all that waits now; *titles* are those of the pages."""
        self._titles = titles
        copies = copies_in_content(self._desk.shown, ASSETS / "pictures")
        waiting: tuple[Outside | FileCopy, ...] = (*self._outside, *copies)
        self.list.show_things((asked_words(one, titles), one) for one in waiting)
        looks(self.told, "note" if waiting else "good")
        self.told.setText(_SOME if waiting else _NONE)
        self.counted.emit(len(waiting))

    def _show(self, thing: object) -> None:
        self.own.hide()
        self.done.hide()
        for one in (self.mine, self.theirs, self.write):
            one.setVisible(thing is not None)
        self.write.setVisible(isinstance(thing, Outside))
        self.mine.setEnabled(True)
        if isinstance(thing, Outside):
            self._show_outside(thing)
        elif isinstance(thing, FileCopy):
            self._show_copy(thing)
        else:
            self.compared.clear()

    def _show_outside(self, one: Outside) -> None:
        heads = ("Yours, in the draft", "Theirs, as it is shown now")
        if one.aside:
            heads = ("What waits aside", "What stands in the draft")
        self.compared.compare(one.ours, one.theirs, heads)

    def _show_copy(self, copy: FileCopy) -> None:
        shown = self._desk.shown
        older, newer = _data(shown / copy.original), _data(shown / copy.name)
        heads = (copy.original, f"The copy: {copy.name}")
        self.mine.setEnabled(older is not None)  # else nothing would be left
        self.compared.compare(older, newer, heads)

    def _choose(self, *, left: bool) -> None:
        thing = self.list.thing
        if isinstance(thing, Outside):
            data = thing.ours if left else thing.theirs
            words = "The draft has this text then. The other stays: aside, or in the"
            act = partial(self._settle, thing, data)
            self._asking.ask(f"{words} versions.", "&Yes, keep it", act)
        elif isinstance(thing, FileCopy):
            kept = thing.original if left else thing.name
            self._asking.ask(
                f"Patients see what {kept} says, under the name {thing.original}; the"
                " copy goes. Both stay in the versions.",
                "&Yes, keep it",
                partial(self._acts.keep, thing, copy_is_right=not left),
            )

    def _begin_own(self) -> None:
        """Let somebody write a text of both; it begins with the left one."""
        thing = self.list.thing
        if isinstance(thing, Outside):
            text = thing.ours if thing.ours is not None else thing.theirs or b""
            self.own.setPlainText(text.decode("utf-8", "replace"))
            self.own.show()
            self.done.show()
            self.own.setFocus()

    def _keep_own(self) -> None:
        thing = self.list.thing
        if isinstance(thing, Outside):
            self._settle(thing, self.own.toPlainText().encode())

    def _settle(self, thing: Outside, data: bytes | None) -> None:
        self._outside = tuple(one for one in self._outside if one != thing)
        self._acts.settle(thing, data)


def _data(path: Path) -> bytes | None:
    try:
        return plain_bytes(path, MOST_BYTES)
    except OSError:
        return None
