"""Where it all lies: beside the content, in one hidden folder, which moves with it."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.files.atomic import make_folder
from kiosk.errors import KioskError

FOLDER = ".studio"
"""Every other reader of the content passes over what begins with a dot."""


class Places:
    """The folders and files of ours in the folder of the *content*."""

    def __init__(self, content: Path) -> None:
        self.shown = content
        self.studio = content / FOLDER
        self.draft = self.studio / "draft"
        self.history = self.studio / "history"
        self.here = self.studio / "here"
        self.aside = self.studio / "aside"
        self.kept = self.studio / "kept"
        self.base = self.studio / "base.json"
        self.journals = self.studio / "publishing"
        self.staged = self.studio / "staged"

    def check(self) -> None:
        """Raise KioskError where there is no content."""
        if not self.shown.is_dir():
            text = f"{self.shown} is no folder. Name the folder that holds clinic.toml."
            raise KioskError(text)

    def make(self) -> None:
        """Make the hidden folder, or raise KioskError."""
        self.check()
        if self.studio.is_symlink():
            text = f"{self.studio} is a link: what is published could be left half done"
            raise KioskError(f"{text}. Put the folder itself there.")
        try:
            make_folder(self.studio)
        except OSError as error:
            raise KioskError(
                f"{self.studio} cannot be made: {error.strerror}. Whoever works on the"
                " content needs the right to write in its folder: ask your IT."
            ) from error
