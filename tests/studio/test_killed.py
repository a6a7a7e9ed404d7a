"""The studio killed at any moment: only the last 2 s of typing may go.

Somebody types, which is saved, and publishes: what patients see is whole at any time.

Real: the program, its process, a display, and keys that come through it.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from random import Random

import pytest
from bilingual import PLAIN, ROOT, bilingual

from kiosk.history.workspace import Workspace

pytestmark = pytest.mark.proof
KILLS = int(os.environ.get("KILLS", "200"))
LOST = 2
"""Seconds of typing that a power cut may take."""
READY = 60
_NUMBER = re.compile(r"n(\d+) ")


@pytest.fixture(scope="module")
def display():
    """Start a display of our own, which has no window manager."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("needs xvfb and xdotool")
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24"]
    with subprocess.Popen(
        words, pass_fds=[write], stderr=subprocess.DEVNULL
    ) as started:
        name = os.read(read, 16).decode().strip()
        yield f":{name}"
        started.terminate()


class Typist:
    """Somebody before the studio on *display*, who types numbers without end."""

    def __init__(self, display, content):
        self._display, self._content = display, content
        surroundings = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        words = [sys.executable, "-m", "kiosk", "studio", "--content", str(content)]
        self._studio = subprocess.Popen(
            words, cwd=ROOT, env=surroundings, stderr=subprocess.DEVNULL
        )
        self.typed = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._studio.kill()
        self._studio.wait()

    def begin(self):
        """Wait until the window is there, and go to the end of the page."""
        self._until(self._has_focus, "showed no window")
        self._until(self._takes_keys, "took no key")

    def _until(self, done, otherwise):
        deadline = time.monotonic() + READY
        while not done():
            assert time.monotonic() < deadline, f"The studio {otherwise}."
            time.sleep(0.2)  # between two looks: nothing tells

    def _has_focus(self):
        windows = self._windows()
        return bool(windows) and self._do("windowfocus", windows[-1]) is not None

    def _windows(self):
        name = "Quiet Room Studio"
        return (self._do("search", "--onlyvisible", "--name", name) or "").split()

    def _takes_keys(self):
        self._do("key", "ctrl+2", "ctrl+End")
        token = f"go{self._studio.pid}"
        self._do("type", f"{token} ")
        time.sleep(1)  # a real pause: nothing tells that a window takes keys
        return any(token in text for text in self.saved())

    def type(self, seconds, first):
        """Type one number after another; take down when each was typed."""
        end, number = time.monotonic() + seconds, first
        while time.monotonic() < end:
            self._do("type", "--delay", "8", f"n{number} ")
            self.typed.append((number, time.monotonic()))
            number += 1
        return number

    def publish(self, seconds):
        """Go to Publish, and press its button for a while: it comes soon."""
        end = time.monotonic() + seconds
        self._do("key", "alt+5")
        while time.monotonic() < end:
            self._do("key", "alt+s")

    def kill(self):
        """End it as a power cut does; return when."""
        when = time.monotonic()
        os.kill(self._studio.pid, signal.SIGKILL)
        self._studio.wait()
        self._until(lambda: not self._windows(), "left its window behind")
        return when

    def saved(self):
        """Return the pages of the draft: each is whole, or this raises."""
        return [*self._texts(self._content / ".studio" / "draft").values()]

    def shown(self):
        """Return what patients see: pages that were a draft once, or this raises."""
        draft = self._texts(self._content / ".studio" / "draft")
        shown = self._texts(self._content)
        for name, text in shown.items():
            then, now = _parts(text), _parts(draft[name])
            assert then[0] == now[0]
            assert now[1].startswith(then[1])
        return shown

    def _texts(self, folder):
        pages = (folder / "en").glob("*.md")
        texts = {page.name: page.read_bytes().decode("utf-8") for page in pages}
        assert all("---\ntitle: " in one and PLAIN in one for one in texts.values())
        return texts

    def _do(self, *words):
        where = os.environ | {"DISPLAY": self._display}
        run = ["xdotool", *words]
        done = subprocess.run(
            run, env=where, check=False, capture_output=True, text=True
        )
        return None if done.returncode else done.stdout.strip()


def _parts(text):
    """Return a page as it was at first, and what was typed at its end.

    The first keys may come too early, and are typed at its top.
    """
    page, _, typed = text[text.index("title: ") :].rpartition(PLAIN)
    return page, typed


def test_nothing_typed_over_two_seconds_ago_is_lost(display, tmp_path, seed):
    chance = Random(seed)  # noqa: S311  no secret
    content, number = bilingual(tmp_path / "content"), 0
    states = set()
    for _ in range(KILLS):
        with Typist(display, content) as typist:
            typist.begin()
            number = typist.type(chance.uniform(0.1, 3), number)
            typist.publish(chance.choice([0, chance.uniform(0.1, 2)]))
            killed = typist.kill()

        words = " ".join(typist.saved())
        found = {int(one) for one in _NUMBER.findall(words)}
        due = {n for n, when in typist.typed if killed - when > LOST}
        assert due <= found
        states.add(frozenset(typist.shown().values()))
    assert number > KILLS
    assert len(states) > KILLS // 10
    versions = Workspace(content).history.versions()
    assert len(versions) >= len(states) > 1
