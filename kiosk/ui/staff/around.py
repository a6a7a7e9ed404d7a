"""What the staff's screens are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.settings.settings import Settings
from kiosk.ui.bridge.bridge import Bridge
from kiosk.ui.reload.watcher import Contents
from kiosk.ui.staff.sticks import sticks


class Around(NamedTuple):
    """What the screens are about: the kiosk, and what is plugged into it.

    *contents* None is that nothing follows the files.  *words* lead another process to
    the same settings.  *end* ends the program with an exit code.
    """

    window: QQuickWindow
    bridge: Bridge
    settings: Settings
    contents: Contents | None = None
    words: Sequence[str] = ()
    media: Callable[[], Sequence[Path]] = sticks
    end: Callable[[int], object] = QCoreApplication.exit
