"""What the checks say of the draft: worst first, this change apart from the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHeaderView,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kiosk.authoring.judging import Judged
from kiosk.checks.subject.findings import ADVICE, ERROR, WARNING, Finding
from kiosk.studio.look import colours

_PLACE = Qt.ItemDataRole.UserRole
_WORDS = {ERROR: "Fault", WARNING: "Please look", ADVICE: "Advice"}
_COLOURS = {ERROR: "help", WARNING: "accentLedge", ADVICE: "ok"}
_NONE = "Nothing. What you have changed is clear, and nothing new is wrong with it."


class FindingsPanel(QWidget):
    """Two lists: of this change, and what was there before.  Enter goes to the line."""

    chosen = Signal(str, int, int)
    """Somebody wants to go to this file, line and column."""

    def __init__(self, draft: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._judged = draft, Judged()
        self._titles: Mapping[str, str] = {}
        self.tabs = QTabWidget()
        self.fresh = self._list("What you changed", _NONE)
        self.old = self._list("Was there before", "Nothing.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.say_looking()

    def _list(self, name: str, none: str) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(name)
        made.setProperty("none", none)
        made.setRootIsDecorated(False)
        made.setColumnCount(4)
        made.setHeaderLabels(["How bad", "Where", "What", "How to mend it"])
        made.setUniformRowHeights(True)
        made.setAlternatingRowColors(True)
        header = made.header()
        for column, width in enumerate((110, 290, 560)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        made.itemActivated.connect(self._go)
        self.tabs.addTab(made, name)
        return made

    def say_looking(self) -> None:
        self.tabs.setTabText(0, "What you changed: looking …")
        self.tabs.setTabText(1, "Was there before")

    def show_findings(self, judged: Judged, titles: Mapping[str, str]) -> None:
        """Show what was found; *titles* are what staff call the files."""
        self._titles = titles
        if self._judged.fresh != judged.fresh or not self.fresh.topLevelItemCount():
            self._fill(self.fresh, judged.fresh)
        if self._judged.old != judged.old or not self.old.topLevelItemCount():
            self._fill(self.old, judged.old)
        self._judged = judged
        self.tabs.setTabText(0, f"What you changed: {counted(judged.fresh)}")
        self.tabs.setTabText(1, f"Was there before: {counted(judged.old)}")

    def _fill(self, into: QTreeWidget, findings: Iterable[Finding]) -> None:
        into.clear()
        for one in findings:
            into.addTopLevelItem(self._row(one))
        if not into.topLevelItemCount():
            row = QTreeWidgetItem(into, ["", "", str(into.property("none"))])
            row.setFlags(Qt.ItemFlag.NoItemFlags)

    def _row(self, one: Finding) -> QTreeWidgetItem:
        name = one.path.relative_to(self._draft).as_posix()
        called = self._titles.get(name, name)
        place = f"{called}, line {one.line}" if one.line else called
        row = QTreeWidgetItem([_WORDS[one.level], place, one.found, one.mend])
        row.setIcon(0, _dot(_COLOURS[one.level]))
        row.setData(0, _PLACE, (name, one.line, one.column))
        for column in (2, 3):
            row.setToolTip(column, row.text(column))
        row.setToolTip(1, f"{name}, line {one.line}")
        row.setToolTip(0, f"Rule {one.rule}")
        return row

    def _go(self, row: QTreeWidgetItem) -> None:
        if place := row.data(0, _PLACE):
            self.chosen.emit(*place)


def counted(findings: Iterable[Finding]) -> str:
    """Return such as ``1 fault, 2 to look at``."""
    levels = [one.level for one in findings]
    faults, looks, advice = (levels.count(one) for one in (ERROR, WARNING, ADVICE))
    parts = [
        f"{faults} fault{'s' * (faults != 1)}" if faults else "",
        f"{looks} to look at" if looks else "",
        f"{advice} advice" if advice else "",
    ]
    return ", ".join(filter(None, parts)) or "nothing"


def _dot(colour: str) -> QIcon:
    picture = QPixmap(28, 28)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours()[colour]))
    painter.drawEllipse(4, 4, 20, 20)
    painter.end()
    return QIcon(picture)
