"""The versions of the content: who published what, when and why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.history.files import Files, Sums
from kiosk.history.places import Places
from kiosk.history.store import Entry, Store
from kiosk.history.values import Compared, Version, changed


class History:
    """All versions of the *content*, oldest first.  None of them ever goes."""

    def __init__(self, content: Path) -> None:
        places = Places(content)
        places.make()
        self.store = Store(places.history)
        self.told = self.store.make()
        self._shown = Files(content)

    def versions(self) -> tuple[Version, ...]:
        entries = [*self._entries()][::-1]
        return tuple(
            self._version(number, entry) for number, entry in enumerate(entries, 1)
        )

    def version(self, number: int) -> Version:
        """Return one version, or raise KioskError."""
        found = self.versions()
        if not 1 <= number <= len(found):
            there = f"There are 1 to {len(found)}" if found else "There is none yet"
            raise KioskError(f"There is no version {number}. {there}.")
        return found[number - 1]

    def text(self, number: int, name: str) -> str | None:
        """Return what a file said; None is that it was not there."""
        data = self.data(number, name)
        return None if data is None else data.decode("utf-8", "replace")

    def data(self, number: int, name: str) -> bytes | None:
        """Return a file as it was, a picture, say; None is that it was not there."""
        found = self.sums(number).get(name)
        return self.store.data(found) if found else None

    def compare(self, older: int, newer: int | None = None) -> tuple[Compared, ...]:
        """Return the files that are not the same in two versions.

        Without *newer* that is what is shown now.
        """
        before = self.sums(older)
        after = self._shown.sums() if newer is None else self.sums(newer)
        return tuple(
            Compared(name, self._kept(before, name), self._other(after, name, newer))
            for name, _ in ((one.name, one.kind) for one in changed(before, after))
        )

    def _other(self, sums: Sums, name: str, number: int | None) -> bytes | None:
        return self._shown.read(name) if number is None else self._kept(sums, name)

    def _kept(self, sums: Sums, name: str) -> bytes | None:
        return self.store.data(sums[name]) if name in sums else None

    def sums(self, number: int) -> Sums:
        """Return the files of one version, or raise KioskError."""
        return self.store.sums(self.store.entry(self.version(number).key).tree)

    def last_sums(self) -> Sums:
        """Return the files of the newest version."""
        last = self.store.last()
        return self.store.sums(self.store.entry(last).tree) if last else {}

    def _entries(self) -> Iterator[Entry]:
        """Go from the newest to the first one."""
        key = self.store.last()
        while key:
            entry = self.store.entry(key)
            yield entry
            key = entry.parent

    def _version(self, number: int, entry: Entry) -> Version:
        parent = self.store.entry(entry.parent) if entry.parent else None
        before = self.store.sums(parent.tree) if parent else {}
        changes = changed(before, self.store.sums(entry.tree))
        return Version(number, entry.key, entry.who, entry.when, entry.why, changes)
