"""A picture with the frame of what is kept, and the shapes that the frame may have."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.pictures.crop import CropView
from kiosk.studio.pictures.page_lines import HEADER, TEXT

_SHAPES = (
    ("Any shape", 0.0),
    ("Wide, as in the text (2 : 1)", 2.0),
    ("Tall, as beside the text (4 : 5)", 0.8),
    ("A photo (4 : 3)", 4 / 3),
    ("Square", 1.0),
)
_SHAPE_OF = {HEADER: 2, TEXT: 1}
"""The shape to begin with; a room is shown whole."""


class Cutting(QWidget):
    """Cuts a picture; *other* is that the person wants another one."""

    other = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.crop = CropView()
        self._shape = named(QComboBox(), "shape", "Shape of the part that is kept")
        for words, aspect in _SHAPES:
            self._shape.addItem(words, aspect)
        self._shape.currentIndexChanged.connect(self._reshape)
        other = button("Choose another", "another")
        other.clicked.connect(self.other)
        row = QHBoxLayout()
        row.addWidget(self._shape)
        row.addStretch()
        row.addWidget(other)
        hint = "Drag the frame, or use the arrow keys, + and −."
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.crop, 1)
        column.addWidget(looks(QLabel(hint), "quiet"))
        column.addLayout(row)

    def set_shape_for(self, kind: str) -> None:
        """Begin with the shape that a picture has in such a place of a page."""
        self._shape.setCurrentIndex(_SHAPE_OF.get(kind, 0))

    def _reshape(self) -> None:
        self.crop.set_aspect(float(self._shape.currentData() or 0))
