"""The page on the screen, for QML to read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.dates import full_date
from kiosk.content.model.library import Page, Section, Source
from kiosk.content.model.phrases import ENGLISH, Phrases
from kiosk.content.model.questions import ACTION, asked_by_action
from kiosk.content.model.text import plain_words
from kiosk.known_pages import QUESTIONS_PAGE
from kiosk.ui.engine.properties import Property
from kiosk.ui.engine.rows import Rows
from kiosk.ui.page.leaf import Leaf
from kiosk.ui.page.opened import Opened
from kiosk.ui.page.page_rows import BLOCKS, WordChip, chips_of, rows_of
from kiosk.ui.stages.stage_set import points_in_order
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Read it from Bridge.page, or Bridge.leaves.")
class OpenPage(QObject):  # type: ignore[operator]  # PySide6 stub
    """What a page says, and where it stands on its path.

    The page is on the screen, or lies ready beside it.
    """

    turned = Signal()
    changed = Signal()
    """Something on the page was opened, answered, asked or ticked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.leaf: Leaf | None = None
        """What was laid out; None before any was on the screen."""
        self._section: Section | None = None
        self._visit = Visit("")
        self._stays = False
        self._blocks = Rows(BLOCKS, self)
        self._sources = Rows((Source,), self)
        self._words = Rows((WordChip,), self)

    def lay(self, leaf: Leaf, *, stays: bool = False) -> None:
        """Take another page; it *stays* if only its language is another."""
        page, edition, library, _ = leaf
        self.leaf, self._stays = leaf, stays
        sections = (s for s in edition.sections if page.id in s.pages)
        self._section = next(sections, None)
        self._sources.show(tuple(library.sources[key] for key in page.sources))
        self._words.show(tuple(chips_of(page.words, edition.glossary)))

    def holds(self, leaf: Leaf) -> bool:
        """Tell whether it is this page already."""
        is_of = self.leaf is not None and self.leaf.edition is leaf.edition
        return is_of and self.id == leaf.page.id

    def is_translated_by(self, leaf: Leaf) -> bool:
        """Tell whether *leaf* is the same page in another language."""
        other = leaf.edition.language
        before = self.leaf.edition.language if self.leaf else other
        return self.id == leaf.page.id and before != other

    def show(self, visit: Visit, *, turned: bool) -> bool:
        """Show the page as *visit* has it; *turned* if it was another before.

        Return whether it has turned: into another version of the page, if no other.
        """
        before, self._visit = self._visit, visit
        self._stays = self._stays and turned
        turned = turned or visit.shows_words != before.shows_words
        turned = turned or visit.versions != before.versions
        changed = (visit.place, visit.deeds) != (before.place, before.deeds)
        if turned or visit.unfolded != before.unfolded:
            blocks = self.opened.blocks if self.opened else ()
            self._blocks.show(tuple(rows_of(blocks, visit.unfolded)))
        if turned:
            self.turned.emit()
        if turned or changed:
            self.changed.emit()
        return turned

    def clear(self) -> None:
        """Forget the page."""
        self.leaf = self._section = None
        self._visit = Visit("")
        self._stays = False
        for rows in (self._blocks, self._sources, self._words):
            rows.show(())
        self.turned.emit()
        self.changed.emit()

    @property
    def opened(self) -> Opened | None:
        """The page as it is shown; None before any was on the screen."""
        return self.leaf.opened_in(self._visit) if self.leaf else None

    @property
    def _page(self) -> Page | None:
        return self.leaf.page if self.leaf else None

    @property
    def points_in_order(self) -> tuple[str, ...]:
        """The points of consent that Next leads through, and what follows the last."""
        return points_in_order(self.opened.stage) if self.opened else ()

    @property
    def _phrases(self) -> Phrases:
        return self.leaf.written.phrases if self.leaf else ENGLISH

    @Property(str, notify=turned)
    def id(self) -> str:
        return self._page.id if self._page else ""

    @Property(bool, notify=turned)
    def sample(self) -> bool:
        """Whether it has to say that no clinician has checked it."""
        return self.leaf is not None and self.leaf.sample

    @Property(bool, notify=turned)
    def borrowed(self) -> bool:
        """Whether it is in English, as nobody has translated it yet."""
        return self.leaf is not None and self.id in self.leaf.edition.borrowed

    @Property(bool, notify=turned)
    def stays(self) -> bool:
        """Whether it is the page of before, only in another language."""
        return self._stays

    @Property(str, notify=turned)
    def stage(self) -> str:
        """What fills the screen in place of words: ``room``, ``day`` and so on."""
        stage = self.opened.stage if self.opened else None
        return str(stage.__struct_config__.tag) if stage else ""

    @Property(bool, notify=turned)
    def hasStage(self) -> bool:
        """Whether the page can be shown in pictures, and in words."""
        return self.opened is not None and self.opened.has_stage

    @Property(str, notify=turned)
    def version(self) -> str:
        """``all`` of the page, its ``short`` version, or "" behind its notice."""
        return self.opened.version if self.opened else "all"

    @Property(str, notify=turned)
    def notice(self) -> str:
        """What is said before the page, or ""."""
        return plain_words(self._page.notice.markup) if self._page else ""

    @Property(str, notify=turned)
    def actionAsks(self) -> str:
        """The question in the action that can be put on the list, or ""."""
        if self.leaf is None:
            return ""
        has_list = QUESTIONS_PAGE in self.leaf.edition.pages
        return asked_by_action(self.leaf.page) if has_list else ""

    @Property(bool, notify=changed)
    def actionAsked(self) -> bool:
        """Whether the question of the action is on the list."""
        return self._visit.key(ACTION) in self._visit.deeds.asked

    @Property("QStringList", notify=changed)
    def ticked(self) -> list[str]:
        """The lines of a checklist on this page that are ticked."""
        page = f"{self.id}/"
        keys = self._visit.deeds.ticked
        return [key.removeprefix(page) for key in keys if key.startswith(page)]

    @Property(str, notify=turned)
    def title(self) -> str:
        return self._page.title if self._page else ""

    @Property(str, notify=turned)
    def message(self) -> str:
        return self._page.message.markup if self._page else ""

    @Property(str, notify=turned)
    def action(self) -> str:
        return self._page.action.markup if self._page else ""

    @Property(str, notify=turned)
    def picture(self) -> str:
        return self._page.picture if self._page else ""

    @Property(str, notify=turned)
    def alt(self) -> str:
        return self._page.alt if self._page else ""

    @Property(str, notify=turned)
    def topic(self) -> str:
        return self._section.title if self._section else ""

    @Property(str, notify=turned)
    def tint(self) -> str:
        return self._section.tint if self._section else "mist"

    @Property(int, notify=turned)
    def number(self) -> int:
        """Where the page stands on its path, from 1."""
        return self._visit.place.number if self._visit.place else 0

    @Property(int, notify=turned)
    def count(self) -> int:
        """How many pages the path has."""
        return len(self._visit.place.path) if self._visit.place else 0

    @Property(bool, notify=turned)
    def isLast(self) -> bool:
        return self._visit.place is None or self._visit.place.following is None

    @Property(str, notify=turned)
    def reviewed(self) -> str:
        return full_date(self._page.reviewed, self._phrases) if self._page else ""

    @Property(str, notify=turned)
    def reviewDue(self) -> str:
        return full_date(self._page.review_by, self._phrases) if self._page else ""

    @Property(Rows, constant=True)
    def blocks(self) -> Rows:
        return self._blocks

    @Property(Rows, constant=True)
    def sources(self) -> Rows:
        return self._sources

    @Property(Rows, constant=True)
    def words(self) -> Rows:
        return self._words
