"""The git repository, as files: what is in it, and its newest commit.

It is read through dulwich and written through our own door, as a git that is killed
leaves lock files, and one that loses its power files of nothing.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from dulwich.errors import NotGitRepository
from dulwich.objects import Commit, ObjectID, ShaFile
from dulwich.refs import Ref
from dulwich.repo import Repo

from kiosk.content.files.atomic import make_folder, replace_file, settle_files
from kiosk.content.files.plain import first_bytes
from kiosk.errors import KioskError

MAIN = Ref(b"refs/heads/main")
_Kind = TypeVar("_Kind", bound=ShaFile)
_KEY = re.compile(r"[0-9a-f]{40}")

_FAST = 1  # photos do not get smaller
_ZLIB = b"\x78"

_AT_FIRST = {
    "HEAD": "ref: refs/heads/main\n",
    "config": "[core]\n\trepositoryformatversion = 0\n\tbare = true\n",
}


class Repository:
    """The repository in *folder*.  It is made when something is first put there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._fresh = set[Path]()
        """What may not be on the disk yet."""

    def last(self) -> str:
        """Return the newest commit; "" is that there is none."""
        if not self.folder.exists():
            return ""
        with self.reading("refs/heads/main"):
            path = self.folder / "refs/heads/main"
            if path.is_file():
                return _key_in(path.read_bytes())
            with self._open() as repo:  # git may have packed it since
                return repo.refs.as_dict().get(MAIN, b"").decode()

    def set_last(self, key: str) -> None:
        self._write(self.folder / "refs/heads/main", f"{key}\n".encode())

    def newest(self) -> str:
        """Look through all that lies there for the newest commit; "" is none."""
        found: dict[str, Commit] = {}
        for path in self.folder.glob("objects/??/[0-9a-f]*"):
            with suppress(KioskError):
                one = self.read(f"{path.parent.name}{path.name}", ShaFile)
                found |= {one.id.decode(): one} if isinstance(one, Commit) else {}
        followed = {key.decode() for one in found.values() for key in one.parents}
        tips = {key: one.commit_time for key, one in found.items()}
        free = [key for key in sorted(tips) if key not in followed]
        return max(free, key=tips.__getitem__, default="")

    def read(self, key: str, kind: type[_Kind]) -> _Kind:
        """Return what is kept under *key*, or raise KioskError."""
        with self.reading(key):
            found = self._read(key)
            if not isinstance(found, kind) or found.id.decode() != key:
                raise TypeError(key)
            found.check()
            return found

    def has(self, key: str) -> bool:
        """Tell if it is kept, and can be read: what is not is written once more."""
        try:
            self.read(key, ShaFile)
        except KioskError:
            return False
        return True

    def put(self, one: ShaFile) -> str:
        """Keep *one*; its name is on the disk once ``settle`` was called."""
        key = one.id.decode()
        if not self.has(key):
            path = self._place(key)
            self._write(path, one.as_legacy_object(_FAST), lasting=False)
            self._fresh.add(path)
        return key

    def settle(self) -> None:
        """Have all that was put there on the disk, before anything rests on it."""
        with self._writing(self.folder):
            settle_files(self._fresh)
        self._fresh.clear()

    def missing(self, keys: Iterable[str]) -> list[str]:
        """Return which of these are not there, or are no objects by how they begin."""
        packed = [key for key in keys if first_bytes(self._place(key), 1) != _ZLIB]
        if not packed:
            return []
        with self.reading("objects"), self._open() as repo:
            return [
                key
                for key in packed
                if self._place(key).exists() or id_of(key) not in repo
            ]

    @contextmanager
    def reading(self, what: str) -> Iterator[None]:
        """Turn whatever a damage leads to into a KioskError."""
        try:
            yield
        except KioskError:
            raise
        except Exception as error:
            text = f"{what} in {self.folder} cannot be read. The history is damaged"
            remedy = "there. The content itself is as it was."
            raise KioskError(f"{text} {remedy}") from error

    def _read(self, key: str) -> ShaFile:
        """Read what lies by itself, as we write it; git may have packed it since."""
        path = self._place(key)
        if path.is_file():
            return ShaFile.from_path(str(path))
        with self._open() as repo:
            return repo[id_of(key)]

    @contextmanager
    def _open(self) -> Iterator[Repo]:
        try:
            repo = Repo(self.folder, bare=True)
        except (NotGitRepository, OSError) as error:
            raise KioskError(f"{self.folder} is no history of ours.") from error
        with repo:
            yield repo

    def _place(self, key: str) -> Path:
        return self.folder / "objects" / key[:2] / key[2:]

    def _begin(self) -> None:
        """Make a bare repository as git does; all of it is there, or none."""
        part = self.folder.with_name("history.part")
        shutil.rmtree(part, ignore_errors=True)
        try:
            for name in ("objects/info", "objects/pack", "refs/heads", "refs/tags"):
                make_folder(part / name)
            for name, text in _AT_FIRST.items():
                replace_file(part / name, [text.encode()])
            part.rename(self.folder)
        except OSError as error:
            text = f"{self.folder} cannot be made: {error.strerror}."
            raise KioskError(text) from error

    def _write(self, path: Path, data: bytes, *, lasting: bool = True) -> None:
        if not self.folder.exists():
            self._begin()
        with self._writing(path):
            make_folder(path.parent)
            replace_file(path, [data], lasting=lasting)

    @contextmanager
    def _writing(self, path: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise KioskError(
                f"The history cannot be written: {error.strerror} ({path}). Nothing"
                " was published. See that the disk has room, then try again."
            ) from error


def id_of(key: str) -> ObjectID:
    return ObjectID(key.encode())


def _key_in(data: bytes) -> str:
    key = data.decode().strip()
    if not _KEY.fullmatch(key):
        raise ValueError(key)
    return key
