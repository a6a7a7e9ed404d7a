"""Bounded waiting, what is to be said, and the one error of this folder."""

import re
import time
from collections.abc import Callable

_SECONDS = 60
_STEP = 0.01


class NotProvenError(Exception):
    """The built folder is not fit to be given to a clinic; the message says why."""


def wait_until(look: Callable[[], bool], what: str, seconds: float = _SECONDS) -> None:
    end = time.monotonic() + seconds
    while not look():
        if time.monotonic() > end:
            raise NotProvenError(f"waited {seconds} s in vain until {what}")
        time.sleep(_STEP)


def expect(said: str, pattern: str) -> None:
    if not re.search(pattern, said):
        raise NotProvenError(f"{pattern!r} is not in what was said: {said}")
