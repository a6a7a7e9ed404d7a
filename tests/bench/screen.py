"""A screen of our own whose pixels can be read from outside: Xvfb with -fbdir."""

from __future__ import annotations

import mmap
import os
import select
import struct
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from waiting import BenchError

WIDTH, HEIGHT = 1920, 1080
PIXEL = 4  # bytes, the last of them unused

_START_SECONDS = 10
_STOP_SECONDS = 5
_HEADER = ">25I"
_COLOUR_BYTES = 12


class Screen:
    """An Xvfb without a window manager or a cursor; its empty root is black."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> Self:
        self._server = _Server(self._folder)
        self.display = self._server.display
        try:
            self._map(self._folder / "Xvfb_screen0")
        except BaseException:
            self._server.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._memory.close()
        self._server.stop()

    def _map(self, path: Path) -> None:
        """Map the frame buffer: an XWD file, whose header says how it lies."""
        with path.open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        words = struct.unpack_from(_HEADER, self._memory)
        width, height, bits = words[4], words[5], words[11]
        if (width, height, bits) != (WIDTH, HEIGHT, 8 * PIXEL):
            raise BenchError(f"The screen came up as {width}x{height}, {bits} bits.")
        self._start = words[0] + _COLOUR_BYTES * words[19]
        self._stride = words[12]

    def offset(self, x: int, y: int) -> int:
        return self._start + y * self._stride + x * PIXEL

    def colour(self, offset: int) -> bytes:
        return self._memory[offset : offset + PIXEL]

    def rows(self, left: int, right: int, lines: Sequence[int]) -> bytes:
        """Copy the pixels from *left* up to *right* of each of *lines*."""
        length = (right - left) * PIXEL
        starts = [self.offset(left, y) for y in lines]
        return b"".join([self._memory[start : start + length] for start in starts])

    def picture(self) -> bytes:
        return self.rows(0, WIDTH, range(HEIGHT))

    def is_empty(self) -> bool:
        return not any(self.rows(0, WIDTH, range(4, HEIGHT, 60)))


class _Server:
    """Xvfb on a display number that it finds free by itself."""

    def __init__(self, folder: Path) -> None:
        reader, writer = os.pipe()
        with os.fdopen(reader) as answer:
            try:
                self._process = _spawn(folder, writer)
            finally:
                os.close(writer)
            ready, _, _ = select.select([answer], [], [], _START_SECONDS)
            number = answer.readline().strip() if ready else ""
        if not number:
            self.stop()
            raise BenchError("Xvfb did not start.")
        self.display = f":{number}"

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _spawn(folder: Path, writer: int) -> subprocess.Popen[bytes]:
    command = f"Xvfb -displayfd {writer} -screen 0 {WIDTH}x{HEIGHT}x24 -dpi 96"
    command += " -noreset -nocursor -br -nolisten tcp -fbdir"
    try:
        return subprocess.Popen(
            [*command.split(), str(folder)],
            pass_fds=[writer],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except FileNotFoundError:
        raise BenchError("Xvfb is missing: apt-get install xvfb") from None
