"""What is made ready while nobody touches: the next page, and the stages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

from kiosk.content.model.library import Edition
from kiosk.content.model.stages import Stage
from kiosk.errors import SnapshotError
from kiosk.ui.page.leaf import Leaf
from kiosk.ui.page.pages import Pages
from kiosk.visit.visit import Visit


class Ahead:
    """Makes ready what a visit may come to, one page at a time.

    *leaf* gives a page of an edition by its name.  What cannot be read is told when
    somebody comes there, not here.
    """

    def __init__(self, pages: Pages, leaf: Callable[[Edition, str], Leaf]) -> None:
        self._pages, self._leaf = pages, leaf
        self._visit = Visit("")
        self._edition: Edition | None = None
        self._near: list[Visit] = []  # a touch away
        self._walk: list[str] = []  # pages that may have a stage
        self._filled: set[type[Stage]] = set()  # since this step

    def forget(self) -> None:
        """Make nothing ready: the visit is over, and all is cleared."""
        self._visit, self._edition = Visit(""), None
        self._near, self._walk = [], []

    def note(self, visit: Visit, edition: Edition) -> None:
        """Go on from *visit*, which is on the screen now."""
        if edition is not self._edition:
            self._edition, self._walk = edition, [*edition.walk]
        self._visit, self._near = visit, [*beside(visit)]
        self._filled.clear()

    def prepare(self) -> bool:
        """Make the next thing ready; False if there is none left."""
        if self._near:
            self._make(self._near.pop(0), is_near=True)
        elif self._walk:
            page = self._walk.pop(0)
            self._make(self._visit.open(page, (page,)), is_near=False)
        else:
            return False
        return True

    def _make(self, there: Visit, *, is_near: bool) -> None:
        assert self._edition  # noqa: S101  there is a visit
        assert there.place  # noqa: S101  it is at a page
        with suppress(SnapshotError):
            leaf = self._leaf(self._edition, there.place.page)
            if stage := leaf.opened_in(there).stage:
                self._fill(stage, there, leaf)
            elif is_near:
                self._pages.prepare(leaf, there)

    def _fill(self, stage: Stage, there: Visit, leaf: Leaf) -> None:
        """Fill *stage*, unless the screen shows one of its kind, or a nearer one is."""
        opened = self._pages.current.opened if self._visit.place else None
        is_shown = opened is not None and isinstance(opened.stage, type(stage))
        if not is_shown and type(stage) not in self._filled:
            self._filled.add(type(stage))
            self._pages.fill(stage, there, leaf)


def beside(visit: Visit) -> Iterator[Visit]:
    """Yield what Next and Back make of *visit*; of one at home, its walk begun."""
    ways = [visit.forward(), visit.back()] if visit.place else []
    if not visit.place and visit.walk:
        ways = [visit.open(visit.walked_to or visit.walk[0], visit.walk)]
    return (there for there in ways if there.place)
