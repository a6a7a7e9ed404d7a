"""Notes of ours, as JSON: they hold each name of a file, be it UTF-8 or not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar

from msgspec import convert, to_builtins

from kiosk.content.files.atomic import write_file
from kiosk.content.files.plain import plain_bytes

_MOST = 16 * 1024 * 1024

Noted = TypeVar("Noted")


def write_note(path: Path, value: object) -> None:
    """Put *value* at *path*, or raise KioskError."""
    write_file(path, json.dumps(to_builtins(value)).encode())


def read_note(path: Path, kind: type[Noted]) -> Noted:
    """Return what was noted at *path*; raise OSError or ValueError if it cannot be."""
    try:
        return convert(json.loads(plain_bytes(path, _MOST)), type=kind)
    except RecursionError as error:
        raise ValueError(path) from error
