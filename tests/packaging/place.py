"""Where a clinic may put the folder: not writable, below a name that is not plain."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from listing import EXE
from waiting import NotProvenError

LINUX = sys.platform == "linux"
NOBODY = 65534


class Place:
    """A copy of the folder that is read-only, and a home beside it that is not.

    Root may write everywhere, so under root the programs run as nobody.
    """

    def __init__(self, top: Path, folder: Path) -> None:
        self.folder = top / "Ruhiger Raum – salle n° 静" / "quiet-room"
        self.home = top / "home"
        self.bare = {"HOME": str(self.home), "PATH": os.environ["PATH"]}
        self.bare["LC_ALL"] = "C.UTF-8"  # in the plain C locale Qt says a word about it
        self._user = NOBODY if LINUX and os.geteuid() == 0 else None
        self.home.mkdir()
        shutil.copytree(folder, self.folder, symlinks=True)
        if self._user:
            os.chown(self.home, self._user, -1)
            top.chmod(0o755)
        self.lock()

    def lock(self) -> None:
        for path in (*self.folder.rglob("*"), self.folder):
            path.chmod(path.stat().st_mode & ~0o222)

    def unlock(self) -> None:
        for path in (self.folder, *self.folder.rglob("*")):
            path.chmod(path.stat().st_mode | 0o200)

    def borrow_content(self) -> Path:
        """Return a copy of the content that may be edited, by nobody too."""
        copy = self.home / "Inhalt für uns"
        shutil.copytree(self.folder / "content", copy, dirs_exist_ok=True)
        for path in (copy, *copy.rglob("*")):
            path.chmod(0o777)
        return copy

    def write_settings(self, name: str, **folders: Path) -> Path:
        """Write a file of settings that names these folders: content, state."""
        lines = (
            f"[{one}]\nfolder = {json.dumps(str(at))}" for one, at in folders.items()
        )
        path = self.home / name
        path.write_text("\n".join(lines), "utf-8")
        return path

    def start(
        self, name: str, *words: object, **variables: str | None
    ) -> subprocess.Popen:
        """Start a program from the home folder, with next to no environment.

        A variable that is None is not there.
        """
        known = (self.bare if LINUX else dict(os.environ)) | variables
        return subprocess.Popen(
            [self.folder / f"{name}{EXE}", *map(str, words)],
            env={one: value for one, value in known.items() if value is not None},
            cwd=self.home,
            user=self._user,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def ask(self, *words: object, code: int = 0, **variables: str) -> str:
        """Return what ``kiosk-cli`` says, if it ends with *code*."""
        with self.start("kiosk-cli", *words, **variables) as program:
            try:
                said = program.communicate(timeout=300)[0].decode()
            except subprocess.TimeoutExpired:
                program.kill()
                raise NotProvenError(f"kiosk-cli {words} does not end") from None
        if program.returncode != code:
            msg = f"kiosk-cli {words} ended with {program.returncode}, said: {said}"
            raise NotProvenError(msg)
        return said


@contextmanager
def elsewhere(folder: Path) -> Iterator[Place]:
    top = Path(tempfile.mkdtemp(prefix="quiet-room-"))
    try:
        place = Place(top, folder)
        try:
            yield place
        finally:
            place.unlock()
    finally:
        shutil.rmtree(top)
