"""What staff do with the packaged program: type in its window, and make web pages."""

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from place import Place
from screen import screen
from waiting import NotProvenError, expect, wait_until
from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import BadWindow
from Xlib.ext import xtest

WORD = "zebra"
"""Which no page has."""

_TRIES = 20


def works_for_staff(place: Place) -> None:
    """Open the window for staff, keep what is typed into it, and make web pages."""
    content = place.borrow_content()
    settings = place.write_settings(
        "staff.toml", content=content, state=place.home / "staff-state"
    )
    with screen(place.home) as (display, _):
        _type_in_window(place, settings, content / ".studio" / "draft", display)
    _makes_web_pages(place, settings)
    said = place.ask("history", "--settings", settings)
    expect(said, "As it was at first")


def _makes_web_pages(place: Place, settings: Path) -> None:
    out = place.home / "pages of the web"
    place.ask("export", "html", "--out", out, "--settings", settings)
    if not (out / "index.html").is_file():
        raise NotProvenError("there are no web pages")


def _type_in_window(place: Place, settings: Path, draft: Path, display: str) -> None:
    words = ("studio", "--settings", settings)
    with place.start("kiosk-cli", *words, DISPLAY=display) as studio:
        try:
            _type(Display(display), studio, draft)
            studio.terminate()
            said = studio.communicate(timeout=60)[0].decode()
        except subprocess.TimeoutExpired:
            raise NotProvenError("the studio does not end when told to") from None
        finally:
            studio.kill()
    if said or studio.returncode not in (0, -signal.SIGTERM):
        raise NotProvenError(f"the studio ended with {studio.returncode}: {said}")


def _type(display: Display, studio: subprocess.Popen, draft: Path) -> None:
    """Click into the middle of the window and type, until the draft has it."""

    def is_open() -> bool:
        return any(_windows(display)) or studio.poll() is not None

    wait_until(is_open, "the studio opens its window")
    for _ in range(_TRIES):  # it takes no words before the page is there
        for window in _windows(display):
            _click_and_type(display, window)
        for _ in range(_TRIES):
            if studio.poll() is not None or any(_pages_with(WORD, draft)):
                return
            time.sleep(0.1)
    raise NotProvenError("what is typed into the studio is not in its draft")


def _windows(display: Display) -> Iterator[object]:
    for window in display.screen().root.query_tree().children:
        with suppress(BadWindow):  # gone meanwhile, as one that Qt only tries out
            name = str(window.get_wm_name() or "")
            is_seen = window.get_attributes().map_state == X.IsViewable
            if is_seen and "Quiet Room" in name:
                yield window


def _click_and_type(display: Display, window: object) -> None:
    window.set_input_focus(X.RevertToParent, X.CurrentTime)
    _press(display, "Alt_L", "1")  # to the pages, from where a new clinic begins
    display.sync()
    place = window.get_geometry()
    x, y = place.x + place.width * 2 // 5, place.y + place.height // 2
    xtest.fake_input(display, X.MotionNotify, x=x, y=y)
    for what in (X.ButtonPress, X.ButtonRelease):
        xtest.fake_input(display, what, X.Button1)
    for letter in WORD:
        _press(display, letter)
    display.sync()


def _press(display: Display, *names: str) -> None:
    """Press keys, each while those before it are down."""
    keys = [display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
    for key in keys:
        xtest.fake_input(display, X.KeyPress, key)
    for key in reversed(keys):
        xtest.fake_input(display, X.KeyRelease, key)


def _pages_with(word: str, draft: Path) -> Iterator[Path]:
    for path in draft.glob("*/*.md"):
        if word in path.read_text("utf-8", "replace"):
            yield path
