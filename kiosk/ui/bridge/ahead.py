"""What is made ready while nobody touches: the next page, and the stages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kiosk.content.model.library import Edition
from kiosk.content.model.stages import Stage
from kiosk.ui.page.leaf import Leaf
from kiosk.ui.page.opened import Opened
from kiosk.ui.page.pages import Pages
from kiosk.visit.visit import Visit


class Ahead:
    """Makes ready what a visit may come to, one thing at a time.

    *leaf* gives a page of an edition by its name.
    """

    def __init__(self, pages: Pages, leaf: Callable[[Edition, str], Leaf]) -> None:
        self._pages, self._leaf = pages, leaf
        self._edition: Edition | None = None
        self._unseen: list[str] = []  # pages of the walk that may have a stage
        self._filled: dict[type[Stage], str] = {}

    def forget(self) -> None:
        """Take nothing for ready: all is cleared."""
        self._edition, self._unseen, self._filled = None, [], {}

    def prepare(self, visit: Visit, edition: Edition) -> bool:
        """Look at one page of *edition*, and make it ready; False if all have been.

        Raise SnapshotError where a page of the library cannot be read.
        """
        if edition is not self._edition:
            self._edition, self._unseen = edition, [*edition.walk]
            self._filled = {}
        self._note_what_is_shown()
        if any(self._is_laid(there, edition) for there in beside(visit)):
            return True
        if not self._unseen:
            return False
        page = self._unseen.pop(0)
        self._fill_if_first(visit.open(page, (page,)), edition)
        return True

    def _note_what_is_shown(self) -> None:
        opened = self._pages.current.opened
        if opened and opened.stage:
            self._filled[type(opened.stage)] = opened.page.id

    def _is_laid(self, there: Visit, edition: Edition) -> bool:
        """Make ready the page, or the stage, that a touch away is."""
        opened, leaf = self._at(there, edition)
        if opened.stage is None:
            return self._pages.prepare(leaf, there)
        if self._filled.get(type(opened.stage)) == opened.page.id:
            return False
        return self._fill(opened, leaf)

    def _fill_if_first(self, there: Visit, edition: Edition) -> None:
        """Make ready a stage of a kind that nothing has filled yet."""
        opened, leaf = self._at(there, edition)
        if opened.stage and type(opened.stage) not in self._filled:
            self._fill(opened, leaf)

    def _at(self, there: Visit, edition: Edition) -> tuple[Opened, Leaf]:
        assert there.place  # noqa: S101  it is at a page
        leaf = self._leaf(edition, there.place.page)
        return Opened(leaf.page, leaf.written, there), leaf

    def _fill(self, opened: Opened, leaf: Leaf) -> bool:
        """Fill the stage of *opened*, unless the screen shows another of its kind."""
        shown = self._pages.current.opened if opened.visit.place else None
        if shown and isinstance(shown.stage, type(opened.stage)):
            return False
        assert opened.stage  # noqa: S101  else there is nothing to fill
        self._filled[type(opened.stage)] = opened.page.id
        sources, phrases = leaf.library.sources, opened.written.phrases
        self._pages.stages.show(opened.stage, opened.visit, sources, phrases)
        return True


def beside(visit: Visit) -> Iterator[Visit]:
    """Yield what Next and Back make of *visit*; of one at home, its walk begun."""
    ways = [visit.forward(), visit.back()] if visit.place else []
    if not visit.place and visit.walk:
        ways = [visit.open(visit.walked_to or visit.walk[0], visit.walk)]
    return (there for there in ways if there.place)
