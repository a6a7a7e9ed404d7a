"""The row on top: the parts of the studio, and what is done with all of the draft."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QWidget,
)

from kiosk.studio.look import looks


class Rail(QWidget):
    """A button for each part; the one that is shown is pressed."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Parts of the studio")
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 6, 8, 0)
        self._row.addStretch(1)

    def add(self, name: str) -> None:
        """Put a part at the end of the row."""
        number = len(self._group.buttons())
        button = looks(QToolButton(), "part")
        button.setText(name)
        keys = f"Alt+{number + 1}"
        QShortcut(keys, self).activated.connect(partial(self.choose, number))
        button.setToolTip(keys)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCheckable(True)
        button.setChecked(number == 0)
        self._group.addButton(button, number)
        self._row.insertWidget(number, button)

    def call(self, number: int, name: str) -> None:
        """Call a part otherwise, as there is something in it to say."""
        self._group.button(number).setText(name)

    def choose(self, number: int) -> None:
        """Show that this part is wanted, as if its button was pressed."""
        self._group.button(number).setChecked(True)
        self.chosen.emit(number)

    def add_button(self, words: str, clicked: Callable[[], None]) -> QToolButton:
        made = looks(QToolButton(), "tool")
        made.setText(words)
        made.clicked.connect(clicked)
        self._row.addWidget(made)
        return made

    def add_menu(self, words: str, menu: QMenu) -> QToolButton:
        """Put a *menu* there, which opens where it is pressed."""
        made = looks(QToolButton(), "tool")
        made.setText(words)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(menu)
        self._row.addWidget(made)
        return made
