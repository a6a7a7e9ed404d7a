"""How new content comes to this kiosk."""

from __future__ import annotations

from datetime import date, timedelta

from kiosk.doctor.finding import Finding
from kiosk.packs.pointer import content_folder, packs_folder
from kiosk.packs.status import Status, read_status
from kiosk.settings.settings import Settings, state_folder

LONG = timedelta(days=14)
"""Without a good look: half of the 30 days for which a site vouches for its packs."""


def look_at_updates(settings: Settings, today: date) -> Finding:
    """Tell where new content comes from, and whether that goes well."""
    if not settings.update.is_wanted:
        return Finding(
            "updates.by-hand",
            f"Content comes by hand: what is put into {settings.content.folder} is"
            " shown after the next visit.",
        )
    return _of_packs(read_status(packs_folder(state_folder(settings))), settings, today)


def _of_packs(status: Status, settings: Settings, today: date) -> Finding:
    site = settings.update.url or settings.update.folder
    if not status.looked:
        return Finding(
            "updates.never",
            f"No content was fetched from {site} so far.",
            "Fetch it now, and see what is said: kiosk update",
        )
    shown = f"{content_folder(settings)} is shown"
    if status.pack:
        shown = f"Pack {status.pack} of {status.channel}, of {status.made}, is shown"
    if not status.good or date.fromisoformat(status.good) < today - LONG:
        since = f"since {status.good}" if status.good else "ever"
        return Finding(
            "updates.old",
            f"{shown}. No look for new content went well {since}. {status.fault}",
            "See what is said now: kiosk update",
        )
    if status.fault:
        return Finding(
            "updates.failing",
            f"{shown}. The last look for new content failed: {status.fault}",
            "It is tried again by itself. To see what is said now: kiosk update",
        )
    return Finding("updates.fine", f"{shown}. It was last looked for on {status.good}.")
