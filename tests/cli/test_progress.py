"""Long work shows itself, and can be stopped: a bar in a terminal, lines elsewhere."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
import tomllib
from itertools import chain, repeat

import pytest

from kiosk.checks.runner import check_content
from kiosk.cli.ground.progress import Progress
from kiosk.errors import KioskError, StoppedError
from kiosk.settings.settings import ASSETS


class Clock:
    """Shows the times that it is given, and then stands still."""

    def __init__(self, *times):
        self._times = chain(times, repeat(times[-1]))

    def __call__(self):
        return next(self._times)


def told(capsys, *times):
    """Return what is said of work that tells how far it is at *times*."""
    with Progress("Checking", clock=Clock(0, *times)) as progress:
        for number in range(1, len(times) + 1):
            progress(number, 100)
    said, errors = capsys.readouterr()
    assert said == ""
    return errors.splitlines()


def test_what_is_done_in_a_second_says_nothing(capsys):
    assert told(capsys, 0.1, 0.5, 0.99) == []


def test_a_line_comes_each_ten_seconds(capsys):
    assert told(capsys, 1.5, 9.9, 10.1, 11, 20, 20.2, 21) == [
        "kiosk: Checking: 3 of 100.",
        "kiosk: Checking: 6 of 100.",
    ]


def test_work_that_cannot_tell_is_carried_out_beside(capsys):
    with Progress("Setting", clock=Clock(0, 12)) as progress:
        assert progress.beside(lambda: time.sleep(0.01) or 12) == 12
        with pytest.raises(KioskError, match="Broken"):
            progress.beside(broken)


def broken():
    raise KioskError("Broken.")


def test_a_check_counts_each_page_three_times(content):
    seen = []

    check_content(
        content,
        assets=ASSETS,
        today=os_day(),
        progress=lambda done, total: seen.append((done, total)),
    )

    pages = len([*(content / "en").iterdir()])
    assert seen == [(n, 3 * pages) for n in range(1, 3 * pages + 1)]


def os_day():
    from datetime import date

    return date(2026, 12, 1)


def test_who_is_told_may_stop_it(content):
    def enough(done, total):
        raise StoppedError("Enough.")

    with pytest.raises(StoppedError):
        check_content(content, assets=ASSETS, today=os_day(), progress=enough)


def test_what_a_program_reads_stays_clean(process, content):
    code, said, _ = process("check", "--format", "json")

    assert code in (0, 1)
    assert said.startswith("{")
    assert said.rstrip().endswith("}")


class Terminal:
    """A command that runs in a terminal of its own."""

    def __init__(self, *words, env, cwd):
        self._ours, theirs = pty.openpty()
        self.said = ""
        self._program = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *map(str, words)],
            env=env | {"COLUMNS": "80", "TERM": "xterm"},
            cwd=cwd,
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=take_terminal,  # noqa: PLW1509  this process has no thread
        )
        os.close(theirs)

    def until(self, pattern, seconds=60):
        end = time.monotonic() + seconds
        while not re.search(pattern, self.said):
            assert time.monotonic() < end, self.said
            self._read(1)

    def type(self, keys):
        os.write(self._ours, keys)

    def end(self):
        """Return the exit code, once it has ended."""
        while self._program.poll() is None:
            self._read(0.1)
        self._read(0.1)
        self._program.stdout.close()
        os.close(self._ours)
        return self._program.returncode

    def _read(self, seconds):
        if select.select([self._ours], [], [], seconds)[0]:
            try:
                self.said += os.read(self._ours, 65536).decode("utf-8", "replace")
            except OSError:  # nobody is at the other end
                time.sleep(0.01)


def take_terminal():
    """Let Ctrl+C reach this process alone: it is the one in front of the terminal."""
    import fcntl
    import termios

    signal.signal(signal.SIGINT, signal.default_int_handler)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def many(content):
    """Return a folder of very many pages."""
    page = (content / "en" / "one.md").read_text()
    names = [f"page-{number}" for number in range(1200)]
    for name in names:
        (content / "en" / f"{name}.md").write_text(page)
    order = content / "order.toml"
    named = ", ".join(f'"{name}"' for name in names)
    order.write_text(
        order.read_text().replace('pages = ["one"', f'pages = [{named}, "one"')
    )
    return content


@pytest.mark.proof
@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", "--report", "report.html"),
        ("booklet", "--all", "--out", "booklet.pdf"),
        ("sign-off", "one", "--name", "Jane Doe", "--role", "nurse"),
    ],
)
def test_a_bar_is_drawn_and_ctrl_c_leaves_nothing(many, surroundings, tmp_path, words):
    before = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    terminal = Terminal(*words, env=surroundings, cwd=tmp_path)

    terminal.until(r"Checking: +\d+ %\|.*\| \d+ of 36\d\d")
    terminal.type(b"\x03")

    assert terminal.end() == 130
    assert terminal.said.rstrip().endswith(
        "kiosk: Stopped. What was finished stays, and no file is half written."
    )
    assert "Traceback" not in terminal.said
    after = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert after == before


@pytest.mark.proof
def test_a_booklet_is_stopped_while_it_is_set(surroundings, tmp_path):
    from kiosk.settings.settings import SHIPPED

    env = surroundings | {"KIOSK_CONTENT_FOLDER": str(SHIPPED)}
    words = ("booklet", "--all", "--out", "booklet.pdf")
    terminal = Terminal(*words, env=env, cwd=tmp_path)

    terminal.until(r"Setting the booklet: \d\d:\d\d")
    terminal.type(b"\x03")

    assert terminal.end() == 130
    assert not [*tmp_path.glob("booklet*")]


@pytest.mark.proof
def test_a_pack_that_is_stopped_is_not_offered(many, surroundings, tmp_path, kiosk):
    site, keys = tmp_path / "site", tmp_path / "keys"
    assert kiosk("publish", "init", site, "--keys", keys)[0] == 0
    assert kiosk("publish", "key", "north", "--keys", keys)[0] == 0
    words = (site, "north", "--key", keys / "north.pub", "--keys", keys)
    assert kiosk("publish", "channel", *words)[0] == 0
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}

    terminal = Terminal(
        *("publish", "pack", site, "north", "--keys", keys),
        env=surroundings,
        cwd=tmp_path,
    )
    terminal.until(r"Checking: +\d+ %")
    terminal.type(b"\x03")

    assert terminal.end() == 130
    after = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert after == before


@pytest.mark.proof
def test_lines_come_where_there_is_no_terminal(many, start):
    said, errors = start("check", "--format", "json").communicate(timeout=60)

    lines = [line for line in errors.splitlines() if "Checking: " in line]
    assert all(re.fullmatch(r"kiosk: Checking: \d+ of 36\d\d\.", one) for one in lines)
    assert said.startswith("{")
    assert "%" not in errors  # of a bar


@pytest.mark.proof
def test_recordings_that_were_made_stay_when_it_is_stopped(many, surroundings):
    terminal = Terminal("narrate", env=surroundings, cwd=many)

    terminal.until(r"Recording: +\d+ %\|")
    terminal.type(b"\x03")

    assert terminal.end() == 130
    noted = tomllib.loads((many / "en" / "narration.toml").read_text("utf-8"))
    files = {path for path in (many / "en").iterdir() if path.suffix != ".md"}
    sounds = {path.stem for path in files if path.suffix == ".ogg"}
    assert {path.name for path in files if path.stem not in sounds} <= {
        *("narration.toml", ".writing")
    }
    assert sounds <= noted.keys()
    assert len(sounds) >= len(noted) - 1
    assert all((many / "en" / f"{name}.ogg").stat().st_size for name in sounds)
