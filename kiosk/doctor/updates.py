"""How new content comes to this kiosk."""

from __future__ import annotations

from pathlib import Path

from kiosk.doctor.finding import Finding


def look_at_updates(content: Path) -> Finding:
    """Tell where new content is to be put."""
    return Finding(
        "updates.by-hand",
        f"Content comes by hand: what is put into {content} is shown after the next"
        " visit.",
    )
