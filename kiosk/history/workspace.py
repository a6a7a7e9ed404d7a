"""The draft that staff work in, apart from what is shown, and its way to the screen."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

from msgspec import DecodeError
from msgspec.json import decode, encode

from kiosk.content.files.atomic import only_writer, settle, write_file
from kiosk.content.files.plain import plain_bytes
from kiosk.errors import KioskError
from kiosk.history.aside import Aside
from kiosk.history.files import Files, Sums, checked, sum_of
from kiosk.history.history import History
from kiosk.history.merging import merged
from kiosk.history.places import Places
from kiosk.history.publication import Journal, Publication, Step
from kiosk.history.values import OUTSIDE, Change, Look, Outside, Version, changed
from kiosk.unseen import legible

_LONGEST = 100
"""Letters of who it was; of why they are ten times as many."""

_MOST = 16 * 1024 * 1024


def _quietly(done: int, of: int) -> None:
    """Tell nobody how far it is."""


class Workspace:
    """What staff work with: the *content* as it is shown, its draft and its history.

    To open it ends what a publication that was killed had begun, and brings the draft
    up to date.  *told* is what there is to say of that.
    """

    def __init__(self, content: Path) -> None:
        self._places = Places(content)
        self._places.make()
        self.history = History(content)
        self.shown, self.draft = content, self._places.draft
        self._shown, self._draft = Files(self.shown), Files(self.draft)
        self._aside = Aside(self._places, self._draft)
        self._publication = Publication(self._places, self._shown)
        with only_writer(self._places.studio):
            told = self._finish()
            self._make_draft()
            self._look()
        self.told = tuple(filter(None, (self.history.told, told)))

    def read(self, name: str) -> bytes | None:
        """Return what a file of the draft says; None is that there is none.

        From then on ``save`` goes by that: it takes nothing away that another typed.
        """
        data = self._draft.read(checked(name))
        self._aside.know(name, data)
        return data

    def save(self, name: str, data: bytes) -> None:
        """Put *data* into the draft and read it back, or raise KioskError.

        Where another typed in the same file since we read it, both texts stay: ours
        waits aside, and ``outside`` tells.
        """
        with only_writer(self.draft):
            self._aside.save(checked(name), data)

    def remove(self, name: str) -> None:
        """Take a file out of the draft; it is shown until that is published."""
        with only_writer(self.draft):
            self._draft.remove(checked(name))
            self._aside.know(name, None)

    def changes(self) -> tuple[Change, ...]:
        """Tell what publishing would change: the draft against what is shown."""
        return changed(self._shown.sums(), self._draft.sums())

    def outside(self) -> tuple[Outside, ...]:
        return self.look().outside

    def look(self) -> Look:
        """Take into the draft what others changed in what is shown."""
        with only_writer(self._places.studio):
            return self._look()

    def settle(self, outside: Outside, data: bytes | None) -> None:
        """Decide what the draft has of a file that others changed, too; None: none.

        The other text is not lost: it is in the history with the next publication, or
        in ``.studio/kept``.
        """
        name = checked(outside.name)
        with only_writer(self._places.studio), only_writer(self.draft):
            self._aside.settle(outside, data)
            if data is None:
                self._draft.remove(name)
            else:
                self._draft.write(name, data)
            if not outside.aside:
                self._note({**self._base(), name: _sum(outside.theirs)})

    def publish(self, who: str, why: str, step: Step = _quietly) -> Version:
        """Show the draft, as one version; raise KioskError where that cannot be.

        *step* hears how far it is, and may raise to stop it: then nothing has changed.
        """
        with only_writer(self._places.studio):
            self._finish()
            self._refuse(self._look().outside)
            target = self._kept(self._draft, self.history.last_sums())
            return self._put_out(target, target, (who, why), step)

    def undo(self, number: int, who: str) -> Version:
        """Take one version back, by a new one; others since then stay."""
        version = self.history.version(number)
        before = self.history.sums(number - 1) if number > 1 else {}
        after = self.history.sums(number)
        with only_writer(self._places.studio):
            self._finish()
            target = self._shown.sums()
            names = [one.name for one in version.changes]
            if later := [n for n in names if target.get(n) != after.get(n)]:
                text = f"Changed again since version {number}: {', '.join(later)}."
                remedy = "Restore these from the version you want, one by one."
                raise KioskError(f"{text} {remedy}")
            why = f"Undo version {number}: {version.why}"
            return self._turned(_with(target, before, names), who, why)

    def restore(self, number: int, who: str, names: Collection[str] = ()) -> Version:
        """Show files as they were in one version, by a new one; all, or by *names*."""
        old = self.history.sums(number)
        if missing := sorted({*names} - {*old}):
            text = f"Version {number} has no {', '.join(missing)}."
            raise KioskError(f"{text} 'kiosk history' lists what each changed.")
        with only_writer(self._places.studio):
            self._finish()
            shown = self._shown.sums()
            target = _with(shown, old, names or {**shown, **old})
            return self._turned(target, who, f"Restore version {number}")

    def _turned(self, target: Sums, who: str, why: str) -> Version:
        """Show an older state; the draft follows where nobody has typed."""
        self._look()
        version = self._put_out(target, self._base(), (who, why), _quietly)
        self._look()
        return version

    def _refuse(self, clashes: tuple[Outside, ...]) -> None:
        if clashes:
            names = ", ".join(one.name for one in clashes)
            text = f"Changed in the draft and by others, too: {names}."
            raise KioskError(f"{text} Compare both, and keep one, before you publish.")

    def _put_out(
        self, target: Sums, base: Sums, said: tuple[str, str], step: Step
    ) -> Version:
        """Show the files of *target*; *said* is who does so, and why."""
        author = _said(said[0], _LONGEST)
        if not author:
            raise KioskError("Say who publishes this: the history keeps it.")
        store, shown = self.history.store, self._keep_outside()
        if not (changes := changed(shown, target)):
            raise KioskError("There is nothing to publish: all of it is shown already.")
        if not target:
            raise KioskError("The draft is empty. Nothing was published.")
        words = _said(said[1], 10 * _LONGEST) or _by_names(changes)
        key = store.commit(target, store.last(), author, words)
        journal = Journal(key, shown, target, base)
        self._publication.begin(journal, store.data, step)
        self._carry_out(journal)
        return self.history.versions()[-1]

    def _kept(self, files: Files, known: Sums) -> Sums:
        """Keep in the history what *files* say now, but for what is *known* there."""
        store, there, found = self.history.store, {*known.values()}, files.sums()
        for name in [name for name, key in found.items() if key not in there]:
            data = files.read(name)
            found[name] = "" if data is None else store.put(data)
        return {name: key for name, key in found.items() if key}

    def _keep_outside(self) -> Sums:
        """Let what is shown now be the last version; return its files."""
        store, last = self.history.store, self.history.last_sums()
        shown = self._kept(self._shown, last)
        if shown != last and shown:
            why = _by_names(changed(last, shown)) if last else "As it was at first"
            store.set_last(store.commit(shown, store.last(), OUTSIDE, why))
        return shown

    def _carry_out(self, journal: Journal) -> None:
        base = self._base()
        left = self._publication.carry_out(journal)
        self.history.store.append(journal.key)
        self._note(_with(journal.base, base, left))
        self._publication.end()

    def _finish(self) -> str:
        """End what a publication that was killed had begun; tell of it."""
        journal = self._publication.under_way()
        if journal is None:
            return ""
        if not self.history.store.has(journal.key):
            self._publication.end()
            return (
                "A publication was broken off, and its version is not in the history."
                " Look at what is shown, and publish again."
            )
        self._publication.stage(journal, self.history.store.data, _quietly)
        self._carry_out(journal)
        return "A publication that was broken off was finished just now."

    def _make_draft(self) -> None:
        """Copy what is shown, the first time; all of the copy is there, or none."""
        if self.draft.is_dir():
            return
        part = self.draft.with_name("draft.part")
        shutil.rmtree(part, ignore_errors=True)
        copy = Files(part)
        for name in self._shown.names():
            if (data := self._shown.read(name)) is not None:
                copy.write(name, data, keep_name=False)
        try:
            part.mkdir(exist_ok=True)
            settle(part)
            part.rename(self.draft)
        except OSError as error:
            text = f"{self.draft} cannot be made: {error.strerror}."
            raise KioskError(text) from error
        self._note(self._draft.sums())

    def _look(self) -> Look:
        shown, base = self._shown.sums(), self._base()
        found = merged(base, self._draft.sums(), shown)
        taken = tuple(name for name in found.take if self._take(name, base.get(name)))
        after = dict(found.base)
        for name in {*found.take} - {*taken}:  # somebody types there just now
            after |= {name: base[name]} if name in base else {}
        if after != base:
            self._note(after)
        clashes = (self._clash(name, base) for name in found.clash)
        return Look(taken, (*clashes, *self._aside.waiting()))

    def _take(self, name: str, began: str | None) -> bool:
        """Take one file into the draft, unless it is no more as it *began*."""
        with only_writer(self.draft):
            if (self._draft.sum(name) or None) != began:
                return False
            data = self._shown.read(name)
            if data is None:
                self._draft.remove(name)
            else:
                self._draft.write(name, data)
        return True

    def _clash(self, name: str, base: Mapping[str, str]) -> Outside:
        ours, theirs = self._draft.read(name), self._shown.read(name)
        return Outside(name, ours, theirs, self._began(base.get(name, "")))

    def _began(self, key: str) -> bytes | None:
        try:
            return self.history.store.data(key) if key else None
        except KioskError:
            return None

    def _base(self) -> Sums:
        """Return what the draft and what is shown had in common when last looked."""
        try:
            return decode(plain_bytes(self._places.base, _MOST), type=Sums)
        except (OSError, DecodeError, UnicodeDecodeError):
            return self.history.last_sums()

    def _note(self, base: Mapping[str, str]) -> None:
        kept = {name: found for name, found in sorted(base.items()) if found}
        write_file(self._places.base, encode(kept))


def _sum(data: bytes | None) -> str:
    return "" if data is None else sum_of(data)


def _with(target: Sums, other: Sums, names: Collection[str]) -> Sums:
    """Return *target* with the files of these *names* as in the *other*."""
    taken = {name: other[name] for name in names if name in other}
    return {**_without(target, names), **taken}


def _without(sums: Sums, names: Collection[str]) -> Sums:
    return {name: found for name, found in sums.items() if name not in names}


def _said(words: str, most: int) -> str:
    """Return what somebody typed as one line that git can keep and anyone can read."""
    line = " ".join(legible(words).replace("<", " ").replace(">", " ").split())
    return line.encode("utf-8", "ignore").decode()[:most].strip()


def _by_names(changes: tuple[Change, ...]) -> str:
    names = [one.name for one in changes]
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"Changed {', '.join(names[:3])}{more}"
