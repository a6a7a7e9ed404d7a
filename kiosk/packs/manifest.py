"""The list of all that is in a pack: each file by its path, size and SHA-256."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from kiosk.errors import KioskError
from kiosk.packs.paths import path_faults

FORM = 1
"""Of the list.  A kiosk reads no later one."""

MOST_BYTES = 8_000_000
"""Of the list itself: room for some 40,000 files."""

MOST_FILES = 40_000
MOST_IN_ALL = 8 * 1024**3
"""Bytes of a pack."""

_SHA256 = r"^[0-9a-f]{64}\Z"


class File(Struct, frozen=True, order=True):
    """One file of a pack."""

    path: str
    size: Annotated[int, Meta(ge=0, le=MOST_IN_ALL)]
    sha256: Annotated[str, Meta(pattern=_SHA256)]


class Manifest(Struct, frozen=True, kw_only=True):
    """A pack.  *pack* counts up with each one of the channel.

    *program* is the version that checked it, and *note* says what is new, for people.
    """

    form: int = FORM
    channel: str
    pack: Annotated[int, Meta(ge=1, le=999_999_999)]
    made: str
    program: str
    note: str = ""
    files: Annotated[tuple[File, ...], Meta(max_length=MOST_FILES)]

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files)


class _Form(Struct):
    form: int


def encoded(manifest: Manifest) -> bytes:
    return msgspec.json.encode(manifest) + b"\n"


def decoded(data: bytes) -> Manifest:
    """Return the manifest, or raise KioskError with all that is wrong with it."""
    try:
        form = msgspec.json.decode(data, type=_Form).form
        if form > FORM:
            text = "The pack was made for a newer program. Install that first."
            raise KioskError(text)
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise KioskError(f"The list of the pack cannot be read: {error}.") from error
    if faults := list(_faults(manifest)):
        lines = "".join(f"\n  {fault}" for fault in faults[:20])
        raise KioskError(f"The pack is refused for what is in its list:{lines}")
    return manifest


def _faults(manifest: Manifest) -> Iterator[str]:
    yield from path_faults(file.path for file in manifest.files)
    if manifest.size > MOST_IN_ALL:
        yield f"It has more than {megabytes(MOST_IN_ALL)}."
    if not manifest.note.isprintable() or not manifest.program.isprintable():
        yield "It has signs that cannot be seen."


def name_of(pack: int, data: bytes) -> str:
    """Return the name of the folder for the pack whose list is *data*."""
    return f"{pack}-{sha256(data).hexdigest()[:12]}"


def number_in(name: str) -> int:
    """Return the number of the pack with that *name*."""
    found = re.match(r"\d+", name)
    return int(found[0]) if found else 0


def megabytes(count: int) -> str:
    return f"{count / 1e6:.1f} MB"
