"""A disk that is full, for tests of what is written."""

import resource
from contextlib import contextmanager


@contextmanager
def full_disk(room=0):
    """Let no file grow beyond *room* bytes: to write more fails as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
