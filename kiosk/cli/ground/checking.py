"""The check of a content folder, as each command begins with it: it shows itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.progress import Progress
from kiosk.settings.settings import ASSETS

if TYPE_CHECKING:
    from kiosk.checks.subject.findings import Checked


def checked_here(folder: Path, today: date) -> Checked:
    """Hold *folder* against every rule, and tell how far that is."""
    from kiosk.checks.runner import check_content  # noqa: PLC0415  slow to import

    with Progress("Checking") as progress:
        return check_content(folder, assets=ASSETS, today=today, progress=progress)
