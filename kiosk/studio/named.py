"""A widget with the name that tests find it by, and the one that is read aloud."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QPushButton, QWidget

_Widget = TypeVar("_Widget", bound=QWidget)


def named(widget: _Widget, name: str, spoken: str = "") -> _Widget:
    """Give *widget* its names; return it.  What has words needs none to be read."""
    widget.setObjectName(name)
    if spoken:
        widget.setAccessibleName(spoken)
    return widget


def button(words: str, name: str) -> QPushButton:
    """Return a button that takes no Enter that was meant for a line of words."""
    made = named(QPushButton(words), name)
    made.setAutoDefault(False)
    return made
