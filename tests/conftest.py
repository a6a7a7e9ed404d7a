"""What all tests share: a screen that needs no display, and the shipped content."""

import os
from pathlib import Path
from random import SystemRandom

import pytest

# Before Qt is loaded: no display, and pictures that are the same everywhere
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

ROOT = Path(__file__).parents[1]
LONGER = ROOT / "tests" / "ui" / "sweeps"
LONGEST = ("test_many_visits.py", "test_monkey.py", "test_mutated_files.py")
"""Minutes each, where they run whole."""


@pytest.fixture(scope="session")
def qapp():
    """Make the one application there can be, with our fonts.

    The kiosk's own knows no widgets; what staff work with needs them.
    """
    from PySide6.QtWidgets import QApplication

    from kiosk.ui.app import application

    with_widgets = QApplication([])
    application()
    return with_widgets


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    """Compile the content that the project ships."""
    from shared import run_folder, shared_library

    folder = run_folder(tmp_path_factory, "shipped")
    return shared_library(folder, lambda _: ROOT / "content")


@pytest.fixture
def seed():
    """Choose a seed, or take SEED to do the same once more; it is told on failure."""
    chosen = int(os.environ.get("SEED") or SystemRandom().randrange(10**6))
    print(f"SEED={chosen}")  # noqa: T201
    return chosen


@pytest.hookimpl(trylast=True)  # what is not to run is out by then
def pytest_collection_modifyitems(items):
    """Begin with what takes longest: a tour that begins last keeps the run waiting.

    Each process gets a part of the list; each part begins with some of the longest.
    """
    items.sort(key=lambda item: not item.path.is_relative_to(LONGER))
    longest = [item for item in items if item.path.name in LONGEST]
    rest = [item for item in items if item.path.name not in LONGEST]
    apart = len(rest) // max(1, len(longest))
    for number, item in reversed([*enumerate(longest)]):
        rest.insert(number * apart, item)
    items[:] = rest
