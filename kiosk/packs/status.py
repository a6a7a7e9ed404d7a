"""What the last look for an update came to, for who watches over a fleet.

A day, and no finer time: a file tells nobody when a patient was there.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import plain_bytes
from kiosk.packs.kept import manifest_of
from kiosk.packs.pointer import named_packs

_FILE = "status.json"


class Status(Struct, frozen=True, kw_only=True):
    """The *pack* that is shown (0: none), of which day, and the *fault*, if any.

    *looked* is the day of the last look, *good* that of the last one that went well.
    """

    pack: int = 0
    made: str = ""
    channel: str = ""
    looked: str = ""
    good: str = ""
    fault: str = ""


def keep_status(packs: Path, day: date, *, fault: str) -> None:
    """Take note of a look on that *day*; where that cannot be, nothing is lost."""
    names = named_packs(packs)
    manifest = manifest_of(packs, names[0]) if names else None
    status = Status(
        pack=manifest.pack if manifest else 0,
        made=manifest.made if manifest else "",
        channel=manifest.channel if manifest else "",
        looked=day.isoformat(),
        good=read_status(packs).good if fault else day.isoformat(),
        fault=fault,
    )
    with suppress(OSError):
        packs.mkdir(parents=True, exist_ok=True)
        replace_file(packs / _FILE, [msgspec.json.encode(status) + b"\n"])


def read_status(packs: Path) -> Status:
    """Return what is known; nothing, where nobody has looked yet."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.json.decode(plain_bytes(packs / _FILE, 100_000), type=Status)
    return Status()
