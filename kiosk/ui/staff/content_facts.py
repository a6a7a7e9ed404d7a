"""How the content stands, in the words of the dashboard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QLocale

from kiosk.content.approval.day_states import stands_until
from kiosk.content.model.library import Edition, Library
from kiosk.errors import SnapshotError
from kiosk.health.pages import pages_of
from kiosk.ui.bridge.offer import Offer

AHEAD = timedelta(days=60)
"""How long before it is due a review is listed."""


class Review(NamedTuple):
    """A page by its *name*, and the day until which it stands."""

    until: date
    name: str


def figures_of(offer: Offer) -> Iterator[tuple[str, str]]:
    """Yield the pages of each language, as they are shown, and the reviews due."""
    counted = pages_of(offer.whole, offer.library, offer.day)
    for language, pages in counted.items():
        yield f"{pages.shown}", f"{language_name(language)} pages"
    due = sum(one.reviews_due + one.reviews_overdue for one in counted.values())
    yield f"{due}", "review due" if due == 1 else "reviews due"


def reviews_of(offer: Offer) -> list[Review]:
    """Return the reviews that are overdue or come due, the first first."""
    library, last = offer.whole, offer.day + AHEAD
    if library is None:
        return []
    found = (
        Review(day, _name(library, edition, page))
        for edition in library.editions.values()
        for page, day in _days(edition)
        if day <= last
    )
    return sorted(found)


def _days(edition: Edition) -> Iterator[tuple[str, date]]:
    for page, standing in edition.standings.items():
        if page in edition.pages and page not in edition.borrowed:
            yield page, stands_until(standing)


def _name(library: Library, edition: Edition, page: str) -> str:
    """Return such as "Going home · Driving", with the language where there are more."""
    title = page
    with suppress(SnapshotError, KeyError):
        title = edition.pages[page].title
    topics = (one.title for one in edition.sections if page in one.pages)
    topic = next((one for one in topics if one != title), "")
    name = f"{topic} · {title}" if topic else title
    many = len(library.editions) > 1
    return f"{name} ({language_name(edition.language)})" if many else name


def said_of(until: date, today: date) -> tuple[str, str]:
    """Return the state of a review for its colour, and what is said of it."""
    days = (until - today).days
    if days < 0:
        return "fault", f"Overdue by {_days_of(-days)}"
    if days == 0:
        return "note", "Review due today"
    return "note", f"Review due in {_days_of(days)}"


def _days_of(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def language_name(code: str) -> str:
    return QLocale.languageToString(QLocale(code).language())


def day_of(day: date) -> str:
    """Return such as "2 Jun"; another year is told."""
    return f"{day.day} {day:%b}"
