"""Where one patient is, and how they like the screen."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from kiosk.known_pages import QUESTIONS_PAGE
from kiosk.visit.deeds import Deeds
from kiosk.visit.sheets import Sheet

TextSize = Literal["standard", "large", "largest"]
Theme = Literal["daylight", "dim", "contrast"]
Version = Literal["all", "short"]

WORDS = "words"
"""The piece of the page of questions that shows its words."""


class Place(Struct, frozen=True):
    """A page, and the *path* of pages it is read along.

    The path is the walk or the pages of one topic; it gives "page 3 of 5" and
    what comes next.  *page* is always on it.  *piece* is the spot, step, effect or
    point of the page that is open, "" before any is.
    """

    page: str
    path: tuple[str, ...]
    piece: str = ""

    def is_same_page(self, other: Place | None) -> bool:
        """Tell whether only the open piece differs."""
        return other is not None and replace(other, piece=self.piece) == self

    @property
    def number(self) -> int:
        """Count from 1."""
        return self.path.index(self.page) + 1

    @property
    def following(self) -> str | None:
        """Return the next page on the path, or None at its end."""
        return self.path[self.number] if self.number < len(self.path) else None


class Visit(Struct, frozen=True):
    """One patient's time at the screen.

    Immutable: every step returns the visit that follows.  *trail* is where they
    have been; it is empty at home, and its last place is on the screen.  *sheet*
    is what lies over it, and *word* the word to know whose card that is, by its id.
    *unfolded* are the folded blocks they opened on this page, *seen* the pages they
    have had on the screen, and *walked_to* where they left the *walk*, the core path.
    *deeds* is what they did with what can be touched; *seed* decides the order of
    answers to choose from.  *in_words* shows every page as plain words, and
    *low_reach* puts all that one touches into the lower half of the screen.
    *versions* are how they chose to read the pages that have a notice, and *hidden*
    puts the calm screen over all of it.
    """

    language: str
    walk: tuple[str, ...] = ()
    trail: tuple[Place, ...] = ()
    sheet: Sheet | None = None
    word: str = ""
    unfolded: frozenset[int] = frozenset()
    seen: frozenset[str] = frozenset()
    walked_to: str = ""
    deeds: Deeds = Deeds()
    seed: int = 0
    in_words: bool = False
    text_size: TextSize = "standard"
    theme: Theme = "daylight"
    still: bool = False
    low_reach: bool = False
    versions: dict[str, Version] = {}
    hidden: bool = False

    @property
    def place(self) -> Place | None:
        """Return what is on the screen; None is home."""
        return self.trail[-1] if self.trail else None

    def open(self, page: str, path: tuple[str, ...]) -> Visit:
        """Go to *page*, read along *path*."""
        place = Place(page, path if page in path else (page,))
        here = self.place and replace(self.place, piece="")
        return self._at((*self.trail, place)) if place != here else self.close()

    def forward(self, points: tuple[str, ...] = ()) -> Visit:
        """Go to the next of *points*, the next page of the path, or home at its end.

        *points* are those of the page, taken one by one once the first is open.
        """
        if self.place is None:
            return self
        after = dict(pairwise(points)).get(self.place.piece)
        if after is not None:
            return self.enter(after)
        if (page := self.place.following) is None:
            return replace(self.home(), walked_to="")
        return self._at((*self.trail, replace(self.place, page=page, piece="")))

    def enter(self, point: str) -> Visit:
        """Go to a point of this page; Back leads to the one before."""
        if self.place is None:
            return self
        return self._at((*self.trail, replace(self.place, piece=point)))

    def look(self, piece: str) -> Visit:
        """Open a spot, step or effect of this page; "" puts it away."""
        if self.place is None:
            return self
        trail = (*self.trail[:-1], replace(self.place, piece=piece))
        looked = self.deeds.looked | (
            {f"{self.place.page}/{piece}"} if piece else set()
        )
        deeds = replace(self.deeds, looked=looked)
        return replace(self, trail=trail, deeds=deeds)

    @property
    def shows_words(self) -> bool:
        """Tell whether this page is to be read, though it could be touched.

        The list of questions is always there to be touched, until somebody asks
        for its words: who reads the other pages has a list too.
        """
        if self.place and self.place.page == QUESTIONS_PAGE:
            return self.place.piece == WORDS
        return self.in_words

    def put_in_words(self, *, in_words: bool) -> Visit:
        """Show pages as plain words, or as what can be touched."""
        if self.place is None or self.place.page != QUESTIONS_PAGE:
            return replace(self, in_words=in_words)
        here = replace(self.place, piece=WORDS if in_words else "")
        return replace(self, trail=(*self.trail[:-1], here))

    def key(self, piece: str = "") -> str:
        """Return the key of *piece* of this page, or of the one that is open."""
        place = self.place or Place("", ())
        return f"{place.page}/{piece or place.piece}"

    def back(self) -> Visit:
        """Go where they were before; in words a page has no pieces to go back by."""
        trail = self.trail[:-1]
        while self.in_words and trail and trail[-1].is_same_page(self.place):
            trail = trail[:-1]
        return self._at(trail)

    def home(self) -> Visit:
        return self._at(())

    def show(self, sheet: str) -> Visit:
        """Lay *sheet* over the place; raise ValueError if there is none such."""
        return replace(self, sheet=Sheet(sheet), word="")

    def show_word(self, word: str) -> Visit:
        """Lay the card of *word* over the place."""
        return replace(self, sheet=Sheet.WORD, word=word)

    def close(self) -> Visit:
        return replace(self, sheet=None, word="")

    def toggle(self, block: int) -> Visit:
        """Unfold the block with this number, or fold it again."""
        return replace(self, unfolded=self.unfolded ^ {block})

    def choose(self, version: Version) -> Visit:
        """Read this page in *version* from now on."""
        page = self.place.page if self.place else ""
        return replace(self, versions={**self.versions, page: version})

    def _at(self, trail: tuple[Place, ...]) -> Visit:
        there = replace(self.close(), trail=trail, unfolded=frozenset())
        if there.place is None:
            return there
        page, path = there.place.page, there.place.path
        walked_to = self.walked_to
        if path == self.walk:  # its last page ends it: the next walk begins anew
            walked_to = page if there.place.following else ""
        return replace(there, seen=self.seen | {page}, walked_to=walked_to)
