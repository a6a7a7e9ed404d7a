"""The lock files: every package pinned and hashed, from no named index."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ROOT / ".ci" / "lock"
NAMES = ["run", "dev", "booklet", "publish", "package", "audit"]
PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<rest>.*)")


def entries(name):
    """Return each requirement of lock file *name*, its hash lines joined to it."""
    text = LOCKS.joinpath(f"{name}.txt").read_text("utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if not line.startswith("#")]


def pins(name):
    matches = [PIN.match(entry) for entry in entries(name)]
    return {match["name"]: match["version"] for match in matches}


def wanted(name):
    """Return what pyproject.toml asks for, which lock file *name* must answer."""
    project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text("utf-8"))
    asked = project["project"]["dependencies"]
    asked = asked + project["dependency-groups"].get(name, [])
    return [Requirement(line) for line in asked if isinstance(line, str)]


@pytest.mark.parametrize("name", NAMES)
def test_every_package_is_pinned_and_hashed(name):
    assert entries(name)
    for entry in entries(name):
        assert PIN.match(entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry


@pytest.mark.parametrize("name", NAMES)
def test_no_index_and_no_address_is_named(name):
    text = LOCKS.joinpath(f"{name}.txt").read_text("utf-8")

    assert re.findall(r"https?:|file:|index|find-links|trusted-host", text) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_pyproject_asks_for_is_locked(name):
    locked = pins(name)
    for asked in wanted(name):
        version = locked.get(canonicalize_name(asked.name))

        assert version is not None, f"{asked.name} is not in {name}.txt: make lock"
        assert asked.specifier.contains(version), f"{asked} has {version}: make lock"


def test_qt_is_the_version_that_was_chosen():
    """6.12.0 aborts on Python 3.11: docs/decisions/001-pyside6-6-11-3.md."""
    assert pins("run")["pyside6-essentials"] == "6.11.3"
    assert pins("run")["shiboken6"] == "6.11.3"


def test_lock_files_agree():
    for name in ("dev", "booklet", "package"):
        assert pins("run").items() <= pins(name).items()
    assert pins("booklet").items() <= pins("dev").items()

    both = pins("dev").keys() & pins("package").keys()
    assert {key: pins("dev")[key] for key in both} == {
        key: pins("package")[key] for key in both
    }
