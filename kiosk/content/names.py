"""File names that are safe on every machine, and never leave their folder."""

from __future__ import annotations

import re

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_LONGEST = 100


def unsafe_name(name: str) -> str:
    """Say why *name* cannot be a file in one known folder; "" when it can."""
    if not name:
        return "The name of the file is missing."
    if re.match("[A-Za-z]:", name) or "/" in name or "\\" in name:
        return "The name leads to another folder."
    if ".." in name:
        return "Two dots may lead to another folder."
    if _RESERVED.fullmatch(name):
        return "Windows keeps this name for itself."
    if not _PLAIN.fullmatch(name) or name.endswith(".") or len(name) > _LONGEST:
        return "A file name has only letters, digits, hyphens and dots."
    return ""
