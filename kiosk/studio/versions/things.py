"""What stands in the lists: versions, copies, texts laid aside, and of what to decide.

No Qt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kiosk.history.places import Places
from kiosk.history.values import FileCopy, Kind, Outside, Version
from kiosk.studio.file_words import file_words

KINDS: Mapping[Kind, str] = {"new": "new", "changed": "changed", "gone": "taken away"}
_STAMP = "%Y%m%d-%H%M%S"


class Laid(NamedTuple):
    """A text that somebody typed and the draft does not have, with *when* it was."""

    name: str
    when: datetime | None
    path: Path


def version_words(version: Version) -> str:
    """Return who made a version, when, and why."""
    when = f"{version.when:%a} {version.when.day} {version.when:%b %Y, %H:%M}"
    who = "Somebody, outside the studio" if version.is_outside else version.who
    return f"{when} · {who}\n{' '.join(version.why.split())}"


def asked_words(outside: Outside | FileCopy, titles: Mapping[str, str]) -> str:
    """Return in a line what has to be decided."""
    if isinstance(outside, FileCopy):
        by = f" by {outside.maker}" if outside.maker else ""
        return (
            f"{file_words(outside.original, titles)}\nA copy left{by}: {outside.name}"
        )
    if outside.aside:
        words = "Two people have typed in it at once"
    else:
        words = "Changed in the draft, and by others in what is shown"
    return f"{file_words(outside.name, titles)}\n{words}"


def laid_aside(content: Path) -> tuple[Laid, ...]:
    """Return the texts that were typed and laid aside, the newest first."""
    return tuple(_laid(Places(content).kept))


def _laid(kept: Path) -> Iterator[Laid]:
    folders = sorted(kept.iterdir(), reverse=True) if kept.is_dir() else []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield Laid(path.relative_to(folder).as_posix(), _when(folder), path)


def _when(folder: Path) -> datetime | None:
    try:
        stamp = folder.name.rpartition("-")[0]
        return datetime.strptime(stamp, _STAMP).astimezone()
    except ValueError:
        return None


def laid_words(laid: Laid, titles: Mapping[str, str]) -> str:
    """Return which text it is, and when it was laid aside."""
    when = f"{laid.when.day} {laid.when:%b %Y, %H:%M}" if laid.when else "some day"
    return f"{file_words(laid.name, titles)}\nLaid aside on {when}"
