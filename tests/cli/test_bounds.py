"""The compiler that a kiosk starts: within bounds, and never without its kiosk."""

import subprocess
import sys

import pytest

from kiosk.cli.ground.bounds import MEMORY, SECONDS

TAKE = f"""
import resource, threading
from kiosk.cli.ground.bounds import keep_within_bounds
keep_within_bounds()
print(resource.getrlimit(resource.RLIMIT_CPU)[0], flush=True)
try:
    bytearray({MEMORY})
except MemoryError:
    print("no more", flush=True)
threading.Event().wait()  # to read would be to see the end of the input first
"""


@pytest.fixture
def bounded(surroundings, tmp_path):
    """Start what the kiosk starts, with an input that is open."""
    started = []

    def bounded(*words):
        program = subprocess.Popen(
            [sys.executable, *map(str, words)],
            env=surroundings,
            cwd=tmp_path,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(program)
        return program

    yield bounded
    for program in started:
        with program:  # closes what is open to it
            program.kill()


def test_it_has_its_share_of_memory_and_time_and_ends_with_its_input(bounded):
    program = bounded("-c", TAKE)

    said = [program.stdout.readline() for _ in range(2)]
    program.stdin.close()

    assert said == [f"{SECONDS}\n", "no more\n"]
    assert program.wait(timeout=10) == 2


def test_it_compiles_while_its_input_is_open(bounded, content, tmp_path):
    kept = tmp_path / "kept"

    program = bounded("-m", "kiosk", "check", content, "--keep", kept, "--bounded")

    assert program.wait(timeout=30) == 0
    assert kept.is_file()


def test_settings_that_are_wrong_now_are_no_fault_of_the_content(
    bounded, content, tmp_path
):
    """The kiosk runs on with those it began with, and goes on taking new pages."""
    kept, wrong = tmp_path / "kept", tmp_path / "machine/quiet-room/settings.toml"
    wrong.parent.mkdir(parents=True)
    wrong.write_text("[screen]\ndiagonal = 1\n")

    program = bounded("-m", "kiosk", "check", content, "--keep", kept, "--bounded")

    assert program.wait(timeout=30) == 0
    assert kept.is_file()


def test_a_lower_limit_of_the_system_stays(bounded):
    """Such as one that IT has set."""
    code = f"""
import resource
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY // 2}, {MEMORY // 2}))
from kiosk.cli.ground.bounds import keep_within_bounds
keep_within_bounds()
print(resource.getrlimit(resource.RLIMIT_AS))
"""
    program = bounded("-c", code)

    assert program.stdout.read() == f"{(MEMORY // 2, MEMORY // 2)}\n"
