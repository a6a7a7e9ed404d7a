"""What only the kiosk itself can see of its frames and its memory.

``python tests/bench/inside.py turns CONTENT TIMES`` prints JSON; so do ``sheets``,
``visits``, which takes two numbers, and ``profile``, which takes none.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from program import pss
from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtGui import QGuiApplication
from splits import Parts, Splits, changes, pieces, rest, walk

from kiosk.content.loader import compile_content
from kiosk.settings.settings import ASSETS, Settings
from kiosk.ui.app import Screen, application

LIGHT = "about"
PAGES = {"light": "cost", "room": "quiet-room", "effects": "side-effects"}

_OPENING_SECONDS = 0.4


def main() -> int:
    what, folder, *counts = sys.argv[1:]
    application()
    library = compile_content(Path(folder), assets=ASSETS).library
    measure = {"turns": turns, "sheets": sheets, "visits": visits, "profile": profile}
    with closing(Screen(library, Settings(), sys.stderr.write, windowed=False)) as it:
        it.window.show()
        rest(0.5)
        told = json.dumps(measure[what](it, *map(int, counts)))
    sys.stdout.write(told)
    return 0


def profile(screen: Screen) -> dict[str, dict[str, Parts]]:
    """Return the seconds of each part of what one may touch, after a start."""
    kiosk, splits = screen.bridge, Splits(screen)
    kinds = {"turns": walk, "pieces": pieces, "changes": changes}
    return {name: dict(each(kiosk, splits)) for name, each in kinds.items()}


def turns(screen: Screen, times: int) -> dict[str, list[float]]:
    """Return the seconds from the verb to the frame that shows the page, by page.

    Each page was on the screen before, and each turn starts from the same page.
    """
    seconds: dict[str, list[float]] = {name: [] for name in PAGES}
    screen.bridge.begin()
    for number in range(times + 1):
        for name, page in PAGES.items():
            screen.bridge.follow(f"page:{LIGHT}")
            rest(_OPENING_SECONDS)
            since = time.perf_counter()
            screen.bridge.follow(f"page:{page}")
            until_drawn(screen)
            seconds[name] += [time.perf_counter() - since] * bool(number)
            rest(_OPENING_SECONDS)
    return seconds


def sheets(screen: Screen, times: int) -> dict[str, list[float]]:
    """Return the seconds between frames while the Help sheet opens, by page."""
    frames: dict[str, list[float]] = {name: [] for name in PAGES}
    screen.bridge.begin()
    for _ in range(times):
        for name, page in PAGES.items():
            screen.bridge.follow(f"page:{page}")
            rest(_OPENING_SECONDS)
            frames[name] += frames_of_a_sheet(screen)
    return frames


def frames_of_a_sheet(screen: Screen) -> list[float]:
    clock, frames = QElapsedTimer(), []
    connection = screen.window.frameSwapped.connect(
        lambda: frames.append(clock.nsecsElapsed() / 1e9)
    )
    clock.start()
    screen.bridge.show("help")
    rest(_OPENING_SECONDS)
    screen.window.frameSwapped.disconnect(connection)
    screen.bridge.close()
    rest(_OPENING_SECONDS)
    return [after - before for before, after in pairwise(frames)]


def visits(screen: Screen, some: int, many: int) -> dict[str, int]:
    """Return the bytes of memory after *some* visits, and after *many*."""
    memory = {}
    for number in range(1, many + 1):
        for _ in one_visit(screen):
            until_drawn(screen)
        if number in (some, many):
            memory["before" if number == some else "after"] = resident()
    return memory


def one_visit(screen: Screen) -> Iterator[None]:
    """Use every part that can be touched, as a patient in a hurry does."""
    kiosk = screen.bridge
    kiosk.begin()
    yield
    for page in ("quiet-room", "your-day", "side-effects", "your-choice", "cost"):
        kiosk.follow(f"page:{page}")
        yield
        for piece in "12":
            kiosk.hand.look(piece)
            kiosk.hand.ask("")
            yield
    kiosk.openQuestions()
    for sheet in ("pick", "staff", "help", "comfort"):
        kiosk.show(sheet)
        yield
        kiosk.close()
    kiosk.wear("largest", "dim", True, True)
    yield
    kiosk.finish()
    yield


def until_drawn(screen: Screen) -> None:
    """Let one frame with all that changed be drawn."""
    loop = QEventLoop()
    connection = screen.window.frameSwapped.connect(loop.quit)
    screen.window.update()
    loop.exec()
    screen.window.frameSwapped.disconnect(connection)
    QGuiApplication.processEvents()


def resident() -> int:
    """Return the proportional set size of this process, with nothing left over."""
    gc.collect()
    time.sleep(0.5)
    return pss(os.getpid())


if __name__ == "__main__":
    sys.exit(main())
