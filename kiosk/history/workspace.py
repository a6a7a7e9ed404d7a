"""What staff work with: the draft, what is shown, and the way from one to the other."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from kiosk.content.files.atomic import only_writer
from kiosk.errors import KioskError
from kiosk.history.draft import Draft
from kiosk.history.files import Files, Sums, checked
from kiosk.history.history import History
from kiosk.history.places import Places
from kiosk.history.showing import Showing, quietly, replaced
from kiosk.history.values import Change, FileCopy, Look, Outside, Step, Version, changed


class Workspace:
    """The *content* as it is shown, its draft and its history.

    To open it ends what a publication that was killed had begun, and brings the draft
    up to date.  *told* is what there is to say of that, for people; *step* hears how
    far the first copy is.
    """

    def __init__(self, content: Path, step: Step = quietly) -> None:
        self._places = Places(content)
        self._places.make()
        self.history = History(content)
        self.shown, self.draft = content, self._places.draft
        self._shown = Files(content)
        self._draft = Draft(self._places, self._shown, self.history)
        self._showing = Showing(self._places, self._shown, self.history, self._draft)
        with only_writer(self._places.studio):
            finished = self._showing.finish()
            if not self.draft.is_dir():
                self._showing.keep_outside()
                self._draft.make(step)
            mended = [*self._draft.mend()]
            self._draft.look()
        self.told = tuple(filter(None, (self.history.told, *finished, *mended)))

    def read(self, name: str) -> bytes | None:
        """Return what a file of the draft says; None is that there is none.

        From then on ``save`` goes by that: it takes nothing away that another typed.
        """
        return self._draft.read(name)

    def shown_file(self, name: str) -> bytes | None:
        """Return what a file says as it is shown; None is that there is none."""
        return self._shown.read(checked(name))

    def save(self, name: str, data: bytes) -> None:
        """Put *data* into the draft and read it back, or raise KioskError.

        Where another typed in the same file since we read it, both texts stay: ours
        waits aside, and ``outside`` tells.
        """
        self._draft.save(name, data)

    def remove(self, name: str) -> None:
        """Take a file out of the draft; it is shown until that is published."""
        self._draft.remove(name)

    def changes(self) -> tuple[Change, ...]:
        """Tell what publishing would change: the draft against what is shown."""
        return changed(self._shown.sums(), self._draft.files.sums())

    def look(self) -> Look:
        """Take into the draft what others changed in what is shown; tell of it."""
        with only_writer(self._places.studio):
            return self._draft.look()

    def outside(self) -> tuple[Outside, ...]:
        """Return the files of which somebody has to decide, as ``look`` does."""
        return self.look().outside

    def settle(self, outside: Outside, data: bytes | None) -> None:
        """Decide what the draft has of a file that others changed, too; None: none.

        The other text is not lost: it is in the history with the next publication, or
        in ``.studio/kept``.
        """
        with only_writer(self._places.studio):
            self._draft.settle(outside, data)

    def publish(self, who: str, why: str, step: Step = quietly) -> Version:
        """Show the draft, as one version; raise KioskError where that cannot be.

        *step* hears how far it is, and may raise to stop it: then nothing has changed.
        """
        with only_writer(self._places.studio):
            self._showing.finish()
            self._refuse(self._draft.look().outside)
            shown = self._showing.keep_outside()
            target = self._showing.keep(self._draft.files)
            self._refuse_half(shown, target)
            return self._showing.show(target, target, (who, why), step)

    def undo(self, number: int, who: str, step: Step = quietly) -> Version:
        """Take one version back, by a new one; what came since then stays."""
        version = self.history.version(number)
        before = self.history.sums(number - 1) if number > 1 else {}
        after = self.history.sums(number)
        names = {one.name for one in version.changes}
        with only_writer(self._places.studio):
            shown = self._shown_now()
            later = [name for name in names if shown.get(name) != after.get(name)]
            if later:
                text = f"Changed again since version {number}: {_listed(later)}."
                remedy = "Restore these from the version you want, one by one."
                raise KioskError(f"{text} {remedy}")
            why = f"Undo version {number}: {version.why}"
            return self._turn(replaced(shown, before, names), (who, why), step)

    def restore(
        self,
        number: int,
        who: str,
        names: Collection[str] = (),
        step: Step = quietly,
    ) -> Version:
        """Show files as they were in one version, by a new one; all, or by *names*."""
        old = self.history.sums(number)
        if missing := {*names} - {*old}:
            text = f"Version {number} has no {_listed(missing)}."
            raise KioskError(f"{text} 'kiosk history' lists what each changed.")
        with only_writer(self._places.studio):
            shown = self._shown_now()
            target = replaced(shown, old, {*names} or {*shown, *old})
            said = who, f"Restore {_what(number, names)}"
            return self._turn(target, said, step)

    def keep(self, copy: FileCopy, who: str, *, copy_is_right: bool) -> Version:
        """Keep one of a file and its copy; both are in the history first."""
        with only_writer(self._places.studio):
            shown = self._shown_now()
            if copy.name not in shown:
                raise KioskError(f"{copy.name} is gone already. Nothing was changed.")
            right = {copy.original: shown[copy.name]} if copy_is_right else {}
            target = replaced({**shown, **right}, {}, {copy.name})
            kept = copy.name if copy_is_right else copy.original
            return self._turn(target, (who, f"Keep {kept} of two copies"), quietly)

    def _shown_now(self) -> Sums:
        """Return what is shown, once that is all in the history."""
        self._showing.finish()
        return self._showing.keep_outside()

    def _turn(self, target: Sums, said: tuple[str, str], step: Step) -> Version:
        """Show another state; the draft follows where nobody has typed."""
        self._draft.look()
        base = self._draft.base()
        version = self._showing.show(target, base, said, step)
        self._draft.look()
        return version

    def _refuse_half(self, shown: Sums, target: Sums) -> None:
        """Refuse to take most of the content away: nobody means that."""
        gone = {*shown} - {*target}
        if 2 * len(gone) > len(shown):
            raise KioskError(
                f"{len(gone)} of {len(shown)} files are no more in the draft. Nothing"
                f" was published. If nobody took them away, move {self.draft} to"
                " another place and open the studio again: it makes the draft anew."
            )

    def _refuse(self, clashes: tuple[Outside, ...]) -> None:
        if clashes:
            names = _listed([one.name for one in clashes])
            text = f"Changed in the draft and by others, too: {names}."
            raise KioskError(f"{text} Compare both, and keep one, before you publish.")


def _what(number: int, names: Collection[str]) -> str:
    return f"{_listed(names)} of version {number}" if names else f"version {number}"


def _listed(names: Collection[str]) -> str:
    return ", ".join(sorted(names))
