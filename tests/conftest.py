"""What all tests share: a screen that needs no display, and the shipped content."""

import os
from pathlib import Path

import pytest

# Before Qt is loaded: no display, and pictures that are the same everywhere
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def shipped():
    """Compile the content that the project ships, as a kiosk does."""
    from checked import sound_library

    return sound_library(ROOT / "content")
