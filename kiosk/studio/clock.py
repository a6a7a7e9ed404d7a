"""The clock of this machine, before its day is signed."""

from __future__ import annotations

from datetime import date

from kiosk.content.approval.today import today_in
from kiosk.errors import KioskError
from kiosk.settings.settings import Settings, state_folder


def check_clock(settings: Settings) -> None:
    """Raise KioskError where the clock is wrong: its day would be signed."""
    clock = date.today()  # noqa: DTZ011  the clinic's own day
    if fault := today_in(state_folder(settings), clock).fault:
        raise KioskError(f"Nothing was signed. {fault}")
