"""The one door for what is written: a file is there whole, or the old one stays.

The bytes go into a file of their own beside the target, which then takes its name.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

from kiosk.errors import KioskError

_LEFT = 600
"""Seconds.  Nothing takes so long to write: what is older, a killed one left."""

_WAIT = 10
"""Seconds that one who writes may have to wait for another."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_OWN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_BINARY = getattr(os, "O_BINARY", 0)  # or Windows writes two signs where a line ends


def write_file(path: Path, data: bytes) -> None:
    """Put *data* at *path* in one step; raise KioskError where that cannot be."""
    try:
        replace_file(path, [data])
    except OSError as error:
        raise KioskError(f"{path} cannot be written: {error.strerror}.") from error


def replace_file(
    path: Path,
    parts: Iterable[bytes],
    *,
    lasting: bool = True,
    public_at: float | None = None,
    private: bool = False,
) -> None:
    """Put *parts* at *path* in one step; raise OSError where that cannot be.

    Who could read and write the old file can do so with the new one.  A link is
    replaced; what it leads to stays as it is.  What need not be *lasting* outlives
    this process, and may be lost when the power goes: nobody waits for the disk.
    Who writes many makes them last with ``settle_files``, once all are there; then
    is what a killed one left there taken away, too: to look for it takes its time.
    Everybody may read what is *public_at* a time, which is then the file's own.
    Nobody but its owner ever reads what is *private*.
    """
    old = _old(path)
    new = path.with_name(f".kiosk-{os.urandom(8).hex()}.new")
    handle = os.open(new, _NEW | _OWN | _BINARY, 0o600 if private else 0o666)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123  it is open already
            if not private:
                _let_in(handle, old)
            if lasting:
                _clear(path.parent, now=os.fstat(handle).st_mtime)
            file.writelines(parts)
            file.flush()
            if public_at is not None:
                by_handle = os.utime in os.supports_fd
                _make_public(handle if by_handle else new, public_at)
            if lasting:
                os.fsync(handle)
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()  # a full disk needs the room
        raise
    if lasting:
        _keep_name(path.parent)


def _make_public(file: int | Path, when: float) -> None:
    with suppress(OSError):  # not every file system knows modes
        os.chmod(file, 0o644)  # noqa: PTH101  a handle has no other
    os.utime(file, (when, when))


def put_in_place(ready: Path, path: Path) -> None:
    """Let the file that is *ready* on the same disk take the place of that at *path*.

    Raise OSError where that cannot be.  Who could read the old file can read this.
    """
    handle = os.open(ready, os.O_RDONLY | _OWN | _BINARY)
    try:
        _let_in(handle, _old(path))
    finally:
        os.close(handle)
    ready.replace(path)
    _keep_name(path.parent)


def append_file(path: Path, parts: Iterable[bytes]) -> None:
    """Add *parts* to what is at *path*; what came of them stays if that breaks off.

    Raise OSError where that cannot be, or where a link stands there.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _OWN | _BINARY)
    with open(handle, "ab") as file:  # noqa: PTH123  it is open already
        try:
            file.writelines(parts)
        finally:
            file.flush()
            os.fsync(handle)


def make_folder(folder: Path) -> None:
    """Make *folder* and those above it, or raise OSError.

    Who may write in the one that is there may write in all that come below it.
    """
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    if os.name != "nt":  # where it comes from above by itself
        above = folder.parent.stat()
        with suppress(OSError):  # not every file system knows modes
            os.chown(folder, -1, above.st_gid)
            folder.chmod(stat.S_IMODE(above.st_mode))


def settle(folder: Path) -> None:
    """Have every name in *folder*, and in those below, on the disk."""
    for place, _, _ in os.walk(folder, topdown=False):
        _keep_name(Path(place))


def settle_files(paths: Collection[Path]) -> None:
    """Have files that were written a moment ago on the disk, and their names.

    That is some ten times as fast as to wait for each.  Raise OSError where one cannot
    be kept.
    """
    written = {path.parent: _settled(path) for path in paths}
    for folder, now in written.items():
        _clear(folder, now=now)
    for folder in {*written, *(folder.parent for folder in written)}:
        _keep_name(folder)


def _settled(path: Path) -> float:
    """Have one file on the disk; return when it was written, by the disk's clock."""
    flags = os.O_RDWR if os.name == "nt" else os.O_RDONLY
    handle = os.open(path, flags | _OWN | _BINARY)
    try:
        os.fsync(handle)
        return os.fstat(handle).st_mtime
    finally:
        os.close(handle)


def _old(path: Path) -> os.stat_result | None:
    """Return what there is to know of the old file, if there is one.

    A device or a pipe is never replaced, nor written: it may be /dev/null.
    """
    try:
        old = path.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(old.st_mode):
        raise OSError(errno.EINVAL, "It is no file", str(path))
    return old


def _let_in(handle: int, old: os.stat_result | None) -> None:
    """Give the file behind *handle* to whom the *old* one belongs."""
    if old is None or os.name == "nt":  # where a folder says who may
        return
    mode = old.st_mode & 0o777
    try:
        os.fchown(handle, old.st_uid, old.st_gid)
    except OSError:  # only root can give away: whom it was for may be a stranger now
        mode |= os.fstat(handle).st_mode & 0o777
    with suppress(OSError):  # not every file system knows modes
        os.fchmod(handle, mode)


def _clear(folder: Path, *, now: float) -> None:
    """Take away what was left in *folder* when somebody killed who wrote it.

    *now* is by the clock of the disk: on a share it is not that of this machine.
    """
    for left in folder.glob(".kiosk-*.new"):
        with suppress(OSError):  # another has taken it away, or it is not ours
            known = left.lstat()
            if stat.S_ISREG(known.st_mode) and abs(now - known.st_mtime) > _LEFT:
                left.unlink()


def _keep_name(folder: Path) -> None:
    """Have the new name on the disk too, not only what is in the file."""
    if os.name == "nt":  # a folder cannot be opened there
        return
    with suppress(OSError):  # not every file system can; the file is whole either way
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Keep others out while a file in *folder* is read, changed and written.

    What holds them is gone with this process, however that ends, and leaves no file.
    Raise KioskError where another takes too long.
    """
    end = monotonic() + _WAIT
    while (handle := _taken(folder)) is None:
        if monotonic() > end:
            text = f"Another command has been writing in {folder} for {_WAIT} seconds."
            raise KioskError(f"{text} Try it again when that has ended.")
        sleep(0.02)
    try:
        yield
    finally:
        os.close(handle)


def _taken(folder: Path) -> int | None:
    """Return what holds *folder* as long as it is open; None where another has it."""
    try:
        return _held_on_windows(folder) if os.name == "nt" else _held(folder)
    except (BlockingIOError, FileExistsError):
        return None
    except OSError as error:
        raise KioskError(f"{folder} cannot be used: {error.strerror}.") from error


def _held(folder: Path) -> int:
    from fcntl import LOCK_EX, LOCK_NB, flock  # noqa: PLC0415  Windows has none

    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        flock(handle, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise
    except OSError:
        return handle  # a file system without locks: one has to do without
    return handle


def _held_on_windows(folder: Path) -> int:
    """Hold *folder* by a file that Windows takes away when it is closed."""
    own: int = os.O_TEMPORARY  # type: ignore[attr-defined]
    return os.open(folder / ".kiosk-writes", _NEW | own)
