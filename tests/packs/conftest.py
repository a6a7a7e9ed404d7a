"""A site with one pack, a server that shows it, and a kiosk that gets it."""

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from fleet import Fleet, Forge, serving
from shared import run_folder, shared_file

from kiosk.cli import main

ROOT = Path(__file__).parents[2]


def surroundings(tmp_path):
    """Return the environment of a kiosk far from its checkout and its user."""
    ours = ("KIOSK_", "QT_", "XDG_", "DISPLAY", "WAYLAND_")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    return kept | {
        "HOME": str(tmp_path),
        "TMPDIR": str(tmp_path),
        "XDG_CONFIG_DIRS": str(tmp_path / "machine"),
        "PYTHONPATH": str(ROOT),
        "KIOSK_STATE_FOLDER": str(tmp_path / "state"),
    }


def carry_out(home, *arguments, **variables):
    """Carry out a command in this process, as in one at *home*; return its code."""
    texts = {key: str(value) for key, value in variables.items()}
    with pytest.MonkeyPatch.context() as around:
        for name in os.environ:
            around.delenv(name)
        for name, value in (surroundings(home) | texts).items():
            around.setenv(name, value)
        around.setattr(sys, "stdin", io.StringIO())
        return main([*map(str, arguments)])


@pytest.fixture
def kiosk(tmp_path, capsys):
    """Return a function that carries out a command here: code, output, errors."""

    def kiosk(*arguments, **variables):
        capsys.readouterr()
        code = carry_out(tmp_path, *arguments, **variables)
        return code, *capsys.readouterr()

    return kiosk


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """Make a site with one pack, once for all workers: each test gets a copy of it."""
    folder = run_folder(tmp_path_factory, "fleet")
    return shared_file(folder / "made", _make)


def _make(path):
    home = path.with_name("being-made")
    home.mkdir()

    def kiosk(*arguments, **variables):
        return carry_out(home, *arguments, **variables), "", ""

    fleet = Fleet(home, kiosk)
    fleet.begin()
    fleet.publish("One.")
    with serving(fleet.site) as server:
        assert Client(home, kiosk, server.url).update()[0] == 0
    home.rename(path)


@pytest.fixture
def fleet(tmp_path, made, kiosk):
    """Return who publishes, with one pack in the channel north, that a kiosk shows."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True, symlinks=True)
    return Fleet(tmp_path, kiosk)


@pytest.fixture
def forge(fleet):
    return Forge(fleet.site, fleet.keys)


@pytest.fixture
def server(fleet):
    with serving(fleet.site) as server:
        yield server


class Client:
    """One kiosk of the fleet, which shows the first pack."""

    def __init__(self, home, kiosk, url):
        self.home, self._kiosk = home, kiosk
        self.packs = home / "state/packs"
        self.around = {
            "KIOSK_UPDATE_URL": url,
            "KIOSK_UPDATE_CHANNEL": "north",
            "KIOSK_UPDATE_ROOT": str(home / "site/root.json"),
        }

    def update(self, *words, **variables):
        return self._kiosk("update", *words, **self.around | variables)

    def wait(self, *words, **how):
        """Carry out the update in a process of its own: code, output, errors."""
        process = self.start(*words, **how)
        output, errors = process.communicate(timeout=120)
        return process.returncode, output, errors

    def look(self, **variables):
        """Look as a running kiosk does, which holds the input open: code, errors."""
        command = [sys.executable, "-m", "kiosk", "update", "--bounded"]
        around = surroundings(self.home) | self.around | variables
        with subprocess.Popen(
            command,
            env=around,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            return process.wait(120), process.stderr.read()

    def start(self, *words, before="", under=()):
        """Start a process of its own, *under* another command.

        *before* is a folder where Python looks before all others.
        """
        around = surroundings(self.home) | self.around
        around["PYTHONPATH"] = f"{before}{os.pathsep}{ROOT}" if before else str(ROOT)
        return subprocess.Popen(
            [*under, sys.executable, "-m", "kiosk", "update", *map(str, words)],
            env=around,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def refuses(self, *words, **variables):
        """Try to update, which is refused in one line; return that."""
        code, _, errors = self.update(*words, **variables)
        assert code == 2, errors
        assert self.shown == "One."
        (line,) = errors.splitlines()
        return line.removeprefix("kiosk: No update: ")

    @property
    def shown(self):
        """What the first page of the pack says that is shown; "" if there is none."""
        try:
            name = (self.packs / "current").read_text().split()[0]
        except (FileNotFoundError, IndexError):
            return ""
        page = (self.packs / name / "en/one.md").read_text()
        return page.rsplit("---\n", 1)[1].split(" {", 1)[0].strip()


@pytest.fixture
def client(tmp_path, kiosk, server):
    return Client(tmp_path, kiosk, server.url)
