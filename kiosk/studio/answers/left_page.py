"""What is left until the kiosk may be shown, and where to go for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from kiosk.authoring.answers.left_to_do import Left
from kiosk.studio.answers.card import Card, wrapped
from kiosk.studio.answers.desk import Desk
from kiosk.studio.answers.topic_page import TopicPage
from kiosk.studio.look import looks

_HEADS = {
    "fault": "These answers cannot stand",
    "sample": "These answers are still the sample’s",
    "missing": "These questions have no answer yet",
    "note": "Look at these once more",
}
_READY = "Nothing is left. The kiosk may be shown to patients."
_PAGES = "Then, the pages"
_MOST_NAMED = 6


class LeftPage(QScrollArea):
    """The last step of the path: what keeps the kiosk from patients, in plain words."""

    wanted = Signal(object)
    """Somebody wants to answer the question of this card."""

    def __init__(self, desk: Desk, pages: Iterable[TopicPage]) -> None:
        super().__init__()
        self._desk, self._pages = desk, [*pages]
        self.setObjectName("left")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._told: object = None
        self.show_again()

    def show_again(self) -> None:
        """Tell it anew, unless it is what stands here already: the focus stays."""
        cards = [card for page in self._pages for card in page.asked()]
        looked = self._desk.looked
        why_not = self._desk.why_not_judged
        if not (why_not or looked.is_whole):
            why_not = "One moment…"
        verdicts = [(card.question.key, card.verdict) for card in cards]
        told = verdicts, looked.left, why_not
        if told == self._told:
            return
        self._told = told
        inside = looks(QWidget(), "canvas")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(20, 14, 20, 20)
        rows.setSpacing(8)
        title = "What is left until patients may see it"
        rows.addWidget(looks(wrapped(title), "title"))
        for widget in (*self._of_answers(cards), *_of_pages(looked.left)):
            rows.addWidget(widget)
        if why_not:
            rows.insertWidget(1, looks(wrapped(why_not), "note"))
        elif rows.count() == 1:
            rows.addWidget(looks(wrapped(_READY), "good"))
        rows.addStretch()
        self.setWidget(inside)

    def _of_answers(self, cards: Iterable[Card]) -> Iterator[QWidget]:
        by_state: dict[str, list[Card]] = {state: [] for state in _HEADS}
        for card in cards:
            by_state.get(card.verdict.state, []).append(card)
        for state, found in by_state.items():
            if found:
                head = f"{_HEADS[state]}: {len(found)}"
                yield looks(wrapped(head), "heading")
                yield from (self._link(card) for card in found)

    def _link(self, card: Card) -> QWidget:
        button = looks(QPushButton(card.question.asks), "link")
        button.setObjectName(f"left-{card.question.key}")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.wanted.emit(card))
        return button


def _of_pages(left: Iterable[Left]) -> Iterator[QWidget]:
    for number, one in enumerate(left):
        if not number:
            yield looks(wrapped(_PAGES), "heading")
        named = ", ".join(one.pages[:_MOST_NAMED])
        others = len(one.pages) - _MOST_NAMED
        more = f" and {others} more" if others > 0 else ""
        yield wrapped(f"•  {one.found} {one.mend}")
        yield looks(wrapped(f"    {named}{more}"), "quiet")
