"""Where a picture comes in: dropped, pasted, or chosen from a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kiosk.studio.look import looks
from kiosk.studio.named import button, named

_KINDS = "Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.JPG *.JPEG *.PNG *.WEBP *.BMP)"
_WORDS = "Drop a picture here"
_LET_GO = "Let go to take this picture"


class PictureDrop(QFrame):
    """Says by *came* which picture came: the Path of a file, or a QImage.

    *missed* tells that what was dropped or pasted is none.
    """

    came = Signal(object)
    missed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        named(self, "drop", "A place to drop a picture, or paste it with Control and V")
        looks(self, "page")
        self._words = looks(QLabel(_WORDS), "heading")
        below = looks(QLabel("or paste one with Ctrl+V"), "quiet")
        self._choose = looks(button("Choose a file…", "choose"), "main")
        self._paste = button("Paste", "paste")
        self._choose.clicked.connect(self._ask)
        self._paste.clicked.connect(self._from_clipboard)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._choose)
        row.addWidget(self._paste)
        row.addStretch()
        column = QVBoxLayout(self)
        column.addStretch()
        for label in (self._words, below):
            column.addWidget(label, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addStretch()

    def take(self, mime: QMimeData) -> None:
        """Take the first picture that *mime* names or holds."""
        found = picture_in(mime)
        if found is None:
            self.missed.emit("There is no picture in that. Choose a file of one.")
        else:
            self.came.emit(found)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._words.setText(_LET_GO)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._words.setText(_WORDS)

    def dropEvent(self, event: QDropEvent) -> None:
        self._words.setText(_WORDS)
        event.acceptProposedAction()
        self.take(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._from_clipboard()
        else:
            super().keyPressEvent(event)

    def _from_clipboard(self) -> None:
        self.take(QGuiApplication.clipboard().mimeData())

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Choose a picture", "", _KINDS)
        if name:
            self.came.emit(Path(name))


def picture_in(mime: QMimeData) -> Path | QImage | None:
    """Return the first file that *mime* names, or the picture that it holds.

    Any file counts: what is no picture is told of when it is read.
    """
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return paths[0]
    image = mime.imageData() if mime.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None
