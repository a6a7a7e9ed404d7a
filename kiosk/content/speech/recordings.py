"""Recorded narration: ``side-effects.ogg`` beside ``side-effects.md``.

``narration.toml`` in the same folder tells of each recording which words it says,
as a sum of them, and whether a person or a machine says them.  A recording of
other words, or another file than the one that was noted, is never played: the sums
decide, not the dates of files.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from typing import Literal
from zlib import crc32

import msgspec
from msgspec import Struct

from kiosk.content.files.folder import is_below, keep_inside
from kiosk.content.files.problems import Report, raise_if_any
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.speech.sentences import Sentence, text_sum
from kiosk.content.speech.vorbis import seconds_of
from kiosk.errors import ContentError

NARRATION = "narration.toml"

_BREATH = 8  # letters that could be said in the pause after a sentence
_PACE = 13  # letters a second: about 160 words a minute
_LEAST, _MOST = 0.4, 4  # of the time at that pace: 400 and 40 words a minute


class Recording(Struct, frozen=True, kw_only=True):
    """What ``narration.toml`` says of one page.

    *text* is the sum of its words, *sound* that of the file.  *starts* are the
    milliseconds at which its sentences begin, if they are known.
    """

    text: str
    sound: str
    by: Literal["person", "machine"]
    voice: str = ""
    starts: tuple[int, ...] = ()

    def is_of(self, sound: bytes) -> bool:
        """Tell whether *sound* is the file that was noted."""
        return self.sound == sound_sum(sound)


def sound_sum(sound: bytes) -> str:
    """Return a short sum of a file: another file, another sum."""
    return f"{crc32(sound):08x}"


def notes_in(folder: Path) -> dict[str, Recording]:
    """Return the recordings of the pages in *folder*, or raise ContentError."""
    report = Report(folder / NARRATION)
    keep_inside([report], folder.parent)
    table = read_toml(report) if report.path.exists() else None
    tables = dict(table.tables()) if table else {}
    notes = {page: _recording(page, one) for page, one in tables.items()}
    raise_if_any([report])
    return {page: note for page, note in notes.items() if note}


def _recording(page: str, table: Table) -> Recording | None:
    try:
        return msgspec.convert(dict(table.values), Recording)
    except msgspec.ValidationError:
        text = f"These lines do not tell who recorded {page}.ogg, and which words."
        mend = f'kiosk narrate --person "NAME" {page}'
        table.problem("", f"{text} Take them away. If a person did, run: {mend}")
        return None


def read_narration(folder: Path) -> dict[str, Recording]:
    """Return the recordings of the pages in *folder*; what is wrong is none."""
    try:
        return notes_in(folder)
    except ContentError:
        return {}


def starts_in(sentences: Iterable[Sentence], length: int) -> tuple[int, ...]:
    """Estimate when each of *sentences* begins in *length* milliseconds.

    Each is given its share of the letters; to end a sentence takes as long as some.
    """
    shares = [len(sentence.text) + _BREATH for sentence in sentences]
    ends = tuple(accumulate(shares, initial=0))
    return tuple(length * end // ends[-1] for end in ends[:-1])


def recording_of(
    folder: Path, page: str, sentences: Iterable[Sentence]
) -> tuple[Path, Recording] | None:
    """Return the recording of *page* in *folder* if it says these *sentences*."""
    said = tuple(sentences)
    found, path = read_narration(folder).get(page), folder / f"{page}.ogg"
    if found is None or found.text != text_sum(said):
        return None
    sound = sound_in(path)
    fits = found.is_of(sound) and len(found.starts) in {0, len(said)}
    return (path, found) if fits and not fault_in(sound, said) else None


def sound_in(path: Path) -> bytes:
    """Return what is in the file at *path*; nothing where it cannot be read.

    What a link finds outside the content is nothing, too.
    """
    if is_away(path):
        return b""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def is_away(path: Path) -> bool:
    """Tell if the recording at *path* is a link to a file outside the content."""
    return not is_below(path, path.parents[1])


def fault_in(sound: bytes, sentences: Iterable[Sentence]) -> str:
    """Say why *sound* cannot be a recording of *sentences*; "" if it can."""
    seconds = seconds_of(sound)
    if seconds is None:
        return "It is no Ogg Vorbis file, or its end is missing."
    usual = sum(len(sentence.text) for sentence in sentences) / _PACE
    if usual * _LEAST <= seconds <= usual * _MOST:
        return ""
    return f"It plays {seconds:.1f} seconds; to read this page takes about {usual:.0f}."
