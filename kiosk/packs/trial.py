"""A pack is tried before it is shown: compiled and checked as the kiosk itself does."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from pathlib import Path

from kiosk.content.approval.release import released
from kiosk.content.approval.today import Today
from kiosk.content.snapshot import read_snapshot
from kiosk.errors import SnapshotError
from kiosk.packs.faults import SpoiledError, UpdateError
from kiosk.settings.settings import ourselves

_LONGEST = 900
"""Seconds.  What a kiosk cannot compile in that, it cannot show."""


def try_pack(folder: Path, packs: Path, today: Today, *, release: bool) -> None:
    """Raise UpdateError where the kiosk could not show the content in *folder*.

    With *release* it is also held that patients would see something of it, which may
    change with the day.
    """
    kept = packs / "trial.snapshot"
    try:
        _compile(folder, kept)
        if release:
            _need_something(kept, today)
    finally:
        with suppress(OSError):
            kept.unlink()


def _compile(folder: Path, kept: Path) -> None:
    program = [*ourselves("check", str(folder), "--keep", str(kept)), "--bounded"]
    try:
        with subprocess.Popen(  # noqa: S603  ourselves
            program, stdin=subprocess.PIPE, stderr=subprocess.PIPE
        ) as check:
            code = _ended(check)
            words = check.stderr.read().decode(errors="replace") if check.stderr else ""
    except OSError as error:
        raise UpdateError(f"The pack cannot be tried: {error.strerror}.") from error
    if code in (1, 5) and words.startswith("kiosk: "):
        said = words.strip().removeprefix("kiosk: ")
        raise SpoiledError(f"The pack did not pass kiosk check: {said}")
    if code != 0:
        last = words.strip().rpartition("\n")[2] or f"it ended with {code}"
        raise UpdateError(f"The pack cannot be tried: {last}. What is shown stays.")


def _ended(check: subprocess.Popen[bytes]) -> int:
    try:
        return check.wait(_LONGEST)
    except subprocess.TimeoutExpired:
        check.kill()
        raise UpdateError(f"The pack takes over {_LONGEST} s to compile.") from None


def _need_something(kept: Path, today: Today) -> None:
    try:
        library, reasons = released(read_snapshot(kept).library, today.day)
    except SnapshotError as error:
        raise UpdateError(f"The pack cannot be tried: {error}") from error
    if library is None:
        lines = "".join(f"\n  {reason}" for reason in reasons)
        text = "In release mode patients would see nothing of this pack"
        raise UpdateError(f"{text}. What is shown stays.{lines}")
