"""How new content comes to this kiosk."""

from __future__ import annotations

from kiosk.doctor.finding import Finding
from kiosk.settings.settings import Settings


def look_at_updates(settings: Settings) -> Finding:
    """Tell where new content is to be put."""
    folder = settings.content.folder
    return Finding(
        "updates.by-hand",
        f"Content comes by hand: what is put into {folder} is shown after the next"
        " visit.",
    )
