"""The git repository: what was, kept for good.

It is read through dulwich and written through our own door, as a git that is killed
leaves lock files, and one that loses its power files of nothing.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeVar

from dulwich.errors import NotGitRepository
from dulwich.objects import Blob, Commit, ObjectID, ShaFile, Tree
from dulwich.refs import Ref
from dulwich.repo import Repo

from kiosk.content.files.atomic import replace_file, settle
from kiosk.errors import KioskError
from kiosk.history.files import Sums

MAIN = Ref(b"refs/heads/main")
_Kind = TypeVar("_Kind", bound=ShaFile)
_FILE = 0o100644
_ADDRESS = "staff@clinic.invalid"
"""Git wants one of each author; nobody has this."""


class Entry(NamedTuple):
    """A commit: its *parent* is "" for the first one."""

    key: str
    parent: str
    who: str
    when: datetime
    why: str
    tree: str


class Store:
    """The repository in *folder*.  It is made when it is first opened."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._trees: dict[str, Sums] = {}

    def make(self) -> str:
        """Make the repository where there is none; set aside one that is damaged.

        Return what is to be told of that; "" is that all is well.
        """
        if not self._folder.exists():
            self._begin()
            return ""
        try:
            self._try()
        except Exception as error:  # noqa: BLE001  whatever the damage did
            return self._set_aside(error)
        return ""

    def _try(self) -> None:
        """Read the last version, and see that all its files are there."""
        if last := self.last():
            sums = self.sums(self.entry(last).tree)
            with self._open() as repo:
                missing = [key for key in sums.values() if _id(key) not in repo]
            if missing:
                raise KeyError(missing[0])

    def _begin(self) -> None:
        part = self._folder.with_name("history.part")
        shutil.rmtree(part, ignore_errors=True)
        try:
            Repo.init_bare(part, mkdir=True, default_branch=b"main").close()
            part.rename(self._folder)
        except OSError as error:
            text = f"{self._folder} cannot be made: {error.strerror}."
            raise KioskError(text) from error

    def _set_aside(self, error: Exception) -> str:
        day = datetime.now().astimezone()
        aside = self._folder.with_name(f"history-damaged-{day:%Y%m%d-%H%M%S}")
        try:
            self._folder.rename(aside)
        except OSError as failed:
            text = f"{self._folder} is damaged and cannot be set aside"
            raise KioskError(f"{text}: {failed.strerror}.") from error
        self._trees.clear()
        self._begin()
        return (
            f"The history of the content is damaged. It was set aside as {aside}, and a"
            " new one begins. The content itself is as it was. Keep that folder: your"
            " IT may still read older versions from it."
        )

    @contextmanager
    def _open(self) -> Iterator[Repo]:
        try:
            repo = Repo(self._folder, bare=True)
        except (NotGitRepository, OSError) as error:
            raise KioskError(f"{self._folder} cannot be read. {_DAMAGED}") from error
        with repo:
            yield repo

    def last(self) -> str:
        """Return the newest commit; "" is that there is none."""
        with self._open() as repo:
            return repo.refs.as_dict().get(MAIN, b"").decode()

    def entry(self, key: str) -> Entry:
        commit = self._object(key, Commit)
        name = commit.author.decode("utf-8", "replace").rpartition(" <")[0]
        when = datetime.fromtimestamp(commit.author_time).astimezone()
        why = commit.message.decode("utf-8", "replace").strip()
        parent = commit.parents[0].decode() if commit.parents else ""
        return Entry(key, parent, name, when, why, commit.tree.decode())

    def sums(self, tree: str) -> Sums:
        """Return the files of a tree."""
        if tree not in self._trees:
            with self._reading(tree), self._open() as repo:
                found = repo.object_store.iter_tree_contents(_id(tree))
                self._trees[tree] = {
                    item.path.decode("utf-8", "surrogateescape"): item.sha.decode()
                    for item in found
                }
        return self._trees[tree]

    def data(self, key: str) -> bytes:
        """Return what is in one file, by its sum."""
        return self._object(key, Blob).data

    def _object(self, key: str, kind: type[_Kind]) -> _Kind:
        with self._reading(key):
            found = self._read(key)
            if not isinstance(found, kind) or found.id.decode() != key:
                raise TypeError(key)
            found.check()
            return found

    def _read(self, key: str) -> ShaFile:
        """Read what lies by itself, as we write it; git may have packed it since."""
        path = self._place(key)
        if path.is_file():
            return ShaFile.from_path(str(path))
        with self._open() as repo:
            return repo[_id(key)]

    def _place(self, key: str) -> Path:
        return self._folder / "objects" / key[:2] / key[2:]

    @contextmanager
    def _reading(self, key: str) -> Iterator[None]:
        try:
            yield
        except KioskError:
            raise
        except Exception as error:
            text = f"{key[:12]} in {self._folder} cannot be read."
            raise KioskError(f"{text} {_DAMAGED}") from error

    def put(self, data: bytes) -> str:
        """Keep what is in one file; return its sum."""
        return self._put(Blob.from_string(data))

    def commit(self, sums: Mapping[str, str], parent: str, who: str, why: str) -> str:
        """Make a version of files that are kept already; return its key.

        It is the last one when ``set_last`` says so.
        """
        commit = Commit()
        commit.tree = _id(self._tree(sums))
        commit.parents = [_id(parent)] if parent else []
        commit.author = commit.committer = f"{who} <{_ADDRESS}>".encode()
        now = datetime.now().astimezone()
        commit.author_time = commit.commit_time = int(now.timestamp())
        offset = now.utcoffset()
        zone = int(offset.total_seconds()) if offset else 0
        commit.author_timezone = commit.commit_timezone = zone
        commit.encoding = b"UTF-8"
        commit.message = f"{why}\n".encode()
        key = self._put(commit)
        settle(self._folder / "objects")
        return key

    def append(self, key: str) -> None:
        """Let a commit be the last; one that came in between stays before it."""
        last, entry = self.last(), self.entry(key)
        if last not in {key, entry.parent}:
            sums = self.sums(entry.tree)
            key = self.commit(sums, last, entry.who, entry.why)
        self.set_last(key)

    def set_last(self, key: str) -> None:
        self._write(self._folder / "refs/heads/main", f"{key}\n".encode())

    def _tree(self, sums: Mapping[str, str]) -> str:
        tree, below = Tree(), dict[str, dict[str, str]]()
        for name, found in sums.items():
            folder, slash, rest = name.partition("/")
            if slash:
                below.setdefault(folder, {})[rest] = found
            else:
                tree.add(_bytes(name), _FILE, _id(found))
        for folder, inner in below.items():
            tree.add(_bytes(folder), 0o040000, _id(self._tree(inner)))
        return self._put(tree)

    def _put(self, one: ShaFile) -> str:
        key = one.id.decode()
        if not self.has(key):
            self._write(self._place(key), one.as_legacy_object(), keep_name=False)
        return key

    def has(self, key: str) -> bool:
        """Tell if it is kept, and can be read: what is not is written once more."""
        try:
            self._object(key, ShaFile)
        except KioskError:
            return False
        return True

    def _write(self, path: Path, data: bytes, *, keep_name: bool = True) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, [data], keep_name=keep_name)
        except OSError as error:
            raise KioskError(
                f"The history cannot be written: {error.strerror} ({path}). Nothing"
                " was published. See that the disk has room, then try again."
            ) from error


_DAMAGED = "The history is damaged there. The content itself is as it was."


def _id(key: str) -> ObjectID:
    return ObjectID(key.encode())


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogateescape")
