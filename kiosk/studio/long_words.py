"""Words of any length in a window that does not grow: what is too long is scrolled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy

MOST = 132
"""Pixels: five lines or so."""


class LongWords(QScrollArea):
    """Holds *label*, as high as its words are, and no higher than MOST."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWidget(label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def say(self, words: str) -> None:
        """Show *words*; "" hides it."""
        self._label.setText(words)
        self._fit()  # before it is shown: else the window makes room for all of it
        self.setVisible(bool(words))

    def _fit(self) -> None:
        """Be as high as the words are in this width."""
        if not self._label.text():
            return
        self._label.ensurePolished()
        high = self._label.heightForWidth(max(self.viewport().width(), 200))
        self.setFixedHeight(min(high, MOST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
