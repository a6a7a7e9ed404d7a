"""What stands on one page of the site, beside its words."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from markupsafe import Markup

from kiosk.content.approval.day_states import signer
from kiosk.content.model.blocks import Block, KeyMessage
from kiosk.content.model.dates import full_date
from kiosk.content.model.editions import written_for
from kiosk.content.model.library import Page, Section, Source, Word
from kiosk.content.model.stages import Effects
from kiosk.content.model.text import Prose, plain_words
from kiosk.content.tables.booklet_words import ENGLISH as SAYINGS
from kiosk.content.tables.own_words import put
from kiosk.web.markup import Words
from kiosk.web.pieces import Cutter, Piece
from kiosk.web.shelf import Shelf


class Leaf:
    """One page; what it says itself is in the language it was written in."""

    def __init__(self, shelf: Shelf, page: Page) -> None:
        self.shelf, self.page = shelf, page
        self.written = written_for(page.id, shelf.edition, shelf.library)
        self.is_borrowed = page.id in shelf.edition.borrowed
        self.is_sample = shelf.says_sample(page.id)
        self._words = Words(self._leads, shelf.numbers)

    @property
    def direction(self) -> str:
        return "ltr" if self.is_borrowed else self.shelf.direction

    def words(self, prose: Prose, *, links: bool = True) -> Markup:
        return self._words.html(prose.markup, links=links)

    @property
    def description(self) -> str:
        return plain_words(self.page.message.markup)

    @property
    def shown(self) -> tuple[Piece, ...]:
        """What shows at once: of a page with a notice, its short version."""
        is_short = bool(self.page.notice.markup)
        return self._cut(one for one in self.page.blocks if not is_short or _key(one))

    @property
    def folded(self) -> tuple[Piece, ...]:
        """What a page with a notice keeps for those who want all of it."""
        is_short = bool(self.page.notice.markup)
        return self._cut(one for one in self.page.blocks if is_short and not _key(one))

    @property
    def has_figures(self) -> bool:
        """Whether it has pictures of 100 people."""
        return any(isinstance(block, Effects) for block in self.page.blocks)

    def _cut(self, blocks: Iterable[Block]) -> tuple[Piece, ...]:
        sayings = SAYINGS if self.is_borrowed else self.shelf.say
        return tuple(Cutter(self.written.phrases, sayings).pieces(blocks))

    @property
    def section(self) -> Section:
        return next(one for one in self.shelf.sections if self.page.id in one.pages)

    @property
    def path(self) -> tuple[str, ...]:
        """The pages that Back and Next go through: the walk, or those of its topic."""
        walk = self.shelf.walk
        return walk if self.page.id in walk else self.section.pages

    @property
    def place(self) -> str:
        """Where it stands on its path; "" where that is one page."""
        number, path = self.path.index(self.page.id) + 1, self.path
        if len(path) < 2:
            return ""
        return put(self.shelf.web.place, page=number, pages=len(path))

    @property
    def before(self) -> str:
        number = self.path.index(self.page.id)
        return self.path[number - 1] if number else ""

    @property
    def after(self) -> str:
        return next(iter(self.path[self.path.index(self.page.id) + 1 :]), "")

    @property
    def glossary(self) -> list[tuple[str, Word]]:
        """The words that it explains, as they stand in it."""
        known = self.shelf.edition.glossary
        return [(word, known[word]) for word in self.page.words if word in known]

    @property
    def sources(self) -> list[tuple[Source, str, str]]:
        """Each with its address if it is one of the web, and when it was last read."""
        found = (self.shelf.library.sources[key] for key in self.page.sources)
        return [(one, _web_address(one), self._read(one)) for one in found]

    def _read(self, source: Source) -> str:
        day = full_date(source.read, self.shelf.edition.phrases)
        return put(self.shelf.say.read_on, day=day)

    @property
    def reviewed(self) -> str:
        phrases = self.shelf.edition.phrases
        reviewed = full_date(self.page.reviewed, phrases)
        due = full_date(self.page.review_by, phrases)
        return put(self.shelf.say.reviewed, reviewed=reviewed, due=due)

    @property
    def signed(self) -> str:
        """Who signed it, and when; "" of a page that says that it is a sample."""
        standing = self.shelf.edition.standings.get(self.page.id)
        if self.is_sample or not standing or not standing.signed_on:
            return ""
        day = full_date(standing.signed_on, self.shelf.edition.phrases)
        return put(self.shelf.web.signed, who=signer(standing), day=day)

    def _leads(self, target: str) -> str:
        kind, _, name = target.partition(":")
        if kind == "word":
            known = name in self.page.words and name in self.shelf.edition.glossary
            return f"#word-{quote(name)}" if known else ""
        return self.shelf.leads(target)


def _key(block: Block) -> bool:
    return isinstance(block, KeyMessage)


def _web_address(source: Source) -> str:
    is_web = source.address.startswith(("https://", "http://"))
    return source.address if is_web else ""
