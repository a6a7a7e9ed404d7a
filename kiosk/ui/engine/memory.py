"""Memory that nobody uses any more, back to the system."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Let go of what was freed; between two visits there is time for it.

    glibc keeps freed blocks that lie below one in use: pictures of changing sizes
    leave such holes, and after many visits a kiosk held 6 % more than it used.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # noqa: PLC0415  costs time at the start

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
    if trim:
        trim(0)
