"""A page as somebody has it before them: its words, or its stage.  No Qt."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.content.model.blocks import Block
from kiosk.content.model.library import Edition, Page
from kiosk.content.model.questions import stage_of
from kiosk.content.model.stages import Stage
from kiosk.known_pages import HELP_PAGE
from kiosk.ui.page.page_rows import blocks_of, in_order
from kiosk.visit.visit import Visit


class Opened(NamedTuple):
    """*page* amid a *visit*; *written* is the edition that it was written for."""

    page: Page
    written: Edition
    visit: Visit

    @property
    def version(self) -> str:
        """``all`` of the page, its ``short`` version, or "" behind its notice."""
        if not self.page.notice.markup:
            return "all"
        return self.visit.versions.get(self.page.id, "")

    @property
    def has_stage(self) -> bool:
        """Whether it can be shown in pictures, and in words."""
        return self.version == "all" and stage_of(self.page) is not None

    @property
    def stage(self) -> Stage | None:
        """What fills the screen in place of words."""
        in_pictures = self.has_stage and not self.visit.shows_words
        return stage_of(self.page) if in_pictures else None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its words; none where a stage stands for them."""
        if self.stage:
            return ()
        return blocks_of(self.page, self.version, self.written.phrases)

    @property
    def blocks_in_view(self) -> tuple[Block, ...]:
        """The same, each followed by what is unfolded of it."""
        return tuple(block for _, block in in_order(self.blocks, self.visit.unfolded))

    @property
    def seeks_help(self) -> bool:
        """Whether it says how or when to get help."""
        return self.page.id == HELP_PAGE or self.page.tells_when_to_get_help
