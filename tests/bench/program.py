"""One program under measurement, with all the processes that it starts."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

from screen import Screen
from waiting import BenchError, wait_for

_STOP_SECONDS = 5
_STOP_STEP_SECONDS = 0.005
_EMPTY_SECONDS = 5
_LAST_WORDS = 2000
_JSON = 1_000_000
_TICKS = os.sysconf("SC_CLK_TCK")


class Launch(NamedTuple):
    """How a program is started."""

    command: Sequence[str]
    environment: Mapping[str, str]
    folder: Path


class _Process(NamedTuple):
    pid: int
    parent: int
    session: int
    ticks: int
    born: int


class Program:
    """A running program; it is gone, with all its children, after ``with``."""

    def __init__(self, launch: Launch, screen: Screen) -> None:
        self._launch = launch
        self._screen = screen

    def __enter__(self) -> Self:
        wait_for(self._screen.is_empty, _EMPTY_SECONDS, "an empty screen")
        self._output = tempfile.TemporaryFile()
        self.started = time.monotonic()
        self._popen = subprocess.Popen(
            self._launch.command,
            env=self._launch.environment,
            cwd=self._launch.folder,
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        started = self._tree()
        with contextlib.suppress(ProcessLookupError):
            self._popen.terminate()
        deadline = time.monotonic() + _STOP_SECONDS
        while (rest := _still_there(started)) and time.monotonic() < deadline:
            self._popen.poll()
            time.sleep(_STOP_STEP_SECONDS)
        _kill(rest)
        self._popen.wait()
        _kill(self._tree())
        self._output.close()

    def wait_for(self, look: Callable[[], bool], seconds: float, what: str) -> None:
        """Wait until *look* is true; else raise BenchError with the last words."""

        def look_while_alive() -> bool:
            status = self._popen.poll()
            if status is not None:
                raise BenchError(f"The program ended with {status}.")
            return look()

        try:
            wait_for(look_while_alive, seconds, what)
        except BenchError as error:
            name = Path(self._launch.command[0]).name
            raise BenchError(f"{name}: {error}\n{self._last_words()}") from error

    def last_word(self, seconds: float) -> str:
        """Wait until the program has ended well, and return its last line."""
        self.wait(seconds)
        return self._last_words(_JSON).splitlines()[-1]

    def wait(self, seconds: float) -> None:
        """Wait until the program has ended well."""
        try:
            status = self._popen.wait(seconds)
        except subprocess.TimeoutExpired as error:
            raise BenchError("The program did not end.") from error
        if status:
            words = self._last_words(_JSON)
            raise BenchError(f"The program ended with {status}.\n{words}")

    def wait_for_window(self, seconds: float) -> None:
        self.wait_for(lambda: not self._screen.is_empty(), seconds, "a window")

    def _last_words(self, count: int = _LAST_WORDS) -> str:
        self._output.seek(0)
        return self._output.read().decode(errors="replace")[-count:]

    def memory(self) -> int:
        """Return the proportional set size of the whole tree, in bytes."""
        return sum(pss(process.pid) for process in self._tree())

    def cpu_seconds(self) -> float:
        """Return the processor time of the whole tree, also of ended children."""
        return sum(process.ticks for process in self._tree()) / _TICKS

    def _tree(self) -> list[_Process]:
        """Find the processes of our session and the children of any of them."""
        everyone = list(_processes())
        found = {p.pid for p in everyone if p.session == self._popen.pid}
        size = 0
        while size != len(found):
            size = len(found)
            found |= {p.pid for p in everyone if p.parent in found}
        return [process for process in everyone if process.pid in found]


def _processes() -> Iterator[_Process]:
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it ended while we looked
            name, _, rest = path.read_text(errors="replace").rpartition(")")
            words = rest.split()
            if words[0] == "Z":
                continue
            yield _Process(
                pid=int(name.split(" ", 1)[0]),
                parent=int(words[1]),
                session=int(words[3]),
                ticks=sum(map(int, words[11:15])),
                born=int(words[19]),
            )


def pss(pid: int) -> int:
    """Return the proportional set size of a process, in bytes; 0 if it is gone."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def _still_there(processes: Sequence[_Process]) -> list[_Process]:
    """Compare the birth too, since a number may be given out again."""
    wanted = {(process.pid, process.born) for process in processes}
    return [
        process for process in _processes() if (process.pid, process.born) in wanted
    ]


def _kill(processes: Sequence[_Process]) -> None:
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
