"""Prove the built folder: ``python tests/packaging/prove.py build/dist/quiet-room``.

What is in it; then whether it works where a clinic may put it.  Only Python's own
library is used, and python-xlib for a finger, since ``make package`` installs no
pytest.
"""

import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from for_staff import works_for_staff
from hard_days import doubts_the_clock, gives_way, needs_no_home, outlives_bad_files
from listing import faults, size_of
from place import LINUX, Place, elsewhere
from screen import screen
from sorting import sorts
from waiting import NotProvenError, expect, wait_until
from whole_visit import make_visits

NO_DRIVERS = {
    "LIBGL_DRIVERS_PATH": "/nowhere",
    "__EGL_VENDOR_LIBRARY_DIRS": "/nowhere",
}


def main() -> int:
    """Prove the folder named on the command line.  Return the exit code."""
    folder = Path(sys.argv[1]).absolute()
    if found := faults(folder):
        print(f"not proven: {folder}:", *found, sep="\n  ", file=sys.stderr)  # noqa: T201
        return 1
    print(f"{folder}: {size_of(folder) / 1e6:.0f} MB")  # noqa: T201
    try:
        with elsewhere(folder) as place:
            for proof in (*EVERYWHERE, *(ON_LINUX if LINUX else ())):
                start = time.monotonic()
                proof(place)
                seconds = time.monotonic() - start
                print(f"proven: {proof.__doc__} ({seconds:.1f} s)")  # noqa: T201
    except NotProvenError as error:
        print(f"not proven: {error}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def answers(place: Place) -> None:
    """Say its version and its help."""
    expect(place.ask("--version"), r"^Quiet Room \d")
    expect(place.ask("--help"), "Exit codes")


def checks(place: Place) -> None:
    """Check the content: its own, in a report too, and a mistake, which it names."""
    for locale in ("", "C", "C.UTF-8"):
        expect(place.ask("check", LC_ALL=locale), r"\d+ pages: no errors")
    report = place.home / "report.html"
    place.ask("check", "--report", report)
    expect(report.read_text("utf-8"), "<html")
    content = place.borrow_content()
    page = min(content.glob("en/**/*.md"))
    with page.open("a", encoding="utf-8") as file:
        file.write("\n\n::: nonsénse\n")
    expect(
        place.ask("check", content, code=1),
        re.escape(page.name) + r"\n +\d+ +S1 error ",
    )


def draws(place: Place) -> None:
    """Draw every screen without a display."""
    folder = place.home / "tour"
    expect(place.ask("tour", "--out", folder), r"^\d+ pictures in [^\n]*\n$")
    if any(path.stat().st_size < 10_000 for path in folder.glob("*.png")):
        raise NotProvenError("a picture of the tour is all but empty")


def counts(place: Place) -> None:
    """Have the database that usage counts are kept in."""
    expect(place.ask("counts"), r"^No week with counts is over yet")


def speaks(place: Place) -> None:
    """Have all that a voice and recordings need of Qt."""
    expect(place.ask("voice"), r"(?m)^ready$")


def refuses(place: Place) -> None:
    """Refuse to run without a display: in one line, with code 2."""
    said = place.ask("run", code=2)
    expect(said, r"^kiosk: There is no display[^\n]*\n$")


def examines(place: Place) -> None:
    """Look at itself from all sides, and know what it was built on."""
    said = place.ask("doctor", code=2, KIOSK_SPEECH_ALOUD="false")  # no display
    for name in ("build.fine", "display.none", "disk.fine"):
        expect(said, rf"(?m)^[A-Z ]+  {re.escape(name)}$")
    if "look.broken" in said:
        raise NotProvenError(f"a look broke off: {said}")


def shows(place: Place) -> None:
    """Fill the screen, and end when told."""
    with screen(place.home) as (display, is_filled):
        show(place, is_filled, DISPLAY=display)


def shows_without_drivers(place: Place) -> None:
    """Fill a screen that has no graphics driver."""
    with screen(place.home, "-extension", "GLX") as (display, is_filled):
        told = ".*kiosk: No OpenGL here.*"
        show(place, is_filled, says=told, DISPLAY=display, **NO_DRIVERS)


def follows(place: Place) -> None:
    """Take an edited page while it runs."""
    content, state = place.borrow_content(), place.home / "edited"
    settings = place.write_settings("settings.toml", content=content, state=state)

    def edit() -> None:
        wait_until(
            lambda: any(state.glob("library-*.snapshot")),
            "kiosk-cli has compiled the pages",
        )
        (kept,) = state.glob("library-*.snapshot")
        before = kept.stat().st_ino
        with min(content.glob("en/**/*.md")).open("a", encoding="utf-8") as file:
            file.write("\n")
        wait_until(
            lambda: kept.exists() and kept.stat().st_ino != before,
            "kiosk-cli has compiled the edited page",
        )

    with screen(place.home) as (display, is_filled):
        words = ("--settings", settings)
        show(place, is_filled, *words, meanwhile=edit, DISPLAY=display)


def serves(place: Place) -> None:
    """Serve two patients who touch it to the end of their visits, without a word."""
    with screen(place.home) as (display, _):
        if said := make_visits(place, display):
            raise NotProvenError(f"in the course of two visits the kiosk said: {said}")


def show(
    place: Place,
    is_filled: Callable[[], bool],
    *words: object,
    meanwhile: Callable[[], None] = lambda: None,
    says: str = "",
    **variables: str,
) -> None:
    with place.start("kiosk", "run", *words, **variables) as kiosk:
        try:
            wait_until(
                lambda: is_filled() or kiosk.poll() is not None,
                "the kiosk fills the screen",
            )
            meanwhile()
            kiosk.terminate()
            said = kiosk.communicate(timeout=20)[0].decode()
        except subprocess.TimeoutExpired:
            raise NotProvenError("the kiosk does not end when told to") from None
        finally:
            kiosk.kill()
    if kiosk.returncode != -signal.SIGTERM or not re.fullmatch(says, said, re.DOTALL):
        raise NotProvenError(f"the kiosk ended with {kiosk.returncode}, said: {said}")


EVERYWHERE = (answers, checks, counts, draws, speaks)
IN_THE_FIELD = (gives_way, needs_no_home, doubts_the_clock, outlives_bad_files)
ON_LINUX = (
    sorts,
    refuses,
    examines,
    shows,
    shows_without_drivers,
    serves,
    follows,
    works_for_staff,
    *IN_THE_FIELD,
)

if __name__ == "__main__":
    sys.exit(main())
