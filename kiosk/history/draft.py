"""The draft that staff work in: a whole copy of the content, apart from what is shown.

What others change in what is shown comes into it, unless it was changed there, too.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping

from kiosk.content.files.atomic import make_folder, only_writer
from kiosk.content.files.destroyed import SIGNATURES, destroyed
from kiosk.errors import KioskError
from kiosk.history.aside import Aside
from kiosk.history.files import Files, Sums, checked
from kiosk.history.history import History
from kiosk.history.merging import Merged, merged
from kiosk.history.notes import read_note, write_note
from kiosk.history.places import Places
from kiosk.history.signatures import both_signed
from kiosk.history.values import Look, Outside, Step

_WORDS = (".md", ".toml")


class Draft:
    """The draft beside what is *shown*.

    Who calls ``look`` or ``settle`` holds the folder ``.studio``; typing goes on.
    """

    def __init__(self, places: Places, shown: Files, history: History) -> None:
        self._places, self._shown, self._history = places, shown, history
        self.files = Files(places.draft)
        self._aside = Aside(places, self.files)

    def read(self, name: str) -> bytes | None:
        data = self.files.read(checked(name))
        self._aside.know(name, data)
        return data

    def save(self, name: str, data: bytes) -> None:
        with only_writer(self._places.draft):
            self._aside.save(checked(name), data)

    def remove(self, name: str) -> None:
        with only_writer(self._places.draft):
            if self.files.sum(checked(name)) != self._shown.sum(name):
                self._aside.keep(name, self.files.read(name))
            self.files.remove(name)
            self._aside.know(name, None)

    def make(self, step: Step) -> None:
        """Copy what is shown, the first time; all of the copy is there, or none."""
        part = self._places.draft.with_name("draft.part")
        shutil.rmtree(part, ignore_errors=True)
        copy = Files(part)
        names = self._shown.names()
        for number, name in enumerate(names, 1):
            step(number, len(names))
            if (data := self._shown.read(name)) is not None:
                copy.write(name, data, lasting=False)
        copy.settle()
        try:
            make_folder(part)
            part.rename(self._places.draft)
        except OSError as error:
            text = f"{self._places.draft} cannot be made: {error.strerror}."
            raise KioskError(text) from error
        self.note(self.files.sums())

    def mend(self) -> Iterator[str]:
        """Bring back what a power cut or a sync program destroyed; tell of each."""
        base = self.base()
        for name, found in self.files.sums().items():
            if base.get(name) == found or not name.endswith(_WORDS):
                continue
            good, bad = self._good(base.get(name)), self.files.read(name) or b""
            if good is not None and (fault := destroyed(bad)):
                with only_writer(self._places.draft):
                    self._aside.keep(name, bad)
                    self.files.write(name, good)
                yield f"{name} was destroyed in the draft: {fault}. {_BROUGHT_BACK}"

    def look(self) -> Look:
        """Take what others changed; tell what both did."""
        base = self.base()
        found = merged(base, self.files.sums(), self._shown.sums())
        taken = tuple(name for name in found.take if self._take(name, base.get(name)))
        clashes, signed = self._clashes(found, base)
        self._note_new(base, found, {*found.take} - {*taken}, signed)
        return Look((*taken, *signed), (*clashes, *self._aside.waiting()))

    def settle(self, outside: Outside, data: bytes | None) -> None:
        """Let the draft have *data* of a file that both changed."""
        name = checked(outside.name)
        with only_writer(self._places.draft):
            self._aside.settle(outside, data)
            if data is None:
                self.files.remove(name)
            else:
                self.files.write(name, data)
        if not outside.aside:
            kept = outside.theirs
            theirs = "" if kept is None else self._history.store.put(kept)
            self.note({**self.base(), name: theirs})

    def base(self) -> Sums:
        """Return what the draft and what is shown had in common when last looked."""
        try:
            return read_note(self._places.base, Sums)
        except (OSError, ValueError):
            return self._history.last_sums()

    def note(self, base: Mapping[str, str]) -> None:
        kept = {name: found for name, found in sorted(base.items()) if found}
        write_note(self._places.base, kept)

    def _take(self, name: str, began: str | None) -> bool:
        """Take one file into the draft, unless it is no more as it *began*."""
        with only_writer(self._places.draft):
            if (self.files.sum(name) or None) != began:
                return False
            data = self._shown.read(name)
            if data is None:
                self.files.remove(name)
            else:
                self._history.store.put(data)  # what both begin with from now on
                self.files.write(name, data)
        return True

    def _clashes(
        self, found: Merged, base: Sums
    ) -> tuple[list[Outside], dict[str, str]]:
        """Return what both changed; signatures of both are put together."""
        clashes, signed = [], dict[str, str]()
        for name in found.clash:
            one = self._clash(name, base.get(name))
            if one.theirs is not None and name == SIGNATURES and self._sign(one):
                signed[name] = self._history.store.put(one.theirs)
            else:
                clashes.append(one)
        return clashes, signed

    def _sign(self, one: Outside) -> bool:
        """Put the signatures of both into the draft, unless somebody just signs there.

        Whoever has read the file stands by what it said: that is no reason to wait.
        """
        both = both_signed(one)
        with only_writer(self._places.draft):
            if both is None or self.files.read(one.name) != one.ours:
                return False
            self.files.write(one.name, both)
        return True

    def _clash(self, name: str, began: str | None) -> Outside:
        ours, theirs = self.files.read(name), self._shown.read(name)
        return Outside(name, ours, theirs, self._good(began))

    def _note_new(
        self, base: Sums, found: Merged, missed: set[str], signed: dict[str, str]
    ) -> None:
        """Take note of what both agree on now; of what was *missed* they do not."""
        after = {name: key for name, key in found.base.items() if name not in missed}
        after |= {name: base[name] for name in missed if name in base} | signed
        if after != base:
            self.note(after)

    def _good(self, key: str | None) -> bytes | None:
        """Return a text that was shown, or is: the history may be a newer one."""
        names = {found: name for name, found in self._shown.sums().items()}
        if key in names:
            return self._shown.read(names[key])
        try:
            return self._history.store.data(key) if key else None
        except KioskError:
            return None


_BROUGHT_BACK = "What was last shown stands there again."
