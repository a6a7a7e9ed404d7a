"""What a kiosk meets in the field, tried on the built folder."""

import datetime as dt
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from place import Place
from screen import screen
from waiting import NotProvenError, expect, wait_until

IN_USE = 3
HOSTILE = {
    "nul": b"\0" * 4000,
    "half": "---\ntitle: ½".encode()[:-1],
    "deep": b"---\ntitle: Deep\n---\n\n" + b"> " * 5000 + b"Deep.\n",
    "long": b"---\ntitle: Long\n---\n\n" + b"*_" * 200_000,
    "many": b"---\ntitle: Many\n---\n\n" + b"[[" * 100_000,
}
"""Pages of a broken disk, and of a hand that means ill."""


@contextmanager
def running(
    place: Place, display: str, *words: object, **variables: str | None
) -> Iterator[subprocess.Popen]:
    """Run the kiosk on *display*, and end it whatever comes."""
    with place.start("kiosk", "run", *words, DISPLAY=display, **variables) as kiosk:
        try:
            yield kiosk
        finally:
            kiosk.kill()


def ended(kiosk: subprocess.Popen) -> str:
    """End it, and return what it has said."""
    if kiosk.poll() is not None:
        raise NotProvenError(f"the kiosk ended by itself, with {kiosk.returncode}")
    kiosk.terminate()
    return kiosk.communicate(timeout=20)[0].decode()


def expect_one_line(said: str, words: str) -> None:
    expect(said, rf"\Akiosk: [^\n]*{words}[^\n]*\n\Z")


def gives_way(place: Place) -> None:
    """Leave the screen to the kiosk that has it: in one line, with code 3."""
    with (
        screen(place.home) as (display, is_filled),
        running(place, display) as first,
    ):
        wait_until(is_filled, "the first kiosk fills the screen")
        with running(place, display) as second:
            said = second.communicate(timeout=20)[0].decode()
        if second.returncode != IN_USE:
            raise NotProvenError(f"the second kiosk ended with {second.returncode}")
        expect_one_line(said, "Another kiosk has the screen")
        if said := ended(first):
            raise NotProvenError(f"the first kiosk said: {said}")


def needs_no_home(place: Place) -> None:
    """Show the pages to a user without a home: one line says what that costs."""
    with (
        screen(place.home) as (display, is_filled),
        running(place, display, HOME=None) as kiosk,
    ):
        wait_until(is_filled, "a kiosk without a home fills the screen")
        expect_one_line(ended(kiosk), "The state folder .* cannot be used")


def doubts_the_clock(place: Place) -> None:
    """Tell of a clock that is back: it was later here before."""
    state = place.home / "later"
    state.mkdir()
    state.chmod(0o777)
    later = dt.date.today() + dt.timedelta(days=400)  # noqa: DTZ011
    (state / "last-day").write_text(f"{later}\n", "utf-8")
    with (
        screen(place.home) as (display, is_filled),
        running(place, display, KIOSK_STATE_FOLDER=str(state)) as kiosk,
    ):
        wait_until(is_filled, "a kiosk with a wrong clock fills the screen")
        wait_until(lambda: any(state.glob("*.snapshot")), "it has compiled the pages")
        expect_one_line(ended(kiosk), "This machine's clock is wrong")


def outlives_bad_files(place: Place) -> None:
    """Name each bad file, a pipe and a link out among them, and go on showing."""
    content, state = place.borrow_content(), place.home / "hostile"
    settings = place.write_settings("hostile.toml", content=content, state=state)
    with (
        screen(place.home) as (display, is_filled),
        running(place, display, "--settings", settings) as kiosk,
    ):
        wait_until(is_filled, "the kiosk fills the screen")
        wait_until(lambda: any(state.glob("*.snapshot")), "it has compiled the pages")
        names = spoil(content)
        told = place.ask("check", content, code=1)
        if missed := [name for name in names if name not in told]:
            raise NotProvenError(f"{missed} are not in what was said: {told}")
        wait_until(lambda: compiles(kiosk), "it looks at the bad files")
        wait_until(lambda: not compiles(kiosk), "it is done with the bad files")
        if not is_filled():
            raise NotProvenError("the screen is empty after bad files came")
        if "Traceback" in (said := ended(kiosk)) or "in the content:" not in said:
            raise NotProvenError(f"of bad files the kiosk said: {said}")


def spoil(content: Path) -> list[str]:
    """Put files there that nobody can read; return their names."""
    pages = content / "en"
    for name, data in HOSTILE.items():
        (pages / f"{name}.md").write_bytes(data)
    os.mkfifo(pages / "pipe.md")
    (pages / "link.md").symlink_to("/etc/passwd")
    return [f"{name}.md" for name in (*HOSTILE, "pipe", "link")]


def compiles(kiosk: subprocess.Popen) -> bool:
    """Tell whether the kiosk has a child: it compiles."""
    tasks = Path(f"/proc/{kiosk.pid}/task")
    return any((task / "children").read_text() for task in tasks.iterdir())
