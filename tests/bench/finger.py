"""Taps the screen through XTEST, and knows to the moment when it let go."""

from __future__ import annotations

import ctypes
import time
from typing import Self

from waiting import BenchError

_LEFT = 1

Place = tuple[int, int]


class Finger:
    """One connection to the display, kept open so that a tap costs no start."""

    def __init__(self, display: str) -> None:
        try:
            self._x = ctypes.CDLL("libX11.so.6")
            self._test = ctypes.CDLL("libXtst.so.6")
        except OSError:
            raise BenchError(
                "The XTEST library is missing: apt-get install libxtst6"
            ) from None
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display:
            raise BenchError(f"The display {display} does not answer.")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._x.XCloseDisplay(self._display)

    def move(self, x: int, y: int) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def press(self) -> None:
        self._button(down=True)

    def release(self) -> float:
        """Let go, and return the moment just before."""
        released = time.monotonic()
        self._button(down=False)
        return released

    def _button(self, *, down: bool) -> None:
        self._test.XTestFakeButtonEvent(
            self._display, _LEFT, int(down), ctypes.c_ulong(0)
        )
        self._x.XFlush(self._display)
