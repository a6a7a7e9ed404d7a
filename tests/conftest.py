"""What all tests share: a screen that needs no display, and the shipped content."""

import os
from pathlib import Path

import pytest

# Before Qt is loaded: no display, and pictures that are the same everywhere
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    """Compile the content that the project ships."""
    from shared import run_folder, shared_library

    folder = run_folder(tmp_path_factory, "shipped")
    return shared_library(folder, lambda _: ROOT / "content")
