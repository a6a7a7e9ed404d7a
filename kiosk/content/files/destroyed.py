"""Files that hold no words any more, and where a good one may lie.

A power cut or a sync program leaves a file of its old size with zeros in it, one that
is empty, or the first half of it.  Nothing in it can be mended: it is brought back.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from kiosk.content.files.copies import names_in
from kiosk.content.files.copy_names import Copy, Originals
from kiosk.content.files.plain import first_bytes

SIGNATURES = "signoff.toml"
"""What no other copy than the clinic's own has."""

_ZEROS = b"\0" * 8
"""No editor writes as many; UTF-16 has one in two."""
_NOISE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_NOISE = 0.05  # of all signs; text has none
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

_HISTORIES = {
    "onedrive": "OneDrive’s version history (right-click the file in OneDrive)",
    "dropbox": "Dropbox’s version history (right-click the file in Dropbox)",
    "nextcloud": "Nextcloud’s versions (the file’s details on its web page)",
    "owncloud": "ownCloud’s versions (the file’s details on its web page)",
    "google drive": "Google Drive’s versions (File information on its web page)",
    "googledrive": "Google Drive’s versions (File information on its web page)",
    "my drive": "Google Drive’s versions (File information on its web page)",
}
_KEPT = {
    ".stversions": "the folder .stversions, where Syncthing keeps older ones",
    ".git": "git",
}
_LOST = "most likely by a power cut or a sync program"

_OPEN = re.compile(r"\{\{?\w[^{}]*|\[\[?\w[^\[\]]*|\]\([^()]*")
"""Braces, a word to know or a link that the end of a line leaves open."""


def destroyed(data: bytes) -> str:
    """Say what has become of the *data* of a file; "" is that it may be words."""
    if not data.strip(b"\0"):
        return "it holds nothing but zeros" if data else ""
    if data.startswith(_UTF_16) or _is_utf_16(data):
        return "" if _is_text(data) else "what it holds is no text"
    if _ZEROS in data:
        line = data.count(b"\n", 0, data.index(_ZEROS)) + 1
        return f"from line {line} on it holds zeros"
    if len(_NOISE.findall(data)) > _MOST_NOISE * len(data) + 1:
        return "what it holds is no text"
    return ""


def is_utf_16(data: bytes) -> bool:
    """Tell if *data* are words, saved as UTF-16."""
    return (data.startswith(_UTF_16) or _is_utf_16(data)) and _is_text(data)


def _is_utf_16(data: bytes) -> bool:
    """Tell if every other byte is zero, as in Western words without a mark."""
    return any(
        half.count(0) > 0.7 * len(half) and not other.count(0)
        for half, other in ((data[::2], data[1::2]), (data[1::2], data[::2]))
        if half
    )


def _is_text(data: bytes) -> bool:
    """Tell if *data*, in UTF-16, has the spaces and lines that words have."""
    big = data[:1] in (b"\xfe", b"\0")
    try:
        text = data.decode("utf-16-be" if big else "utf-16-le").lstrip("\ufeff")
    except UnicodeDecodeError:
        return False
    is_seen = text.replace("\n", "").replace("\r", "").replace("\t", "").isprintable()
    return is_seen and any(sign.isspace() for sign in text)


def told(path: Path, what: str) -> str:
    """Return the Problem of a file of which *what* is all that is left."""
    return f"The file was destroyed, {_LOST}: {what}. {bring_back(path)}"


def empty(path: Path) -> str:
    """Return the Problem of a file of no letters."""
    text = f"The file is empty. If words stood in it, it was destroyed, {_LOST}."
    return f"{text} {bring_back(path)}"


def cut_off(path: Path, where: str) -> str:
    """Return the Problem of a file that ends *where* it cannot: it may be no slip."""
    text = f"The file ends {where}. If words are missing, it was destroyed, {_LOST}."
    return f"{text} {bring_back(path)}"


def bring_back(path: Path) -> str:
    """Say where a good version of the file at *path* may lie."""
    places = [*_beside(path), *_histories(path), "a backup"]
    if path.name == SIGNATURES:
        keep = "Do not delete it: it holds who signed which page."
        return f"{keep} Bring it back from {_either(places)}."
    return f"Bring it back from {_either([*places, 'the content that was shipped'])}."


def _either(places: Sequence[str]) -> str:
    *more, last = places
    return f"{', '.join(more)} or {last}" if more else last


def _beside(path: Path) -> list[str]:
    """Look for a copy in the same folder that is not destroyed itself."""
    try:
        names = names_in(path.parent)
    except OSError:
        return []
    originals = Originals([path.name])
    found = ((name, originals.copy_of(name)) for name in names)
    good = [
        name
        for name, copy in found
        if copy and copy.original == path.name and _is_likely(copy, path)
        if _is_sound(path.with_name(name))
    ]
    return [f"{name!r}, which lies beside it" for name in good[:1]]


def _is_likely(copy: Copy, path: Path) -> bool:
    return copy.sure or bool(copy.maker) or path.suffix == ".toml"


def _is_sound(path: Path) -> bool:
    data = first_bytes(path)
    return bool(data.strip()) and not destroyed(data)


def _histories(path: Path) -> list[str]:
    """Look for a sync program by the names of the folders that the file is in."""
    above = Path(os.path.realpath(path)).parents
    names = " ".join(one.name.casefold() for one in above)
    found = [where for name, where in _HISTORIES.items() if name in names]
    kept = (where for name, where in _KEPT.items() if _any_has(above, name))
    return [*dict.fromkeys(found), *kept]


def _any_has(folders: Sequence[Path], name: str) -> bool:
    return any((folder / name).exists() for folder in folders[:4])


def end_missing(lines: Sequence[str]) -> str:
    """Say inside what the *lines* of a page end; "" is that it ends as it may.

    A file that was cut off has no end of its last line.  Who types may leave it out,
    too, but not in the middle of what it begins.
    """
    last = lines[-1]
    if not last.strip():
        return ""
    found = next((one for one in _OPEN.finditer(last) if one.end() == len(last)), None)
    if found:
        return f"in the middle of {found[0][:20]!r}"
    if lines[0].strip() == "---" and sum(line.strip() == "---" for line in lines) < 2:
        return "inside the header"
    fences = [line.strip() for line in lines if line.startswith(":::")]
    is_open = sum(1 if fence.strip(": ") else -1 for fence in fences) > 0
    return "inside a box" if is_open else ""
