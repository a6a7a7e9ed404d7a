"""One language of the open page: its words, and how it stands with the disk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.checks.subject.findings import ADVICE, Finding, finding_of
from kiosk.studio.desk import Desk
from kiosk.studio.look import looks
from kiosk.studio.text.completion import Completion
from kiosk.studio.text.editor import Editor
from kiosk.studio.text.highlighter import Highlighter
from kiosk.studio.text.marks import Mark, mark_of
from kiosk.studio.text.mends import mends_in
from kiosk.studio.text.outside import OutsideBar
from kiosk.studio.text.sheet import Sheet
from kiosk.studio.text.spelling import Spelling

Slot = Callable[..., None]

SPELLS_AFTER = 600
"""Milliseconds without a key: nobody wants a word marked that they are still at."""


class Column(QWidget):
    """Edits the sheets that it is given, one at a time."""

    at_line = Signal(int)
    saved = Signal(str)
    """What is to be said of how it is saved."""

    def __init__(
        self, desk: Desk, spelling: Spelling, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._spelling = desk, spelling
        self._checked: list[Mark] = []
        self._spelled: list[Mark] = []
        self.behind: frozenset[int] = frozenset()
        self._inks: dict[str, Highlighter] = {}
        self.completion = Completion(self)
        self.editor = Editor(self.completion)
        self.editor.at_line.connect(self.at_line)
        self.editor.add_word.connect(self._add_word)
        self._title = looks(QLabel(), "heading")
        self._state = looks(QLabel(), "quiet")
        self.bar = OutsideBar()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=SPELLS_AFTER)
        self._pause.timeout.connect(self._spell)
        spelling.found.connect(self._take_spelling)
        desk.judged.connect(self.show_findings)
        desk.typed.connect(self._hear_typed)
        desk.compiled.connect(self._learn)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._state, 1)
        self._state.setWordWrap(True)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.editor, 1)

    @property
    def sheet(self) -> Sheet | None:
        return self.editor.sheet

    def lay(self, sheet: Sheet, language_name: str) -> None:
        """Edit *sheet* from now on."""
        if self.sheet:
            self.sheet.save()
            for signal, slot in self._heard(self.sheet):
                signal.disconnect(slot)
        self.editor.paster.hide()  # what it offers is for the other page
        self.editor.lay(sheet, f"The page in {language_name}")
        if sheet.name not in self._inks:
            self._inks[sheet.name] = Highlighter(sheet.document)
        self._title.setText(language_name)
        for signal, slot in self._heard(sheet):
            signal.connect(slot)
        self._say_saved()
        self.bar.about(sheet)
        self._spelled = []
        self._learn()
        self.show_findings()
        self._spell()

    def _heard(self, sheet: Sheet) -> tuple[tuple[SignalInstance, Slot], ...]:
        return (
            (sheet.saved, self._say_saved),
            (sheet.failed, self._say_failed),
            (sheet.changed, self._say_changed),
            (sheet.outside, self._ask),
            (sheet.reloaded, self._say_reloaded),
        )

    # What is said

    def _say(self, words: str, look: str = "quiet") -> None:
        looks(self._state, look).setText(words)
        self.saved.emit(words)

    def _say_saved(self) -> None:
        self._say("Saved in the draft")
        if self.sheet:
            self.bar.about(self.sheet)

    def _say_changed(self) -> None:
        self._say("Saving …")
        self._pause.start()

    def _say_failed(self, why: str) -> None:
        words = f"NOT SAVED: {why} Your words are still here: copy them to be safe."
        self._say(words, "fault")

    def _say_reloaded(self) -> None:
        self._say("Changed by somebody else; Undo shows what it was", "note")

    def _ask(self, _: str) -> None:
        if self.sheet:
            self.bar.about(self.sheet)

    # What is marked

    def _learn(self) -> None:
        sheet, whole = self.sheet, self._desk.whole
        if sheet and whole and sheet.language in whole.own:
            self.completion.learn(whole, sheet.language)
            pages = {one.code: frozenset(one.files) for one in whole.languages}
            self.editor.pages = pages[sheet.language]

    def _spell(self) -> None:
        if sheet := self.sheet:
            self._spelling.look(sheet.name, sheet.language, sheet.text)

    def _take_spelling(self, name: str, marks: list[Mark]) -> None:
        if self.sheet and self.sheet.name == name:
            self._spelled = marks
            self.paint()

    def _add_word(self, word: str) -> None:
        if self.sheet:
            self._spelling.add(word, self.sheet.language)
            self._spell()

    def _hear_typed(self, name: str) -> None:
        if self.sheet and self.sheet.name == name:
            self.show_findings()

    def show_findings(self) -> None:
        """Mark what is said of the sheet: what stops it as it is typed, too."""
        sheet = self.sheet
        if sheet is None:
            return
        path = self._desk.draft / sheet.name
        typed = self._desk.made.get(sheet.name)
        now = [finding_of(one) for one in typed.problems] if typed else []
        found = [one for one in self._desk.findings.all if one.path == path]
        if typed:  # what was found of an older text is not true any more
            found = [one for one in found if one.rule != "S1"]
        self._checked = [self._mark(sheet, one) for one in (*now, *found)]
        self.paint()

    def _mark(self, sheet: Sheet, one: Finding) -> Mark:
        return mark_of(one, sheet.line_text(max(1, one.line)))

    def paint(self) -> None:
        """Show all marks."""
        marks = [*self._checked, *self._spelled, *self._tidy()]
        self.editor.mark(marks, self.behind)

    def _tidy(self) -> list[Mark]:
        """Mark what one click makes tidy."""
        sheet, found, fences = self.sheet, list[Mark](), 0
        for number, line in enumerate(sheet.text.split("\n") if sheet else (), 1):
            fences += line.strip() == "---"
            for mend in mends_in(line, in_header=fences < 2):
                mark = Mark(
                    number, mend.start, mend.end, ADVICE, f"{mend.label}.", mend
                )
                found.append(mark)
        return found
