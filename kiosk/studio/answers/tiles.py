"""Pictures to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from kiosk.studio.answers.drawings import icon
from kiosk.studio.look import colours, looks

PICTURE = QSize(96, 72)
_MARK = 26


class Tickable(NamedTuple):
    """What may be ticked, under its name in the file."""

    name: str
    words: str
    picture: QPixmap


class Tile(QToolButton):
    """A picture with its words, and a mark in the corner where it is ticked."""

    def __init__(self, what: Tickable) -> None:
        super().__init__()
        self.name = what.name
        self.setObjectName(f"tile-{what.name}")
        self.setCheckable(True)
        self.setText(what.words)
        self.setAccessibleName(what.words.replace("\n", ", "))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIcon(QIcon(what.picture))
        self.setIconSize(PICTURE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._marks = {
            True: icon("check-circle-fill", "primary", _MARK),
            False: icon("circle", "lineStrong", _MARK),
        }
        looks(self, "tile")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        corner = QRect(self.width() - _MARK - 8, 8, _MARK, _MARK)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours()["surface"]))
        painter.drawEllipse(corner)  # or the picture shows behind the mark
        self._marks[self.isChecked()].paint(painter, corner)
        painter.end()


class Tiles(QWidget):
    """Some pictures to tick, in rows."""

    ticked = Signal()

    def __init__(self, things: Iterable[Tickable], columns: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        self.tiles = [Tile(one) for one in things]
        for number, tile in enumerate(self.tiles):
            grid.addWidget(tile, number // columns, number % columns)
            tile.clicked.connect(self.ticked)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(tile.name for tile in self.tiles if tile.isChecked())

    def show_chosen(self, names: Sequence[str]) -> None:
        for tile in self.tiles:
            tile.setChecked(tile.name in names)
