"""Content with errors on some pages: the others are new, and these are old or left out.

A page keeps its last good version if nothing that this rests on has changed since;
else it is left out, as release mode leaves out a page.  Which pages have errors is for
the checks, which know the rules as well.  Why it is so is in decision 018.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace as changed_to

from kiosk.content.approval.judged_signatures import with_standings
from kiosk.content.edition import Own
from kiosk.content.footing import LINK, RULES, Footing, LastGood
from kiosk.content.ground import Ground
from kiosk.content.loader import Compiled, behind
from kiosk.content.model.editions import sections_with, showing, with_lent
from kiosk.content.model.library import Edition, Library, Page
from kiosk.content.speech.recordings import with_recordings
from kiosk.errors import SnapshotError

PageName: TypeAlias = tuple[str, str]
"""The language of a page, and its id."""


class Old(NamedTuple):
    """A page in its last good version, and what a Footing says of that."""

    page: Page
    uses: frozenset[str]
    text: str
    file: int


class LeftOut(NamedTuple):
    """A page that is not shown: what its last version uses, and what is *changed*.

    *is_edited* tells that its own file has changed, or that there is no last version.
    """

    changed: tuple[str, ...] = ()
    is_edited: bool = True

    @property
    def fault_is_elsewhere(self) -> bool:
        """Whether what all pages share has spoiled it, and nobody touched the page."""
        shared = (use for use in self.changed if not use.startswith(LINK))
        return not self.is_edited and any(shared)


class Partial(NamedTuple):
    """What is left of content with errors.

    *compiled* has the good pages and the *old* ones; links in them still lead to those
    that are *left_out*.
    """

    compiled: Compiled
    old: Mapping[PageName, Old]
    left_out: Mapping[PageName, LeftOut]

    def shown(self) -> Library:
        """Return what patients see of it: what led to other pages closes up."""
        library = self.compiled.library
        if not self.old and not self.left_out:
            return library
        editions = {code: _closed(one) for code, one in library.editions.items()}
        return changed_to(library, editions=editions)

    def footings(self) -> dict[str, Footing]:
        """Return what its pages rest on, by language."""
        return {code: self._footing(one) for code, one in self.compiled.own.items()}

    def _footing(self, own: Own) -> Footing:
        code = own.edition.language
        edition = self.compiled.library.editions[code]
        pages = [page for page in edition.pages if page not in edition.borrowed]
        uses = {page: self._uses(own, page) for page in pages}
        ground = Ground(self.compiled, own, {p: edition.pages[p].title for p in pages})
        sums = {use: ground.sum(use) for use in sorted({RULES}.union(*uses.values()))}
        places = {use: place for place, use in enumerate(sums)}
        return Footing(
            sums=sums,
            uses={p: tuple(sorted(places[use] for use in uses[p])) for p in pages},
            texts={page: self._text(code, page) for page in pages},
            files={page: self._file(code, page) for page in pages},
        )

    def _uses(self, own: Own, page: str) -> frozenset[str]:
        old = self.old.get((own.edition.language, page))
        return old.uses if old else own.uses[page]

    def _text(self, code: str, page: str) -> str:
        old = self.old.get((code, page))
        return old.text if old else self.compiled.text_hash(code, page)

    def _file(self, code: str, page: str) -> int:
        old = self.old.get((code, page))
        return old.file if old else self.compiled.own[code].files[page]


def without_errors(
    compiled: Compiled, spoiled: Collection[PageName], last: LastGood | None
) -> Partial:
    """Return what is left of *compiled* where errors have *spoiled* pages.

    *last* is what the kiosk shows now, if it shows anything.
    """
    if not spoiled:
        return Partial(compiled, {}, {})
    old: dict[PageName, Old] = {}
    left_out: dict[PageName, LeftOut] = {}
    for code, own in compiled.own.items():
        pages = sorted(page for language, page in spoiled if language == code)
        good = own.edition.pages.keys() - set(pages)
        ground = Ground(compiled, own, {p: own.edition.pages[p].title for p in good})
        for page in pages:
            match _before(page, ground, last):
                case Old() as before:
                    old[code, page] = before
                case LeftOut() as gone:
                    left_out[code, page] = gone
    return Partial(_put_together(compiled, spoiled, old), old, left_out)


def _before(page: str, ground: Ground, last: LastGood | None) -> Old | LeftOut:
    """Return the last version of *page* if it is still true."""
    code = ground.own.edition.language
    footing = last.footings.get(code) if last else None
    placed = {one for topic in ground.own.edition.sections for one in topic.pages}
    if last is None or footing is None or page not in footing.uses.keys() & placed:
        return LeftOut()
    if changed := footing.changed(page, ground.sum):
        return LeftOut(changed, footing.files[page] != ground.own.files.get(page))
    try:
        whole = last.library.editions[code].pages[page]
    except SnapshotError:  # the disk has lost it
        return LeftOut()
    uses, text = footing.used_by(page), footing.texts[page]
    return Old(whole, uses, text, footing.files[page])


def _put_together(
    compiled: Compiled, spoiled: Collection[PageName], old: Mapping[PageName, Old]
) -> Compiled:
    bare = {
        code: _own_pages(one.edition, spoiled, old)
        for code, one in compiled.own.items()
    }
    texts = {name: one.text for name, one in old.items()}
    editions = with_standings(
        with_lent(bare), behind(compiled.shared), compiled.signatures, texts
    )
    shown = with_recordings(editions, compiled.folder)
    return replace(compiled, library=changed_to(compiled.library, editions=shown))


def _own_pages(
    edition: Edition, spoiled: Collection[PageName], old: Mapping[PageName, Old]
) -> Edition:
    """Return *edition* without its spoiled pages: English lends none in their place."""
    code = edition.language
    bad = {page for language, page in spoiled if language == code}
    kept = {page: one.page for (language, page), one in old.items() if language == code}
    good = {name: page for name, page in edition.pages.items() if name not in bad}
    placed = {page for section in edition.sections for page in section.pages}
    sections = sections_with(placed - bad | kept.keys(), edition.sections)
    return changed_to(edition, pages=good | kept, sections=sections)


def _closed(edition: Edition) -> Edition:
    pages = edition.pages
    return showing(edition, pages.keys(), lambda page: pages[page].word_count)
