"""The row that shows long work: what it is, how far, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from kiosk.studio.asking import Asking
from kiosk.studio.errand import Errand
from kiosk.studio.long_words import LongWords
from kiosk.studio.look import looks
from kiosk.studio.named import button, named

_AFTER = 300
"""Milliseconds that nobody needs to be told about."""


class ErrandBar(QWidget):
    """Shows *errand* while it runs, and what came of it if that was a fault."""

    may_close = Signal()
    """Who wanted to close the window, and was asked, may do so now."""

    def __init__(self, errand: Errand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.errand = errand
        self._wants_to_close = False
        self.words, self.bar = QLabel(), named(QProgressBar(), "progress", "How far")
        self.bar.setMinimumWidth(220)
        self.stop = button("S&top", "stop")
        self.stop.setToolTip("It ends without harm: all stays as it was before.")
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.asking = Asking()
        self.said = named(looks(QLabel(), "fault"), "said")
        self._told = LongWords(self.said)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._row, self._told, self.asking):
            layout.addWidget(widget, 1)
            widget.hide()
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._soon.timeout.connect(self._row.show)
        self.stop.clicked.connect(self._stop)
        errand.began.connect(self._begin)
        errand.went.connect(self._show)
        errand.failed.connect(self.say)
        errand.stopped.connect(lambda: self.say("Stopped. All is as it was.", "note"))
        errand.ended.connect(self._end)

    def say(self, words: str, look: str = "fault") -> None:
        """Say what came of it; "" is nothing."""
        looks(self.said, look)
        self._told.say(words)

    def ask_to_close(self) -> bool:
        """Tell if the window may close; else it is asked, and ``may_close`` tells."""
        if not self.errand.is_running:
            return True
        self.asking.ask(
            f"{self.words.text()} is not done yet. Stop it, and close?",
            "&Yes, stop it and close",
            self._stop_to_close,
        )
        return False

    def _begin(self, words: str) -> None:
        self.say("")
        self.words.setText(words)
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self._soon.start()

    def _show(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.words.setText(f"{self.words.text()}: stopping …")
        self.errand.stop()

    def _stop_to_close(self) -> None:
        self._wants_to_close = True
        self._stop()

    def _end(self) -> None:
        self._soon.stop()
        self._row.hide()
        self.asking.leave()
        if self._wants_to_close:
            self._wants_to_close = False
            self.may_close.emit()
