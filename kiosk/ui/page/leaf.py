"""A page as it is offered today, to be laid out."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.content.model.editions import written_for
from kiosk.content.model.library import Edition, Library, Page
from kiosk.ui.page.opened import Opened
from kiosk.visit.visit import Visit


class Leaf(NamedTuple):
    """*page* of *edition*; *sample* if no clinician has checked it."""

    page: Page
    edition: Edition
    library: Library
    sample: bool

    @property
    def written(self) -> Edition:
        """The edition that it was written for."""
        return written_for(self.page.id, self.edition, self.library)

    def opened_in(self, visit: Visit) -> Opened:
        """Return the page as *visit* has it."""
        return Opened(self.page, self.written, visit)
