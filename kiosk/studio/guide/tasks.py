"""The tasks of the guide.  No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kiosk.content.files.plain import MOST_BYTES, plain_bytes
from kiosk.errors import KioskError


class Task(NamedTuple):
    """A part of the guide: its heading, and its Markdown with that."""

    name: str
    text: str


def tasks_in(guide: Path) -> tuple[Task, ...]:
    """Return the parts of *guide*: what comes before the first task, then each task."""
    try:
        text = plain_bytes(guide, MOST_BYTES).decode()
    except (OSError, UnicodeDecodeError) as error:
        raise KioskError(f"The guide cannot be read: {guide}.") from error
    return tuple(_tasks(text))


def _tasks(text: str) -> Iterator[Task]:
    head, *parts = text.split("\n## ")
    yield Task(head.split("\n", 1)[0].removeprefix("# "), head)
    for part in parts:
        yield Task(part.split("\n", 1)[0], f"## {part}")
