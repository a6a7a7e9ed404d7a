"""The sums on the disk: one SQLite file that is made anew each time.

So it holds no more than its rows, in their own order: no row, page or byte of it tells
what came first, and there is no journal beside it.  It takes the place of the old one
in one step, whatever ends this process.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import cast

from kiosk.content.files.atomic import only_writer, replace_file
from kiosk.content.files.plain import open_own
from kiosk.counts.rows import (
    BLOCK,
    FIRST_BLOCK,
    KINDS,
    MOST_BLOCKS,
    WEEK,
    Counts,
    Key,
    Kind,
    is_over,
    week_of,
)
from kiosk.errors import KioskError

FILE, DAMAGED = "counts.db", "counts-damaged.db"
"""In the folder of the counts; the second is what could not be read any more."""

SCHEMA = f"""CREATE TABLE counts (
  day TEXT NOT NULL CHECK (day IS date(day)),
  page TEXT NOT NULL,
  language TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ({", ".join(map(repr, KINDS))})),
  count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 1000000000),
  PRIMARY KEY (day, page, language, kind)
) STRICT, WITHOUT ROWID"""

_MOST = 64 * 1024 * 1024
"""Bytes: what is kept of a thousand pages in two languages take less."""


class DamagedError(KioskError):
    """The file is there, and cannot be what was written."""


def read_counts(folder: Path) -> Counts:
    """Return what was counted; raise KioskError where that cannot be read."""
    try:
        data = _bytes(folder / FILE)
    except OSError as error:
        text = f"{folder / FILE} cannot be read: {error.strerror}."
        raise KioskError(text) from error
    with _database() as database:
        _take_in(database, data, folder / FILE)
        rows = database.execute("SELECT day, page, language, kind, count FROM old")
        return dict(map(_entry, rows))


def add_counts(folder: Path, tally: Counts, today: date, at: float) -> str:
    """Add *tally* to what was counted.  Return what staff should know, or "".

    Of a week that was told already nothing is kept: see ``MOST_BLOCKS`` too.  The file
    gets the time *at*: that at which it was reached for tells how busy the kiosk was.
    Raise OSError or KioskError where it cannot be written: then the old one stays.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / FILE
    with only_writer(folder):
        try:
            data, told = _with_tally(path, _bytes(path), tally, today), ""
        except DamagedError as error:
            path.replace(folder / DAMAGED)
            data, told = _with_tally(path, b"", tally, today), f"{error} {_ASIDE}"
        replace_file(path, [data])
        os.utime(path, (at, at))
    return told


_ASIDE = f"It was set aside as {DAMAGED}, and counting begins anew."


def forget_counts(folder: Path) -> bool:
    """Take away all that was counted; tell whether there was anything."""
    paths = [folder / name for name in (FILE, DAMAGED)]
    found = [path for path in paths if path.exists()]
    if found:
        with only_writer(folder):
            for path in found:
                path.unlink(missing_ok=True)
    return bool(found)


def _bytes(path: Path) -> bytes:
    try:
        with open_own(path) as file:
            return file.read(_MOST)
    except FileNotFoundError:
        return b""


@contextmanager
def _database() -> Iterator[sqlite3.Connection]:
    """Give a database in memory alone; what sorts in it makes no file either."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute("PRAGMA temp_store = MEMORY")
        database.execute("PRAGMA trusted_schema = OFF")
        try:
            yield database
        except sqlite3.Error as error:
            raise KioskError(f"SQLite cannot work here: {error}.") from error


def _take_in(database: sqlite3.Connection, data: bytes, path: Path) -> None:
    """Show the rows of *data* as ``old``; raise DamagedError if they are not ours."""
    database.execute("ATTACH ':memory:' AS was")
    if data:
        database.deserialize(data, name="was")
    else:
        database.execute(SCHEMA.replace("counts", "was.counts", 1))
    try:
        made = database.execute("SELECT sql FROM was.sqlite_schema").fetchall()
        sound = database.execute("PRAGMA was.integrity_check").fetchall()
        database.execute("SELECT DISTINCT page, language FROM was.counts").fetchall()
    except (sqlite3.DatabaseError, UnicodeError) as error:  # of a byte that is none
        raise DamagedError(_DAMAGED.format(path)) from error
    if made != [(SCHEMA,)] or sound != [("ok",)]:
        raise DamagedError(_DAMAGED.format(path))
    database.execute("CREATE TEMP VIEW old AS SELECT * FROM was.counts")


_DAMAGED = "{}, which has the usage counts, is damaged or is none of ours."


def _entry(row: tuple[str, str, str, str, int]) -> tuple[Key, int]:
    day, page, language, kind, count = row
    return Key(_date(day), page, language, cast("Kind", kind)), count


_date = cache(date.fromisoformat)
"""Few days have many rows."""


def _with_tally(path: Path, data: bytes, tally: Counts, today: date) -> bytes:
    """Return the database of the rows in *data* and in *tally*: new, and in order."""
    fresh = [
        (f"{key.day}", *key[1:], count)
        for key, count in tally.items()
        if not is_over(week_of(key.day) + WEEK, today)
    ]
    with _database() as database:
        _take_in(database, data, path)
        database.execute(SCHEMA)
        database.execute("CREATE TEMP TABLE new AS SELECT * FROM old WHERE false")
        database.executemany("INSERT INTO new VALUES (?, ?, ?, ?, ?)", fresh)
        database.execute(_MERGE, (f"{FIRST_BLOCK}", BLOCK.days, MOST_BLOCKS))
        return database.serialize()


_MERGE = """WITH every AS (
  SELECT *, CAST(julianday(day) - julianday(?) AS INTEGER) / ? AS block
  FROM (SELECT * FROM old UNION ALL SELECT * FROM new)
)
INSERT INTO main.counts
SELECT day, page, language, kind, sum(count) FROM every
WHERE block IN (SELECT DISTINCT block FROM every ORDER BY block DESC LIMIT ?)
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"""
"""Whole blocks go: what is left of one would tell, beside an older list, what went."""
