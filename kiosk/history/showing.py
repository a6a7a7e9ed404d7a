"""What is shown, changed as a whole: each time as one version of the history."""

from __future__ import annotations

from kiosk.errors import KioskError
from kiosk.history.draft import Draft
from kiosk.history.files import Files, Sums
from kiosk.history.history import History
from kiosk.history.places import Places
from kiosk.history.publication import Journal, Publication
from kiosk.history.values import OUTSIDE, Change, Step, Version, changed
from kiosk.unseen import legible

_LONGEST = 100
"""Letters of who it was; of why they are ten times as many."""

_NAMED = 3
"""Files that are named where nobody said why."""


class Showing:
    """What is *shown*, with its *history*.  Who calls holds the folder ``.studio``."""

    def __init__(
        self, places: Places, shown: Files, history: History, draft: Draft
    ) -> None:
        self._shown, self._history, self._draft = shown, history, draft
        self._publication = Publication(places, shown)

    def keep(self, files: Files) -> Sums:
        """Keep in the history what *files* say now, and return that."""
        store, found = self._history.store, files.sums()
        there = {*self._history.last_sums().values()}
        for name in [name for name, key in found.items() if key not in there]:
            data = files.read(name)
            found[name] = "" if data is None else store.put(data)
        return {name: key for name, key in found.items() if key}

    def show(
        self, target: Sums, base: Sums, said: tuple[str, str], step: Step
    ) -> Version:
        """Show the files of *target*, which are kept; *said* is who does so, and why.

        *base* is what the draft has in common with them.
        """
        author = sayable(said[0], _LONGEST)
        if not author:
            raise KioskError("Say who publishes this: the history keeps it.")
        store, shown = self._history.store, self.keep_outside()
        if not (changes := changed(shown, target)):
            raise KioskError("There is nothing to publish: all of it is shown already.")
        if not target:
            raise KioskError("There is no file in it. Nothing was published.")
        words = sayable(said[1], 10 * _LONGEST) or _by_names(changes)
        key = store.commit(target, store.last(), author, words)
        journal = Journal(key, shown, target, base)
        self._publication.begin(journal, store.data, step)
        self._carry_out(journal)
        return self._history.versions()[-1]

    def keep_outside(self) -> Sums:
        """Let what is shown now be the last version, whoever put it there."""
        store, last = self._history.store, self._history.last_sums()
        shown = self.keep(self._shown)
        if shown != last and shown:
            why = _by_names(changed(last, shown)) if last else "As it was at first"
            store.set_last(store.commit(shown, store.last(), OUTSIDE, why))
        return shown

    def finish(self) -> tuple[str, ...]:
        """End what publications that were killed had begun; tell of it."""
        return tuple(map(self._finish, self._publication.under_way()))

    def _finish(self, journal: Journal) -> str:
        if not self._history.store.has(journal.key):
            self._publication.end(journal)
            return (
                "A publication was broken off, and its version is not in the history."
                " Look at what is shown, and publish again."
            )
        self._publication.stage(journal, self._history.store.data, quietly)
        self._carry_out(journal)
        return "A publication that was broken off was finished just now."

    def _carry_out(self, journal: Journal) -> None:
        """Show it; of what others changed meanwhile the draft has to be told."""
        base = self._draft.base()
        left = self._publication.carry_out(journal)
        self._history.store.append(journal.key)
        self._draft.note(replaced(journal.base, base, left))
        self._publication.end(journal)


def quietly(done: int, of: int) -> None:
    """Tell nobody how far it is."""


def replaced(sums: Sums, other: Sums, names: tuple[str, ...] | set[str]) -> Sums:
    """Return *sums* with the files of these *names* as in the *other*."""
    taken = {name: other[name] for name in names if name in other}
    rest = {name: found for name, found in sums.items() if name not in names}
    return {**rest, **taken}


def sayable(words: str, most: int) -> str:
    """Return what somebody typed as one line that git can keep and anyone can read."""
    line = " ".join(legible(words).replace("<", " ").replace(">", " ").split())
    return line[:most].strip()


def _by_names(changes: tuple[Change, ...]) -> str:
    names = [one.name for one in changes]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return legible(f"Changed {', '.join(names[:_NAMED])}{more}")
