"""A kiosk that is killed at any moment, as by a power cut, starts again."""

import subprocess
from random import Random

import pytest
from dresses import PROOF
from minimal import PLAIN, page_text

from kiosk.content.snapshot import read_snapshot

LONGEST = 3.0
"""Seconds that one lives: long enough to read what has changed, and to keep it."""


class Machine:
    """One kiosk after the other, with the state folder that they have in common."""

    def __init__(self, start, screen, state):
        self._start, self._screen, self._state = start, screen, state

    def start(self):
        variables = {"DISPLAY": self._screen.display, "KIOSK_STATE_FOLDER": self._state}
        return self._start("run", **variables)

    def cut(self, seconds):
        """Let it live for some *seconds*, and kill it.  Return what it said."""
        program = self.start()
        with pytest.raises(subprocess.TimeoutExpired):
            program.wait(seconds)
        program.kill()
        return program.communicate()

    def pages_kept(self):
        """Return the first page of each library that is kept; it has to be whole."""
        kept = map(read_snapshot, self._state.glob("*.snapshot"))
        return [one.library.editions["en"].pages["one"] for one in kept]

    def shows(self):
        return self._screen.windows() and self._screen.is_painted()


@pytest.fixture
def machine(start, screen, tmp_path):
    return Machine(start, screen, tmp_path / "state")


@PROOF
@pytest.mark.parametrize("times", [200])
def test_what_is_kept_is_whole_and_shown(machine, content, until, seed, times):
    """Each time a page has changed, so it is killed amid compiling and writing too."""
    chance = Random(seed)  # noqa: S311  it hides nothing
    for number in range(times):
        words = page_text(f"The words of time {number}. {PLAIN}", title="Page one")
        (content / "en" / "one.md").write_text(words)
        assert machine.cut(chance.uniform(0, LONGEST)) == ("", ""), (seed, number)
        machine.pages_kept()

    last = machine.start()
    until(machine.shows, "a window")
    until(lambda: f"time {times - 1}" in repr(machine.pages_kept()), "the last words")
    last.terminate()
    assert last.communicate() == ("", "")
