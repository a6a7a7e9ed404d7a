"""From one set of files to another, on the disk: all of it, though one be killed.

What is new is written beside first.  Then a note says what is under way, and each file
takes its place in one step.  Whoever opens the content next ends what a note tells of.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from time import sleep

from msgspec import Struct
from msgspec.json import decode, encode

from kiosk.content.files.atomic import put_in_place, write_file
from kiosk.content.files.plain import plain_bytes
from kiosk.errors import KioskError
from kiosk.history.files import Files, Sums, sum_of
from kiosk.history.places import Places

_TRIES = 20
_PAUSE = 0.1
"""Seconds between them: on Windows a program that reads a file keeps it in place."""

_MOST = 16 * 1024 * 1024

Step = Callable[[int, int], None]
"""Is told how many files of how many are done.  It may raise, before any is shown."""


class Journal(Struct, frozen=True):
    """What is under way: the version that is to be shown, and what was *before*.

    *base* is what the draft and what is shown have in common when it is done.
    """

    key: str
    before: Sums
    after: Sums
    base: Sums


class Publication:
    """Puts versions before the eyes of the patients."""

    def __init__(self, places: Places, shown: Files) -> None:
        self._places, self._shown = places, shown

    def under_way(self) -> Journal | None:
        """Return what somebody began and did not end."""
        path = self._places.journal
        try:
            return decode(plain_bytes(path, _MOST), type=Journal)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            text = f"{path} cannot be read. Take it away, and look at what is shown."
            raise KioskError(text) from error

    def begin(self, journal: Journal, read: Callable[[str], bytes], step: Step) -> None:
        """Have all that is new on the disk, and take note; nothing is shown yet."""
        try:
            self.stage(journal, read, step)
            write_file(self._places.journal, encode(journal))
        except BaseException:
            shutil.rmtree(self._places.staged, ignore_errors=True)
            raise

    def stage(self, journal: Journal, read: Callable[[str], bytes], step: Step) -> None:
        shutil.rmtree(self._places.staged, ignore_errors=True)
        staged = Files(self._places.staged)
        names = [name for name in _differing(journal) if name in journal.after]
        for number, name in enumerate(names, 1):
            if self._shown.sum(name) != journal.after[name]:
                staged.write(name, read(journal.after[name]), keep_name=False)
            step(number, len(names))

    def carry_out(self, journal: Journal) -> tuple[str, ...]:
        """Show all of it; return the files that others changed meanwhile.

        Those stay as they are.
        """
        names = sorted(_differing(journal), key=lambda name: _rank(name, journal.after))
        return tuple(name for name in names if not self._put(name, journal))

    def end(self) -> None:
        """Take the note away: it is done, and the history says so."""
        shutil.rmtree(self._places.staged, ignore_errors=True)
        with suppress(OSError):  # then it is found to be done next time
            self._places.journal.unlink(missing_ok=True)

    def _put(self, name: str, journal: Journal) -> bool:
        data = self._shown.read(name)
        there = None if data is None else sum_of(data)
        if there == journal.after.get(name):
            return True
        if there != journal.before.get(name):
            return False
        try:
            self._replace(name, gone=name not in journal.after)
        except OSError as error:
            raise KioskError(
                f"{self._shown.folder / name} cannot be changed: {error.strerror}."
                " Close other programs that have it open, then publish again: it goes"
                " on where it stopped."
            ) from error
        return True

    def _replace(self, name: str, *, gone: bool) -> None:
        path, ready = self._shown.folder / name, self._places.staged / name
        for left in reversed(range(_TRIES)):
            try:
                if gone:
                    path.unlink(missing_ok=True)
                else:
                    path.parent.mkdir(parents=True, exist_ok=True)
                    put_in_place(ready, path)
            except PermissionError:
                if not left:
                    raise
                sleep(_PAUSE)
            else:
                return


def _differing(journal: Journal) -> list[str]:
    before, after = journal.before, journal.after
    return [name for name in {**before, **after} if before.get(name) != after.get(name)]


def _rank(name: str, after: Mapping[str, str]) -> tuple[int, str]:
    """Pictures come before the pages that show them, and what goes is last."""
    if name not in after:
        return 3, name
    order = {".md": 1, ".toml": 2}
    return order.get(Path(name).suffix, 0), name
