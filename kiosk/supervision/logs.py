"""What the kiosk says, kept for IT: one JSON object a line, one file a day.

When something may be said is not decided here.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from itertools import chain, count
from logging import INFO, WARNING, LogRecord, makeLogRecord
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

import msgspec

from kiosk import __version__
from kiosk.content.files.plain import refuse_foreign
from kiosk.unseen import legible

FILE = "kiosk.log"
"""In the folder of logs: today's; those of other days have their day behind it."""

KEPT = 30
"""Files of days before today."""

MOST_BYTES = 1_500_000
"""Of one day: what repeats itself without end fills no disk.  31 files have 46 MB."""

_A_DAY = 86_400


PATIENCE = 2
"""Seconds that the end of a process waits for a disk: a share may not answer."""


class Log:
    """Lines in a file.  *start* is the number of this start, which each line has.

    They are written in a thread: the folder may be a share, and a screen waits for
    none.  *say* is told once where they cannot be written.
    """

    def __init__(self, folder: Path, say: Callable[[str], None], start: int) -> None:
        self._say, self._start = say, start
        self._path = folder / FILE
        self._handler = _Daily(self._path, self._miss)
        self._is_missed = False
        self._lines: SimpleQueue[LogRecord | Event | None] = SimpleQueue()
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    def tell(self, text: str) -> None:
        """Write down what is not as it should be."""
        self._write(WARNING, text)

    def note(self, text: str) -> None:
        """Write down what is as it should be."""
        self._write(INFO, text)

    def flush(self) -> None:
        """Wait until what was told is written, or until patience ends."""
        written = Event()
        self._lines.put(written)
        written.wait(PATIENCE)

    def close(self) -> None:
        """Write what waits, and close the file, if the disk answers."""
        self._lines.put(None)
        self._thread.join(PATIENCE)

    def _write(self, level: int, text: str) -> None:
        given = {"levelno": level, "msg": legible(text), "start": self._start}
        self._lines.put(makeLogRecord(given))

    def _work(self) -> None:
        while one := self._lines.get():
            if isinstance(one, Event):
                one.set()
                continue
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
            self._handler.handle(one)
        with suppress(OSError):  # of a full disk, which has been told of
            self._handler.close()

    def _miss(self, why: str) -> None:
        """Say once that the file cannot be written; what is told is still said."""
        if not self._is_missed:
            self._is_missed = True
            self._say(_NO_FILE.format(path=self._path, why=why))


_NO_FILE = (
    "The log {path} cannot be written: {why}. What is told stands on standard error"
    " alone. Name another folder: [logs] folder in settings.toml."
)

_FULL = "This day's log is full: what comes now stands on standard error alone."


class _Daily(TimedRotatingFileHandler):
    """One file a day, of a size; what keeps it from that is told to *miss*."""

    def __init__(self, path: Path, miss: Callable[[str], None]) -> None:
        super().__init__(
            path, "midnight", backupCount=KEPT, encoding="utf-8", delay=True
        )
        self._miss = miss
        self._is_full = False

    def _open(self):  # type: ignore[no-untyped-def]  # noqa: ANN202  as in logging
        """Open it, unless what stands there is no file of ours."""
        path = Path(self.baseFilename)
        with suppress(FileNotFoundError):
            refuse_foreign(path.lstat(), path)
        return super()._open()

    def shouldRollover(self, record: LogRecord) -> int:  # noqa: N802  as in logging
        """Begin another file on another day, on an earlier one too: clocks are set."""
        is_set_back = self.rolloverAt - time.time() > _A_DAY
        return int(is_set_back or super().shouldRollover(record))

    def rotation_filename(self, default_name: str) -> str:
        """Keep what a day has already: it comes again where a clock is set back."""
        others = (f"{default_name}.{number}" for number in count(2))
        return next(
            name for name in chain([default_name], others) if not Path(name).exists()
        )

    def getFilesToDelete(self) -> list[str]:  # noqa: N802  as in logging
        """Return the oldest; what Python looks for differs from one to the next."""
        path = Path(self.baseFilename)
        return sorted(map(str, path.parent.glob(f"{path.name}.*")))[:-KEPT]

    def doRollover(self) -> None:  # noqa: N802  as in logging
        super().doRollover()
        self._is_full = False

    def format(self, record: LogRecord) -> str:
        """Return *record* as one line of JSON."""
        now = datetime.fromtimestamp(record.created).astimezone()
        line = {
            "time": now.isoformat(timespec="seconds"),
            "level": "warning" if record.levelno == WARNING else "info",
            "version": __version__,
            "start": vars(record)["start"],
            "text": record.msg,
        }
        return msgspec.json.encode(line).decode()

    def emit(self, record: LogRecord) -> None:
        """Write it, while there is room for it today."""
        if self._is_full and not self.shouldRollover(record):
            return
        super().emit(record)
        if self.stream and os.fstat(self.stream.fileno()).st_size > MOST_BYTES:
            self._is_full = True
            record.msg = _FULL
            super().emit(record)

    def handleError(self, record: LogRecord) -> None:  # noqa: ARG002, N802  as in logging
        """Tell why a line could not be written; logging itself would say how."""
        import sys  # noqa: PLC0415  only then

        error = sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1]
        self._miss(getattr(error, "strerror", None) or str(error))
