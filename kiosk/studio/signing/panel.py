"""The place in the window where a clinician signs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kiosk.authoring.signing.sign import Shown, shown_now
from kiosk.content.approval.signature import Signature
from kiosk.errors import KioskError
from kiosk.studio.clock import check_clock
from kiosk.studio.desk import Desk
from kiosk.studio.errand import Errand
from kiosk.studio.errand_bar import ErrandBar
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.signing.form import SignForm
from kiosk.studio.signing.page_list import PageList, Place
from kiosk.studio.signing.reading import Reading
from kiosk.studio.signing.rows import Asked, SignRow, sign_rows
from kiosk.studio.signing.signing_work import Wanted, sign_pages

_FIRST = "Choose a page at the left, and read it."
_CHANGED = "This page has changed since you put it on the list: read it again."


class SigningPanel(QWidget):
    """Shows pages of *desk* as patients see them, and signs those that were read."""

    signed = Signal(int)
    """So many pages are signed, in the draft."""
    busy = Signal(bool)
    """Something is being signed, or is not any more."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[Place, SignRow] = {}
        self._read: dict[Place, Shown] = {}
        self._shown: Shown | None = None
        self.pages = PageList()
        self.open_only = named(QCheckBox("Only what is not signed"), "open_only")
        self.reading = Reading(desk)
        self.state = named(looks(QLabel(_FIRST), "note"), "state")
        self.state.setWordWrap(True)
        self.take = button("I have read it: put it on the &list", "take")
        self.take.setToolTip("Ctrl+Enter: on the list of what you sign, then the next")
        self.take.setEnabled(False)
        self.form = SignForm(desk.today)
        self.errand = Errand(self)
        self.bar = ErrandBar(self.errand)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.open_only)
        column.addWidget(self.pages, 1)
        right = QWidget()
        reading = QVBoxLayout(right)
        reading.setContentsMargins(0, 0, 0, 0)
        above = QHBoxLayout()
        above.addWidget(self.state, 1)
        above.addWidget(self.take)
        reading.addLayout(above)
        reading.addWidget(self.reading, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setSizes([330, 920])
        parts.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.addWidget(parts, 1)
        whole.addWidget(self.bar)
        whole.addWidget(self.form)

    def _connect(self) -> None:
        self._desk.compiled.connect(self._refresh)
        self._desk.judged.connect(self._refresh)
        self.pages.opened.connect(self._open)
        self.pages.ticked.connect(self._count)
        self.open_only.toggled.connect(self.pages.show_open_only)
        self.take.clicked.connect(self._take)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        key = QShortcut(QKeySequence("Ctrl+Return"), self, context=here)
        key.activated.connect(self.take.click)
        self.form.asked.connect(self._sign)
        self.errand.done.connect(self._say_signed)
        self.errand.began.connect(lambda _: self._be_busy(busy=True))
        self.errand.ended.connect(lambda: self._be_busy(busy=False))

    def _refresh(self) -> None:
        """List the pages as they stand now; who has read another is told."""
        compiled, desk = self._desk.whole, self._desk
        if compiled is None or not self.isVisible():  # else when it is looked at
            return
        signers = desk.settings.content.signers
        asked = Asked(compiled, desk.findings.all, signers, desk.today)
        self._rows = {row.place: row for row in sign_rows(asked)}
        self._forget_changed()
        self.pages.show_rows(self._rows.values(), self._read)
        if self.pages.place in self._rows:
            self._open(*self.pages.place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _forget_changed(self) -> None:
        """Take off the list what is no more as it was shown."""
        compiled = self._desk.whole
        for place, shown in [*self._read.items()]:
            if compiled is None or place not in self._rows:
                del self._read[place]
            elif shown_now(compiled, *place) != shown:
                if place in self.pages.chosen:
                    self.bar.say(f"{self._rows[place].title}: {_CHANGED}", "note")
                del self._read[place]

    def _open(self, language: str, page: str) -> None:
        """Show a page; from now on it was shown, as it is."""
        compiled, place = self._desk.whole, (language, page)
        row = self._rows.get(place)
        if compiled is None or row is None:
            return
        shown = shown_now(compiled, language, page)
        if self._shown != shown:
            self.reading.show_page(compiled, language, page)
        self._shown = self._read[place] = shown
        self.pages.show_rows(self._rows.values(), self._read)
        fault = f"To be mended before it is signed: {row.fault}" if row.fault else ""
        look = "fault" if fault else "good" if row.state == "signed" else "note"
        looks(self.state, look).setText(fault or row.words)
        self.take.setEnabled(not row.fault)

    def _take(self) -> None:
        """Put the page that is shown on the list, and go on to the next."""
        if self.pages.place:
            self.pages.tick(self.pages.place)
            self.pages.go_on()

    def _count(self) -> None:
        self.form.show_count(len(self.pages.chosen))

    def _sign(self) -> None:
        try:
            check_clock(self._desk.settings)
        except KioskError as error:
            self.bar.say(str(error))
            return
        pages = [self._read[place] for place in self.pages.chosen]
        wanted = Wanted(pages, self.form.signer, self.form.own_key)
        work = partial(sign_pages, self._desk.draft, self._desk.today, wanted)
        self.errand.start("Signing", work)

    def _say_signed(self, made: tuple[Signature, ...]) -> None:
        for one in made:
            self.pages.tick((one.language, one.page), on=False)
        pages = "1 page is" if len(made) == 1 else f"{len(made)} pages are"
        how = "with your key" if made[0].key else "as a record"
        text = f"{pages} signed, {how}. Patients’ screens have it with the next"
        self.bar.say(f"{text} publication.", "good")
        self._shown = None  # what it is compared with is another
        self._desk.take_in("signoff.toml")
        self.signed.emit(len(made))

    def _be_busy(self, *, busy: bool) -> None:
        self.form.setEnabled(not busy)
        self.busy.emit(busy)

    def end(self) -> None:
        """Take the kiosk away, and sign no more: the window closes."""
        self.errand.stop()
        self.reading.end()
