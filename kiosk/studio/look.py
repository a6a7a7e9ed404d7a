"""How the studio looks: the colours of a lit room, from the screen's own theme.

A widget says what it is by its property ``look``, which ``looks`` sets: see _SHEET.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Template
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from kiosk.settings.settings import ASSETS
from kiosk.ui.app import QML

FAMILY = "Atkinson Hyperlegible Next"
POINTS = 12
"""The size of most words; none is smaller than 11."""

_COLOUR = re.compile(r'^ *(\w+): "(#[0-9A-F]{6,8})"', re.MULTILINE)
_Widget = TypeVar("_Widget", bound=QWidget)

_SHEET = Template("""
QWidget { color: $text; }
QWidget[look="canvas"], QScrollArea, QMainWindow, QDialog { background: $canvas; }
QWidget[look="card"] {
    background: $surface; border: 1px solid $line; border-radius: 12px;
}
QWidget[look="page"] {
    background: $tintMist; border: 1px solid $tintMistEdge; border-radius: 12px;
}
QWidget[look="alarm"] {
    background: $helpBg; border: 1px solid $helpEdge; border-radius: 12px;
}
QLabel { background: transparent; border: none; }
QLabel[look="title"] { font-size: 22pt; font-weight: 600; }
QLabel[look="heading"] { font-size: 15pt; font-weight: 600; }
QLabel[look="question"] { font-size: 13pt; font-weight: 600; }
QLabel[look="quiet"] { color: $textSecondary; }
QLabel[look="note"], QLabel[look="fault"], QLabel[look="good"] {
    border-radius: 8px; padding: 6px 10px;
}
QLabel[look="note"] { color: $note; background: $noteBg; border: 1px solid $noteEdge; }
QLabel[look="fault"] { color: $help; background: $helpBg; border: 1px solid $helpEdge; }
QLabel[look="good"] { color: $ok; background: $okBg; border: 1px solid $okEdge; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {
    background: $surface; border: 2px solid $lineStrong; border-radius: 8px;
    padding: 7px 9px;
    selection-background-color: $primary; selection-color: $onPrimary;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {
    border-color: $focusOuter; background: $pool1;
}
QPushButton, QToolButton[look="button"] {
    background: $surface; border: 2px solid $lineStrong;
    border-bottom: 4px solid $ledge; border-radius: 10px;
    padding: 8px 18px; font-weight: 600;
}
QPushButton:hover, QToolButton[look="button"]:hover { background: $tintMist; }
QPushButton:pressed, QPushButton:checked, QToolButton[look="button"]:checked {
    background: $selected; border-color: $primary; color: $onSelected;
}
QToolButton[look="tool"] {
    background: $surface; border: 1px solid $lineStrong; border-radius: 8px;
    padding: 5px 9px;
}
QToolButton[look="tool"]:hover, QToolButton[look="part"]:hover {
    background: $tintMist;
}
QToolButton[look="tool"]:checked, QToolButton[look="tool"]:pressed {
    background: $selected; border-color: $primary; color: $onSelected;
}
QToolButton[look="tool"]:focus { border: 2px solid $focusOuter; padding: 4px 8px; }
QToolButton[look="part"] {
    background: transparent; border: 2px solid transparent; border-radius: 8px;
    padding: 5px 14px; font-weight: 600;
}
QToolButton[look="part"]:checked { background: $primary; color: $onPrimary; }
QToolButton[look="part"]:focus { border-color: $focusInner; }
QToolButton[look="tool"]::menu-indicator { image: none; }
QPlainTextEdit[look="words"], QPlainTextEdit[look="words"]:focus {
    background: $surface; border: 1px solid $lineStrong; border-radius: 8px;
    padding: 0;
}
QPlainTextEdit[look="words"]:focus { border: 2px solid $primary; }
QComboBox[look="tool"] { border-width: 1px; padding: 4px 2px 4px 8px; }
QPushButton[look="main"] {
    background: $primary; color: $onPrimary;
    border-color: $primary; border-bottom-color: $primaryLedge;
}
QPushButton[look="main"]:hover, QPushButton[look="main"]:pressed {
    background: $primaryPressed;
}
QPushButton[look="link"] {
    background: transparent; border: none; color: $link; padding: 4px 2px;
    text-decoration: underline; text-align: left;
}
QToolButton[look="tile"] {
    background: $surface; border: 2px solid $line; border-radius: 12px;
    padding: 8px 6px;
}
QToolButton[look="tile"]:hover { background: $tintMist; }
QToolButton[look="tile"]:checked { background: $selected; border-color: $primary; }
QToolButton[look="tile"]:focus { border: 3px solid $focusOuter; background: $pool2; }
QTextEdit[look="words"] { background: transparent; border: none; padding: 0; }
QTextEdit[look="words"]:focus { border: 2px solid $focusOuter; }
QTextEdit[look="compared"] { border: 1px solid $line; padding: 6px; }
QTextEdit[look="compared"]:focus { border: 2px solid $focusOuter; padding: 5px; }
QProgressBar {
    background: $sunken; border: 1px solid $lineStrong; border-radius: 8px;
    text-align: center; min-height: 24px;
}
QProgressBar::chunk { background: $tintMistEdge; border-radius: 7px; }
QPushButton:focus, QToolButton[look="button"]:focus {
    border-color: $focusOuter; background: $accent; color: $onAccent;
}
QPushButton:disabled, QToolButton:disabled {
    color: $disabledText; background: $sunken; border-color: $line;
}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
    background: $sunken; border-color: $line;
}
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url("$icons/caret-down-bold.svg"); width: 12px; }
QListWidget, QTreeView {
    background: $surface; border: 1px solid $line; border-radius: 12px; outline: none;
}
QListWidget::item, QTreeView::item { padding: 7px 9px; }
QListWidget::item:selected, QTreeView::item:selected {
    background: $selected; color: $onSelected;
}
QListWidget:focus, QTreeView:focus { border: 2px solid $focusOuter; }
QScrollBar { background: transparent; border: none; margin: 2px; }
QScrollBar:vertical { width: 14px; }
QScrollBar:horizontal { height: 14px; }
QScrollBar::handle { background: $lineStrong; border-radius: 5px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $primary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QToolTip { color: $text; background: $noteBg; border: 1px solid $noteEdge; }
""")


@cache
def colours() -> Mapping[str, str]:
    """Return the colours of the theme for a lit room, by what they are used for."""
    text = (QML / "Kiosk" / "theme" / "Daylight.qml").read_text("utf-8")
    return dict(_COLOUR.findall(text))


def looks(widget: _Widget, look: str) -> _Widget:
    """Say what *widget* is, at any time; return it."""
    if widget.property("look") == look:
        return widget
    widget.setProperty("look", look)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        if parent := widget.parentWidget():  # polishing has taken what it had of it
            widget.setFont(parent.font())
    return widget


def font(points: float = POINTS) -> QFont:
    made = QFont(FAMILY)
    made.setPointSizeF(points)
    return made


def palette() -> QPalette:
    """Return the colours for what the style draws by itself, such as a tick."""
    roles = {
        QPalette.ColorRole.Window: "canvas",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "tintMist",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.PlaceholderText: "textSecondary",
        QPalette.ColorRole.Highlight: "primary",
        QPalette.ColorRole.HighlightedText: "onPrimary",
        QPalette.ColorRole.Link: "link",
        QPalette.ColorRole.ToolTipBase: "noteBg",
        QPalette.ColorRole.ToolTipText: "text",
    }
    made = QPalette(QColor(colours()["canvas"]))
    for role, name in roles.items():
        made.setColor(role, QColor(colours()[name]))
    return made


def sheet(icons: Path = ASSETS / "icons") -> str:
    """Return the style sheet; what it draws lies in the folder *icons*."""
    path = icons.as_posix().replace('"', '\\"')
    return _SHEET.substitute(colours(), icons=path)


def dress(what: QApplication | QWidget) -> None:
    """Give a window, or the whole program, the style, letters and colours."""
    if isinstance(what, QApplication):
        what.setStyle(QStyleFactory.create("Fusion"))
    what.setPalette(palette())
    what.setFont(font())
    what.setStyleSheet(sheet())
