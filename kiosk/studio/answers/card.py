"""One question: what is asked, what it is answered with, and what is said of that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QVBoxLayout

from kiosk.authoring.answers.draft import Fault
from kiosk.authoring.answers.questions import CHOICES, Question
from kiosk.studio.answers.desk import Desk, Value
from kiosk.studio.answers.field import Field
from kiosk.studio.answers.tickables import COLUMNS, tickables
from kiosk.studio.answers.tiles import Tiles
from kiosk.studio.answers.verdict import Verdict, verdict_on, verdict_on_ticks
from kiosk.studio.look import looks


class Card(QFrame):
    """A question.  Its answer is kept as one leaves it, or ticks."""

    entered = Signal(object)
    """This is the question that is being answered."""

    def __init__(self, question: Question, desk: Desk) -> None:
        super().__init__()
        self.question, self.desk = question, desk
        self.setObjectName(f"card-{question.key}")
        looks(self, "card")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(18, 14, 18, 16)
        self.rows.setSpacing(6)
        self.rows.addWidget(looks(wrapped(question.asks), "question"))
        self.rows.addWidget(looks(wrapped(question.help), "quiet"))
        self.said = wrapped("")
        self.said.setObjectName("verdict")
        self.verdict = Verdict("unknown", "")

    def judge(self) -> None:
        """Show what the last look at the draft has said of the answer."""
        faults = self.desk.looked.faults.get(self.question.key, ())
        why_not = self.desk.why_not_judged
        self.verdict = Verdict("unknown", why_not) if why_not else self.judged(faults)
        self.said.setText(self.verdict.words)
        looks(self.said, self.verdict.look)
        self.describe()

    def wait(self) -> None:
        """Say that an answer is being looked at: what was said is of another."""
        self.said.setText("Looking at it…")
        looks(self.said, "plain")

    def judged(self, faults: Sequence[Fault]) -> Verdict:
        value = self.desk.value(self.question.key)
        words = value.values() if isinstance(value, dict) else value
        return verdict_on(self.question, faults, is_blank=not any(words))

    def keep(self) -> None:
        """Write what is typed into the draft; a tick is there already."""

    def unsaved(self) -> str:
        """Return what is typed and could not be saved; "" is nothing."""
        return ""

    def describe(self) -> None:
        """Have a screen reader say what a sighted person sees around the field."""

    def give_focus(self) -> None:
        """Put the cursor where the question is answered."""

    def show_value(self) -> None:
        """Show what the file says now."""


class WordsCard(Card):
    """A question that is answered in words, in each language."""

    def __init__(self, question: Question, desk: Desk) -> None:
        super().__init__(question, desk)
        self._before: Value = desk.value(question.key)
        if words := question.example.get("en"):
            example = wrapped(f"For example: “{words}”")
            self.rows.addWidget(looks(example, "quiet"))
        self.fields = [Field(code) for code in self._codes()]
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for column, field in enumerate(self.fields):
            self._place(grid, field, column)
        self.rows.addLayout(grid)
        self.rows.addWidget(self.said)
        self.show_value()

    def _codes(self) -> tuple[str, ...]:
        """Return the languages that are asked for: one, if the answer is of all."""
        value = self.desk.value(self.question.key)
        same = isinstance(value, dict) and len({*value.values()}) == 1
        every = self.desk.languages
        return every[:1] if self.question.is_the_same and same else every

    def _place(self, grid: QGridLayout, field: Field, column: int) -> None:
        name = self.desk.names[field.language]
        is_for_all = len(self.fields) < len(self.desk.languages)
        label = QLabel("In every language" if is_for_all else name)
        label.setBuddy(field)
        looks(label, "quiet")
        grid.addWidget(label, 0, column)
        grid.addWidget(field, 1, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(column, 1)
        field.setAccessibleName(f"{self.question.asks} {label.text()}")
        field.setPlaceholderText(self.question.example.get(field.language, ""))
        field.entered.connect(lambda: self.entered.emit(self))
        field.paused.connect(lambda: self.desk.put(self.question.key, self.words()))
        field.left.connect(lambda: QTimer.singleShot(0, self, self._leave))

    def words(self) -> dict[str, str]:
        """Return what is typed; one field speaks for all languages."""
        typed = {field.language: field.words for field in self.fields}
        return {code: typed.get(code, self.fields[0].words) for code in self._every()}

    def _every(self) -> tuple[str, ...]:
        return self.desk.languages

    def _leave(self) -> None:
        """Keep the answer, unless it goes on in another language."""
        if QApplication.focusWidget() not in self.fields:
            self.keep()

    def keep(self) -> None:
        """Write what is typed into the draft, as one step that can be undone."""
        words, key = self.words(), self.question.key
        if words != self.desk.value(key) or words != self._before:
            self.wait()
            self.desk.settle(key, self._before, words)
        if self.desk.value(key) == words:
            self._before = words
            for field in self.fields:
                field.forget_typing()
        else:  # it could not be saved, and nothing is looked at
            self.judge()

    def unsaved(self) -> str:
        words = self.words()
        if words == self.desk.value(self.question.key):
            return ""
        return "".join(f"{code}: {said}\n" for code, said in words.items())

    def show_value(self) -> None:
        value = self.desk.value(self.question.key)
        if isinstance(value, dict) and not self._is_typed_in():
            for field in self.fields:
                field.show_words(value[field.language])
            self._before = value
        self._close(is_closed=self.desk.file.mistake is not None)

    def _is_typed_in(self) -> bool:
        """Tell if somebody types here just now: nothing takes that away."""
        return any(
            field.hasFocus() and field.document().isUndoAvailable()
            for field in self.fields
        )

    def _close(self, *, is_closed: bool) -> None:
        for field in self.fields:
            field.setReadOnly(is_closed)

    def describe(self) -> None:
        for field in self.fields:
            example = self.question.example.get(field.language, "")
            told = f"For example: {example}" if example else ""
            parts = (self.verdict.words, self.question.help, told)
            field.setAccessibleDescription(" ".join(filter(None, parts)))

    def give_focus(self) -> None:
        self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.fields[0].moveCursor(QTextCursor.MoveOperation.End)


class TicksCard(Card):
    """A question that is answered by ticking pictures."""

    def __init__(self, question: Question, desk: Desk) -> None:
        super().__init__(question, desk)
        self.tiles = Tiles(tickables(question.key), COLUMNS[question.key])
        self.rows.addWidget(self.tiles)
        self.rows.addWidget(self.said)
        self.tiles.ticked.connect(self._tick)
        self.show_value()

    def _tick(self) -> None:
        self.entered.emit(self)
        key = self.question.key
        self.wait()
        self.desk.settle(key, self.desk.value(key), self.tiles.chosen)
        if self.desk.value(key) != self.tiles.chosen:  # it could not be saved
            self.show_value()
            self.judge()

    def judged(self, faults: Sequence[Fault]) -> Verdict:
        chosen = self.desk.value(self.question.key)
        is_sample = self.desk.is_new and chosen == self.desk.sample_ticks(
            self.question.key
        )
        return verdict_on_ticks(
            self.question, faults, is_blank=not chosen, is_sample=is_sample
        )

    def show_value(self) -> None:
        value = self.desk.value(self.question.key)
        self.tiles.show_chosen([*value])
        self.tiles.setEnabled(self.desk.file.mistake is None)

    def describe(self) -> None:
        self.tiles.setAccessibleName(self.question.asks)
        self.tiles.setAccessibleDescription(self.verdict.words)

    def give_focus(self) -> None:
        self.tiles.tiles[0].setFocus(Qt.FocusReason.TabFocusReason)


def card_for(question: Question, desk: Desk) -> Card:
    kind = TicksCard if question.key in CHOICES else WordsCard
    return kind(question, desk)


def wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
