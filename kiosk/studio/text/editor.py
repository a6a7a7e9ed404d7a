"""Where staff type: lines with numbers, marks, and words that complete themselves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QToolTip, QWidget

from kiosk.studio.look import FAMILY, looks
from kiosk.studio.paste.bar import PasteBar
from kiosk.studio.text.completion import Completion
from kiosk.studio.text.margin import Margin
from kiosk.studio.text.marks import Mark
from kiosk.studio.text.mend_menu import offer_mends
from kiosk.studio.text.mends import Mend
from kiosk.studio.text.sheet import Sheet
from kiosk.studio.text.underlines import underline, whole_line

POINTS = 13
_PLAINLY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""With V: paste the words alone."""


class Editor(QPlainTextEdit):
    """Shows one Sheet.  A click on a line, or a step to it by keys, tells so."""

    at_line = Signal(int)
    add_word = Signal(str)
    """This word is right: it is the clinic's own."""

    def __init__(self, completion: Completion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None
        self.paster = PasteBar()
        self.pages: frozenset[str] = frozenset()
        """What a pasted link may lead to."""
        self._marks: dict[int, list[Mark]] = {}
        self._behind: frozenset[int] = frozenset()
        self._line = 0
        self._completion = completion
        completion.serve(self)
        letters = QFont(FAMILY)
        letters.setPointSizeF(POINTS)
        self.setFont(letters)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setTabChangesFocus(True)
        looks(self, "words")
        self._margin = Margin(self, self)
        self._margin.chosen.connect(self.take_to)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._step)

    def lay(self, sheet: Sheet, name: str) -> None:
        """Write on *sheet* from now on."""
        self.sheet, self._line = sheet, 0
        self._marks, self._behind = {}, frozenset()
        self.setDocument(sheet.document)
        self.document().setDefaultFont(self.font())
        self.setAccessibleName(name)
        self.setViewportMargins(self._margin.sizeHint().width(), 0, 0, 0)
        self.setExtraSelections([])

    # Lines

    @property
    def line(self) -> int:
        return self.textCursor().blockNumber() + 1

    def go_to(self, line: int, column: int = 0) -> None:
        """Put the cursor into *line*, and bring it into view."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        if not block.isValid():
            return
        cursor = QTextCursor(block)
        cursor.movePosition(
            QTextCursor.MoveOperation.Right,
            n=min(max(0, column - 1), max(0, block.length() - 1)),
        )
        self.setTextCursor(cursor)
        self.centerCursor()

    def take_to(self, line: int, column: int = 0) -> None:
        """Go to a place, to type there."""
        self.go_to(line, column)
        self.setFocus()

    def show_on_top(self, line: int) -> None:
        """Scroll to *line*; the cursor stays."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        self.verticalScrollBar().setValue(block.firstLineNumber())

    def _step(self) -> None:
        if self.line != self._line:
            self._line = self.line
            self.at_line.emit(self._line)
        self._paint_marks()

    # Marks

    @property
    def marks(self) -> list[Mark]:
        return [mark for marks in self._marks.values() for mark in marks]

    def mark(self, marks: Iterable[Mark], behind: Iterable[int] = ()) -> None:
        """Show *marks*; the lines *behind* have changed since the other language."""
        self._marks = {}
        for one in marks:
            self._marks.setdefault(one.line, []).append(one)
        self._behind = frozenset(behind)
        self._paint_marks()
        self._margin.update()

    def marks_of(self, line: int) -> list[Mark]:
        return self._marks.get(line, [])

    def _paint_marks(self) -> None:
        document = self.document()
        chosen = [whole_line(self.textCursor(), "pool1")]
        for line in sorted(self._behind):
            cursor = QTextCursor(document.findBlockByNumber(line - 1))
            chosen.append(whole_line(cursor, "tintSky"))
        underlined = (underline(mark, document) for mark in self.marks)
        self.setExtraSelections([*chosen, *filter(None, underlined)])

    def mend(self, line: int, mend: Mend) -> None:
        """Put the words of *mend* into *line*, as one step to undo.

        Where something else stands there by now, nothing happens.
        """
        block = self.document().findBlockByNumber(line - 1)
        if block.text()[mend.start : mend.end] != mend.was:
            return
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + mend.start)
        end = block.position() + mend.end
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(mend.words)

    def mend_here(self) -> bool:
        """Carry out the first mend of the line that the cursor is in."""
        for mark in self.marks_of(self.line):
            if mark.mend:
                self.mend(mark.line, mark.mend)
                return True
        return False

    def insert(self, words: str, *, own_lines: bool) -> None:
        """Put *words* where the cursor is, or below that line."""
        cursor = self.textCursor()
        if own_lines:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            words = f"\n\n{words}\n"
        cursor.insertText(words)
        self.setTextCursor(cursor)
        self.setFocus()

    # What Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._completion.takes(event):
            return
        if event.key() == Qt.Key.Key_V and event.modifiers() == _PLAINLY:
            self.paster.paste_plain(self, QGuiApplication.clipboard().mimeData())
            return
        super().keyPressEvent(event)
        self._completion.offer(event.text())

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.paster.paste(self, source, self.pages)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        kinds = (source.hasText, source.hasHtml, source.hasImage, source.hasUrls)
        return any(has() for has in kinds)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        cursor = self.cursorForPosition(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            cursor = self.textCursor()
        menu = self.createStandardContextMenu()
        self.add_mends(menu, cursor)
        menu.exec(event.globalPos())

    def add_mends(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Put the mends of what stands at *cursor* on top of *menu*."""
        line, at = cursor.blockNumber() + 1, cursor.positionInBlock()
        here = [one for one in self.marks_of(line) if one.has(at)]
        offer_mends(self, menu, here)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.viewport().mapFrom(self, event.pos())
            QToolTip.showText(event.globalPos(), self.tip_at(at.x(), at.y()), self)
            return True
        return super().event(event)

    def tip_at(self, x: int, y: int) -> str:
        """Say what is marked at a place of the words."""
        cursor = self.cursorForPosition(QRect(x, y, 1, 1).center())
        at = cursor.positionInBlock()
        marks = self.marks_of(cursor.blockNumber() + 1)
        here = [one for one in marks if one.has(at)]
        return "\n\n".join(one.tip for one in here)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        width = self._margin.sizeHint().width()
        self._margin.setGeometry(inside.left(), inside.top(), width, inside.height())

    def _follow(self, area: QRect, dy: int) -> None:
        if dy:
            self._margin.scroll(0, dy)
        else:
            self._margin.update(0, area.y(), self._margin.width(), area.height())

    def lines_in_view(self) -> Iterable[tuple[int, float, float]]:
        """Go through the lines that can be seen: number, top and height."""
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.viewport().height():
                return
            yield (
                block.blockNumber() + 1,
                box.top(),
                self.blockBoundingRect(block).height(),
            )
            block = block.next()
