"""Many patients, one after the other: each begins by touch, and finishes."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from hard_days import ended, running
from place import Place
from screen import HEIGHT, ROW, pixels, screen
from waiting import NotProvenError, wait_until
from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest

ASKING = Path(__file__).parents[1] / "bench" / "asking.py"
READER = Path(__file__).parents[1] / "helpers"
BUTTONS = ("Touch to begin", "Finish", "Finish and clear")
WIDE, TALL = 80, 16
"""Pixels of the middle of a button, by which it is known again."""

REST, AGAIN = 0.4, 3.0
"""Seconds until what has just come takes a touch, and until one is made again."""

CORNER = (8, 8)
"""Any touch begins a visit; here nothing else would come of it on a slow machine."""

RESTS = 200
"""Looks in a row that show the same: two seconds, as a first screen comes in pieces."""

GROWTH = 0.02
"""Of the memory, after the first tenth of the visits."""

Middle = tuple[int, int]


def ask_places(place: Place, display: str) -> list[Middle]:
    """Return where the buttons are, asked by name in a run of its own."""
    home = place.home / "asked"
    home.mkdir()
    file = home / "places.json"
    kiosk = ("--", place.folder / "kiosk", "run")
    asked = ("dbus-run-session", "--", sys.executable, ASKING, file, *BUTTONS, *kiosk)
    variables = {
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(READER),
    }
    subprocess.run(
        asked, env=place.bare | variables, capture_output=True, timeout=300, check=True
    )
    return [(x, y) for x, y in json.loads(file.read_text("utf-8"))]


class Finger:
    """Taps on the screen whose pixels *seen* gives."""

    def __init__(self, display: str, seen: Callable[..., bytes]) -> None:
        self._display = Display(display)
        self._seen = seen

    def tap(self, at: Middle) -> None:
        x, y = at
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        for what in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self._display, what, X.Button1)
        self._display.sync()

    def look(self, at: Middle) -> bytes:
        """Return the pixels around *at*."""
        left, top = at[0] - WIDE // 2, at[1] - TALL // 2
        rows = range(max(0, top), min(HEIGHT, top + TALL))
        return b"".join(self._seen(ROW * y + 4 * left, 4 * WIDE) for y in rows)

    def tap_until(self, at: Middle, came: Callable[[], bool], what: str) -> None:
        """Tap once what came takes touches, and again if nothing comes of it."""
        tapped = time.monotonic() - AGAIN + REST

        def has_come() -> bool:
            nonlocal tapped
            if came():
                return True
            if time.monotonic() > tapped + AGAIN:
                self.tap(at)
                tapped = time.monotonic()
            return False

        wait_until(has_come, what)


class Visitor:
    """Somebody who begins, looks at the first screen, and finishes, again and again."""

    def __init__(self, finger: Finger, places: list[Middle]) -> None:
        self._finger = finger
        _, self._finish, self._clear = places
        self._home, self._sure = b"", b""

    def learn(self) -> None:
        """Make the first visit, and learn what the buttons look like."""
        self._home = self._learnt(CORNER, self._finish)
        self._sure = self._learnt(self._finish, self._clear)
        self._leave()

    def _learnt(self, at: Middle, button: Middle) -> bytes:
        """Tap *at* something, and return the *button* when it has come to rest."""
        before = self._rested(button)
        self._finger.tap_until(
            at, lambda: self._finger.look(button) != before, "it came"
        )
        return self._rested(button)

    def _rested(self, at: Middle) -> bytes:
        looks: list[bytes] = []

        def rests() -> bool:
            looks.append(self._finger.look(at))
            return len(looks) >= RESTS and len({*looks[-RESTS:]}) == 1

        wait_until(rests, "it rests")
        return looks[-1]

    def visit(self) -> None:
        self._finger.tap_until(
            CORNER, lambda: self._sees(self._finish, self._home), "a visit begins"
        )
        self._finger.tap_until(
            self._finish, lambda: self._sees(self._clear, self._sure), "it asks"
        )
        self._leave()

    def _leave(self) -> None:
        self._finger.tap_until(
            self._clear,
            lambda: (
                not self._sees(self._clear, self._sure)
                and not self._sees(self._finish, self._home)
            ),
            "the visit ends",
        )

    def _sees(self, at: Middle, button: bytes) -> bool:
        return self._finger.look(at) == button


def serve(place: Place, visits: int) -> None:
    """Serve so many patients, and note no growth, no word and no changed file."""
    state = place.home / "many"
    with screen(place.home) as (display, is_filled):
        places = ask_places(place, display)
        with running(place, display, KIOSK_STATE_FOLDER=str(state)):
            wait_until(lambda: any(state.glob("*.snapshot")), "it has compiled")
    with (
        screen(place.home) as (display, is_filled),
        pixels(place.home / "Xvfb_screen0") as seen,
        running(place, display, KIOSK_STATE_FOLDER=str(state)) as kiosk,
    ):
        wait_until(is_filled, "the kiosk fills the screen")
        visitor = Visitor(Finger(display, seen), places)
        visitor.learn()
        used = 0
        for number in range(visits):
            visitor.visit()
            if number == visits // 10:
                used, files = memory(kiosk), stamps(place.home)
        grown = memory(kiosk) / used
        if grown > 1 + GROWTH:
            raise NotProvenError(f"{visits} visits made it {grown:.2f} times as large")
        if changed := files ^ stamps(place.home):
            raise NotProvenError(f"the visits have changed {changed}")
        if said := ended(kiosk):
            raise NotProvenError(f"in the course of {visits} visits it said: {said}")
    print(f"{visits} visits: {used / 1e6:.0f} MB, then {grown:.3f} times that")  # noqa: T201


def memory(kiosk: subprocess.Popen) -> int:
    """Return its proportional set size, in bytes."""
    told = Path(f"/proc/{kiosk.pid}/smaps_rollup").read_text("utf-8")
    return next(
        int(line.split()[1]) * 1024 for line in told.splitlines() if "Pss:" in line
    )


def stamps(folder: Path) -> set[tuple[str, int, int]]:
    """Return what each file tells of when it was changed; not the screen's own."""
    paths = (path for path in folder.rglob("*") if path.name != "Xvfb_screen0")
    told = ((path, path.lstat()) for path in paths)
    return {(str(path), stat.st_mtime_ns, stat.st_size) for path, stat in told}
