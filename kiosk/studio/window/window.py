"""The window for staff: the parts of the studio, and what is said below all of them."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.authoring.answers.begun import is_begun
from kiosk.history.here import BEAT
from kiosk.settings.settings import GUIDE
from kiosk.studio.answers.panel import AnswersPanel
from kiosk.studio.desk import Desk
from kiosk.studio.guide.help import Help
from kiosk.studio.look import looks
from kiosk.studio.preview.preview import Preview
from kiosk.studio.publishing.panel import PublishPanel
from kiosk.studio.signing.panel import SigningPanel
from kiosk.studio.versions.panel import VersionsPanel
from kiosk.studio.window.bench import Bench
from kiosk.studio.window.keys import add_keys
from kiosk.studio.window.leaving import Leaving
from kiosk.studio.window.naming import NameBar, remember
from kiosk.studio.window.part import Part
from kiosk.studio.window.picturing import PicturesPart, Picturing
from kiosk.studio.window.rail import Rail

LOOKS_EVERY = 10_000
"""Milliseconds between two looks at what others have done to what is shown."""
NAME = "Quiet Room Studio"
_STILL_HERE = "Your words are still here, and are asked for before this closes."
_FIRST = "Choose a page at the left, and type."


class Window(QMainWindow):
    """Puts the parts round *desk*.  Other parts come in by ``add``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.bench = bench = Bench(desk)
        self.pages, self.writing = bench.pages, bench.writing
        self.playing, self.findings = bench.playing, bench.findings
        self.picturing = Picturing(desk, self.writing, self)
        self.setWindowTitle(NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1440, 860)
        self._lay_out()
        self._add_parts()
        self._leaving = Leaving(self, self.keep, self._unsaved, self._status.setText)
        self._connect()
        places = self.pages.search, self.pages.tree, self.writing.main.editor
        add_keys(self, (*places, self.findings.fresh), self._focus, self.keep)
        self._beat(LOOKS_EVERY, desk.look)
        self._beat(BEAT * 1000, desk.greet)
        desk.begin()
        if is_begun(desk.draft):
            self._status.setText(_FIRST)
        else:
            self.go_to_part(self.answers)

    def _beat(self, interval: int, do: Callable[[], None]) -> None:
        timer = QTimer(self, interval=interval)
        timer.timeout.connect(do)
        timer.start()

    def _lay_out(self) -> None:
        self.rail = Rail()
        self._places = QStackedWidget()
        self.rail.chosen.connect(self._show_part)
        self.name = NameBar(self.desk.who)
        self.name.setVisible(not self.desk.is_named)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.rail, self.name):
            layout.addWidget(widget)
        layout.addWidget(self._places, 1)
        self.setCentralWidget(middle)
        self._status = QLabel()
        self._status.setContentsMargins(8, 0, 8, 4)
        self.statusBar().addWidget(self._status, 1)
        looks(self, "canvas")

    def _add_parts(self) -> None:
        self.answers = Part(self._make_answers, AnswersPanel.read_again)
        self.pictures = Part(self._make_pictures, PicturesPart.enter)
        self.sign = Part(self._make_signing)
        self.publish = Part(self._make_publishing)
        self.versions = Part(self._make_versions)
        self.add("Pages", self.bench)
        self.add("Answers", self.answers)
        self.add("Pictures", self.pictures)
        self.add("Sign", self.sign)
        self.add("Publish", self.publish)
        self.add("Versions", self.versions)
        self.help = Help(GUIDE, self)
        self.rail.add_menu("&Help ▾", self.help)
        self.me = self.add_button("", self.name.ask)
        self._say_who()

    def _make_answers(self) -> AnswersPanel:
        return AnswersPanel(
            self.desk.draft, self.desk.save_anew, today=lambda: self.desk.today
        )

    def _make_pictures(self) -> PicturesPart:
        made = PicturesPart(self.picturing)
        made.opened.connect(self._open_page)
        return made

    def _make_signing(self) -> SigningPanel:
        made = SigningPanel(self.desk)
        made.busy.connect(self.publish.setDisabled)  # or they would not be in it
        made.bar.may_close.connect(self.close)
        return made

    def _make_publishing(self) -> PublishPanel:
        made = PublishPanel(self.desk, self.desk.who)
        made.bar.may_close.connect(self.close)
        return made

    def _make_versions(self) -> VersionsPanel:
        made = VersionsPanel(self.desk, self.desk.who)
        made.waiting.connect(self._say_waiting)
        made.busy.connect(self._turn)
        made.bar.may_close.connect(self.close)
        return made

    @property
    def preview(self) -> Preview | None:
        """The kiosk, once there is something to show."""
        return self.playing.preview

    def add(self, name: str, panel: QWidget) -> None:
        """Put *panel* into the window, under a *name* in the row on top."""
        self._places.addWidget(panel)
        self.rail.add(name)

    def add_button(self, words: str, clicked: Callable[[], None]) -> QToolButton:
        """Put what is done with all of the draft to the right of that row."""
        return self.rail.add_button(words, clicked)

    def _connect(self) -> None:
        self.bench.answer_wanted.connect(self._show_answer)
        self.writing.saved.connect(self._status.setText)
        self.name.given.connect(self._take_name)

    def _focus(self, widget: QWidget) -> None:
        self.go_to_part(self.bench)
        widget.setFocus()

    # Going somewhere

    def _show_part(self, number: int) -> None:
        """Go to another part, once all that was typed in this one is saved."""
        self.keep()
        self._places.setCurrentIndex(number)

    def go_to_part(self, part: QWidget) -> None:
        """Show one of the parts."""
        self.rail.choose(self._places.indexOf(part))

    def open(self, page: str, language: str) -> None:
        """Write *page*, in *language* or in the one that is written now."""
        self.bench.open(page, language)

    def go_to(self, name: str, line: int, column: int) -> None:
        """Go to a line of a page, or of another file."""
        self.bench.go_to(name, line, column)

    def _open_page(self, name: str) -> None:
        language, _, page = name.removesuffix(".md").partition("/")
        self.go_to_part(self.bench)
        self.open(page, language)

    def _show_answer(self, line: int) -> None:
        """Go to a line of clinic.toml: the answer that stands there."""
        self.go_to_part(self.answers)
        self.answers.panel().show_line(line)

    # Who, and what is kept

    def _say_who(self) -> None:
        self.me.setText(f"You: {self.desk.who}")
        self.me.setVisible(self.desk.is_named)

    def _take_name(self, who: str) -> None:
        self.desk.call(who)
        remember(self.desk.settings, who)
        self._say_who()
        if self.publish.made:
            self.publish.made.showing.who.setText(who)
        if self.versions.made:
            self.versions.made.who.setText(who)

    def keep(self) -> None:
        """Save all that was typed, wherever it was."""
        self.writing.save()
        for panel in (self.answers.made, self.pictures.made):
            if panel:
                panel.keep()
        if unsaved := self._unsaved():
            self._status.setText(f"NOT SAVED: {', '.join(unsaved)}. {_STILL_HERE}")

    def _turn(self, busy: bool) -> None:  # noqa: FBT001  of a signal
        self.desk.is_turning = busy

    def _say_waiting(self, count: int) -> None:
        words = f"Versions ({count} to decide)" if count else "Versions"
        self.rail.call(self._places.indexOf(self.versions), words)

    def tell_mishap(
        self, kind: type[BaseException], error: BaseException, _: TracebackType | None
    ) -> None:
        """Say that the studio itself has erred: what was typed is still there."""
        words = f"The studio stumbled ({kind.__name__}: {error}). Your words are still"
        self._status.setText(f"{words} here: go on, or copy them to be safe.")

    def _unsaved(self) -> dict[str, bytes]:
        """Return what could not be saved, by names of files."""
        found = {one.name: one.data for one in self.writing.unsaved}
        for panel in (self.answers.made, self.pictures.made):
            if panel:
                found |= panel.unsaved()
        return found

    def _why_unsaved(self) -> str:
        return next((one.fault for one in self.writing.unsaved if one.fault), "")

    def _is_at_work(self) -> bool:
        """Tell if something long is not done yet: then the part asks what to do."""
        for part in (self.sign, self.publish, self.versions):
            if part.made and not part.made.bar.ask_to_close():
                self.go_to_part(part)
                return True
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, and let what goes on beside end; ask first where that would harm."""
        if not self._leaving.may(self._why_unsaved) or self._is_at_work():
            event.ignore()
            return
        self.writing.end()
        if self.answers.made:
            self.answers.made.finish()
        if self.sign.made:
            self.sign.made.end()
        self.desk.end()
        self.playing.end()
        event.accept()
