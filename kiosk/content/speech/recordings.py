"""Recorded narration: ``side-effects.ogg`` beside ``side-effects.md``.

``narration.toml`` in the same folder tells of each recording which words it says,
as a sum of them, and whether a person or a machine says them.  A recording of
other words, or another file than the one that was noted, is never played: the sums
decide, not the dates of files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import msgspec
from msgspec.structs import replace

from kiosk.content.files.folder import is_below, keep_inside
from kiosk.content.files.plain import plain_bytes
from kiosk.content.files.problems import Report, raise_if_any
from kiosk.content.files.stamps import Stamp, stamp_of
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.model.library import Edition, Recording
from kiosk.content.speech.sentences import Sentence, manner_of, page_aloud, text_sum
from kiosk.content.speech.vorbis import seconds_of
from kiosk.errors import ContentError

NARRATION = "narration.toml"

MOST_BYTES = 32 * 1024 * 1024
"""Of a recording: half an hour in good quality; the longest page takes minutes."""

_BREATH = 8  # letters that could be said in the pause after a sentence
_PACE = 13  # letters a second: about 160 words a minute
_LEAST, _MOST = 0.4, 4  # of the time at that pace: 400 and 40 words a minute


class Sound(NamedTuple):
    """What is known of a file: its *sum*, and the *seconds* that it plays.

    None of these is no Ogg Vorbis, or not all of it.  *fault* says why the file cannot
    be read at all.
    """

    sum: str
    seconds: float | None
    fault: str = ""


def sound_at(path: Path) -> Sound:
    """Return what is known of the file at *path*; it is read once until it changes."""
    return _sound_at(path, stamp_of(path))


@lru_cache(maxsize=1024)  # the compiler and a rule ask for it
def _sound_at(path: Path, stamp: Stamp) -> Sound:
    del stamp
    try:
        data = sound_in(path)
    except OSError as error:
        return Sound("", None, f"It cannot be read ({error.strerror}).")
    return Sound(sound_sum(data), seconds_of(data))


def sound_in(path: Path) -> bytes:
    """Return what is in the plain file at *path*, or raise OSError."""
    return plain_bytes(path, MOST_BYTES)


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


def with_recordings(
    editions: Mapping[str, Edition], folder: Path
) -> dict[str, Edition]:
    """Say in *editions* which pages have a recording that says them as they are."""
    return {
        code: replace(one, recordings=recordings_in(folder / code, one))
        for code, one in editions.items()
    }


def recordings_in(folder: Path, edition: Edition) -> dict[str, Recording]:
    """Return the recordings in *folder* that say the pages of *edition* as they are."""
    notes = read_narration(folder)
    return {
        page: note
        for page, note in notes.items()
        if page in edition.pages and not _unfit(note, page, folder, edition)
    }


def is_away(path: Path) -> bool:
    """Tell if the recording at *path* is a link to a file outside the content."""
    return not is_below(path, path.parents[1])


def _unfit(note: Recording, page: str, folder: Path, edition: Edition) -> str:
    """Say why what was noted of *page* is not played; "" if it is."""
    said = page_aloud(edition.pages[page], manner_of(edition))
    if not says(note, said):
        return "It says other words."
    path = folder / f"{page}.ogg"
    if is_away(path):
        return "It is a link to a file outside the content."
    sound = sound_at(path)
    return fault_in(sound, said) if note.sound == sound.sum else "It is another file."


def says(note: Recording, sentences: Sequence[Sentence]) -> bool:
    """Tell whether what was noted is a recording of these *sentences*."""
    fits = len(note.starts) in {0, len(sentences)}
    return fits and note.text == text_sum(sentences)


def fault_in(sound: Sound, sentences: Iterable[Sentence]) -> str:
    """Say why *sound* cannot be a recording of *sentences*; "" if it can."""
    if sound.fault:
        return sound.fault
    if sound.seconds is None:
        return "It is no Ogg Vorbis file, or its end is missing."
    usual = sum(len(sentence.text) for sentence in sentences) / _PACE
    if usual * _LEAST <= sound.seconds <= usual * _MOST:
        return ""
    plays = f"It plays {sound.seconds:.1f} seconds"
    return f"{plays}; to read this page takes about {usual:.0f}."
