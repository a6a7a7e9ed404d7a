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


def write_all(texts: Mapping[Path, str]) -> None:
    """Write files, new ones and old ones anew; if one cannot be, all is as it was."""
    before = {path: plain_bytes(path, MOST_BYTES) for path in texts if path.exists()}
    done: list[Path] = []
    try:
        for path, text in texts.items():
            if not path.parent.is_dir():
                _make(path.parent)
                done.append(path.parent)
            if before.get(path) != text.encode():
                write_file(path, text.encode())
                done.append(path)
    except KioskError:
        _take_back(done, before)
        raise


def _make(folder: Path) -> None:
    try:
        folder.mkdir()
    except OSError as error:
        text = f"{folder} cannot be written: {error.strerror}."
        raise KioskError(text) from error


def _take_back(done: list[Path], before: Mapping[Path, bytes]) -> None:
    """Take new files away, which makes room on a full disk; then put old ones back."""
    for path in reversed(done):
        if path.is_dir():
            path.rmdir()
        elif path not in before:
            path.unlink()
    for path in done:
        if path in before:
            write_file(path, before[path])
