"""The place in the window for what was, what waits, and what is laid aside."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.history.values import Outside, Version
from kiosk.studio.asking import Asking
from kiosk.studio.desk import Desk
from kiosk.studio.errand import Errand
from kiosk.studio.errand_bar import ErrandBar
from kiosk.studio.file_words import titles_in
from kiosk.studio.named import named
from kiosk.studio.versions.acts import Acts
from kiosk.studio.versions.decide_tab import DecideTab
from kiosk.studio.versions.history_tab import HistoryTab
from kiosk.studio.versions.laid_tab import LaidTab

_VERSIONS, _DECIDE, _LAID = "Versions", "To decide", "Laid aside"


class VersionsPanel(QWidget):
    """Shows the versions of the content on *desk*; what *who* does is theirs."""

    waiting = Signal(int)
    """So many things wait for somebody to decide."""
    busy = Signal(bool)
    """Something is under way, or is not any more."""

    def __init__(self, desk: Desk, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.errand = Errand(self)
        self.bar, self.asking = ErrandBar(self.errand), Asking()
        self._acts = Acts(desk, self.errand)
        self.who = named(QLineEdit(who), "who", "Your name: the history keeps it")
        self.history = HistoryTab(desk.workspace.history, self._acts, self.asking)
        self.decide = DecideTab(desk, self._acts, self.asking)
        self.laid = LaidTab(desk, self._acts, self.asking)
        self.tabs = QTabWidget()
        for tab, words in (
            (self.history, _VERSIONS),
            (self.decide, _DECIDE),
            (self.laid, _LAID),
        ):
            self.tabs.addTab(tab, words)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        label = QLabel("Your &name")
        label.setBuddy(self.who)
        row.addWidget(label)
        row.addWidget(self.who)
        row.addStretch(1)
        self.who.setMinimumWidth(240)
        whole = QVBoxLayout(self)
        whole.addLayout(row)
        whole.addWidget(self.tabs, 1)
        whole.addWidget(self.asking)
        whole.addWidget(self.bar)

    def _connect(self) -> None:
        desk = self._desk
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        desk.published.connect(self._soon.start)
        desk.outside.connect(self._take_outside)
        self.decide.counted.connect(self._say_waiting)
        self.history.failed.connect(self.bar.say)
        self.who.textChanged.connect(self._take_who)
        self.tabs.currentChanged.connect(lambda _: self.asking.leave())
        self.errand.began.connect(lambda _: self._be_busy(busy=True))
        self.errand.ended.connect(lambda: self._be_busy(busy=False))
        self.errand.done.connect(self._say_done)
        self._take_who(self.who.text())

    def _take_who(self, who: str) -> None:
        self._acts.who = who

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        self._desk.look()

    def _refresh(self) -> None:
        """Show how it all stands now, if anybody looks."""
        if not self.isVisible():
            return
        titles = titles_in(self._desk.library)
        self.history.show_versions(titles)
        self.decide.show_all(titles)
        laid = self.laid.show_all(titles)
        self.tabs.setTabText(2, f"{_LAID} ({laid})" if laid else _LAID)

    def _take_outside(self, outside: tuple[Outside, ...]) -> None:
        self.decide.take(outside)
        self._soon.start()

    def _say_waiting(self, count: int) -> None:
        self.tabs.setTabText(1, f"{_DECIDE} ({count})" if count else _DECIDE)
        self.waiting.emit(count)

    def _be_busy(self, *, busy: bool) -> None:
        self.tabs.setEnabled(not busy)
        self.busy.emit(busy)

    def _say_done(self, made: object) -> None:
        """Say what has come of it, and let the rest of the studio know."""
        match made:
            case Version():
                self._desk.take_in()
                self.bar.say(f"Done: it is shown, as version {made.number}.", "good")
            case str():
                self._desk.take_in(made)
                self._desk.look()
                self.bar.say("Done: the draft has it.", "good")
            case bool():
                there = "All versions are there now." if made else _THERE
                self.bar.say(there, "good")
        self._soon.start()


_THERE = "All versions were there already."
