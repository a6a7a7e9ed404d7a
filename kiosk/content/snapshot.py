"""The compiled Library on disk: a small index, then the pages one by one.

    quiet-room <version> <index bytes> <index checksum> <file bytes>
    {"fingerprint": …, "library": …, "places": …}    the index, as JSON
    <svg …                                           the files of the pictures
    {"id": "side-effects", …}{"id": …}               the pages, as JSON
    {"en": {"sums": …, "uses": …, "texts": …}}       what they rest on, as JSON

A page is read when it is asked for, so a kiosk starts as fast with 10,000 pages
as with 30.  What a picture is made of comes from here as well: the screen opens no
file that somebody else may have changed, or that lies on a share.  Nothing here
imports Markdown: a start has no time for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import msgspec
from msgspec.structs import replace

from kiosk import __version__
from kiosk.content.files.atomic import replace_file
from kiosk.content.model import blocks, library, stages, text
from kiosk.content.model.library import Library, Page
from kiosk.content.snapshot_parts import Parts, Place, bytes_of, part_of
from kiosk.errors import SnapshotError
from kiosk.known_pages import HELP_PAGE

if TYPE_CHECKING:
    from kiosk.content.footing import Footing, LastGood

_NAME = b"quiet-room"
_LONGEST_HEAD = 200


class _Index(msgspec.Struct, frozen=True):
    """Everything but the pages; *places* of them by language and id.

    *pictures* has those of the files of pictures, by their names.  *footings* is where
    it stands what the pages rest on: only a compiler asks for that.  *warnings* is how
    many there were.
    """

    fingerprint: str
    library: Library
    places: dict[str, dict[str, Place]]
    pictures: dict[str, Place]
    footings: Place
    warnings: int = 0


class _Head(NamedTuple):
    """The first line; *start* is where the line after it begins."""

    start: int
    index_bytes: int
    index_checksum: int
    file_bytes: int


class Snapshot(NamedTuple):
    """A library from disk, and the *fingerprint* of the files it was made from.

    "" is one that was made of some of them, as the others have errors.  *warnings* is
    how many there were.
    """

    library: Library
    fingerprint: str
    warnings: int = 0


def write_snapshot(
    library: Library,
    path: Path,
    *,
    fingerprint: str,
    footings: Mapping[str, Footing] | None = None,
    warnings: int = 0,
) -> None:
    """Put *library* at *path*: all of it, or nothing and the old file stays."""
    index, pages = _encoded(library, fingerprint, footings or {}, warnings)
    head = _head_line(index, pages)
    try:
        replace_file(path, (head, index, *pages))
    except OSError as error:
        raise SnapshotError(f"{path} cannot be written: {error.strerror}") from error


def read_snapshot(path: Path) -> Snapshot:
    """Open the snapshot, or raise SnapshotError: then compile the content anew."""
    index, start = _read_index(path)
    decode = _page_decoder().decode
    editions = {
        language: replace(
            edition, pages=Parts(path, start, index.places[language], decode)
        )
        for language, edition in index.library.editions.items()
    }
    for edition in editions.values():
        edition.pages.get(HELP_PAGE)  # without it no screen starts
    pictures = Parts(path, start, index.pictures, bytes)
    library = replace(index.library, editions=editions, pictures=pictures)
    return Snapshot(library, index.fingerprint, index.warnings)


def read_last_good(path: Path) -> LastGood:
    """Open the snapshot, with what its pages rest on, or raise SnapshotError."""
    from kiosk.content.footing import Footing, LastGood  # noqa: PLC0415  no start asks

    index, start = _read_index(path)
    data = part_of(path, start, index.footings)
    try:
        footings = msgspec.json.decode(data, type=dict[str, Footing])
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise SnapshotError(f"{path} is damaged: {error}") from error
    return LastGood(read_snapshot(path).library, footings)


def _read_index(path: Path) -> tuple[_Index, int]:
    """Return the index, and where the pages begin."""
    head = _read_head(path)
    data = bytes_of(path, head.start, head.index_bytes)
    if crc32(data) != head.index_checksum:
        raise SnapshotError(f"{path} is damaged.")
    try:
        index = msgspec.json.decode(data, type=_Index)
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise SnapshotError(f"{path} is damaged: {error}") from error
    return index, head.start + head.index_bytes


def _encoded(
    library: Library, fingerprint: str, footings: Mapping[str, Footing], warnings: int
) -> tuple[bytes, list[bytes]]:
    parts: list[bytes] = []
    offset = 0

    def placed(data: bytes) -> Place:
        nonlocal offset
        parts.append(data)
        offset += len(data)
        return Place(offset - len(data), len(data), crc32(data))

    encode = msgspec.json.encode
    pictures = {name: placed(data) for name, data in _files_shown(library)}
    places = {
        language: {name: placed(encode(page)) for name, page in edition.pages.items()}
        for language, edition in library.editions.items()
    }
    bare = {code: replace(one, pages={}) for code, one in library.editions.items()}
    rest = replace(library, editions=bare, pictures={})
    rests_on = placed(encode(footings))
    index = _Index(fingerprint, rest, places, pictures, rests_on, warnings)
    return encode(index), parts


def _files_shown(library: Library) -> Iterator[tuple[str, bytes]]:
    """Go through the files of all pictures that the pages and topics name."""
    from kiosk.content.approval.signed_content import pictures_named  # noqa: PLC0415
    from kiosk.content.files.picture_files import files_of  # noqa: PLC0415  no start asks

    editions = library.editions.values()
    shown = ((*one.sections, *one.pages.values()) for one in editions)
    names = dict.fromkeys(name for one in shown for name in pictures_named(one))
    for file in (file for name in names for file in files_of(name)):
        with suppress(KeyError):  # it has gone meanwhile, and is found so
            yield file, library.pictures[file]


def _head_line(index: bytes, pages: list[bytes]) -> bytes:
    """Return the first line, which counts its own bytes too."""
    rest = len(index) + sum(map(len, pages))
    facts = f"{_version()} {len(index)} {crc32(index)}"
    size = rest
    while True:
        head = b"%s %s %d\n" % (_NAME, facts.encode(), size)
        if size == len(head) + rest:
            return head
        size = len(head) + rest


def _read_head(path: Path) -> _Head:
    line = bytes_of(path, 0, _LONGEST_HEAD, whole=False).split(b"\n")[0]
    match line.split(b" "):
        case [name, version, *numbers] if name == _NAME and len(numbers) == 3:
            if version != _version().encode():
                raise SnapshotError(f"{path} is of another version of the kiosk.")
        case _:
            raise SnapshotError(f"{path} is no snapshot of a library.")
    try:
        head = _Head(len(line) + 1, *map(int, numbers))
        size = path.stat().st_size
    except (ValueError, OSError) as error:
        raise SnapshotError(f"{path} is damaged.") from error
    if size != head.file_bytes or not 0 <= head.index_bytes <= size:
        raise SnapshotError(f"{path} is not whole: {size} of {head.file_bytes} bytes.")
    return head


@cache
def _page_decoder() -> msgspec.json.Decoder[Page]:
    return msgspec.json.Decoder(Page)


@cache
def _version() -> str:
    """Name the form of the data: it changes whenever a field of the model does."""
    named = {**vars(library), **vars(blocks), **vars(stages), **vars(text)}
    kinds = [kind for kind in (*named.values(), _Index) if isinstance(kind, type)]
    form = [
        (kind.__name__, kind.__struct_config__.tag, *kind.__annotations__.items())
        for kind in kinds
        if issubclass(kind, msgspec.Struct) and kind is not msgspec.Struct
    ]
    return f"{__version__}-{crc32(repr(form).encode()):08x}"
