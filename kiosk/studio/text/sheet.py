"""One file while it is written: its words, its undo, and whether they are saved."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from kiosk.errors import KioskError
from kiosk.studio.desk import Desk

SAVES_AFTER = 700
"""Milliseconds from the first key that is not saved, however many follow it."""
LOOKS_EVERY = 1500
"""Milliseconds between two looks whether another has written the file."""
TYPES_AFTER = 30
"""Milliseconds from a key to the kiosk: a fast hand types on meanwhile."""


class Sheet(QObject):
    """The file *name* of the draft on *desk*; its undo goes back to when it was opened.

    What another writes meanwhile is told; what was typed stays, and waits beside the
    draft until somebody has decided.
    """

    saved = Signal()
    """All that was typed is on the disk, and was read back."""
    failed = Signal(str)
    """It could not be saved: why."""
    changed = Signal()
    """Something was typed that is not saved yet."""
    outside = Signal(str)
    """Another has written the file, amid what was typed here: their words."""
    reloaded = Signal()
    """Another has written the file, and nothing was typed here: theirs is shown."""

    def __init__(self, name: str, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name, self._desk = name, desk
        self._on_disk = self._safe = desk.read(name)
        text = _decoded(self._on_disk)
        self._is_crlf = "\r\n" in text
        self._fresh, self._noted = True, _plain(text)
        self.theirs: str | None = None
        """What another has written, until somebody has decided."""
        self.fault = ""
        self._sent: bytes | None = None
        """What is on its way to the disk."""
        self.document = QTextDocument(self)
        self.document.setDocumentLayout(QPlainTextDocumentLayout(self.document))
        self.document.setPlainText(_plain(text))
        self.document.setModified(False)
        self.document.contentsChange.connect(self._note)
        self._saving = QTimer(self, singleShot=True, interval=SAVES_AFTER)
        self._saving.timeout.connect(self.save)
        self._typing = QTimer(self, singleShot=True, interval=TYPES_AFTER)
        self._typing.timeout.connect(self.compile)
        self._looking = QTimer(self, interval=LOOKS_EVERY)
        self._looking.timeout.connect(self._look_again)
        self._looking.start()
        desk.saved.connect(self._take_saved)
        desk.failed.connect(self._take_fault)

    @property
    def text(self) -> str:
        """What is written, sign by sign: Qt's own plain text loses some spaces."""
        return self.document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @property
    def data(self) -> bytes:
        text = self.text
        return (text.replace("\n", "\r\n") if self._is_crlf else text).encode()

    @property
    def language(self) -> str:
        return self.name.partition("/")[0]

    @property
    def page(self) -> str:
        return self.name.partition("/")[2].removesuffix(".md")

    @property
    def is_saved(self) -> bool:
        return self.data == self._safe and not self.fault

    def _note(self, _: int, removed: int, added: int) -> None:
        if not (removed or added) or (text := self.text) == self._noted:
            return  # of marks, not of words
        self._noted, self._fresh = text, False
        self._begin_saving()
        if not self._typing.isActive():
            self._typing.start()
        self.changed.emit()

    def compile(self) -> None:
        """Show on the kiosk what is written now."""
        self._desk.type(self.name, self.data)

    def save(self) -> None:
        """Save what was typed, if any was: it is read back, and told."""
        self._saving.stop()
        if self.is_saved:
            self.saved.emit()
        elif self._sent != self.data:
            self.look()
            self._sent = self.data
            self._desk.save_soon(self.name, self._sent)

    def save_now(self) -> None:
        """Do so, and wait for it."""
        self._saving.stop()
        if self.is_saved:
            return
        self.look()
        self._sent = self.data
        try:
            self._desk.save(self.name, self._sent)
        except (KioskError, OSError) as error:
            self._take_fault(self.name, str(error))

    def _take_saved(self, name: str) -> None:
        if name != self.name or self._sent is None:
            return
        self._safe, self._sent, self.fault = self._sent, None, ""
        if self.theirs is None:
            self._on_disk = self._safe
        if self.is_saved:
            self.saved.emit()
        else:
            self._begin_saving()

    def _take_fault(self, name: str, why: str) -> None:
        """Say what is wrong with the disk, and try again."""
        if name == self.name:
            self.fault, self._sent = why, None
            self._saving.start()
            self.failed.emit(why)

    def _begin_saving(self) -> None:
        if not self._saving.isActive():
            self._saving.start()

    def end(self) -> None:
        """Save what is not saved, and look no more."""
        self.save_now()
        for timer in (self._saving, self._typing, self._looking):
            timer.stop()

    def _look_again(self) -> None:
        if not self._desk.is_turning:  # then ``follow`` comes
            self.look()

    def look(self) -> None:
        """See whether another has written the file."""
        if (data := self._desk.peek(self.name)) is None:
            return
        known = {self._on_disk, self._sent, None}
        if data in known or self.theirs is not None:
            return
        if (theirs := _plain(_decoded(data))) == self.text:
            self._on_disk = self._safe = self._desk.read(self.name)
        elif self._fresh:
            self._on_disk = self._safe = self._desk.read(self.name)
            self.take(theirs)
            self._fresh = True
            self.reloaded.emit()
        else:
            self.tell(theirs)

    def follow(self, *, decided: bool = False) -> None:
        """Take in what another part of this window has done to the page.

        That is no change of somebody else's: it is one step to undo.  *decided* is that
        somebody was asked about what is typed here, too.
        """
        data = self._desk.peek(self.name)
        if data is None:
            return
        if decided or (self.is_saved and self.theirs is None):
            self.take(_plain(_decoded(data)))
        self.look()

    def tell(self, theirs: str) -> None:
        """Let somebody decide between what is written here and *theirs*."""
        self.theirs = theirs
        self._safe = b""  # what is written here has to wait beside
        self._saving.start()
        self.outside.emit(theirs)

    def take(self, text: str) -> None:
        """Put *text* in place of what is written, as one step to undo."""
        rows, others = (one.splitlines(keepends=True) for one in (self.text, text))
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        same = SequenceMatcher(None, rows, others, autojunk=False).get_opcodes()
        for kind, start, end, first, last in reversed(same):
            if kind != "equal":
                cursor.setPosition(_units(rows[:start]))
                cursor.setPosition(_units(rows[:end]), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText("".join(others[first:last]))
        cursor.endEditBlock()
        self.theirs = None

    def settle(self) -> None:
        """Let what is written here be the page, now that somebody has decided."""
        self.theirs = None
        self._saving.stop()
        data = self.data
        try:
            self._desk.settle(self.name, data)
        except (KioskError, OSError) as error:
            self.fault = str(error)
            self.failed.emit(self.fault)
            return
        self._on_disk = self._safe = data
        self.fault, self._sent = "", None
        self.saved.emit()

    def line_text(self, line: int) -> str:
        return self.document.findBlockByNumber(line - 1).text()


def _decoded(data: bytes) -> str:
    return data.decode("utf-8-sig", errors="replace")


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _units(rows: Iterable[str]) -> int:
    """Count as Qt does: a sign beyond the first 65,536 counts twice."""
    return sum(len(row.encode("utf-16-le")) // 2 for row in rows)
