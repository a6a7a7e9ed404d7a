"""How each page stands: what was signed, and what has changed since."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from kiosk.content.approval.signature import Signature, Signatures
from kiosk.content.approval.signatures import read_signatures
from kiosk.content.approval.signed_content import (
    FORM,
    Behind,
    stated_facts,
    text_hash,
)
from kiosk.content.files.folder import is_inside
from kiosk.content.files.problems import Report
from kiosk.content.model.library import Edition, Fact, Page
from kiosk.content.model.standing import Standing


def with_standings(
    editions: Mapping[str, Edition],
    behind: Behind,
    signatures: Signatures,
    texts: Mapping[tuple[str, str], str] | None = None,
) -> dict[str, Edition]:
    """Say in *editions* how each page stands.

    *texts* has what is known of the sums of some texts, by language and page.
    """
    judge = _Judge(editions, behind, signatures, texts or {})
    return {
        code: replace(edition, standings=judge.standings(edition))
        for code, edition in editions.items()
    }


def signatures_in(report: Report, folder: Path, today: date) -> Signatures:
    """Read the file of *report*; without it nobody has signed."""
    if not report.path.exists() or not is_inside(report, folder):
        return {}
    return read_signatures(report, today)


class _Judge(NamedTuple):
    """Holds each page against its signature."""

    editions: Mapping[str, Edition]
    behind: Behind
    signatures: Signatures
    texts: Mapping[tuple[str, str], str]

    def standings(self, edition: Edition) -> dict[str, Standing]:
        """Say of each page how it stands; one that is lent is judged in English."""
        own = (page for page in edition.pages if page not in edition.borrowed)
        return {page: self._standing(page, edition) for page in own}

    def _standing(self, page_id: str, edition: Edition) -> Standing:
        page = edition.pages[page_id]
        bare = Standing(
            words=page.word_count,
            review_by=page.review_by,
            memory=_from_memory(page, edition, self.behind.facts),
        )
        signature = self.signatures.get((edition.language, page_id))
        return self._signed(bare, page_id, edition, signature) if signature else bare

    def _signed(
        self, bare: Standing, page_id: str, edition: Edition, signature: Signature
    ) -> Standing:
        english = self.editions["en"]
        is_other = edition is not english and page_id in english.pages
        is_older = not signature.text.startswith(FORM)
        return replace(
            bare,
            signed=True,
            void=is_older or signature.text != self._hash(edition, page_id),
            older_form=is_older,
            english_changed=is_other
            and not is_older
            and signature.english != self._hash(english, page_id),
            name=signature.name,
            role=signature.role,
            signed_on=signature.signed_on,
            until=signature.until,
            key=signature.key,
        )

    def _hash(self, edition: Edition, page_id: str) -> str:
        known = self.texts.get((edition.language, page_id))
        return known or text_hash(edition, page_id, self.behind)


def _from_memory(
    page: Page, edition: Edition, facts: Mapping[str, Fact]
) -> tuple[str, ...]:
    stated = stated_facts(page, edition.glossary)
    known = (fact for fact in stated if fact in facts)
    return tuple(fact for fact in known if facts[fact].status == "memory")
