"""The side of the window that shows the kiosk, and how it may look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import get_args

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.content.cache import Made
from kiosk.content.model.library import Library
from kiosk.settings.settings import Settings
from kiosk.studio.look import looks
from kiosk.studio.preview.places import (
    area_of,
    fold_for,
    item_for,
    line_at,
    piece_for,
    scroller_of,
)
from kiosk.studio.preview.player import SHAPES, Player
from kiosk.studio.preview.view import KioskView
from kiosk.visit.visit import TextSize, Theme

_AS_IT_FITS = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
DRAFT = "Draft: patients do not see this yet"
_THEMES: dict[str, Theme] = {
    "Daylight": "daylight",
    "Dim": "dim",
    "High contrast": "contrast",
}


class Preview(QWidget):
    """The true kiosk, with the draft in it."""

    line_touched = Signal(int)
    """Somebody touched the words of this line."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._made: Made | None = None
        self._language, self._page = "en", ""
        self.player = Player(library, settings, today)
        self.view = KioskView(self.player)
        self.view.touched.connect(self._follow_touch)
        self._label = looks(QLabel(DRAFT), "note")
        self.fault = looks(QLabel(), "fault")
        for label in (self._label, self.fault):
            label.setWordWrap(True)
        self.fault.hide()
        self._lay_out()
        self._dress()

    def _lay_out(self) -> None:
        self.shape = _choice("Screen", SHAPES)
        self.text_size = _choice("Text", [one.title() for one in get_args(TextSize)])
        self.theme = _choice("Colours", _THEMES)
        row = QHBoxLayout()
        for box in (self.shape, self.text_size, self.theme):
            row.addWidget(box, 1)
            box.currentIndexChanged.connect(self._dress)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._label)
        column.addLayout(row)
        column.addWidget(self.fault)
        column.addWidget(self.view, 1)

    def _dress(self) -> None:
        self.player.shape(self.shape.currentText())
        size: TextSize = get_args(TextSize)[self.text_size.currentIndex()]
        self.player.wear(size, _THEMES[self.theme.currentText()])
        self.view.mark(QRectF())
        self.view.wake()

    def open(self, language: str, page: str) -> None:
        """Go to *page*, in *language*."""
        self._language, self._page, self._made = language, page, None
        self.player.open(language, page)
        self._dress()

    def show_library(self, library: Library, made: Made | None = None) -> None:
        """Show other words; *made* is what the open page has become."""
        self._made = made or self._made
        self.player.show(library)
        self.view.mark(QRectF())
        self.view.wake()

    def tell(self, fault: str) -> None:
        """Say why what is typed is not shown; "" is that it is."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def go_to(self, line: int) -> None:
        """Bring the words of *line* into view, and put a frame round them."""
        if self._made is None:
            return
        self._return()
        self._unfold(line, self._made)
        self.view.wake()
        item = item_for(self.player.root, line, self._made)
        if item is None:
            self.view.mark(QRectF())
            return
        if scroller := scroller_of(item):
            _bring_up(scroller, item)
        self.view.wake()
        self.view.mark(area_of(item))

    def _return(self) -> None:
        """Go back to the page that is written, if the kiosk was walked elsewhere."""
        kiosk = self.player.kiosk
        if kiosk.place != "page" or kiosk.page.id != self._page:
            self.player.open(self._language, self._page)
        if kiosk.page.version == "":
            kiosk.gentle.showAll()

    def _unfold(self, line: int, made: Made) -> None:
        """Open the piece or the fold that *line* is in."""
        kiosk, opened = self.player.kiosk, self.player.kiosk.page.opened
        piece, is_point = piece_for(line, made.page.blocks)
        if piece and opened and opened.visit.place:
            if opened.visit.place.piece != piece:
                (kiosk.hand.enter if is_point else kiosk.hand.look)(piece)
            return
        number = fold_for(line, opened.blocks) if opened else None
        if opened and number is not None and number not in opened.visit.unfolded:
            kiosk.toggle(number)

    def _follow_touch(self, place: QPointF) -> None:
        if self._made and self.player.kiosk.page.id == self._page:
            line = line_at(self.player.root, place, self._made)
            if line:
                self.line_touched.emit(line)

    def close_kiosk(self) -> None:
        """Take the kiosk away: what it shows must not outlive the window."""
        self.view.rest()
        self.player.close()


def _choice(name: str, names: Iterable[str]) -> QComboBox:
    box = looks(QComboBox(), "tool")
    box.addItems([*names])
    box.setSizeAdjustPolicy(_AS_IT_FITS)
    box.setMinimumContentsLength(4)
    box.setAccessibleName(name)
    box.setToolTip(name)
    return box


def _bring_up(scroller: QQuickItem, item: QQuickItem) -> None:
    scroller.bringUp(item)  # type: ignore[attr-defined]  # of Scroller.qml
