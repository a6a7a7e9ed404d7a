"""What the system keeps of a visit, though the kiosk keeps nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kiosk.doctor.finding import Finding, first_or

_SPEECH = Path("/etc/speech-dispatcher/speechd.conf")
_PRINT = Path("/etc/cups/cupsd.conf")


def look_at_privacy(content: Path, *, prints: bool) -> Iterator[Finding]:
    """Tell what would say when a patient was there, or what they took home."""
    found = (finding for look in _looks(content, prints=prints) for finding in look)
    fine = "Nothing was found that notes when a patient was there."
    yield from first_or(found, Finding("privacy.fine", fine))


def _looks(content: Path, *, prints: bool) -> Iterator[Iterator[Finding]]:
    yield _access_times(content)
    yield _speech_log(_text(_SPEECH))
    if prints:
        yield _print_jobs(_text(_PRINT))


def _text(path: Path) -> str:
    with suppress(OSError):
        return path.read_text("utf-8", "replace")
    return ""


def _access_times(content: Path) -> Iterator[Finding]:
    """Look how the disk is mounted; recordings are read when they are listened to."""
    with suppress(OSError, AttributeError):  # it is told elsewhere; not on Windows
        if not os.statvfs(content).f_flag & (os.ST_NOATIME | os.ST_RDONLY):
            yield Finding(
                "privacy.access-times",
                f"The disk of {content} notes when a file was last read, and so when"
                " a patient listened to a recording.",
                "Mount it with noatime: in /etc/fstab, then mount -o remount,noatime.",
            )


def _speech_log(text: str) -> Iterator[Finding]:
    """Look at what speech-dispatcher writes down; without a file nothing is known."""
    level = re.search(r"^\s*LogLevel\s+(\d)", text, re.MULTILINE)
    if text and (level is None or level[1] != "0"):
        yield Finding(
            "privacy.speech-log",
            f"{_SPEECH} lets speech-dispatcher note what it reads aloud.",
            f"Set LogLevel 0 in {_SPEECH}, and start the session again.",
        )


def _print_jobs(text: str) -> Iterator[Finding]:
    kept = ("PreserveJobFiles", "PreserveJobHistory")
    missing = [one for one in kept if not re.search(rf"(?im)^\s*{one}\s+No\b", text)]
    if text and missing:
        yield Finding(
            "privacy.print-jobs",
            f"CUPS keeps what patients printed: {' and '.join(missing)} is not No.",
            f"Set {' and '.join(f'{one} No' for one in missing)} in {_PRINT}.",
        )
