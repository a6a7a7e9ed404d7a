"""Which names a file of a pack may have: on every system, and only inside the pack.

Whoever signs a pack could otherwise write anywhere on a kiosk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

MOST_LETTERS = 200
_PART_LETTERS = 120
_DEEPEST = 8

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def path_faults(paths: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with each of *paths*, the one with its name first."""
    seen: dict[str, str] = {}
    for path in paths:
        if why := _fault(path):
            yield f"{path[:MOST_LETTERS]!r}: {why}."
        folded = unicodedata.normalize("NFC", path).casefold()
        if folded in seen:
            yield f"{path[:MOST_LETTERS]!r} and {seen[folded]!r} are one file."
        seen[folded] = path
    yield from _within(seen)


def _fault(path: str) -> str:
    parts = path.split("/")
    if not path or len(path) > MOST_LETTERS or len(parts) > _DEEPEST:
        return f"a path has up to {MOST_LETTERS} letters, and {_DEEPEST} names"
    return next(filter(None, map(_part_fault, parts)), "")


def _part_fault(part: str) -> str:
    if part in {"", ".", ".."}:
        return "it leads out of the pack"
    if _FORBIDDEN.search(part) or not part.isprintable():
        return "it has a sign that not every system can have in a name"
    if part.startswith(".") or part.endswith((".", " ")) or len(part) > _PART_LETTERS:
        return "a name does not begin with a dot, nor end with a dot or a space"
    return "it is the name of a device on Windows" if _DEVICE.fullmatch(part) else ""


def _within(seen: dict[str, str]) -> Iterator[str]:
    """Find what is a file and a folder at once."""
    for folded, path in seen.items():
        parts = folded.split("/")[:-1]
        for end in range(1, len(parts) + 1):
            if other := seen.get("/".join(parts[:end])):
                yield f"{path!r} lies in {other!r}, which is a file."
