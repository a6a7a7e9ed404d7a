"""What the staff's screens may read and ask."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.gate import gate_of
from kiosk.supervision.endings import LEAVE, RESTART
from kiosk.ui.engine.properties import Property
from kiosk.ui.staff.around import Around
from kiosk.ui.staff.board import Board
from kiosk.ui.staff.cleaning import Cleaning
from kiosk.ui.staff.exporting import Exporting
from kiosk.ui.staff.importing import Importing
from kiosk.ui.staff.pad import Pad
from kiosk.ui.trying.ruler import Ruler
from kiosk.ui.trying.sound_test import SoundTest
from kiosk.ui.trying.touch_grid import TouchGrid

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_ENDS = {"restart": RESTART, "leave": LEAVE}


@QmlElement
@QmlUncreatable("door.py makes the one Staff.")
class Staff(QObject):  # type: ignore[operator]  # PySide6 stub
    """Which of the screens is shown: the *pad*, the *board* behind it, or a part."""

    changed = Signal()
    left = Signal()
    """Whoever was before it has had enough."""
    admitted = Signal()
    """Whoever is before it has told the PIN."""

    def __init__(self, around: Around, parent: QObject) -> None:
        super().__init__(parent)
        settings, media = around.settings, around.media
        self._around, self._view = around, ""
        self._pad = Pad(gate_of(settings), self)
        self._pad.opened.connect(self._admit)
        parts = around.bridge, around.window, around.contents
        self._board = Board(settings, *parts, self)
        self._cleaning = Cleaning(around.window, self)
        self._cleaning.ended.connect(lambda: self._go("board"))
        self._importing = Importing(settings, media, self)
        self._exporting = Exporting(settings, media, self)
        self._ruler = Ruler(settings.screen.diagonal, self)
        self._touches = TouchGrid(self._ruler, self)
        self._sound = SoundTest([*self._languages()], around.words, self)

    def _languages(self) -> list[str]:
        library = self._around.bridge.offer.whole
        own = self._around.settings.content.language
        return [*library.editions] if library else [own]

    def begin(self) -> None:
        """Ask for the PIN."""
        self._pad.begin()
        self._go("pad")

    def end(self) -> None:
        """Stop what belongs to who was before it; an update goes on."""
        self._pad.end()
        self._board.end()
        self._cleaning.end()
        self._sound.end()
        self._go("")

    @Property(str, notify=changed)
    def view(self) -> str:
        """Which: pad, board, details, clean, import, export, try, restart or leave."""
        return self._view

    @Property(Pad, constant=True)
    def pad(self) -> Pad:
        return self._pad

    @Property(Board, constant=True)
    def board(self) -> Board:
        return self._board

    @Property(Cleaning, constant=True)
    def cleaning(self) -> Cleaning:
        return self._cleaning

    @Property(Importing, constant=True)
    def importing(self) -> Importing:
        return self._importing

    @Property(Exporting, constant=True)
    def exporting(self) -> Exporting:
        return self._exporting

    @Property(TouchGrid, constant=True)
    def touches(self) -> TouchGrid:
        return self._touches

    @Property(SoundTest, constant=True)
    def sound(self) -> SoundTest:
        return self._sound

    @Slot(str)
    def show(self, view: str) -> None:
        """Show a part of it; to whoever has told the PIN alone."""
        if self._view in {"", "pad"}:
            return
        if view == "clean":
            self._cleaning.begin()
        elif view == "import":
            self._importing.begin()
        elif view == "export":
            self._exporting.begin()
        self._go(view)

    @Slot(float, float)
    def lie(self, width: float, height: float) -> None:
        """Begin to try the touch of a screen with so many pixels."""
        self._ruler.lie_on(width, height)
        self._touches.clear()

    @Slot()
    def leave(self) -> None:
        self.left.emit()

    @Slot()
    def back(self) -> None:
        """Leave what lies uppermost."""
        if self._view in {"pad", "board"}:
            self.left.emit()
        else:
            self._board.begin()  # an update may have come meanwhile
            self._go("board")

    @Slot()
    def end_kiosk(self) -> None:
        """End the program, as was asked and confirmed."""
        if self._view in _ENDS:
            self._around.end(_ENDS[self._view])

    def _admit(self) -> None:
        self.admitted.emit()
        self._board.begin()
        self._go("board")

    def _go(self, view: str) -> None:
        self._view = view
        self.changed.emit()
