"""The two sides of the comparison, each made ready to be measured."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from chromium import NEXT, PAGES, Chromium
from finger import Place
from ours import BUILT, CONTENT, HOUSE, PICTURES, TURNS, WALK, Kiosk, bare_window, kiosk
from pages import write_content
from places import find
from probes import Point, learn
from program import Launch, Program
from screen import Screen

BREATH_SECONDS = 10

_AS_DEPLOYED = Path(__file__).with_name("as_deployed")

_STILL_SECONDS = 1.5
_MOVING_SECONDS = BREATH_SECONDS + 1
_COMPILE_SECONDS = 300
_SNAPSHOT_SECONDS = 60


class Subject(NamedTuple):
    """A program, the points of the screen that tell that it is there, and its walk.

    *places* is where a finger taps, one place after the other.
    """

    launch: Launch
    points: Sequence[Point]
    places: Sequence[Place] = ()


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
        places = [NEXT] * (PAGES + TURNS)
        return self._still(self._browser("page").page())._replace(places=places)

    @cached_property
    def chromium_breathing(self) -> Subject:
        return self._still(self._browser("breathing").breathing(), _MOVING_SECONDS)

    @cached_property
    def kiosk(self) -> Subject:
        return self._compiled(kiosk(self._folder / "ours", CONTENT, self._environment))

    @cached_property
    def built(self) -> Subject:
        """Return the kiosk of the built folder, on the same content."""
        folder, program = self._folder / "built", [str(BUILT / "kiosk")]
        return self._compiled(kiosk(folder, CONTENT, self._environment, program))

    @cached_property
    def kiosk_to_walk(self) -> Subject:
        places = find(WALK, self.kiosk.launch, self._folder / "asking")
        return self.kiosk._replace(places=places)

    @cached_property
    def kiosk_that_tells(self) -> Launch:
        """The kiosk, which tells what it has imported when its picture stands."""
        return self._script("telling.py", *self.kiosk.launch.command[2:])

    def importing(self, names: Sequence[str]) -> Launch:
        """Return the imports of *names*, which measure themselves."""
        return self._script("importing.py", *names)

    def inside(self, what: str, *counts: int) -> Launch:
        """Return the kiosk that measures *what* of itself."""
        return self._script("inside.py", what, str(CONTENT), *map(str, counts))

    def kiosk_with(self, count: int) -> Subject:
        content = self._content(count)
        return self._compiled(kiosk(content.parent, content, self._environment))

    def check(self, count: int) -> Launch:
        """Return the command that an author types, for *count* pages."""
        command = [sys.executable, "-m", "kiosk", "check", str(self._content(count))]
        return Launch(command, self._environment, HOUSE)

    def checking(self, count: int) -> Launch:
        """Return the check that measures itself, for *count* pages."""
        return self._script("checking.py", str(self._content(count)))

    def mkdocs(self, count: int) -> Launch:
        """Return MkDocs on the same files."""
        folder = self._folder / "mkdocs"
        folder.mkdir(exist_ok=True)
        pages = self._content(count) / "en"
        settings = f"site_name: Pages\ndocs_dir: {json.dumps(str(pages))}\n"
        (folder / "mkdocs.yml").write_text(settings, "utf-8")
        command = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict"]
        return Launch(command, self._environment, folder)

    def typing(self, keys: int) -> Launch:
        """Return the studio that measures itself, with all that it is deployed with."""
        script = Path(__file__).with_name("typed.py")
        environment = {**self._environment, "PYTHONPATH": str(HOUSE)}
        return Launch([sys.executable, str(script), str(keys)], environment, HOUSE)

    def _script(self, name: str, *words: str) -> Launch:
        """Return one of our own programs that knows the kiosk."""
        command = [sys.executable, str(Path(__file__).with_name(name)), *words]
        path = os.pathsep.join((str(HOUSE), str(_AS_DEPLOYED)))
        environment = {**self._environment, "PYTHONPATH": path}
        return Launch(command, environment, HOUSE)

    def _content(self, count: int) -> Path:
        folder = self._folder / f"{count}-pages" / "content"
        return folder if folder.is_dir() else write_content(folder, count)

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
    """Give both sides the same: nothing of the person who measures, or of tests."""
    home.mkdir()
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(_AS_DEPLOYED),
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "QT_QPA_PLATFORM": "xcb",
        "QT_QUICK_BACKEND": "software",
    }
