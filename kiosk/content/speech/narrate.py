"""Narration made by a machine, for pages that nobody has recorded yet.

espeak-ng says each sentence, so that the screen can show which one it is at; the
whole is written as Ogg Vorbis by oggenc.  Both are programs of the system.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import wave
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import tomlkit

from kiosk.content.files.atomic import only_writer, write_file
from kiosk.content.files.lines import text_again
from kiosk.content.model.library import Edition, Page, Recording
from kiosk.content.speech.recordings import (
    NARRATION,
    fault_in,
    notes_in,
    sound_at,
    sound_sum,
)
from kiosk.content.speech.sentences import Sentence, manner_of, page_aloud, text_sum
from kiosk.errors import KioskError

NEEDED = {"espeak-ng": "espeak-ng", "oggenc": "vorbis-tools"}
"""The programs, and the packages of Debian and Ubuntu that have them."""

PAUSE, NEW_BLOCK = 0.25, 0.6  # seconds after a sentence, and after a block
_LONGEST = 120  # seconds that a program may take for a page


class Made(NamedTuple):
    """What became of a page; *kept* says why what was there stays."""

    page: str
    seconds: float
    kept: str = ""


def need_programs() -> None:
    """Raise KioskError with what is to be installed, if a program is missing."""
    missing = {name: package for name, package in NEEDED.items() if not _has(name)}
    if missing:
        raise KioskError(
            f"To make narration, {' and '.join(missing)} must be here. On Debian or"
            f" Ubuntu: sudo apt-get install {' '.join(missing.values())}"
        )


def narrate(edition: Edition, folder: Path, pages: Iterable[str]) -> Iterator[Made]:
    """Write a recording of each of *pages* into *folder*, and yield what was made.

    What a person has recorded is kept, also when it is older than its words; so is
    a file that nobody has noted.  Raise ContentError if the notes cannot be read.
    """
    need_programs()
    for page in pages:
        kept = _why_kept(edition, folder, edition.pages[page])
        yield (
            Made(page, 0, kept)
            if kept
            else _record(edition, folder, edition.pages[page])
        )


def _why_kept(edition: Edition, folder: Path, page: Page) -> str:
    """Return why a machine may not record over what is there, or ""."""
    known, path = notes_in(folder).get(page.id), folder / f"{page.id}.ogg"
    if not path.exists():
        return ""
    if not known or known.sound != sound_at(path).sum:
        how = f"kiosk narrate --person NAME {page.id} does"
        return f"nobody noted who recorded this file; {how}"
    if known.by == "machine":
        return ""
    if known.text == text_sum(page_aloud(page, manner_of(edition))):
        return "a person has recorded it"
    how = f'kiosk narrate --person "{known.voice}" {page.id}'
    return (
        f"{known.voice} has recorded it, but its words have changed since and it is"
        f" not played. Record it again, then: {how}"
    )


def _record(edition: Edition, folder: Path, page: Page) -> Made:
    said = page_aloud(page, manner_of(edition))
    with tempfile.TemporaryDirectory() as room:
        whole = Path(room, "whole.wav")
        starts, seconds = _say_all(said, edition.language, whole)
        made = Path(room, "whole.ogg")
        _run("oggenc", "-Q", "-q", "2", "-o", str(made), str(whole))
        voice = f"espeak-ng {edition.language}"
        sound = made.read_bytes()
        note = Recording(
            text=text_sum(said),
            sound=sound_sum(sound),
            by="machine",
            voice=voice,
            starts=tuple(starts),
        )
    _note(folder, page.id, note)
    write_file(folder / f"{page.id}.ogg", sound)
    return Made(page.id, seconds)


def _say_all(
    said: tuple[Sentence, ...], language: str, whole: Path
) -> tuple[list[int], float]:
    """Write all of it into *whole*; return when each sentence begins, and the end."""
    frames, rate = 0, 1
    starts: list[int] = []
    with wave.open(str(whole), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        for sentence, after in zip(said, (*said[1:], None), strict=True):
            words, rate = _say(sentence, language, whole.with_name("part.wav"))
            if not starts:
                out.setframerate(rate)  # that of all, as one voice says them
            starts.append(round(frames * 1000 / rate))
            words += bytes(2 * round(_pause(sentence, after) * rate))
            out.writeframes(words)
            frames += len(words) // 2
    return starts, frames / rate


def _say(sentence: Sentence, language: str, part: Path) -> tuple[bytes, int]:
    """Return the sound of *sentence*, 16 bits a frame, and its frames a second."""
    _run("espeak-ng", "-v", language, "-w", str(part), "--", sentence.text)
    with wave.open(str(part)) as spoken:
        return spoken.readframes(spoken.getnframes()), spoken.getframerate()


def _pause(sentence: Sentence, after: Sentence | None) -> float:
    """Return how many seconds of silence stand before *after*."""
    return PAUSE if after and after.block == sentence.block else NEW_BLOCK


def note_person(edition: Edition, folder: Path, page: Page, name: str) -> None:
    """Take note that *name* has recorded the words of *page* as they are now.

    Raise KioskError if the file cannot be that, or if the notes cannot be read.
    """
    known, path = notes_in(folder).get(page.id), folder / f"{page.id}.ogg"
    sound, said = sound_at(path), page_aloud(page, manner_of(edition))
    if known and known.by == "machine" and known.sound == sound.sum:
        fault = "This is the file that the machine made."
    else:
        fault = fault_in(sound, said)
    if fault:
        mend = f"Put the recording of {name} in its place, as Ogg Vorbis"
        raise KioskError(f"{path}: {fault} {mend}, and run this again.")
    note = Recording(text=text_sum(said), sound=sound.sum, by="person", voice=name)
    _note(folder, page.id, note)


def _note(folder: Path, page: str, recording: Recording) -> None:
    """Tell of the recording in ``narration.toml``; the rest of that file stays.

    Half of the notes would silence every page.
    """
    path = folder / NARRATION
    entry = tomlkit.table()
    entry.update(msgspec.to_builtins(recording))
    with only_writer(folder):
        notes_in(folder)  # it may be another than a moment ago, with mistakes in it
        notes = tomlkit.parse(text_again(path)) if path.exists() else _new_notes()
        notes[page] = entry
        write_file(path, tomlkit.dumps(notes).encode())


def _new_notes() -> tomlkit.TOMLDocument:
    return tomlkit.parse(
        "# The recordings beside the pages; `kiosk narrate` writes this file.\n"
        '# by = "machine" or "person"; text = a sum of the words that are said.\n\n'
    )


def _has(program: str) -> bool:
    return shutil.which(program) is not None


def _run(*command: str) -> None:
    """Run a program of the system, or raise KioskError with what it said."""
    try:
        done = subprocess.run(  # noqa: S603  the words of a page, never a shell
            command, capture_output=True, check=False, timeout=_LONGEST
        )
    except subprocess.TimeoutExpired as error:
        raise KioskError(f"{command[0]} does not come to an end.") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise KioskError(f"{command[0]} could not be used: {said}")
