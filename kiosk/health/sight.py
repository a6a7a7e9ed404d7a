"""What the running screen can tell at one beat, as it stands in its memory."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.content.model.library import Library


class Sight(NamedTuple):
    """How the screen was *at* a time, in seconds since 1970, on the clock's *day*.

    *whole* is the library, and *shown* what may be shown of it.  *snapshot* is the
    file in which it is kept.  *empty_touches* is how often since the start touches did
    nothing for so long that one is asked for an answer.
    """

    at: float
    day: date
    drawn: bool
    lit: bool
    waiting: bool = False
    whole: Library | None = None
    shown: Library | None = None
    release: bool = False
    source: str = ""
    snapshot: Path | None = None
    errors: int = 0
    warnings: int = 0
    renews: bool = True
    touch: bool = False
    empty_touches: int = 0
