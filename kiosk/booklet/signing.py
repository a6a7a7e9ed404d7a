"""What the clinician who signs must know of each page: for staff, so in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from kiosk.booklet.booklet import FactRow, SignPart
from kiosk.content.approval.day_states import signer, stands_until, state_of
from kiosk.content.approval.signed_content import stated_facts
from kiosk.content.loader import Compiled
from kiosk.content.model.dates import full_date
from kiosk.content.model.dropped_words import source_line
from kiosk.content.model.library import Edition, Fact, Page
from kiosk.content.model.questions import asks
from kiosk.content.model.standing import Standing
from kiosk.content.model.text import plain_words

_COMMAND = 'kiosk sign-off {page} --language {language} --name "…" --role "…"'
_STANDINGS = {
    "signed": "Signed by {who}, on {day}. It counts until {until}.",
    "void": "It has changed since {who}, signed it on {day}.",
    "overdue": "Signed by {who}, on {day}. That counted until {until}.",
    "unsigned": "Nobody has signed this page.",
}
_OLDER_FORM = "{who}, signed it on {day}, in an earlier form, which covered less of it."
_MEMORY = " States facts that no source was found for yet: {facts}."
_ENGLISH = " The English page has changed since it was signed."


class Signing(NamedTuple):
    """All facts, and the day by which a page's standing is told."""

    compiled: Compiled
    today: date

    def part(
        self, edition: Edition, page: Page, numbers: Mapping[str, int]
    ) -> SignPart:
        """Tell of *page* as it stands in *edition*, which is that of its language."""
        return SignPart(
            standing=self._standing(edition.standings.get(page.id)),
            text=self.compiled.text_hash(edition.language, page.id)[:12],
            notice=plain_words(page.notice.markup),
            asks=tuple(asks(page).values()),
            facts=tuple(self._rows(edition, page, numbers)),
            command=_COMMAND.format(page=page.id, language=edition.language),
        )

    def sources(self, edition: Edition, pages: tuple[str, ...]) -> Iterator[str]:
        """Go through the sources of all facts on *pages*."""
        for page in pages:
            for _, fact in self._facts(edition, edition.pages[page]):
                yield from fact.sources

    def _facts(self, edition: Edition, page: Page) -> Iterator[tuple[str, Fact]]:
        known = self.compiled.shared.facts or {}
        for fact in stated_facts(page, edition.glossary):
            if fact in known:
                yield fact, known[fact]

    def _rows(
        self, edition: Edition, page: Page, numbers: Mapping[str, int]
    ) -> Iterator[FactRow]:
        for name, fact in self._facts(edition, page):
            sources = tuple(sorted(numbers[key] for key in fact.sources))
            precise = source_line(fact)
            yield FactRow(name, fact.plain, precise, fact.status, sources)

    def _standing(self, standing: Standing | None) -> str:
        state = state_of(standing, self.today)
        if standing is None:
            return _STANDINGS[state]
        form = _OLDER_FORM if standing.older_form else _STANDINGS[state]
        said = form.format(
            who=signer(standing),
            day=full_date(standing.signed_on) if standing.signed_on else "",
            until=full_date(stands_until(standing)),
        )
        memory = _MEMORY.format(facts=", ".join(standing.memory))
        changed = _ENGLISH if standing.english_changed else ""
        return said + changed + (memory if standing.memory else "")
