"""From one set of files to another, on the disk: all of it, though one be killed.

What is new is written beside first.  Then a note says what is under way, and each file
takes its place in one step.  Whoever opens the content next ends what a note tells of.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from os import urandom
from pathlib import Path
from time import sleep, time

from msgspec import Struct

from kiosk.content.files.atomic import make_folder, put_in_place
from kiosk.errors import KioskError
from kiosk.history.files import Files, Sums, sum_of
from kiosk.history.notes import read_note, write_note
from kiosk.history.places import Places
from kiosk.history.values import Step

_TRIES = 20
_PAUSE = 0.1
"""Seconds between them: on Windows a program that reads a file keeps it in place."""

_LEFT = 3600
"""Seconds: nothing takes so long to publish."""


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
        self._journals, self._shown = places.journals, shown
        self._staged = places.staged / urandom(4).hex()  # another may be at it, too

    def under_way(self) -> list[Journal]:
        """Return what others began and did not end.

        A copy that a sync program made of a note is none: it would come true again.
        """
        notes = [(path, _read(path)) for path in sorted(self._journals.glob("*.json"))]
        return [one for path, one in notes if path == self._note(one)]

    def begin(self, journal: Journal, read: Callable[[str], bytes], step: Step) -> None:
        """Have all that is new on the disk, and take note; nothing is shown yet."""
        try:
            self.stage(journal, read, step)
            make_folder(self._journals)
            write_note(self._note(journal), journal)
        except BaseException:
            shutil.rmtree(self._staged, ignore_errors=True)
            raise

    def stage(self, journal: Journal, read: Callable[[str], bytes], step: Step) -> None:
        _clear(self._staged.parent)
        staged = Files(self._staged)
        names = [name for name in _differing(journal) if name in journal.after]
        for number, name in enumerate(names, 1):
            staged.write(name, read(journal.after[name]), lasting=False)
            step(number, len(names))
        staged.settle()

    def carry_out(self, journal: Journal) -> tuple[str, ...]:
        """Show all of it; return the files that others changed meanwhile.

        Those stay as they are.
        """
        names = sorted(_differing(journal), key=lambda name: _rank(name, journal.after))
        return tuple(name for name in names if not self._put(name, journal))

    def end(self, journal: Journal) -> None:
        """Take the note away: it is done, and the history says so."""
        shutil.rmtree(self._staged, ignore_errors=True)
        with suppress(OSError):  # then it is found to be done next time
            self._note(journal).unlink(missing_ok=True)

    def _note(self, journal: Journal) -> Path:
        return self._journals / f"{journal.key}.json"

    def _put(self, name: str, journal: Journal) -> bool:
        data = self._shown.read(name)
        there = None if data is None else sum_of(data)
        if there == journal.after.get(name):
            return True
        if there != journal.before.get(name):
            return False
        try:
            if name in journal.after:
                self._replace(name)
            else:
                self._take_away(name, journal.after)
        except OSError as error:
            raise KioskError(
                f"{self._shown.folder / name} cannot be changed: {error.strerror}."
                " Close other programs that have it open, then publish again: it goes"
                " on where it stopped."
            ) from error
        return True

    def _replace(self, name: str) -> None:
        path, ready = self._shown.folder / name, self._staged / name
        make_folder(path.parent)
        _in_time(lambda: put_in_place(ready, path))

    def _take_away(self, name: str, after: Sums) -> None:
        """Take a file away; one that has another spelling now stays, under that.

        Windows and many shares do not tell ``Lamp.md`` from ``lamp.md``.
        """
        folder = self._shown.folder
        path = folder / name
        same = [folder / one for one in after if one.casefold() == name.casefold()]
        if kept := next((one for one in same if _is_one_file(path, one)), None):
            _in_time(lambda: path.rename(kept))
        else:
            _in_time(lambda: path.unlink(missing_ok=True))


def _in_time(act: Callable[[], object]) -> None:
    """Do it once no other program keeps the file in place, or raise OSError."""
    for left in reversed(range(_TRIES)):
        try:
            act()
        except PermissionError:
            if not left:
                raise
            sleep(_PAUSE)
        else:
            return


def _is_one_file(path: Path, other: Path) -> bool:
    """Tell if both are names of one file: two links to it are not."""
    try:
        return path.samefile(other) and path.stat().st_nlink == 1
    except OSError:
        return False


def _read(path: Path) -> Journal:
    try:
        journal = read_note(path, Journal)
        _check_names({**journal.before, **journal.after})
    except (OSError, ValueError) as error:
        text = f"{path} cannot be read. Take it away, and look at what is shown."
        raise KioskError(text) from error
    return journal


def _check_names(names: Collection[str]) -> None:
    """Raise ValueError where a file would lie elsewhere: somebody has written there."""
    if any(Path(name).is_absolute() or ".." in Path(name).parts for name in names):
        raise ValueError(names)


def _clear(staged: Path) -> None:
    """Take away what those who were killed left there."""
    for left in staged.glob("*"):
        with suppress(OSError):
            if abs(time() - left.stat().st_mtime) > _LEFT:
                shutil.rmtree(left, ignore_errors=True)


def _differing(journal: Journal) -> list[str]:
    before, after = journal.before, journal.after
    return [name for name in {**before, **after} if before.get(name) != after.get(name)]


def _rank(name: str, after: Mapping[str, str]) -> tuple[int, str]:
    """Pictures come before the pages that show them, and what goes is last."""
    if name not in after:
        return 3, name
    order = {".md": 1, ".toml": 2}
    return order.get(Path(name).suffix, 0), name
