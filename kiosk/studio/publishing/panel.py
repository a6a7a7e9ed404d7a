"""The place in the window from which content goes out: screen, site, paper, fleet."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kiosk.errors import KioskError
from kiosk.history.values import Version
from kiosk.steps import Progress
from kiosk.studio.asking import Asking
from kiosk.studio.clock import check_clock
from kiosk.studio.desk import Desk
from kiosk.studio.errand import Errand
from kiosk.studio.errand_bar import ErrandBar
from kiosk.studio.look import looks
from kiosk.studio.named import named
from kiosk.studio.publishing.cards import FleetCard, PaperCard, WebCard
from kiosk.studio.publishing.making import (
    Make,
    Paper,
    Ready,
    booklet,
    pack,
    ready_of,
    web_pages,
)
from kiosk.studio.publishing.showing import Showing, scrolled

_ALSO = "Also, from what patients see now"
_BEHIND = (
    "The draft is ahead of it: what is not shown yet is in none of these. Show it to"
    " patients first."
)


class PublishPanel(QWidget):
    """Publishes what lies on *desk*; *who* is asked for a name with it."""

    shown = Signal(int)
    """This version is what patients see now."""
    busy = Signal(bool)
    """Something is under way, or is not any more."""

    def __init__(self, desk: Desk, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._make: Make | None = None
        self.showing = Showing(desk, who)
        self.web, self.paper, self.fleet = WebCard(), PaperCard(), FleetCard()
        self.behind = named(looks(QLabel(_BEHIND), "note"), "behind")
        self.behind.setWordWrap(True)
        self.errand = Errand(self)
        self.bar, self.asking = ErrandBar(self.errand), Asking()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inner = looks(QWidget(), "canvas")
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, 6, 0)
        right.addWidget(looks(QLabel(_ALSO), "heading"))
        right.addWidget(self.behind)
        for card in (self.web, self.paper, self.fleet):
            right.addWidget(card)
        right.addStretch(1)
        self._parts = QWidget()
        both = QHBoxLayout(self._parts)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(24)
        both.addWidget(self.showing, 5)
        both.addWidget(scrolled(inner, "also", _ALSO), 6)
        whole = QVBoxLayout(self)
        whole.addWidget(self._parts, 1)
        whole.addWidget(self.asking)
        whole.addWidget(self.bar)

    def _connect(self) -> None:
        desk = self._desk
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        for signal in (desk.compiled, desk.judged, desk.published, desk.saved):
            signal.connect(self._soon.start)
        self.showing.asked.connect(self._publish)
        self.web.asked.connect(self._begin_web)
        self.paper.asked.connect(self._begin_booklet)
        self.fleet.asked.connect(self._begin_pack)
        self.errand.began.connect(lambda _: self._be_busy(busy=True))
        self.errand.ended.connect(lambda: self._be_busy(busy=False))
        self.errand.done.connect(self._take_done)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def _refresh(self) -> None:
        """Tell how it stands now, if anybody looks."""
        if not self.isVisible() or self.errand.is_running:
            return
        try:
            changes = self._desk.on_disk(self._desk.workspace.changes)
        except KioskError as error:
            self.bar.say(str(error))
            return
        self.showing.show_changes(changes)
        self.behind.setVisible(bool(changes))
        if self._desk.library:
            self.paper.show_languages(self._desk.library.editions)

    def _publish(self) -> None:
        desk, who, why = self._desk, self.showing.who.text(), self.showing.why.text()

        def work(progress: Progress) -> Version:
            publish = desk.workspace.publish
            return desk.on_disk(lambda: publish(who, why, progress))

        self.errand.start("Showing it to patients", work)

    # What is made of what is shown: first it is told what would be missing

    def _begin_web(self) -> None:
        if folder := self.web.folder.path:
            self._prepare(partial(_web, folder))

    def _begin_booklet(self) -> None:
        wish = self.paper.wish
        name = f"booklet-{wish.language}{'-large' if wish.large else ''}.pdf"
        found, _ = QFileDialog.getSaveFileName(
            self.window(), "Where to put the booklet", name, "PDF (*.pdf)"
        )
        if found:
            self.make_booklet(wish, Path(found))

    def make_booklet(self, wish: Paper, out: Path) -> None:
        """Make it, once it is known what may be printed."""
        self._prepare(partial(_booklet, wish, out))

    def _begin_pack(self) -> None:
        fleet = self.fleet.fleet(self.showing.why.text())
        try:
            check_clock(self._desk.settings)
        except KioskError as error:
            self.bar.say(str(error))
            return
        if fleet:
            work = partial(pack, self._desk.shown, fleet, self._desk.today)
            self.errand.start("Signing a pack", work)

    def _prepare(self, make: Make) -> None:
        """Look at what is shown; then *make* it, or ask where something is missing."""
        self._make = make
        desk = self._desk
        work = partial(ready_of, desk.shown, desk.settings, desk.today)
        self.errand.start("Looking at what is shown", work)

    def _go_on(self, ready: Ready) -> None:
        make = self._make
        if make is None:
            return
        start = partial(self.errand.start, "Making it", partial(make, ready))
        if not ready.reasons:
            start()
            return
        rows = "\n".join(f"• {one}" for one in ready.reasons)
        self.asking.ask(f"Not in it:\n{rows}", "&Yes, without it", lambda: _do(start))

    def _take_done(self, made: object) -> None:
        match made:
            case Ready():
                QTimer.singleShot(0, self, partial(self._go_on, made))
            case Version():
                self.showing.why.clear()
                text = f"Published as version {made.number}: the kiosk shows it to the"
                self.bar.say(f"{text} next patient. Versions has the way back.", "good")
                self._desk.take_in()
                self.shown.emit(made.number)
            case str():
                self.bar.say(made, "good")

    def _be_busy(self, *, busy: bool) -> None:
        self._parts.setEnabled(not busy)
        self.busy.emit(busy)
        if not busy:
            self._soon.start()


def _do(start: partial[bool]) -> None:
    start()


def _web(folder: Path, ready: Ready, progress: Progress) -> str:
    return web_pages(ready, folder, progress)


def _booklet(wish: Paper, out: Path, ready: Ready, progress: Progress) -> str:
    return booklet(ready, wish, out, progress)
