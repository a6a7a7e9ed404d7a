"""Parts of a file of our own: each is read when it is asked for, and has its sum."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import msgspec

from kiosk.content.files.plain import open_own
from kiosk.errors import SnapshotError


class Place(msgspec.Struct, frozen=True, array_like=True):
    """Where a part is, counted from the end of the index."""

    offset: int
    length: int
    checksum: int


Kind = TypeVar("Kind")


class Parts(Mapping[str, Kind]):
    """The pages of one language, or the pictures: read when they are asked for.

    No file stays open in between, and none is kept: to read a page again takes a tenth
    of a millisecond.
    """

    def __init__(
        self,
        path: Path,
        start: int,
        places: Mapping[str, Place],
        decode: Callable[[bytes], Kind],
    ) -> None:
        self._path, self._start = path, start
        self._places, self._decode = places, decode

    def __getitem__(self, name: str) -> Kind:
        place = self._places[name]
        data = part_of(self._path, self._start, place)
        try:
            return self._decode(data)
        except (msgspec.MsgspecError, UnicodeError) as error:
            raise SnapshotError(f"{self._path} is damaged: {error}") from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    @property
    def sums(self) -> str:
        """The names of the parts, each with its checksum; none is read for it."""
        places = sorted(self._places.items())
        return " ".join(f"{name} {place.checksum:08x}" for name, place in places)


def part_of(path: Path, start: int, place: Place) -> bytes:
    data = bytes_of(path, start + place.offset, place.length)
    if crc32(data) != place.checksum:
        raise SnapshotError(f"{path} is damaged, or another took its place.")
    return data


def bytes_of(path: Path, offset: int, length: int, *, whole: bool = True) -> bytes:
    try:
        with open_own(path) as file:
            file.seek(offset)
            data = file.read(length)
    except OSError as error:
        raise SnapshotError(f"{path} cannot be read: {error.strerror}") from error
    if whole and len(data) < length:
        raise SnapshotError(f"{path} is not whole.")
    return data
