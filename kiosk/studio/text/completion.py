"""What may be meant, while it is typed: facts with what they say, and answers."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

from kiosk.content.loader import Compiled
from kiosk.content.model.routes import ROUTES
from kiosk.content.tables.clinic import ROOM_ITEMS

_VALUE = re.compile(r"\{\{(?P<begun>[\w. ]*)$")
_BRACES = re.compile(r"\{(?:[^{}]*\s)?(?P<begun>[\w:]*)$")
_FACTS = re.compile(r"^facts:(?:.*\s)?(?P<begun>\w*)$")
_APART = "  —  "
_MOST = 110
"""Letters of a row: what a fact says may be long."""


class Completion(QObject):
    """Offers what may stand in the braces that one is in; Enter or Tab takes it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_braces: list[str] = []
        self._values: list[str] = []
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(9)
        self._completer.activated.connect(self._take)
        self.popup = QListView()
        self.popup.setAccessibleName("What may be meant")
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._completer.setPopup(self.popup)
        self._editor: QPlainTextEdit | None = None
        self._begun = ""

    def serve(self, editor: QPlainTextEdit) -> None:
        self._editor = editor
        self._completer.setWidget(editor)

    def learn(self, compiled: Compiled, language: str) -> None:
        """Offer the facts of *compiled*, and the answers in *language*."""
        facts = compiled.shared.facts or {}
        rows = [_row(name, fact.plain) for name, fact in facts.items()]
        rows += [_row(route, "only where it is given this way") for route in ROUTES]
        rows += [_row(f"room:{one}", "only if the room has it") for one in ROOM_ITEMS]
        self._in_braces = rows
        answers = compiled.own[language].known.answers.items()
        self._values = [
            _row(f"clinic.{name}", words or "(no answer yet)")
            for name, words in answers
        ]

    @property
    def rows(self) -> list[str]:
        """What is offered now."""
        if not self.popup.isVisible():
            return []
        model = self._completer.completionModel()
        return [model.index(n, 0).data() for n in range(model.rowCount())]

    def takes(self, event: QKeyEvent) -> bool:
        """Tell whether the list takes a key that the words would take else."""
        keys = {Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape}
        is_open = self.popup.isVisible()
        if is_open and event.key() in keys:
            event.ignore()  # the list is asked next
            return True
        return False

    def offer(self, typed: str) -> None:
        """Offer what goes on with what stands before the cursor."""
        popup = self.popup
        before = self._before()
        found = _VALUE.search(before)
        rows = self._values
        if found is None:
            found = _BRACES.search(before) or _FACTS.search(before)
            rows = self._in_braces
        if found is None or not (typed or popup.isVisible()):
            popup.hide()
            return
        self._begun = found["begun"].strip()
        self._model.setStringList(rows)
        self._completer.setCompletionPrefix(self._begun)
        if self._completer.completionCount() == 0 or self._editor is None:
            popup.hide()
            return
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        place = self._editor.cursorRect()
        place.setWidth(min(620, self._editor.viewport().width()))
        self._completer.complete(place)

    def _before(self) -> str:
        if self._editor is None:
            return ""
        cursor = self._editor.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def _take(self, row: str) -> None:
        if self._editor is None:
            return
        cursor = self._editor.textCursor()
        left = QTextCursor.MoveOperation.Left
        keep = QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, keep, len(self._begun))
        cursor.insertText(row.partition(_APART)[0])
        self._editor.setTextCursor(cursor)


def _row(name: str, words: str) -> str:
    said = " ".join(words.split())
    return f"{name}{_APART}{said if len(said) <= _MOST else said[: _MOST - 1] + '…'}"
