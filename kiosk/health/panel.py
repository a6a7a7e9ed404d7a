"""Whether the touch panel is plugged in, as the system has it.

Qt does not forget a panel whose cable came loose: not before it is started again.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

UDEV = Path("/run/udev/data")
"""What udev knows of each device that is there: a file, which goes when it goes."""

_INPUT = "c13:*"
_TOUCH = "E:ID_INPUT_TOUCHSCREEN=1"


def may_have_panel(udev: Path = UDEV) -> bool:
    """Tell whether one is there; also where there is nobody to ask."""
    return not udev.is_dir() or any(map(_is_panel, udev.glob(_INPUT)))


def _is_panel(told: Path) -> bool:
    with suppress(OSError):  # it was pulled out meanwhile
        return _TOUCH in told.read_text("utf-8", "replace").splitlines()
    return False
