"""Writes counts, and is killed: ``python killed_writer.py FOLDER TIMES SEED``.

Each time a child writes on and on, and tells of each write that is done, until it is
killed.  Then all that was told of has to be there, and the file has to be whole.  What
came of it is written as JSON.
"""

import json
import os
import signal
import sqlite3
import struct
import sys
import time
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random

from kiosk.counts.rows import Key
from kiosk.counts.store import FILE, add_counts, read_counts

TODAY = date(2027, 3, 1)
ON = Key(TODAY, "", "", "on")
PAGES = {Key(TODAY, f"page-{number}", "en", "opened"): 1 for number in range(50)}


def main() -> None:
    folder, times, seed = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    chance = Random(seed)  # noqa: S311  it hides nothing
    done = amid = 0
    for _ in range(times):
        told = killed(folder, chance.random())
        there = read_counts(folder).get(ON, 0)
        if not done + told <= there <= done + told + 1 or sound(folder) != "ok":
            sys.exit(f"{done} and {told} were told, {there} are there")
        done, amid = there, amid + bool([*folder.glob(".kiosk-*.new")])
        for left in folder.glob(".kiosk-*.new"):
            left.unlink()
    sys.stdout.write(json.dumps({"done": done, "amid": amid}))


def killed(folder: Path, part: float) -> int:
    """Let a child write, and kill it; return how many writes it told of.

    That is after its first one, and *part* of the time that took.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        while True:
            began = time.monotonic()
            add_counts(folder, {ON: 1, **PAGES}, TODAY, 0)
            os.write(writer, struct.pack("d", time.monotonic() - began))
    os.close(writer)
    with os.fdopen(reader, "rb") as told:
        time.sleep(part * struct.unpack("d", told.read(8))[0])
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return 1 + len(told.read()) // 8


def sound(folder: Path) -> str:
    """Return what SQLite says of the file where it lies."""
    if not (folder / FILE).exists():
        return "ok"
    with closing(sqlite3.connect(folder / FILE)) as database:
        return database.execute("PRAGMA integrity_check").fetchone()[0]


if __name__ == "__main__":
    main()
