"""Versions as git keeps them: who, when, why, and a sum for each file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

from dulwich.objects import Blob, Commit, Tree

from kiosk.errors import KioskError
from kiosk.history.files import Sums
from kiosk.history.repository import Repository, id_of

_FILE, _FOLDER = 0o100644, 0o040000
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
    """All versions, in the repository in *folder*."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._repository = Repository(folder)
        self._trees: dict[str, Sums] = {}
        self._entries: dict[str, Entry] = {}

    def mend(self) -> str:
        """See that the newest version can be read, or go on from one that can.

        Where there is none, all is set aside.  Return what is to be told of that; ""
        is that all is well.
        """
        last = ""
        with suppress(KioskError):
            last = self.last()
            if self._is_whole(last) or not self._repository.newest():
                return ""
        return self._gone_on(last) or self._set_aside()

    def _is_whole(self, key: str) -> bool:
        """Tell if all files of a version are there."""
        if not key:
            return not self.folder.exists()
        sums = self.sums(self.entry(key).tree)
        return not self._repository.missing(sums.values())

    def _gone_on(self, last: str) -> str:
        """Go on from the newest version that is whole; "" is that there is none."""
        key = self._repository.newest()
        while key:
            try:
                if self._is_whole(key):
                    self.set_last(key)
                    return _told(last, self.entry(key))
                key = self.entry(key).parent
            except KioskError:
                return ""
        return ""

    def _set_aside(self) -> str:
        day = datetime.now().astimezone()
        aside = self.folder.with_name(f"history-damaged-{day:%Y%m%d-%H%M%S}")
        try:
            self.folder.rename(aside)
        except OSError as error:
            text = f"{self.folder} is damaged and cannot be set aside"
            raise KioskError(f"{text}: {error.strerror}.") from error
        self._trees.clear()
        self._entries.clear()
        return (
            f"The history of the content is damaged. It was set aside as {aside}, and a"
            " new one begins. The content itself is as it was. Keep that folder: your"
            " IT may still read older versions from it."
        )

    def last(self) -> str:
        """Return the newest commit; "" is that there is none."""
        return self._repository.last()

    def entry(self, key: str) -> Entry:
        if key not in self._entries:
            self._entries[key] = self._entry(key)
        return self._entries[key]

    def _entry(self, key: str) -> Entry:
        commit = self._repository.read(key, Commit)
        with self._repository.reading(key):
            name = commit.author.decode("utf-8", "replace").rpartition(" <")[0]
            when = datetime.fromtimestamp(commit.author_time).astimezone()
            why = commit.message.decode("utf-8", "replace").strip()
            parent = commit.parents[0].decode() if commit.parents else ""
            return Entry(key, parent, name, when, why, commit.tree.decode())

    def sums(self, tree: str) -> Sums:
        """Return the files of a tree."""
        if tree not in self._trees:
            self._trees[tree] = dict(self._below(tree, ""))
        return self._trees[tree]

    def _below(self, key: str, before: str) -> Iterator[tuple[str, str]]:
        for item in self._repository.read(key, Tree).items():
            name = before + item.path.decode("utf-8", "surrogateescape")
            if S_ISDIR(item.mode):
                yield from self._below(item.sha.decode(), f"{name}/")
            else:
                yield name, item.sha.decode()

    def data(self, key: str) -> bytes:
        """Return what is in one file, by its sum."""
        return self._repository.read(key, Blob).data

    def has(self, key: str) -> bool:
        return self._repository.has(key)

    def put(self, data: bytes) -> str:
        """Keep what is in one file; return its sum."""
        return self._repository.put(Blob.from_string(data))

    def commit(self, sums: Mapping[str, str], parent: str, who: str, why: str) -> str:
        """Make a version of files that are kept already; return its key.

        It is the last one when ``set_last`` says so.
        """
        commit = Commit()
        commit.tree = id_of(self._tree(sums))
        commit.parents = [id_of(parent)] if parent else []
        commit.author = commit.committer = f"{who} <{_ADDRESS}>".encode()
        now = datetime.now().astimezone()
        commit.author_time = commit.commit_time = int(now.timestamp())
        offset = now.utcoffset()
        zone = int(offset.total_seconds()) if offset else 0
        commit.author_timezone = commit.commit_timezone = zone
        commit.encoding = b"UTF-8"
        commit.message = f"{why}\n".encode()
        key = self._repository.put(commit)
        self._repository.settle()
        return key

    def append(self, key: str) -> None:
        """Let a commit be the last; one that came in between stays before it."""
        last, entry = self.last(), self.entry(key)
        if last not in {key, entry.parent}:
            sums = self.sums(entry.tree)
            key = self.commit(sums, last, entry.who, entry.why)
        self.set_last(key)

    def set_last(self, key: str) -> None:
        self._repository.set_last(key)

    def _tree(self, sums: Mapping[str, str]) -> str:
        tree, below = Tree(), dict[str, dict[str, str]]()
        for name, found in sums.items():
            folder, slash, rest = name.partition("/")
            if slash:
                below.setdefault(folder, {})[rest] = found
            else:
                tree.add(_bytes(name), _FILE, id_of(found))
        for folder, inner in below.items():
            tree.add(_bytes(folder), _FOLDER, id_of(self._tree(inner)))
        return self._repository.put(tree)


def _told(last: str, found: Entry) -> str:
    if not last:
        return "The history was damaged, and has been mended: nothing is lost."
    day = f"{found.when:%Y-%m-%d %H:%M}"
    text = f"The history was damaged: what is newer than {day} cannot be read."
    return f"{text} The content itself is as it was."


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogateescape")
