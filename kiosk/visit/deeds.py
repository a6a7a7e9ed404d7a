"""What one patient did with what can be touched; it goes with the visit."""

from __future__ import annotations

from random import Random

from msgspec import Struct
from msgspec.structs import replace

MOST_PICKED = 5
"""Questions one may pick from the list; those flagged on the way come on top."""


class Deeds(Struct, frozen=True):
    """All that was looked at, asked, answered and ticked.

    A key is ``page/piece``: one spot, step, effect, point or question of a page.
    *looked* are those that were opened, *asked* those they want to ask about, in
    order.  *responded* are the points of consent they have answered for with a
    touch, and *answers* their choice for the check question: the number of the
    option as its author wrote it.  *ticked* are lines of a checklist.  *route* is
    the way of giving the medicine whose session day they look at.
    """

    looked: frozenset[str] = frozenset()
    asked: tuple[str, ...] = ()
    responded: frozenset[str] = frozenset()
    answers: dict[str, int] = {}
    ticked: frozenset[str] = frozenset()
    route: str = ""

    def picked(self, page: str) -> int:
        """Count the questions picked from the list on *page*."""
        return sum(key.startswith(f"{page}/") for key in self.asked)

    def on(self, page: str) -> tuple[object, ...]:
        """Return what was done on *page*, and the route, to be compared."""
        start = f"{page}/"
        sets = (self.looked, self.asked, self.responded, self.ticked)
        done = (frozenset(k for k in some if k.startswith(start)) for some in sets)
        answers = {k: n for k, n in self.answers.items() if k.startswith(start)}
        return (*done, answers, self.route)

    def ask(self, key: str, list_page: str) -> Deeds:
        """Put *key* on the list, or take it off; one list has room for five."""
        if key in self.asked:
            asked = tuple(other for other in self.asked if other != key)
            return replace(self, asked=asked)
        if key.startswith(f"{list_page}/") and self.picked(list_page) == MOST_PICKED:
            return self
        return replace(self, asked=(*self.asked, key))

    def respond(self, key: str, *, asks: bool) -> Deeds:
        """Say that a point is understood, or that they want to ask about it."""
        asked = self.asked if not asks or key in self.asked else (*self.asked, key)
        return replace(self, asked=asked, responded=self.responded | {key})

    def answer(self, key: str, option: int) -> Deeds:
        return replace(self, answers={**self.answers, key: option})

    def reread(self, key: str) -> Deeds:
        """Take back the response and the answer to the point *key*."""
        answers = {k: option for k, option in self.answers.items() if k != key}
        return replace(self, responded=self.responded - {key}, answers=answers)

    def tick(self, key: str) -> Deeds:
        return replace(self, ticked=self.ticked ^ {key})


def shuffled(count: int, key: str, seed: int) -> tuple[int, ...]:
    """Return 0 … *count* - 1 in an order that *key* and *seed* decide.

    It stays the same while somebody looks at it, and differs from visit to visit.
    """
    dice = Random(f"{seed}/{key}")  # noqa: S311  no secret
    return tuple(dice.sample(range(count), count))
