"""Where the time goes, from a verb to the frame that shows what it led to."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

if TYPE_CHECKING:
    from kiosk.ui.app import Screen
    from kiosk.ui.bridge.bridge import Bridge

Parts = dict[str, float]
"""Seconds of the processor, by what they went to."""

PARTS = {
    "afterAnimating": "layout",
    "beforeRendering": "nodes of the scene",
    "afterRendering": "painting",
    "frameSwapped": "handing over",
}
"""Signals of a window in the order of a frame, and what ends with each."""

REST = 1.0
"""Seconds that somebody looks at a page at least: the next one is made ready."""


class Splits:
    """Takes the time, of a processor, at which each part of a frame ends."""

    def __init__(self, screen: Screen) -> None:
        self._window, self._ends = screen.window, dict[str, float]()
        for name, part in PARTS.items():
            getattr(self._window, name).connect(self._taking(part))

    def _taking(self, part: str) -> Callable[[], None]:
        return lambda: self._ends.setdefault(part, time.process_time())

    def of(self, verb: Callable[[], object]) -> Parts:
        """Return the seconds of each part of what *verb* leads to."""
        rest(REST)
        self._ends.clear()
        loop = QEventLoop()
        begun = time.process_time()
        verb()
        ends = {"verb": time.process_time()}
        self._window.frameSwapped.connect(loop.quit)
        self._window.update()
        loop.exec()
        self._window.frameSwapped.disconnect(loop.quit)
        ends |= self._ends
        spans = pairwise([begun, *ends.values()])
        return dict(zip(ends, (to - since for since, to in spans), strict=True))


def rest(seconds: float) -> None:
    """Let the kiosk run."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def walk(kiosk: Bridge, splits: Splits) -> Iterator[tuple[str, Parts]]:
    """Yield where each step leads to, from the attract screen, and its parts."""
    yield "home", splits.of(kiosk.begin)
    pages = kiosk.edition.walk
    yield pages[0], splits.of(kiosk.walk)
    for page in pages[1:]:
        yield page, splits.of(kiosk.forward)


def pieces(kiosk: Bridge, splits: Splits) -> Iterator[tuple[str, Parts]]:
    """Yield what is opened of each stage, and its parts."""
    look, enter = kiosk.hand.look, kiosk.hand.enter
    for page, piece, open_it in (
        ("quiet-room", "a thing in the room", lambda: look("2")),
        ("your-day", "a step of the day", lambda: look("3")),
        ("side-effects", "an effect", lambda: look("2")),
        ("your-choice", "a point", lambda: enter("1")),
    ):
        kiosk.follow(f"page:{page}")
        yield piece, splits.of(open_it)


def changes(kiosk: Bridge, splits: Splits) -> Iterator[tuple[str, Parts]]:
    """Yield what changes how all of it looks, on a page of words, and its parts."""
    kiosk.wear("standard", "daylight", True, False)
    kiosk.follow("page:getting-ready")
    for words, size, theme in (
        ("the text size", "largest", "daylight"),
        ("the theme", "largest", "contrast"),
    ):
        yield words, splits.of(partial(kiosk.wear, size, theme, True, False))
    yield "the language", splits.of(lambda: kiosk.languages.ask("es"))
