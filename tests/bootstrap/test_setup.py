"""`.ci/setup` on machines that lack something, without a network.

Each test has a folder of its own with a copy of `.ci`, and a PATH on which only
the commands stand that this machine is meant to have.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ["cat", "chmod", "cksum", "dirname", "env", "mkdir", "mv", "sh", "true"]

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux is set up by a script"
)

# Speaks as a Python of version VERSION that makes a .venv out of copies of
# itself, and notes what it is asked to install.
PYTHON = """
here=$(dirname "$0")
case "$*" in
*"sys.version_info[:2] <="*) exit {fits} ;;
--version) echo "Python {version}" ;;
*_base_executable*) echo "{version} {base}" ;;
*"import ensurepip"*) exit {ensurepip} ;;
"-m pip install --help") [ -e "$here/pip" ] ;;
"-m venv --clear .venv")
    mkdir -p .venv/bin && cat "$0" >.venv/bin/python && chmod +x .venv/bin/python
    : >.venv/bin/pip ;;
"-m pip install"*)
    echo "$*" >>installed.list
    [ ! -e offline ] || {{ echo "no network" >&2; exit 1; }} ;;
esac
"""


class Machine:
    """A folder with the project's `.ci`, and the commands that it has."""

    def __init__(self, folder):
        self.project = folder / "project"
        self.commands = folder / "bin"
        self.commands.mkdir()
        shutil.copytree(ROOT / ".ci", self.project / ".ci")
        for tool in TOOLS:
            self.commands.joinpath(tool).symlink_to(shutil.which(tool))
        self.add("id", "echo 1000")
        self.add("ldconfig", "true")

    def add(self, name, script):
        command = self.commands / name
        command.write_text(f"#!/bin/sh\n{script}\n")
        command.chmod(0o755)

    def add_python(self, name="python3", version="3.11", **facts):
        facts = {"base": "/opt/python", "ensurepip": 0, "fits": 0} | facts
        self.add(name, PYTHON.format(version=version, **facts))

    def add_libraries(self):
        """Let every library of system.txt be found."""
        self.add("ldconfig", self.show_libraries())

    def show_libraries(self):
        lines = self.project.joinpath(".ci/system.txt").read_text().splitlines()
        things = [line.split()[1] for line in lines if line[:1] not in {"#", ""}]
        return "\n".join(f"echo ' {thing} (libc6) => /lib'" for thing in things)

    def setup(self, target="run", **environment):
        return subprocess.run(
            [self.project / ".ci" / "setup", target],
            env={"PATH": os.fspath(self.commands)} | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def installed(self):
        """Return the lock files that pip was called with, in order."""
        notes = self.project / "installed.list"
        lines = notes.read_text().splitlines() if notes.exists() else []
        return [line.rpartition("/")[2] for line in lines]


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def test_no_python_names_the_remedy(machine):
    result = machine.setup()

    assert result.returncode == 1
    assert "Python 3.11, 3.12, 3.13 or 3.14 is needed" in result.stderr
    assert "sudo apt-get install -y python3" in result.stderr
    assert "make run PYTHON=" in result.stderr


def test_an_old_python_is_named(machine):
    machine.add_python(version="3.10.12", fits=1)

    result = machine.setup()

    assert result.returncode == 1
    assert "python3 is Python 3.10.12" in result.stderr


def test_a_newer_python_beside_an_old_one_is_found(machine):
    machine.add_libraries()
    machine.add_python(version="3.10", fits=1)
    machine.add_python("python3.12", version="3.12")

    result = machine.setup()

    assert result.returncode == 0, result.stderr
    assert "Making .venv with Python 3.12" in result.stdout


def test_a_python_named_by_hand_is_the_only_one_asked(machine):
    machine.add_python()

    result = machine.setup(PYTHON="/nowhere/python3")

    assert result.returncode == 1
    assert "none was found under the names /nowhere/python3" in result.stderr


def test_a_user_who_may_not_install_gets_the_line_to_type(machine):
    machine.add_python(base="/usr/bin/python3.11", ensurepip=1)
    machine.add("apt-get", "echo apt-get was started; exit 1")
    machine.add("sudo", "exit 1")

    result = machine.setup()

    assert result.returncode == 1
    assert "Type this line, then start again" in result.stderr
    line = result.stderr.splitlines()[-1]
    assert line.startswith("sudo apt-get update && sudo apt-get install -y ")
    assert line.endswith(" python3.11-venv")
    assert " libxcb-cursor0 " in line
    assert "xvfb" not in line
    assert "apt-get was started" not in result.stdout
    assert not machine.project.joinpath(".venv").exists()


def test_a_user_with_sudo_gets_the_packages(machine):
    machine.add_python(base="/usr/bin/python3.12", version="3.12")
    machine.add("sudo", 'shift && exec "$@"')
    everything = machine.show_libraries()
    show = f"cat >'{machine.commands}/ldconfig' <<'END'\n#!/bin/sh\n{everything}\nEND"
    machine.add("apt-get", f'echo "$*" >>apt.list\n[ "$1" = -qq ] || {show}')

    result = machine.setup("run")

    assert result.returncode == 0, result.stderr
    update, install = machine.project.joinpath("apt.list").read_text().splitlines()
    assert update == "-qq update"
    assert install.startswith("install -y --no-install-recommends libegl1 ")
    assert machine.installed() == ["run.txt"]


def test_packages_that_do_not_help_stop_it(machine):
    machine.add_python()
    machine.add("id", "echo 0")
    machine.add("apt-get", "true")

    result = machine.setup()

    assert result.returncode == 1
    assert "still missing after apt-get: libEGL.so.1 " in result.stderr


def test_without_sudo_the_line_is_for_su(machine):
    machine.add_python()
    machine.add("apt-get", "exit 1")

    result = machine.setup("test")

    assert result.returncode == 1
    line = result.stderr.splitlines()[-1]
    assert line.startswith("su -c 'apt-get update && apt-get install -y ")
    assert line.endswith(" zbar-tools faketime'")


def test_without_apt_the_libraries_are_named_and_it_goes_on(machine):
    machine.add_python()

    result = machine.setup()

    assert result.returncode == 0, result.stderr
    assert "does not find: libEGL.so.1 " in result.stdout
    assert machine.installed() == ["run.txt"]


def test_the_second_time_nothing_is_done(machine):
    machine.add_libraries()
    machine.add_python()
    machine.setup()

    again = machine.setup()

    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert machine.installed() == ["run.txt"]


def test_what_was_installed_for_tests_is_enough_to_run(machine):
    machine.add_libraries()
    machine.add_python()
    machine.add("Xvfb", "")
    machine.add("xdotool", "")

    machine.setup("test")
    machine.setup("run")

    assert machine.installed() == ["dev.txt"]


def test_a_changed_lock_file_is_installed(machine):
    machine.add_libraries()
    machine.add_python()
    machine.setup()
    machine.project.joinpath(".ci/lock/run.txt").write_text("# other\n")

    machine.setup()

    assert machine.installed() == ["run.txt", "run.txt"]


def test_an_install_that_broke_off_is_done_again(machine):
    machine.add_libraries()
    machine.add_python()
    machine.project.joinpath("offline").touch()

    first = machine.setup()
    machine.project.joinpath("offline").unlink()
    second = machine.setup()

    assert first.returncode == 1
    assert "pip failed" in first.stderr
    assert second.returncode == 0, second.stderr
    assert machine.installed() == ["run.txt", "run.txt"]


def test_a_half_made_venv_is_made_anew(machine):
    machine.add_libraries()
    machine.add_python()
    machine.setup()
    machine.project.joinpath(".venv/bin/pip").unlink()
    machine.project.joinpath(".venv/.run.ready").unlink()

    result = machine.setup()

    assert result.returncode == 0, result.stderr
    assert "Making .venv" in result.stdout


def test_an_unknown_target_is_refused(machine):
    result = machine.setup("fly")

    assert result.returncode == 1
    wanted = "run, test, booklet, publish, package, bench or audit"
    assert wanted in result.stderr
