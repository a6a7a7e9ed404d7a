"""The clinic's answers: the topics, the questions of one, and what patients read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QUndoStack
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.authoring.answers.clinic_file import NAME
from kiosk.authoring.answers.questions import topics
from kiosk.settings.settings import ASSETS
from kiosk.studio.answers.beside import Beside
from kiosk.studio.answers.card import Card
from kiosk.studio.answers.desk import Desk, Save
from kiosk.studio.answers.left_page import LeftPage
from kiosk.studio.answers.mend_bar import MendBar
from kiosk.studio.answers.path_bar import PathBar
from kiosk.studio.answers.start_page import StartPage
from kiosk.studio.answers.topic_list import TopicList
from kiosk.studio.answers.topic_page import TopicPage
from kiosk.studio.look import looks


class AnswersPanel(QWidget):
    """All that clinic.toml asks of the content in *folder*; *save* writes a file.

    Its first step is "Set up your clinic", its last what is left until the kiosk may be
    shown.  A window that closes calls ``finish``.
    """

    changed = Signal(str)
    """A file of the draft has been written: its name."""

    def __init__(
        self,
        folder: Path,
        save: Save,
        assets: Path = ASSETS,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("answers")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        looks(self, "canvas")
        self.desk = Desk(folder, save, assets, today, self)
        self.topics = [TopicPage(topic, self.desk) for topic in topics()]
        self._left = LeftPage(self.desk, self.topics)
        self._steps: list[QWidget] = [StartPage(), *self.topics, self._left]
        self._build()
        self._connect()
        self.show_step(0)
        self.desk.look()

    @property
    def undo_stack(self) -> QUndoStack:
        """The answers that can be taken back, for a window that has a menu for that."""
        return self.desk.undone

    def read_again(self) -> None:
        """Take what others have written into the draft; what is typed here stays."""
        self.desk.read_again()
        self.desk.look()

    def _build(self) -> None:
        columns = QHBoxLayout(self)
        columns.setContentsMargins(14, 14, 14, 12)
        columns.setSpacing(14)
        self.list = TopicList([page.topic for page in self.topics])
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
        self._mend = MendBar(self.desk)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self._mend)
        middle.addWidget(self._stack, 1)
        self.bar = PathBar()
        middle.addWidget(self.bar)
        self.beside = Beside(self.desk)
        self.beside.setFixedWidth(370)
        columns.addWidget(self.list)
        columns.addLayout(middle, 1)
        columns.addWidget(self.beside)

    def _connect(self) -> None:
        desk = self.desk
        desk.changed.connect(self._show_value)
        desk.saved.connect(self._take_saved)
        desk.failed.connect(lambda why: self.bar.tell(f"Not saved. {why}", "fault"))
        desk.met.connect(lambda said: self.bar.tell(said, "note"))
        desk.looked_at.connect(self._judge)
        for page in self.topics:
            page.entered.connect(self._enter)
        self._left.wanted.connect(self.show_card)
        self.list.chosen.connect(self.show_step)
        self.list.entered.connect(self._go_in)
        self.bar.back.clicked.connect(lambda: self.show_step(self.step - 1))
        self.bar.next.clicked.connect(lambda: self.show_step(self.step + 1))
        self.bar.undo.clicked.connect(self._undo)
        desk.undone.canUndoChanged.connect(self.bar.undo.setEnabled)

    @property
    def step(self) -> int:
        return self._stack.currentIndex()

    def show_step(self, number: int) -> None:
        """Go to a step of the path: the start, a topic, or what is left."""
        self.keep()
        page = self._steps[number]
        self._stack.setCurrentWidget(page)
        self.list.show_step(number)
        cards = [*page.asked()] if isinstance(page, TopicPage) else []
        self._enter(cards[0] if cards else None)
        if isinstance(page, TopicPage):
            page.verticalScrollBar().setValue(0)
        if not self.list.hasFocus():
            self._go_in()
        self.desk.wants_all = page is self._left
        if self.desk.wants_all:
            self._left.show_again()
            self.desk.look()
        self._show_bar()

    def _go_in(self) -> None:
        """Put the cursor into the first question of the step."""
        page = self._steps[self.step]
        cards = [*page.asked()] if isinstance(page, TopicPage) else []
        if cards and self.isVisible():
            cards[0].give_focus()

    def show_answer(self, name: str) -> None:
        """Go to the question for the answer *name*, such as fasting.spray, if any."""
        cards = (card for page in self.topics for card in page.cards)
        if card := next((one for one in cards if one.question.key == name), None):
            self.show_card(card)

    def show_card(self, card: Card) -> None:
        """Go to a question, and put the cursor there."""
        page = next(page for page in self.topics if card in page.cards)
        if page is not self._stack.currentWidget():
            self.show_step(self._steps.index(page))
        if card in page.asked():
            card.give_focus()
            page.ensureWidgetVisible(card)

    def _enter(self, card: Card | None) -> None:
        self.beside.show_question(card.question if card else None)

    def keep(self) -> None:
        """Write what is typed into the draft."""
        for page in self.topics:
            page.keep()

    def unsaved(self) -> dict[str, bytes]:
        """Return the answers that could not be written, as a file for each."""
        cards = (card for page in self.topics for card in page.cards)
        return {
            f"{card.question.key}.txt": words.encode()
            for card in cards
            if (words := card.unsaved())
        }

    def show_line(self, number: int) -> None:
        """Go to the question for what stands in a line of clinic.toml, if any."""
        self.show_answer(self.desk.file.name_at(number))

    def _show_value(self, name: str) -> None:
        for page in self.topics:
            for card in page.cards:
                if card.question.key == name:
                    card.show_value()
            if name == "routes":
                page.show_asked()

    def _judge(self) -> None:
        for page in self.topics:
            page.judge()
        self._mend.show_again()
        if self.desk.wants_all:
            self._left.show_again()
        self.beside.show_again()
        self.list.show_states([page.states for page in self.topics])
        self._show_bar()

    def _show_bar(self) -> None:
        page = self._steps[self.step]
        is_open = isinstance(page, TopicPage) and page.is_open
        self.bar.show_place(self.step, len(self.topics), is_open=is_open)

    def _take_saved(self) -> None:
        self.bar.tell_saved()
        self.changed.emit(NAME)
        self._mend.show_again()

    def _undo(self) -> None:
        self._step_back(self.desk.undone.undoText, self.desk.undone.undo)

    def _redo(self) -> None:
        self._step_back(self.desk.undone.redoText, self.desk.undone.redo)

    def _step_back(self, text: Callable[[], str], step: Callable[[], None]) -> None:
        """Take a step through the answers, and show which one it was."""
        self.keep()
        name = text()
        step()
        self.show_answer(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._redo()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.finish()
        super().closeEvent(event)

    def finish(self) -> None:
        """Keep what is typed, and end the thread."""
        self.keep()
        self.desk.close()
