"""Who sits before the window, as far as the system knows."""

from __future__ import annotations

from contextlib import suppress
from getpass import getuser


def account() -> str:
    """Return the name that somebody is logged in by, as a proposal."""
    with suppress(OSError, KeyError, ImportError):
        return getuser()
    return ""
