"""Memory: what nobody uses goes back to the system, and nothing of it to a disk.

And how a process that may be lost is held to the memory and the time it may have.
"""

from __future__ import annotations

import sys
from contextlib import suppress

PR_SET_DUMPABLE = 4
"""Of ``linux/prctl.h``."""

SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX = 1, 2
"""Of Windows' ``errhandlingapi.h``: a crash is reported nowhere."""


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


def limit(kind: int, most: int) -> None:
    """Let this process have *most* of a *kind* of ``resource.RLIMIT_…``, or less.

    No process may have more than IT allows.
    """
    import resource  # noqa: PLC0415  Windows has none

    _, hard = resource.getrlimit(kind)
    known = [one for one in (most, hard) if one != resource.RLIM_INFINITY]
    resource.setrlimit(kind, (min(known), hard))


def dump_nothing() -> None:
    """Let no crash save what is in memory, such as a list of questions.

    The limit of core dumps holds for what is started from now on, too.
    """
    import ctypes  # noqa: PLC0415  as above

    if sys.platform == "win32":
        mode = SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX
        ctypes.windll.kernel32.SetErrorMode(mode)
        return
    _limit_cores()
    if sys.platform == "linux":  # where IT has set a limit of 0, that is not enough
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def _limit_cores() -> None:
    """Allow core dumps of one byte: Linux then makes none.

    A limit of 0 stops files alone: a program that collects cores gets them still
    (fs/coredump.c, core(5)).
    """
    import resource  # noqa: PLC0415  as above

    most = 1 if sys.platform == "linux" else 0
    with suppress(ValueError):  # IT has set it to 0, and only root may raise it
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
