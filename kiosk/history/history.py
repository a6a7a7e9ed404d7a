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
        places.check()
        self.store = Store(places.history)
        self.told = self.store.mend() or self._torn()
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
            for name in [one.name for one in changed(before, after)]
        )

    def push(self, url: str) -> bool:
        """Bring all versions to another git; return whether there was one to bring.

        Raise KioskError where that cannot be, or would take away a version there.
        """
        from kiosk.history.remote import push  # noqa: PLC0415  seldom

        return push(self.store.folder, url)

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

    def _torn(self) -> str:
        """Tell of versions that cannot be read, though the newest one can."""
        entries = [*self._entries()]
        if not entries or not entries[-1].parent:
            return ""
        first = f"{entries[-1].when:%Y-%m-%d %H:%M}"
        return (
            f"The history is damaged: versions before {first} cannot be read. What came"
            " after is whole, and so is the content."
        )

    def _entries(self) -> Iterator[Entry]:
        """Go from the newest to the first one that can be read."""
        key = self.store.last()
        while key:
            try:
                entry = self.store.entry(key)
                self.store.sums(entry.tree)
            except KioskError:
                return
            yield entry
            key = entry.parent

    def _version(self, number: int, entry: Entry) -> Version:
        before: Sums = {}
        if entry.parent and self.store.has(entry.parent):
            before = self.store.sums(self.store.entry(entry.parent).tree)
        changes = changed(before, self.store.sums(entry.tree))
        return Version(number, entry.key, entry.who, entry.when, entry.why, changes)
