"""The right of the window: the kiosk, as soon as there is something to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kiosk.content.model.library import Library
from kiosk.errors import Problem
from kiosk.studio.desk import Desk
from kiosk.studio.look import looks
from kiosk.studio.preview.preview import Preview

_NOT_HERE = (
    "Patients here do not see this page: it is about ways of giving the medicine that"
    " your clinic does not have, or it cannot be read."
)


class Playing(QWidget):
    """Shows what lies on *desk*; with a fault in it, as it last was good."""

    began = Signal()
    """The kiosk stands: a page can be opened."""
    line_touched = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._name = ""
        self.preview: Preview | None = None
        self._waiting = looks(QLabel("One moment, please …"), "quiet")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._waiting)
        desk.compiled.connect(self._show_compiled)
        desk.typed.connect(self._show_typed)

    def open(self, language: str, page: str) -> None:
        """Show *page*, if patients here see it."""
        self._name = f"{language}/{page}.md"
        library = self._desk.library
        if self.preview is None or library is None:
            return
        if self._shows(library):
            self.preview.tell("")
            self.preview.open(language, page)
        else:
            self.preview.tell(_NOT_HERE)

    def _show_compiled(self) -> None:
        desk = self._desk
        if desk.refused:
            words = "; ".join(f"{one.path.name}: {one.text}" for one in desk.refused)
            self._waiting.setText(f"The draft cannot be shown: {words}")
            if self.preview:
                self.preview.tell(f"This is as it was before: {words}")
        elif self.preview is None and desk.library:
            self.preview = Preview(desk.library, desk.settings, desk.today)
            self.preview.line_touched.connect(self.line_touched)
            self._waiting.hide()
            self._column.addWidget(self.preview)
            self.began.emit()
        elif self.preview and desk.library:
            self.preview.show_library(desk.library)

    def _show_typed(self, name: str) -> None:
        """Show a page as it is typed."""
        typed, library = self._desk.made[name], self._desk.library
        if self.preview is None or library is None:
            return
        is_open = name == self._name
        if not typed.problems:
            self.preview.show_library(library, typed.made if is_open else None)
        if is_open and self._shows(library):
            self.preview.tell(_why(typed.problems))

    def _shows(self, library: Library) -> bool:
        language, _, page = self._name.removesuffix(".md").partition("/")
        return page in library.editions[language].pages

    def end(self) -> None:
        """Take the kiosk away; what is compiled after this comes too late."""
        self._desk.compiled.disconnect(self._show_compiled)
        self._desk.typed.disconnect(self._show_typed)
        if self.preview:
            self.preview.close_kiosk()
            self.preview = None


def _why(problems: tuple[Problem, ...]) -> str:
    """Say why a page is shown as it was; "" is that it is not."""
    if not problems:
        return ""
    first = problems[0]
    place = f"Line {first.line}: " if first.line else ""
    return f"This is as it was before. {place}{first.text}"
