"""What is slow to make, made once for all the workers of a run."""

import fcntl
from contextlib import contextmanager

from checked import sound_library
from msgspec.structs import replace

from kiosk.content.snapshot import read_snapshot, write_snapshot
from kiosk.settings.settings import ASSETS


def run_folder(tmp_path_factory, name):
    """Return a folder that all workers of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    is_worker = own.name.startswith("popen-")
    folder = (own.parent if is_worker else own) / name
    folder.mkdir(exist_ok=True)
    return folder


def shared_library(folder, write, assets=lambda _: ASSETS):
    """Return the library of the content that *write* writes or names.

    The first worker compiles it, and the others read what it kept in *folder*.
    """

    def compile_to(kept):
        write_snapshot(
            sound_library(write(folder), assets(folder)), kept, fingerprint=""
        )

    kept = shared_file(folder / "library.snapshot", compile_to)
    return _at_hand(read_snapshot(kept).library)


def shared_file(path, make):
    """Return *path*; the first worker who needs it lets *make* write there."""
    with _one_at_a_time(path.parent):
        if not path.exists():
            make(path)
    return path


@contextmanager
def _one_at_a_time(folder):
    """Let no other worker into *folder* meanwhile."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _at_hand(library):
    """Return *library* with all its pages read, as the compiler hands them over."""
    editions = {
        code: replace(edition, pages=dict(edition.pages))
        for code, edition in library.editions.items()
    }
    return replace(library, editions=editions)
