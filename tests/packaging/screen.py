"""A screen to fill: Xvfb without a window manager, its pixels in a file."""

import mmap
import os
import select
import struct
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from waiting import NotProvenError

WIDTH, HEIGHT = 1920, 1080
ROW = WIDTH * 4


@contextmanager
def screen(folder: Path, *more: str) -> Iterator[tuple[str, Callable[[], bool]]]:
    """Lend the name of a display, and whether it is filled.  *more* goes to Xvfb."""
    reader, writer = os.pipe()
    command = f"Xvfb -displayfd {writer} -screen 0 {WIDTH}x{HEIGHT}x24 -nolisten tcp"
    server = subprocess.Popen(
        [*command.split(), "-noreset", "-nocursor", "-br", *more, "-fbdir", folder],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            ready, _, _ = select.select([answer], [], [], 20)
            number = answer.readline().strip() if ready else ""
        if not number:
            raise NotProvenError("Xvfb does not start")
        with pixels(folder / "Xvfb_screen0") as seen:
            yield f":{number}", lambda: is_filled(seen())
    finally:
        server.terminate()
        server.wait()


@contextmanager
def pixels(path: Path) -> Iterator[Callable[[], bytes]]:
    """Lend what gives all pixels: in an XWD file they come after the colours."""
    with (
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as memory,
    ):
        words = struct.unpack_from(">25I", memory)
        start = words[0] + 12 * words[19]  # where the colours are, and how many
        yield lambda: memory[start : start + ROW * HEIGHT]


def is_filled(picture: bytes) -> bool:
    """Tell whether no corner is black any more, and there is something to see."""
    last = ROW * (HEIGHT - 1)
    corners = (0, ROW - 4, last, last + ROW - 4)
    lit = all(any(picture[at : at + 3]) for at in corners)
    return lit and len({picture[at : at + 3] for at in range(0, last, 404)}) > 20
