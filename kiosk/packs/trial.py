"""A pack is tried before it is shown: compiled and checked as the kiosk itself does."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
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

_MOST_LINES = 30
"""Of what is wrong: ``kiosk check`` tells the rest where the pack is written."""


def try_pack(
    folder: Path, packs: Path, today: Today, signers: Mapping[str, str] | None
) -> None:
    """Raise UpdateError where the kiosk could not show the content in *folder*.

    In release mode, where *signers* are as ``released`` has them, it is also held that
    patients would see something of it, which may change with the day.
    """
    kept = packs / "trial.snapshot"
    try:
        _compile(folder, kept)
        if signers is not None:
            _need_something(kept, today, signers)
    finally:
        with suppress(OSError):
            kept.unlink()


def _compile(folder: Path, kept: Path) -> None:
    program = [*ourselves("check", str(folder), "--keep", str(kept)), "--bounded"]
    try:
        with subprocess.Popen(  # noqa: S603  ourselves
            program, stdin=subprocess.PIPE, stderr=subprocess.PIPE
        ) as check:
            words = _said(check)
    except OSError as error:
        raise UpdateError(f"The pack cannot be tried: {error.strerror}.") from error
    code = check.returncode
    if code in (1, 5) and words.startswith("kiosk: "):
        said = _shortened(words.strip().removeprefix("kiosk: "))
        raise SpoiledError(f"The pack did not pass the check: {said}")
    if code != 0:  # of this kiosk, say of its settings: the pack may be right
        last = words.strip().rpartition("\n")[2] or f"it ended with {code}"
        raise UpdateError(f"The pack cannot be tried: {last}. What is shown stays.")


def _said(check: subprocess.Popen[bytes]) -> str:
    """Return what *check* says until it ends.

    Its input stays open, or it would end with that: nothing here may close it.
    """
    held, check.stdin = check.stdin, None
    try:
        _, said = check.communicate(timeout=_LONGEST)
    except subprocess.TimeoutExpired:
        check.kill()
        raise UpdateError(f"The pack takes over {_LONGEST} s to compile.") from None
    finally:
        if held:
            held.close()
    return str(said, errors="replace")


def _shortened(said: str) -> str:
    """Leave out what is more than anybody reads in one message."""
    lines = said.splitlines()
    more = len(lines) - _MOST_LINES
    return (
        "\n".join([*lines[:_MOST_LINES], f"  … and {more} more"]) if more > 0 else said
    )


def _need_something(kept: Path, today: Today, signers: Mapping[str, str]) -> None:
    try:
        library, reasons = released(read_snapshot(kept).library, today.day, signers)
    except SnapshotError as error:
        raise UpdateError(f"The pack cannot be tried: {error}") from error
    if library is None:
        lines = "".join(f"\n  {reason}" for reason in reasons)
        text = "In release mode patients would see nothing of this pack"
        raise UpdateError(f"{text}. What is shown stays.{lines}")
