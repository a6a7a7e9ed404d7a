"""How far the renewal of the library is: from changed files to the next visitor.

No Qt, no disk, no clock: what has happened goes in, what to do next comes out.
"""

from __future__ import annotations

from enum import Enum
from math import inf

from msgspec import Struct
from msgspec.structs import replace


class State(Enum):
    """What is being done."""

    RESTING = "resting"  # nothing, as somebody is in a visit
    WATCHING = "watching"  # nothing, until it is time to look again
    SETTLING = "settling"  # the same: a file that changed may still be written
    LOOKING = "looking"  # at names, sizes and times of the files
    COMPILING = "compiling"
    WAITING = "waiting"  # a newer library waits for the end of the visit
    TAKING = "taking"  # it becomes what is shown


_IDLE = {State.WATCHING, State.SETTLING}


class Renewal(Struct, frozen=True):
    """Every step returns the renewal that follows; its *state* is what to do now.

    *shown*, *seen* and *tried* are fingerprints of the files: as the library on the
    screen was made from them, as they were at the last look, and as they were last
    compiled.  *visiting* tells that somebody is in a visit.  What was tried in vain
    is tried again at *again_at*, in seconds.
    """

    state: State = State.RESTING
    shown: str = ""
    seen: str = ""
    tried: str = ""
    visiting: bool = False
    again_at: float = inf

    @property
    def is_first(self) -> bool:
        """Whether there is nothing to show, and nobody has looked yet."""
        return not self.shown and not self.seen

    def rest(self) -> Renewal:
        """Begin nothing, as a visit begins; what is under way goes on."""
        state = State.RESTING if self.state in _IDLE else self.state
        return replace(self, state=state, visiting=True)

    def watch(self) -> Renewal:
        """Go on, as nobody is in a visit."""
        ways = {State.RESTING: State.WATCHING, State.WAITING: State.TAKING}
        return replace(self, state=ways.get(self.state, self.state), visiting=False)

    def look(self, now: float) -> Renewal:
        """Look, as it is time to, if nothing else is under way."""
        if self.state not in _IDLE:
            return self
        due = replace(self, tried="", again_at=inf) if now >= self.again_at else self
        return replace(due, state=State.LOOKING)

    def looked(self, seen: str) -> Renewal:
        """Compile the files if they have changed, and were the same a look ago.

        The first ones of all are compiled at once: the screen has nothing to show.
        """
        after = replace(self, seen=seen)
        if self.visiting:
            return replace(after, state=State.RESTING)
        if seen in {self.shown, self.tried}:
            return replace(after, state=State.WATCHING)
        if seen != self.seen and not self.is_first:
            return replace(after, state=State.SETTLING)
        return replace(after, state=State.COMPILING, tried=seen, again_at=inf)

    def compiled(self, *, well: bool) -> Renewal:
        """Go on as the compiler has ended; if *well*, there is a newer library."""
        if self.visiting:
            return replace(self, state=State.WAITING if well else State.RESTING)
        return replace(self, state=State.TAKING if well else State.WATCHING)

    def taken(self, shown: str) -> Renewal:
        """Go on with the library made from *shown* on the screen."""
        return replace(self, state=State.WATCHING, shown=shown)

    def fail(self, again_at: float) -> Renewal:
        """Try the content again then, changed or not: it was not at fault."""
        return replace(self, again_at=again_at)

    def distrust(self) -> Renewal:
        """Compile all anew: the library on the screen cannot be read any more."""
        return replace(self, shown="", tried="")
