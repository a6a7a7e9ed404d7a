"""The questions of one topic, below each other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kiosk.authoring.answers.questions import Topic
from kiosk.studio.answers.card import Card, card_for, wrapped
from kiosk.studio.answers.desk import Desk
from kiosk.studio.answers.verdict import STATES
from kiosk.studio.look import looks


class TopicPage(QScrollArea):
    """One topic.  What is asked of ways that the clinic has not is not there."""

    entered = Signal(object)

    def __init__(self, topic: Topic, desk: Desk) -> None:
        super().__init__()
        self.topic, self._desk = topic, desk
        self.setObjectName(f"topic-{topic.id}")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = looks(QWidget(), "canvas")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(20, 14, 20, 20)
        rows.setSpacing(12)
        rows.addWidget(looks(wrapped(topic.title), "title"))
        rows.addWidget(looks(wrapped(topic.says), "quiet"))
        self._nothing = wrapped("Tick a way of giving the medicine first.")
        rows.addWidget(looks(self._nothing, "note"))
        self.cards = [card_for(question, desk) for question in topic.question]
        for card in self.cards:
            card.entered.connect(self.entered)
            rows.addWidget(card)
        rows.addStretch()
        self.setWidget(inside)
        self.show_asked()

    def show_asked(self) -> None:
        """Show the questions of the ways that are ticked."""
        asked = self.topic.asked(self._desk.routes())
        for card in self.cards:
            card.setVisible(card.question in asked)
        self._nothing.setVisible(not asked)

    def asked(self) -> Iterator[Card]:
        asked = self.topic.asked(self._desk.routes())
        return (card for card in self.cards if card.question in asked)

    def judge(self) -> None:
        for card in self.cards:
            card.judge()

    def keep(self) -> None:
        """Keep what is typed, wherever the cursor is."""
        for card in self.cards:
            card.keep()

    @property
    def states(self) -> list[str]:
        """The state of each question that is asked, the worst first."""
        return sorted((card.verdict.state for card in self.asked()), key=STATES.index)

    @property
    def is_open(self) -> bool:
        """Whether something here is left to do."""
        return any(card.verdict.is_open for card in self.asked())
