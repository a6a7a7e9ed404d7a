"""What release mode lets through, said before it is printed or exported."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import say
from kiosk.errors import KioskError
from kiosk.settings.settings import Settings

if TYPE_CHECKING:
    from kiosk.content.model.library import Library


def what_may_be_shown(
    library: Library, today: date, settings: Settings, done: str
) -> Library:
    """Return what may be *done*, such as "printed", and say what may not.

    Raise KioskError where nothing may.
    """
    from kiosk.content.approval.release import released  # noqa: PLC0415  not in sample mode

    less, reasons = released(library, today, settings.content.signers)
    lines = "".join(f"\n  {reason}" for reason in reasons)
    if less is None:
        raise KioskError(f"Release mode lets no page be {done}:{lines}")
    if reasons:
        say(f"Release mode lets not everything be {done}:{lines}")
    return less
