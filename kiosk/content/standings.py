"""How each page stands: what was signed, and what has changed since."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from kiosk.content.folders import is_inside
from kiosk.content.known import Shared
from kiosk.content.model import Edition, Fact, Page, Standing
from kiosk.content.report import Report
from kiosk.content.signoff import (
    Signature,
    Signatures,
    read_signatures,
    stated_facts,
    text_hash,
)


def with_standings(
    editions: Mapping[str, Edition], shared: Shared, report: Report, folder: Path
) -> dict[str, Edition]:
    """Read the signatures in the file of *report* into the *editions*."""
    signatures = _signatures(report, folder)
    facts = shared.facts or {}
    whole = {}
    for code, edition in editions.items():
        standings = {
            page: _standing(
                page, edition, editions, facts, signatures.get((code, page))
            )
            for page in edition.pages
        }
        routes = shared.clinic.routes
        whole[code] = replace(edition, standings=standings, routes=routes)
    return whole


def _signatures(report: Report, folder: Path) -> Signatures:
    """Return them; without the file nobody has signed."""
    if not report.path.exists() or not is_inside(report, folder):
        return {}
    return read_signatures(report)


def _standing(
    page_id: str,
    edition: Edition,
    editions: Mapping[str, Edition],
    facts: Mapping[str, Fact],
    signature: Signature | None,
) -> Standing:
    page = edition.pages[page_id]
    bare = Standing(
        words=page.word_count,
        review_by=page.review_by,
        memory=_from_memory(page, edition, facts),
    )
    if signature is None:
        return bare
    english = editions["en"]
    return replace(
        bare,
        signed=True,
        void=signature.text != text_hash(page, facts, edition.glossary),
        english_changed=edition is not english
        and signature.english != _hash_in(english, page_id, facts),
        name=signature.name,
        role=signature.role,
        signed_on=signature.signed_on,
        until=signature.until,
    )


def _hash_in(edition: Edition, page: str, facts: Mapping[str, Fact]) -> str:
    if page not in edition.pages:
        return ""
    return text_hash(edition.pages[page], facts, edition.glossary)


def _from_memory(
    page: Page, edition: Edition, facts: Mapping[str, Fact]
) -> tuple[str, ...]:
    stated = stated_facts(page, edition.glossary)
    known = (fact for fact in stated if fact in facts)
    return tuple(fact for fact in known if facts[fact].status == "memory")
