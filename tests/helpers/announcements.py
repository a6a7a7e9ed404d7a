"""What a screen reader is told of without asking: Qt's own announcements.

PySide6 has the events but no way to see them all, so Qt's C++ function is called.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

GUI = Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"
INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
Handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@contextmanager
def hearing() -> Iterator[list[tuple[str, bool]]]:
    """Gather what is announced, and whether it interrupts."""
    said = []

    def hear(address):
        event = shiboken6.wrapInstance(address, QAccessibleAnnouncementEvent)
        if event.type() == QAccessible.Event.Announcement:
            urgent = QAccessible.AnnouncementPoliteness.Assertive
            said.append((event.message(), event.politeness() == urgent))

    install = getattr(ctypes.CDLL(str(GUI)), INSTALL)
    install.restype, handler = ctypes.c_void_p, Handler(hear)
    before = install(handler)
    try:
        yield said
    finally:
        install(ctypes.c_void_p(before))
