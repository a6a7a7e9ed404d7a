"""Names for the files of pictures: plain, telling, and never one that is taken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from itertools import count

from kiosk.content.files.folder import unsafe_name

_CAMERA = re.compile(
    r"(?:img|dsc[nf]?|dscf|pxl|mvimg|p|gopr|photo|picture|image|screenshot|screen-shot"
    r"|whatsapp-image|unnamed|untitled|download|clipboard|foto|imagen|scan)?[\d-]*"
    r"(?:-at)?[\d-]*(?:-[a-z]{1,2})?"
)
"""What cameras and programs call all of theirs: it tells nothing."""
_LONGEST = 40


def proposed_name(called: str, page: str, suffix: str, taken: Collection[str]) -> str:
    """Return a name for a picture that was *called* so, or by the *page* it is for.

    It is free among *taken*, however these are written.
    """
    stem = _stem(called.rpartition(".")[0] or called)
    if _CAMERA.fullmatch(stem):
        stem = _stem(page) or "picture"
    return free_name(f"{stem}{suffix}", taken)


def free_name(name: str, taken: Collection[str]) -> str:
    """Return *name*, or the first with a number that nothing is called."""
    stem, _, ending = name.rpartition(".")
    folded = {one.casefold() for one in taken}
    names = (f"{stem}{f'-{n}' if n > 1 else ''}.{ending}" for n in count(1))
    return next(
        one for one in names if one.casefold() not in folded and not unsafe_name(one)
    )


def name_fault(name: str, suffix: str) -> str:
    """Say why a picture cannot be called *name*; "" when it can."""
    if fault := unsafe_name(name):
        return fault
    if not name.endswith(suffix) or name == suffix:
        return f"The name ends in {suffix}, as this picture is one."
    return ""


def _stem(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9]+", "-", letters.casefold()).strip("-")
    return plain[:_LONGEST].strip("-")
