"""The question before the window closes with words in it that could not be saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from kiosk.content.files.atomic import write_file

AGAIN, ELSEWHERE, STAY = "&Try again", "&Put it elsewhere …", "&Stay here"


class Unsaved(QMessageBox):
    """Tells what is not saved; ``exec`` and then ``answer`` says what is wanted."""

    def __init__(self, names: list[str], why: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle("Not saved yet")
        self.setText(f"Not saved yet: {', '.join(names)}.")
        self.setInformativeText(f"{why} If you close now, these words would be lost.")
        role = QMessageBox.ButtonRole.ActionRole
        again, _, stay = (self.addButton(one, role) for one in (AGAIN, ELSEWHERE, STAY))
        self.setDefaultButton(again)
        self.setEscapeButton(stay)

    @property
    def answer(self) -> str:
        clicked = self.clickedButton()
        return clicked.text() if clicked else STAY


class Leaving:
    """Asks, before *window* closes, what becomes of words that could not be saved.

    *unsaved* are those, by names of files, and *why* is what was in the way; *keep*
    tries it once more, and *tell* shows what went wrong with another place.
    """

    def __init__(
        self,
        window: QWidget,
        keep: Callable[[], None],
        unsaved: Callable[[], Mapping[str, bytes]],
        tell: Callable[[str], None],
    ) -> None:
        self._window = window
        self._keep, self._unsaved, self._tell = keep, unsaved, tell

    def may(self, why: Callable[[], str]) -> bool:
        """Save all; where that fails, ask until there is an answer."""
        self._keep()
        while unsaved := self._unsaved():
            question = Unsaved([*unsaved], why(), self._window)
            question.exec()
            if question.answer == AGAIN:
                self._keep()
            elif question.answer != ELSEWHERE:
                return False
            elif (fault := put_elsewhere(unsaved, self._window)) == "":
                return True
            else:
                self._tell(fault or "")
        return True


def put_elsewhere(texts: Mapping[str, bytes], parent: QWidget) -> str | None:
    """Ask for a folder, and put files there.  Return what went wrong; None: not asked.

    "" is that all of them are there.
    """
    chosen = QFileDialog.getExistingDirectory(parent, "Put it into which folder?")
    if not chosen:
        return None
    try:
        for name, data in texts.items():
            write_file(Path(chosen) / name.replace("/", "-"), data)
    except OSError as error:
        return f"{chosen}: {error.strerror}."
    return ""
