"""How the kiosk was started, as far as that is no setting."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Given(Struct, frozen=True):
    """What ``kiosk run`` was told: the *named* settings file, and if in a window.

    *fault* is what is wrong with the settings, in whose place older ones run; "" is
    that these are the ones that were meant.
    """

    named: Path | None = None
    fault: str = ""
    windowed: bool = False
