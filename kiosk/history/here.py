"""Who is in which page, told before one types.  It keeps nobody out.

Each window writes a small file, again and again.  How old one is goes by the clock of
the disk it lies on, as the clocks of two machines on one share are not the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from platform import node
from time import monotonic, time

from msgspec import MsgspecError, Struct
from msgspec.json import decode, encode

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import plain_bytes
from kiosk.history.places import Places
from kiosk.unseen import legible

BEAT = 10
"""Seconds between two signs of life: who shows the window sees to them."""

GONE = 35
"""Seconds without one, and its page can be taken."""

_LONG_GONE = 86_400
_MOST = 4096


class Person(Struct, frozen=True):
    """Somebody who is in a *page*: "" is none.  *is_gone* is that no sign came."""

    key: str
    who: str
    machine: str
    page: str
    since: datetime
    is_gone: bool


class _Sign(Struct):
    who: str
    machine: str
    page: str
    seconds: float  # in that page, by the time the sign was given


class Here:
    """One window of somebody (*who*) at the *content*."""

    def __init__(self, content: Path, who: str) -> None:
        self._folder = Places(content).here
        self._path = self._folder / f"{os.urandom(6).hex()}.json"
        self._who, self._page, self._since = who, "", monotonic()

    def at(self, page: str) -> None:
        """Say that we are in *page* from now on."""
        if page != self._page:
            self._page, self._since = page, monotonic()
        self.beat()

    def beat(self) -> None:
        """Say that we are still there.  Where that cannot be said, nobody hears it."""
        seconds = monotonic() - self._since
        sign = _Sign(self._who, node(), self._page, seconds)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            replace_file(self._path, [encode(sign)], lasting=False)

    def others(self, page: str | None = None) -> tuple[Person, ...]:
        """Return who else is there, or in one *page*, who came first before others."""
        self.beat()
        now = self._now()
        found = [one for path in self._paths() for one in self._person(path, now)]
        here = [one for one in found if page in {None, one.page}]
        return tuple(sorted(here, key=lambda one: one.since))

    def take_over(self, person: Person) -> None:
        """Forget somebody who is gone, so that nobody waits; who is there stays."""
        if person.is_gone:
            with suppress(OSError):
                (self._folder / f"{person.key}.json").unlink()

    def leave(self) -> None:
        with suppress(OSError):
            self._path.unlink()

    def _now(self) -> float:
        """Return what time it is by the disk."""
        with suppress(OSError):
            return self._path.stat().st_mtime
        return time()

    def _paths(self) -> list[Path]:
        found = self._folder.glob("*.json") if self._folder.is_dir() else ()
        return sorted({*found} - {self._path})

    def _person(self, path: Path, now: float) -> Iterator[Person]:
        with suppress(OSError, MsgspecError, UnicodeDecodeError, OverflowError):
            sign = decode(plain_bytes(path, _MOST), type=_Sign)
            age = max(0.0, now - path.stat().st_mtime)
            if age > _LONG_GONE:
                path.unlink()
                return
            since = datetime.now().astimezone() - timedelta(seconds=age + sign.seconds)
            who, machine, page = map(legible, (sign.who, sign.machine, sign.page))
            yield Person(path.stem, who, machine, page, since, age > GONE)
