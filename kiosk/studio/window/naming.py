"""Who works here: asked once on a machine, and told to others in the same page."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from kiosk.content.files.atomic import make_folder, write_file
from kiosk.content.files.plain import plain_bytes
from kiosk.settings.settings import Settings, state_folder
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.unseen import legible

_WORDS = (
    "What is your name? Colleagues see it when you are both in one page, and it stands"
    " beside what you publish."
)
_LONGEST = 60


def remembered(settings: Settings) -> str:
    """Return the name that was given on this machine; "" is none."""
    with suppress(OSError, UnicodeDecodeError):
        return legible(plain_bytes(_path(settings), 400).decode()).strip()[:_LONGEST]
    return ""


def remember(settings: Settings, who: str) -> None:
    """Remember a name; where that cannot be, it is asked again next time."""
    with suppress(OSError):
        make_folder(_path(settings).parent)
        write_file(_path(settings), who.encode())


def _path(settings: Settings) -> Path:
    return state_folder(settings) / "studio-name.txt"


class NameBar(QWidget):
    """Asks for a name, and stands in nobody's way meanwhile."""

    given = Signal(str)

    def __init__(self, proposed: str) -> None:
        super().__init__()
        words = looks(QLabel(_WORDS), "note")
        words.setWordWrap(True)
        self.name = named(QLineEdit(proposed), "my-name", "Your name")
        self.name.setMaxLength(_LONGEST)
        self.name.setFixedWidth(220)
        self.done = looks(button("That is me", "that-is-me"), "main")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 0)
        row.addWidget(words, 1)
        row.addWidget(self.name)
        row.addWidget(self.done)
        self.done.clicked.connect(self._give)
        self.name.returnPressed.connect(self._give)
        self.name.textChanged.connect(lambda: self.done.setEnabled(bool(self.who)))
        self.done.setEnabled(bool(self.who))

    @property
    def who(self) -> str:
        return " ".join(self.name.text().split())

    def ask(self) -> None:
        """Ask again: somebody else sits here now."""
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def _give(self) -> None:
        if self.who:
            self.hide()
            self.given.emit(self.who)
