"""The kiosk in cage, on a screen in memory, for a user without any rights.

cage 0.1.4, Debian 12's, hands a picture that fills the screen on as it is, and then
nobody can take a picture of the screen; it does not where the picture is turned, and
grim turns it back.
"""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from itertools import takewhile
from pathlib import Path
from tempfile import gettempdir

import pytest
from PySide6.QtGui import QColor, QImage

ROOT = Path(__file__).parents[2]
SESSION = "usr/lib/quiet-room/session"
NOBODY = 65534
DROP = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
READ = ("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search")
"""A checkout may lie where only its owner comes."""

pytestmark = pytest.mark.proof


def as_nobody(*words):
    return [*DROP, *READ, *words] if os.geteuid() == 0 else [*words]


@pytest.fixture
def place(tmp_path):
    """Return a folder of the user, the only one that they can write."""
    place = tmp_path / "user"
    place.mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(place, NOBODY, NOBODY)
    for folder in takewhile(Path(gettempdir()).__ne__, (tmp_path, *tmp_path.parents)):
        folder.chmod(folder.stat().st_mode | 0o011)
    return place


@pytest.fixture
def session(written, tmp_path, place):
    """Return a function that starts the session around a program."""
    folder = written("linux")
    version = subprocess.check_output(["cage", "-v"], text=True)
    started = []

    def session(body):
        program = tmp_path / "kiosk"
        program.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        program.chmod(0o755)
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(place),
            "XDG_RUNTIME_DIR": str(place),
            "XDG_SESSION_TYPE": "wayland",
            "LANG": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
            "WLR_BACKENDS": "headless",
            "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "CAGE_OPTIONS": "-r -r" if "0.1.4" in version else "",
            "QUIET_ROOM_PROGRAM": str(program),
        }
        running = subprocess.Popen(
            as_nobody(folder / SESSION),
            env=environment,
            cwd=place,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(running)
        return running

    yield session
    for running in started:
        if running.poll() is None:
            os.killpg(running.pid, 9)
        running.communicate()


def colours(place):
    """Return how much of the screen each colour has, by a picture taken now."""
    picture = place / "screen.png"
    user = {"XDG_RUNTIME_DIR": str(place), "WAYLAND_DISPLAY": "wayland-0"}
    grim = as_nobody("grim", picture)
    taken = subprocess.run(
        grim, env=os.environ | user, capture_output=True, check=False
    )
    if taken.returncode:  # the screen is not there yet
        return Counter()
    image = QImage(str(picture))
    return Counter(
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )


CANVAS, LIGHT, CHAIR = "#f7f5f0", "#fbe4ae", "#1f5c60"
"""Of the attract screen: its ground, and in its drawing the lamp and the chair."""


def test_the_attract_screen_is_on_the_glass(session, place):
    running = session(f'cd {ROOT} && exec {sys.executable} -m kiosk "$@"')
    end = time.monotonic() + 90

    while not {CANVAS, LIGHT, CHAIR} <= (seen := colours(place)).keys():
        assert running.poll() is None, running.stderr.read()
        assert time.monotonic() < end, seen.most_common(5)

    whole = sum(seen.values())
    assert seen[CANVAS] > whole / 4
    assert seen[QColor("black").name()] < whole / 100


@pytest.mark.parametrize("code", [0, 1, 10, 11, 12])
def test_the_session_ends_as_the_kiosk_does(session, code):
    running = session(f"exit {code}")

    assert running.wait(timeout=30) == code


def test_a_kiosk_that_is_killed_does_not_end_well(session):
    assert session("kill -9 $$").wait(timeout=30) == 128 + 9


def test_a_kiosk_that_is_told_to_stop_has_time_to(session, place):
    """All of them are told at once; the first to go must not take it along."""
    running = session(
        "trap 'echo well >ended; exit 0' TERM\necho >begun\nwhile :; do sleep 0.1; done"
    )
    end = time.monotonic() + 30
    while not (place / "begun").exists():
        assert time.monotonic() < end
        time.sleep(0.05)

    os.killpg(running.pid, signal.SIGTERM)

    assert running.wait(timeout=30) == 0
    assert (place / "ended").read_text("utf-8") == "well\n"
