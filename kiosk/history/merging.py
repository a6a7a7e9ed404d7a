"""Three sides of each file: what both began with, the draft, and what is shown."""

from __future__ import annotations

from msgspec import Struct

from kiosk.history.files import Sums


class Merged(Struct, frozen=True):
    """What to do with the draft.  *base* is what both sides agree on from now on.

    *take* are files that only others changed, *clash* those that both did.
    """

    base: Sums
    take: tuple[str, ...]
    clash: tuple[str, ...]


def merged(base: Sums, draft: Sums, shown: Sums) -> Merged:
    """Tell what others changed.

    A folder in which nothing is shown is no change that anybody meant: somebody took
    the files away, or a disk is not there.
    """
    after, take, clash = dict[str, str](), list[str](), list[str]()
    for name in sorted({*base, *draft, *shown}) if shown else ():
        began, ours, theirs = (side.get(name) for side in (base, draft, shown))
        agreed = began
        if ours == theirs:
            agreed = theirs
        elif ours == began:
            take.append(name)
            agreed = theirs
        elif theirs != began:
            clash.append(name)
        if agreed:
            after[name] = agreed
    return Merged(after if shown else base, tuple(take), tuple(clash))
