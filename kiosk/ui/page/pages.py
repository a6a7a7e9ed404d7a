"""The page on the screen, and those that lie ready beside it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.content.model.stages import Stage
from kiosk.ui.page.leaf import Leaf
from kiosk.ui.page.page import OpenPage
from kiosk.ui.stages.stage_set import Stages
from kiosk.visit.visit import Visit

LEAVES = 3
"""The page on the screen, the next one, and the one before."""


class Pages(QObject):
    """A few pages, of which one is on the screen.

    To lay out the words of a page takes longer than a turn may: that is done while
    nobody touches, and what one comes from is kept as it was.
    """

    swapped = Signal()
    """Another of them is on the screen."""
    turned = Signal()
    """There is another page on the screen, or another version of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stages = Stages(self)
        self.leaves = [OpenPage(self) for _ in range(LEAVES)]
        self._by_use = [*self.leaves]  # the last is on the screen

    @property
    def current(self) -> OpenPage:
        """The one on the screen; it is empty before any was."""
        return self._by_use[-1]

    def turn(self, leaf: Leaf, visit: Visit) -> None:
        """Show *leaf* as *visit* has it."""
        before, stays = self.current, self.current.is_translated_by(leaf)
        one = before if stays else self._holding(leaf) or self._by_use[0]
        anew = one is before or not one.holds(leaf)
        if anew:
            one.lay(leaf, stays=stays)
        self._by_use.remove(one)
        self._by_use.append(one)
        self._show(visit, turned=anew)
        if one is not before:
            self.swapped.emit()
        self.turned.emit()

    def write_anew(self, leaf: Leaf, visit: Visit) -> None:
        """Show the page that is on the screen as it is written now, where it stands."""
        self.current.lay(leaf, stays=True)
        self._show(visit, turned=True)
        self.turned.emit()

    def show(self, visit: Visit) -> None:
        """Show the page that is on the screen as *visit* has it now."""
        if self._show(visit, turned=False):
            self.turned.emit()

    def _show(self, visit: Visit, *, turned: bool) -> bool:
        """Fill the stage of the page on the screen, then let all see the page."""
        leaf = self.current.leaf
        if leaf and (stage := leaf.opened_in(visit).stage):
            self.fill(stage, visit, leaf)
        return self.current.show(visit, turned=turned)

    def fill(self, stage: Stage, visit: Visit, leaf: Leaf) -> None:
        """Show the *stage* of *leaf* as *visit* has it, on the screen or behind it."""
        sources, phrases = leaf.library.sources, leaf.written.phrases
        self.stages.show(stage, visit, sources, phrases)

    def prepare(self, leaf: Leaf, visit: Visit) -> None:
        """Lay *leaf* out beside, as *visit* will have it, unless it is there."""
        ready = self._holding(leaf)
        one = ready or self._by_use[0]
        if one is not self.current:  # what is laid out anew next is another
            self._by_use.remove(one)
            self._by_use.insert(-1, one)
        if ready is None:
            one.lay(leaf)
            one.show(visit, turned=True)

    def _holding(self, leaf: Leaf) -> OpenPage | None:
        return next((one for one in self._by_use[::-1] if one.holds(leaf)), None)

    def clear(self) -> None:
        """Forget them all."""
        for one in self.leaves:
            one.clear()
        self.stages.clear()
