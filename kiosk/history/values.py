"""What is told of drafts and versions."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

Kind = Literal["new", "changed", "gone"]

OUTSIDE = "Changed outside"
"""Who made a version that came by other hands than ours."""


class Change(Struct, frozen=True, order=True):
    """One file that is not as it was; *name* is its path below the content."""

    name: str
    kind: Kind


class Outside(Struct, frozen=True):
    """A file that was changed both by us and by others; None is: taken away.

    *before* is what both began with: None, too, where nobody knows.  *aside* is "" if
    *ours* is the draft's and *theirs* is shown.  Else two people type in one draft:
    *theirs* stands in it, and *ours* waits aside, under that name.
    """

    name: str
    ours: bytes | None
    theirs: bytes | None
    before: bytes | None = None
    aside: str = ""


class Look(Struct, frozen=True):
    """What others have changed since we last looked.

    What is *taken* stands in the draft now; of *outside* somebody has to decide.
    """

    taken: tuple[str, ...]
    outside: tuple[Outside, ...]


class Version(Struct, frozen=True):
    """One publication.  *number* counts from 1; *key* is its name in git."""

    number: int
    key: str
    who: str
    when: datetime
    why: str
    changes: tuple[Change, ...]

    @property
    def is_outside(self) -> bool:
        """Whether it came by other hands: with Notepad, or by a sync program."""
        return self.who == OUTSIDE


class Compared(Struct, frozen=True):
    """One file in two versions; None is that it was not there."""

    name: str
    older: bytes | None
    newer: bytes | None


class FileCopy(Struct, frozen=True):
    """A file that is nobody's own, by its path below the content, as its *original*.

    *maker* is the program that made it; "" is not known.  *said* is what it says
    otherwise; "" is that both say the same, or that there is no original.
    """

    name: str
    original: str
    maker: str
    said: str


def changed(
    before: dict[str, str] | dict[str, bytes], after: dict[str, str] | dict[str, bytes]
) -> tuple[Change, ...]:
    """Tell the files that are not the same *before* and *after*, by their sums."""
    names = sorted({*before, *after})
    return tuple(
        Change(name, _kind(name in before, name in after))
        for name in names
        if before.get(name) != after.get(name)
    )


def _kind(was: bool, is_: bool) -> Kind:  # noqa: FBT001  as a table has it
    if was and is_:
        return "changed"
    return "new" if is_ else "gone"
