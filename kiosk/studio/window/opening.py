"""The content is opened; what keeps it shut is told in a window of its own.

Who has started this by an icon sees no terminal.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from kiosk.errors import KioskError
from kiosk.history.workspace import Workspace
from kiosk.settings.settings import Settings

_TITLE = "The content cannot be opened"


def opened(settings: Settings) -> Workspace:
    """Return the content to work in, or tell why there is none and raise KioskError."""
    try:
        return Workspace(Path(settings.content.folder))
    except KioskError as error:
        box = QMessageBox(QMessageBox.Icon.Warning, _TITLE, _TITLE)
        box.setInformativeText(str(error))
        box.exec()
        raise
