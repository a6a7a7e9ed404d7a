"""Panels that a system shows larger than their pixels: nothing is asked for too large.

Qt takes the scale when it starts, so each has a process of its own.  A warning in it is
a fault there too.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from dresses import few
from shared import run_folder

ROOT = Path(__file__).parents[2]
LIST = "stages/test_questions.py::test_the_list_works_at_every_size"
TRIED = (
    "engine/test_pictures.py::test_each_drawing_is_asked_for_once_at_its_last_size",
    f"{LIST}[small-largest-False]",
)
"""The room with all that is in it, and the list whose code must be seen whole."""


@pytest.mark.parametrize("scale", few(["1.25", "1.5", "1.75", "2", "3"]))
def test_a_scaled_panel(shipped, tmp_path_factory, scale):
    run = run_folder(tmp_path_factory, "shipped").parent  # its library is there
    tests = [str(ROOT / "tests" / "ui" / name) for name in TRIED]
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-n0", "-m", ""),
            *(f"--basetemp={run / f'popen-scale-{scale}'}", *tests),
        ],
        env=os.environ | {"QT_SCALE_FACTOR": scale},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (ended.returncode, "2 passed" in ended.stdout) == (0, True), ended.stdout


@pytest.mark.proof
def test_the_largest_panel(show):
    """Twice as wide and as high as the shape that it is laid out as."""
    patient = show(fresh=True)
    patient.window.resize(3840, 2160)
    patient.touch("begin")
    for page in ("quiet-room", "your-day", "side-effects"):
        patient.kiosk.follow(f"page:{page}")
        patient.at_rest(patient.item("home"))
        patient.window.grabWindow()
