"""What a right click offers for what is marked: mends, and words to learn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from kiosk.studio.text.marks import Mark
from kiosk.studio.text.mends import Mend


class Mended(Protocol):
    """Who has the line, and can change it."""

    add_word: SignalInstance

    def mend(self, line: int, mend: Mend) -> None:
        """Put the words of *mend* into *line*."""


def offer_mends(editor: Mended, menu: QMenu, marks: Iterable[Mark]) -> None:
    """Put what can be done about *marks* on top of *menu*."""
    first = menu.actions()[0]
    for mark in marks:
        for words, done in _deeds(editor, mark):
            action = QAction(words, menu)
            action.triggered.connect(lambda _=False, do=done: do())
            menu.insertAction(first, action)
    menu.insertSeparator(first)


def _deeds(editor: Mended, mark: Mark) -> Iterator[tuple[str, Callable[[], None]]]:
    for mend in filter(None, (*mark.others, mark.mend)):
        yield mend.label, partial(editor.mend, mark.line, mend)
    if mark.word:
        words = f"Add “{mark.word}” to the clinic’s words"
        yield words, partial(editor.add_word.emit, mark.word)
