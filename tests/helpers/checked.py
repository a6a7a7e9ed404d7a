"""A library as a kiosk gets it: compiled, and held against every rule."""

from datetime import date
from pathlib import Path

from kiosk.checks.runner import check_content
from kiosk.checks.subject.findings import Checked
from kiosk.content.model.library import Library
from kiosk.settings.settings import ASSETS


def sound_library(folder: Path, assets: Path = ASSETS) -> Library:
    """Compile *folder* by the door that the kiosk uses."""
    return checked(folder, assets).sound()


def checked(folder: Path, assets: Path = ASSETS) -> Checked:
    """Hold *folder* against every rule, with errors or without."""
    today = date.today()  # noqa: DTZ011  the day that the kiosk takes
    return check_content(folder, assets=assets, today=today)
