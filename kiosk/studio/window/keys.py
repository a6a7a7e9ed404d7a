"""The keys that lead to each part of the window: none needs a mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEYS = ("Ctrl+F", "Ctrl+1", "Ctrl+2", "Ctrl+3")
"""To search, to the pages, to the words, and to what the checks say."""


def add_keys(
    window: QWidget,
    places: tuple[QWidget, ...],
    go_to: Callable[[QWidget], None],
    save: Callable[[], None],
) -> None:
    """Let KEYS lead to *places*; Ctrl+S is pressed out of habit, and saves."""
    for keys, place in zip(KEYS, places, strict=True):
        QShortcut(QKeySequence(keys), window).activated.connect(partial(go_to, place))
    QShortcut(QKeySequence("Ctrl+S"), window).activated.connect(save)
