"""Texts that somebody typed and the draft does not have: nothing typed is ever lost."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from kiosk.content.files.compared import MOST_BYTES
from kiosk.content.files.plain import plain_bytes
from kiosk.studio.asking import Asking
from kiosk.studio.comparison import Comparison
from kiosk.studio.desk import Desk
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.versions.acts import Acts
from kiosk.studio.versions.lists import Things
from kiosk.studio.versions.things import Laid, laid_aside, laid_words

_NONE = "Nothing is laid aside."
_SOME = (
    "Somebody typed these, and the draft has another text: of two people one was kept,"
    " or a file was destroyed and brought back. Put one back if it is the right one."
)


class LaidTab(QWidget):
    """Shows what is laid aside of the draft on *desk*."""

    def __init__(self, desk: Desk, acts: Acts, asking: Asking) -> None:
        super().__init__()
        self._desk, self._acts, self._asking = desk, acts, asking
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.list = named(Things("Texts that are laid aside"), "laid")
        self.compared = Comparison()
        self.put = button("Put it into the &draft …", "put_back")
        self._lay_out()
        self.list.chosen.connect(self._show)
        self.put.clicked.connect(self._ask)
        self._show(None)

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.list)
        parts.addWidget(self.compared)
        parts.setSizes([360, 880])
        parts.setChildrenCollapsible(False)
        row = QHBoxLayout()
        row.addWidget(self.put)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.told)
        whole.addWidget(parts, 1)
        whole.addLayout(row)

    def show_all(self, titles: dict[str, str]) -> int:
        """Show all there is; return how many there are."""
        laid = laid_aside(self._desk.shown)
        self.list.show_things((laid_words(one, titles), one) for one in laid)
        looks(self.told, "note" if laid else "good")
        self.told.setText(_SOME if laid else _NONE)
        self._show(self.list.thing)
        return len(laid)

    def _show(self, thing: object) -> None:
        self.put.setEnabled(isinstance(thing, Laid))
        if not isinstance(thing, Laid):
            self.compared.clear()
            return
        try:
            data = plain_bytes(thing.path, MOST_BYTES)
        except OSError:
            data = None
        heads = ("The draft, as it is", "What is laid aside")
        self.compared.compare(self._desk.peek(thing.name), data, heads)

    def _ask(self) -> None:
        thing = self.list.thing
        if isinstance(thing, Laid):
            self._asking.ask(
                "The draft has this text then; the one it has now is laid aside in its"
                " place. Patients see it when it is published.",
                "&Yes, put it there",
                partial(self._acts.put_back, thing),
            )
