"""What a command writes of a page or a language: all of it, or nothing stays."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kiosk.content.files.atomic import write_file
from kiosk.content.files.folder import keep_inside
from kiosk.content.files.plain import MOST_BYTES, plain_bytes
from kiosk.content.files.problems import Report, minding
from kiosk.errors import KioskError


def keep_own(folder: Path) -> None:
    """Raise ContentError where a link would bring a foreign file into a new one."""
    files = (*folder.glob("*.toml"), *folder.glob("*.md"), *folder.glob("en/*.md"))
    keep_inside(map(Report, files), folder)


def text_of(path: Path) -> str:
    """Return the text of a file as it is: it is written again with its line ends."""
    with minding(path):
        return plain_bytes(path, MOST_BYTES).decode("utf-8-sig")


def write_new(texts: Mapping[Path, str]) -> None:
    """Write new files; where one cannot be written, none stays."""
    done: list[Path] = []
    try:
        for path, text in texts.items():
            _make(path.parent)
            write_file(path, text.encode())
            done.append(path)
    except KioskError:
        for path in done:
            path.unlink()
        raise


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        text = f"{folder} cannot be written: {error.strerror}."
        raise KioskError(text) from error


def replace_text(path: Path, text: str, *new: Path) -> None:
    """Write *text* in place of what is there; if that fails, *new* files go again."""
    if text == text_of(path):
        return
    try:
        write_file(path, text.encode())
    except KioskError:
        for one in new:
            one.unlink()
        raise
