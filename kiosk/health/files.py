"""The files of health: what is written for others, and what others of us have left."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import own_record
from kiosk.health.exposition import as_exposition
from kiosk.health.health import Health, LastUpdate, Starts

JSON, PROM = "health.json", "quiet-room.prom"
"""For people and the doctor; for the textfile collector of an exporter."""

UPDATE, STARTS = "packs/status.json", "starts.json"
"""In the state folder: what who updates, and who counts starts, has left there."""

_LONGEST = 64 * 1024


def write_health(folder: Path, health: Health) -> None:
    """Put both files into *folder*; raise OSError where that cannot be.

    Everybody may read them: who collects them is another user.  Their time is the
    beat's, not the moment at which the disk was asked.  They are renewed so soon that
    nobody waits for the disk.
    """
    if not folder.is_dir():
        folder.mkdir(parents=True)
        folder.chmod(0o755)
    json = msgspec.json.format(msgspec.json.encode(health), indent=2)
    for name, data in ((JSON, json + b"\n"), (PROM, as_exposition(health).encode())):
        replace_file(folder / name, [data], lasting=False, public_at=health.beat)


def read_health(folder: Path) -> Health | None:
    """Return what was last written to *folder*; None is nothing of ours."""
    return own_record(folder / JSON, Health, _LONGEST)


def read_last_update(state: Path) -> LastUpdate:
    return own_record(state / UPDATE, LastUpdate, _LONGEST) or LastUpdate()


def read_starts(state: Path) -> Starts:
    return own_record(state / STARTS, Starts, _LONGEST) or Starts()
