"""The two sides of the comparison, each made ready to be measured."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from chromium import Chromium
from ours import CONTENT, HOUSE, PICTURES, Kiosk, bare_window, kiosk
from pages import write_content
from probes import Point, learn
from program import Launch, Program
from screen import Screen

BREATH_SECONDS = 10

_STILL_SECONDS = 1.5
_MOVING_SECONDS = BREATH_SECONDS + 1
_COMPILE_SECONDS = 300
_SNAPSHOT_SECONDS = 60


class Subject(NamedTuple):
    """A program, and the points of the screen that tell that it is there."""

    launch: Launch
    points: Sequence[Point]


class Sides:
    """Each method runs its program once, so that every cache of it is warm."""

    def __init__(self, folder: Path, screen: Screen) -> None:
        self._folder = folder
        self._screen = screen
        self._environment = _environment(folder / "home", screen.display)

    @cached_property
    def bare(self) -> Subject:
        return self._still(bare_window(self._environment))

    @cached_property
    def chromium(self) -> Subject:
        return self._still(self._browser("page").page())

    @cached_property
    def chromium_breathing(self) -> Subject:
        return self._still(self._browser("breathing").breathing(), _MOVING_SECONDS)

    @cached_property
    def kiosk(self) -> Subject:
        return self._compiled(kiosk(self._folder / "ours", CONTENT, self._environment))

    def inside(self, what: str) -> Launch:
        """Return the kiosk that measures *what* of itself."""
        script = str(Path(__file__).with_name("inside.py"))
        command = [sys.executable, script, what, str(CONTENT)]
        environment = {**self._environment, "PYTHONPATH": str(HOUSE)}
        return Launch(command, environment, HOUSE)

    def kiosk_with(self, count: int) -> Subject:
        folder = self._folder / f"{count}-pages"
        content = write_content(folder / "content", count)
        return self._compiled(kiosk(folder, content, self._environment))

    def _browser(self, name: str) -> Chromium:
        return Chromium(self._folder / name, PICTURES, self._environment)

    def _still(self, launch: Launch, seconds: float = _STILL_SECONDS) -> Subject:
        with Program(launch, self._screen) as program:
            points = learn(program, self._screen, seconds)
        return Subject(launch, points)

    def _compiled(self, ours: Kiosk) -> Subject:
        """Run the kiosk until its snapshot is written, then once from it."""
        with Program(ours.launch, self._screen) as program:
            program.wait_for_window(_COMPILE_SECONDS)
            program.wait_for(ours.has_snapshot, _SNAPSHOT_SECONDS, "the snapshot")
        return self._still(ours.launch, _MOVING_SECONDS)


def _environment(home: Path, display: str) -> dict[str, str]:
    """Give both sides the same: nothing of the person who measures."""
    home.mkdir()
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "QT_QPA_PLATFORM": "xcb",
        "QT_QUICK_BACKEND": "software",
    }
