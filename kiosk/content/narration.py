"""Recorded narration: ``side-effects.ogg`` beside ``side-effects.md``.

``narration.toml`` in the same folder tells of each recording which words it says,
as a sum of them, and whether a person or a machine says them.  A recording of
other words is never played: the sum decides, not the dates of files.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from kiosk.content.spoken import Sentence, text_sum

NARRATION = "narration.toml"


class Recording(Struct, frozen=True, kw_only=True):
    """What ``narration.toml`` says of one page.

    *starts* are the milliseconds at which its sentences begin, if they are known.
    """

    text: str
    by: Literal["person", "machine"]
    voice: str = ""
    starts: tuple[int, ...] = ()


def read_narration(folder: Path) -> dict[str, Recording]:
    """Return the recordings of the pages in *folder*; one that is wrong is none."""
    try:
        tables = tomllib.loads(folder.joinpath(NARRATION).read_text("utf-8-sig"))
        return msgspec.convert(tables, dict[str, Recording])
    except (OSError, ValueError, RecursionError):
        return {}


def recording_of(
    folder: Path, page: str, sentences: Iterable[Sentence]
) -> tuple[Path, Recording] | None:
    """Return the recording of *page* in *folder* if it says these *sentences*."""
    said = tuple(sentences)
    found, path = read_narration(folder).get(page), folder / f"{page}.ogg"
    if found is None or found.text != text_sum(said) or not path.is_file():
        return None
    fits = len(found.starts) in {0, len(said)}
    return (path, found) if fits else None
