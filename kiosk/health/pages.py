"""The pages of a library as numbers: shown, held back, due for review."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from zlib import crc32

import msgspec

from kiosk.content.approval.day_states import stands_until
from kiosk.content.model.library import Edition, Library
from kiosk.content.snapshot_parts import Parts
from kiosk.health.health import Pages

SOON = timedelta(days=30)
"""Before a review is due: who has to read a page has other work, too."""


def pages_of(
    whole: Library | None, shown: Library | None, today: date
) -> dict[str, Pages]:
    """Count the pages of each language in *whole*, of which *shown* is shown."""
    editions = whole.editions if whole else {}
    offered = shown.editions if shown else {}
    return {
        language: _counted(edition, _own(offered.get(language)), today)
        for language, edition in editions.items()
    }


def _own(edition: Edition | None) -> Collection[str]:
    """Return the pages of *edition* but those that English lends it."""
    return {*edition.pages} - edition.borrowed if edition else ()


def _counted(edition: Edition, shown: Collection[str], today: date) -> Pages:
    standings = edition.standings
    days = [stands_until(standings[page]) for page in standings]
    return Pages(
        shown=len(shown),
        held_back=len(_own(edition)) - len(shown),
        reviews_due=sum(today <= day <= today + SOON for day in days),
        reviews_overdue=sum(day < today for day in days),
    )


def sum_of(library: Library | None) -> str:
    """Sum up what patients read and see: the same on each machine; "" is unknown.

    Who signed it when is no part of that.
    """
    if library is None:
        return ""
    sums = [_sums(library.pictures)]
    for language, edition in sorted(library.editions.items()):
        rest = edition.sections, edition.walk, edition.glossary, edition.clinic
        encoded = msgspec.json.encode((*rest, edition.phrases), order="deterministic")
        sums.append(f"{language} {crc32(encoded):08x} {_sums(edition.pages)}")
    return f"{crc32(' '.join(sums).encode()):08x}"


def _sums(parts: Mapping[str, object]) -> str:
    """Return the checksums that the parts have on disk; no part is read."""
    return parts.sums if isinstance(parts, Parts) else ""
