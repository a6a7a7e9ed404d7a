"""A window beside the studio's, with the guide in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QWidget,
)

from kiosk.studio.guide.tasks import Task
from kiosk.studio.look import looks
from kiosk.studio.named import named

_WIDEST = 640
"""Pixels of a picture: all of it is seen beside the words."""


class Reader(QDialog):
    """Shows the *tasks* of *guide*; the studio goes on beside it."""

    def __init__(
        self, guide: Path, tasks: Sequence[Task], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("How it is done")
        self.resize(940, 720)
        self._guide, self._tasks = guide, tasks
        self.list = named(QListWidget(), "tasks", "Tasks")
        self.list.setFixedWidth(250)
        self.text = named(_Text(), "guide", "How it is done")
        looks(self.text, "words")
        self.text.setSearchPaths([str(guide.parent)])
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        row = QHBoxLayout(self)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.list.addItems([task.name for task in tasks])
        self.list.currentRowChanged.connect(self._show)

    def show_task(self, number: int) -> None:
        """Open the guide at one of its tasks."""
        self.list.setCurrentRow(number)
        self.show()
        self.raise_()
        self.activateWindow()

    def _show(self, number: int) -> None:
        self.text.setMarkdown(self._tasks[number].text)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, link: QUrl) -> None:
        """Open what the guide leads to: a file beside it, or a page of the web."""
        here = QUrl.fromLocalFile(f"{self._guide.parent}/")
        QDesktopServices.openUrl(here.resolved(link))


class _Text(QTextBrowser):
    """Shows pictures as wide as the words are; they are screens of more dots."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        found = super().loadResource(kind, name)
        picture = QImage()
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        if isinstance(found, QByteArray) and picture.loadFromData(found):
            dots = self.devicePixelRatio()
            smooth = Qt.TransformationMode.SmoothTransformation
            if picture.width() > _WIDEST * dots:
                picture = picture.scaledToWidth(round(_WIDEST * dots), smooth)
            picture.setDevicePixelRatio(dots)
        return picture
