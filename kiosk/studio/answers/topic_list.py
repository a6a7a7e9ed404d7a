"""The steps of the path, with what is left to do in each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from kiosk.authoring.answers.questions import Topic
from kiosk.studio.answers.drawings import icon

_START, _LEFT = "Set up your clinic", "What is left"
_ICONS = {
    "fault": ("warning-circle", "help"),
    "open": ("circle", "lineStrong"),
    "done": ("check-circle-fill", "ok"),
}


class TopicList(QListWidget):
    """A row a step: its title, and its state in words and as a sign."""

    chosen = Signal(int)
    entered = Signal()
    """Somebody wants to go on in the step: with the arrow keys one looks through."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        super().__init__()
        self.setObjectName("topics")
        self.setAccessibleName("Topics")
        self.setFixedWidth(262)
        self.setWordWrap(True)
        self.setIconSize(QSize(22, 22))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._titles = [topic.title for topic in topics]
        for title in (_START, *self._titles, _LEFT):
            self.addItem(QListWidgetItem(title))
        self.item(0).setIcon(icon("house", "primary"))
        self.item(self.count() - 1).setIcon(icon("clipboard-text", "primary"))
        self.currentRowChanged.connect(self.chosen)
        self.itemClicked.connect(lambda _: self.entered.emit())
        self.itemActivated.connect(lambda _: self.entered.emit())

    def show_step(self, number: int) -> None:
        blocked = self.blockSignals(True)  # noqa: FBT003  a slot of Qt
        self.setCurrentRow(number)
        self.blockSignals(blocked)

    def show_states(self, states: Sequence[Sequence[str]]) -> None:
        """Show what each topic has left; *states* are those of its questions."""
        for row, (title, found) in enumerate(zip(self._titles, states, strict=True), 1):
            sign, words = _summed(found)
            item = self.item(row)
            item.setText(f"{title}\n{words}")
            item.setIcon(icon(*_ICONS[sign]))


def _summed(states: Sequence[str]) -> tuple[str, str]:
    faults, samples = states.count("fault"), states.count("sample")
    counts = {
        "to mend": faults,
        "sample" if samples == 1 else "samples": samples,
        "to answer": states.count("missing"),
        "to look at": states.count("note"),
    }
    words = ", ".join(f"{number} {word}" for word, number in counts.items() if number)
    if not words and "unknown" in states:
        return "open", "Not looked at"
    return "fault" if faults else "open" if words else "done", words or "Answered"
