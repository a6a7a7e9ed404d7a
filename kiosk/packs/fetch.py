"""A pack put together on this disk: copied from older ones, and the rest fetched.

What has been fetched stays when that is broken off, and is gone on with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic

from kiosk.content.files.atomic import append_file, replace_file, settle
from kiosk.content.files.plain import chunks_of
from kiosk.packs.faults import PortalError, UpdateError
from kiosk.packs.kept import files_in, incoming, is_good, manifest_of
from kiosk.packs.layout import blob
from kiosk.packs.manifest import File, Manifest, megabytes
from kiosk.packs.sites import NotThereError, Site

_STEP = 5
"""Seconds between two lines about how far it is."""


class Assembly:
    """Puts the pack of *manifest* together in the folder *new*, within *packs*.

    *older* are names of packs that may have some of its files, newest first.
    """

    def __init__(
        self, packs: Path, new: Path, manifest: Manifest, older: tuple[str, ...]
    ) -> None:
        self._packs, self._new, self._manifest = packs, new, manifest
        self._known = _known(packs, older)
        for file in manifest.files:  # one may have come, and its like be missing
            path = new / file.path
            if file.sha256 not in self._known and is_good(path, file):
                self._known[file.sha256] = path
        self._incoming = incoming(packs)

    def missing(self) -> list[File]:
        """Return what has to come from the site, each content once."""
        files = {file.sha256: file for file in self._manifest.files}
        return [file for sum_, file in files.items() if sum_ not in self._known]

    def arrived(self) -> int:
        """Return how many bytes of what is missing have been fetched before."""
        sizes = map(_size, (self._incoming / one.sha256 for one in self.missing()))
        return sum(sizes)

    def written(self) -> int:
        """Return how many bytes of the pack are in their place."""
        return sum(_size(self._new / file.path) for file in self._manifest.files)

    def assemble(self, site: Site, say: Callable[[str], None]) -> None:
        """Fetch what is missing and put all in its place; raise UpdateError or OSError.

        What is written is on the disk when this returns.
        """
        self._incoming.mkdir(exist_ok=True)
        self._fetch_all(site, say)
        wanted = {file.path for file in self._manifest.files}
        for file in self._manifest.files:
            self._place(file)
        for path in files_in(self._new):
            if path.as_posix() not in wanted:  # of a process that was ended
                (self._new / path).unlink()
        settle(self._new)

    def _fetch_all(self, site: Site, say: Callable[[str], None]) -> None:
        missing = self.missing()
        total, done, told = sum(file.size for file in missing), 0, monotonic()
        for number, file in enumerate(missing, start=1):
            _fetch(site, file, self._incoming / file.sha256)
            done += file.size
            if monotonic() - told > _STEP or number == len(missing):
                told = monotonic()
                of = f"{number} of {len(missing)} files"
                say(f"Fetched {of}, {megabytes(done)} of {megabytes(total)}.")

    def _place(self, file: File) -> None:
        """Let *file* lie where the pack has it; what is good already stays."""
        path = self._new / file.path
        if is_good(path, file):
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        came = self._incoming / file.sha256
        if came.exists():
            came.replace(path)  # it was written for good, and looked at
            self._known[file.sha256] = path
            return
        source = self._known[file.sha256]
        replace_file(path, chunks_of(source))
        if not is_good(path, file):
            path.unlink()
            raise UpdateError(f"{source} was damaged on this disk. Try it again.")


def _known(packs: Path, older: tuple[str, ...]) -> dict[str, Path]:
    """Find what older packs have, whole, by its SHA-256; in the newest that has it."""
    known: dict[str, Path] = {}
    for name in older:
        manifest = manifest_of(packs, name)
        for file in manifest.files if manifest else ():
            path = packs / name / file.path
            if file.sha256 not in known and is_good(path, file):
                known[file.sha256] = path
    return known


def _fetch(site: Site, file: File, path: Path) -> None:
    """Fetch *file* to *path*, from where it broke off; if that was no good, anew."""
    for is_last in (False, True):
        if is_good(path, file):
            return
        if _size(path) >= file.size:
            path.unlink(missing_ok=True)
        is_page = _go_on(site, file, path)
        if is_good(path, file):
            return
        path.unlink(missing_ok=True)
        if is_page:
            raise PortalError(_PAGE.format(where=site.where, path=file.path))
        if is_last:
            raise UpdateError(_OTHER.format(where=site.where, path=file.path))


_PAGE = (
    "{where} answers with a web page, where {path} was asked for. Perhaps the network"
    " wants somebody to sign in first (a portal)."
)
_OTHER = (
    "{where} has something else than what was signed for {path}. It was refused, and"
    " what is shown stays."
)


def _go_on(site: Site, file: File, path: Path) -> bool:
    """Fetch what is missing of *file*; tell if a web page came."""
    try:
        pieces = site.pieces(blob(file.sha256), _size(path))
    except NotThereError as error:
        text = f"{error} It belongs to {file.path}: the site is not whole."
        raise UpdateError(text) from error
    if pieces.start == 0:
        path.unlink(missing_ok=True)
    try:
        append_file(path, _measured(pieces.chunks, file.size - pieces.start, site))
    except NotThereError as error:
        text = f"{error} It belongs to {file.path}: the site is not whole."
        raise UpdateError(text) from error
    return pieces.is_page


def _measured(chunks: Iterator[bytes], most: int, site: Site) -> Iterator[bytes]:
    """Hand on *chunks*, but not endlessly many."""
    came = 0
    for chunk in chunks:
        came += len(chunk)
        if came > most:
            text = f"{site.where} sends more than what was signed."
            raise UpdateError(f"{text} It was refused, and what is shown stays.")
        yield chunk


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.lstat().st_size
    return 0
