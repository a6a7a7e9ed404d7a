"""What every part needs: an error, patience, and a folder that goes away."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

_STEP_SECONDS = 0.0002
_BUSY_SECONDS = 2

_SHARED_MEMORY = Path("/dev/shm")  # noqa: S108  mkdtemp makes the name in it
_Answer = TypeVar("_Answer")


class BenchError(Exception):
    """The measurement cannot be made; the message says why."""


def wait_for(look: Callable[[], _Answer], seconds: float, what: str) -> _Answer:
    """Return the first true answer of *look*; BenchError after *seconds*."""
    end = time.monotonic() + seconds
    while not (answer := look()):
        if time.monotonic() > end:
            raise BenchError(f"Waited {seconds:g} s in vain for {what}.")
        time.sleep(_STEP_SECONDS)
    return answer


def busy_part() -> float:
    """Watch the whole machine for a while; return the part of it that was at work."""
    idle, total = _processor_time()
    time.sleep(_BUSY_SECONDS)
    idle_later, total_later = _processor_time()
    return 1 - (idle_later - idle) / (total_later - total)


def _processor_time() -> tuple[int, int]:
    line, _, _ = Path("/proc/stat").read_text("utf-8").partition("\n")
    ticks = [int(word) for word in line.split()[1:9]]
    return ticks[3] + ticks[4], sum(ticks)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Lend a folder in memory where there is one, so that no disk is measured."""
    parent = _SHARED_MEMORY if os.access(_SHARED_MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="quiet-room-bench-", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
