"""Where it all lies: beside the content, in one hidden folder, which moves with it."""

from __future__ import annotations

from pathlib import Path

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
        self.journal = self.studio / "publishing.json"
        self.staged = self.studio / "staged"

    def make(self) -> None:
        """Make the folder, or raise KioskError."""
        if not self.shown.is_dir():
            text = f"{self.shown} is no folder. Name the folder that holds clinic.toml."
            raise KioskError(text)
        try:
            self.studio.mkdir(exist_ok=True)
        except OSError as error:
            raise KioskError(
                f"{self.studio} cannot be made: {error.strerror}. Whoever works on the"
                " content needs the right to write in its folder: ask your IT."
            ) from error
