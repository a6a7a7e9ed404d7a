"""What long runs share: what is shown, and what they measure."""

import gc
import os
from pathlib import Path

import pytest
from listener import Voice
from minimal import page_text, write_content
from msgspec.structs import replace

from kiosk.content.loader import compile_content
from kiosk.settings.settings import ASSETS, Settings
from kiosk.ui.engine.memory import give_back


@pytest.fixture
def patient(show, tmp_path):
    """Return somebody before a screen whose voice every machine has, and never fails.

    The system's own comes late on a busy machine, and that is told.
    """
    voice = Voice(tmp_path / "heard").program("says")
    return show(settings=replace(Settings(), speech=voice))


@pytest.fixture
def libraries(tmp_path, shipped):
    """Return what may be shown: what we ship, two pages, and nothing."""
    pages = {name: page_text(f"Words of {name}.") for name in ("one", "two")}
    folder = write_content(tmp_path / "content", pages)
    small = compile_content(folder, assets=ASSETS).library
    return shipped, shipped, shipped, small, None


@pytest.fixture
def memory(shipped):
    """Return what tells the bytes that this process holds between two visits."""

    def measure(patient):
        patient.kiosk.finish()
        patient.kiosk.stock(shipped)
        patient.window.resize(1920, 1080)
        patient.settle()
        gc.collect()
        give_back()
        pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    return measure
