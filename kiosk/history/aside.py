"""Texts that wait beside the draft, as two people type in one file of it.

Whoever saves second would take away what the other typed.  So the second text waits
here, safe from a power cut, till somebody has seen both.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kiosk.history.files import Files, sum_of
from kiosk.history.places import Places
from kiosk.history.values import Outside


class Aside:
    """What one window knows of the *draft*, and what it had to put aside."""

    def __init__(self, places: Places, draft: Files) -> None:
        self._places, self._draft = places, draft
        self._own = os.urandom(4).hex()
        self._known: dict[str, str] = {}

    def know(self, name: str, data: bytes | None) -> None:
        """Take note of what this window has seen of a file, or put there."""
        self._known[name] = "" if data is None else sum_of(data)

    def save(self, name: str, data: bytes) -> None:
        """Put *data* into the draft, or aside where another typed there meanwhile."""
        there, known = self._draft.sum(name), self._known.get(name)
        own = self._files(self._own)
        if there != sum_of(data) and (known not in {None, there} or own.sum(name)):
            own.write(name, data)
            return
        self._draft.write(name, data)
        self._known[name] = sum_of(data)

    def waiting(self) -> Iterator[Outside]:
        """Go through what was put aside, by anyone; what the draft says too is none."""
        for one in self._folders():
            files = self._files(one)
            for name in files.names():
                ours, theirs = files.read(name), self._draft.read(name)
                if ours != theirs:
                    yield Outside(name, ours, theirs, None, one)
                else:
                    files.remove(name)

    def settle(self, outside: Outside, data: bytes | None) -> None:
        """Forget one text; what is not in *data* is kept, as somebody typed it.

        That is also what came into the draft since *outside* was told.
        """
        theirs = outside.theirs if outside.aside else None
        texts = {outside.ours, theirs, self._draft.read(outside.name)}
        self.keep(outside.name, *(texts - {data}))
        if outside.aside:
            self._files(outside.aside).remove(outside.name)
        self.know(outside.name, data)

    def keep(self, name: str, *texts: bytes | None) -> None:
        """Keep what somebody typed and the draft will not have."""
        day = f"{datetime.now().astimezone():%Y%m%d-%H%M%S}"
        for text in filter(None, texts):
            place = self._places.kept / f"{day}-{os.urandom(2).hex()}"
            Files(place).write(name, text)

    def _files(self, one: str) -> Files:
        return Files(self._places.aside / one)

    def _folders(self) -> list[str]:
        folder: Path = self._places.aside
        found = folder.iterdir() if folder.is_dir() else ()
        return sorted(path.name for path in found if path.is_dir())
