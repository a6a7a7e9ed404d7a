"""How a site lies on its server: where what is found, for both who publish and fetch.

metadata/    who may sign what, and what is newest: The Update Framework
targets/     the list of each pack, below ``channels/NAME``
blobs/       every file of every pack, by the SHA-256 of what is in it
"""

from __future__ import annotations

METADATA, TARGETS, BLOBS = "metadata", "targets", "blobs"

NEXT, ALL = "next", "manifest"
"""A pack for some of the kiosks, and the one for all."""


def blob(sha256: str) -> str:
    """Return where the file with that sum lies; in few folders with many files."""
    return f"{BLOBS}/{sha256[:2]}/{sha256}"


def list_of(channel: str, which: str) -> str:
    """Return the path of a pack's list, as it is signed."""
    return f"channels/{channel}/{which}.json"
