"""Each measurement goes through, on a little of everything, and a figure comes out.

How large it is says nothing here: other tests keep the machine busy.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from dresses import PROOF

BENCH = Path(__file__).with_name("run.py")
MEASUREMENTS = (
    *("start", "imports", "walk", "profile", "motion"),
    *("pages", "stages", "checks", "studio", "built"),
)

pytestmark = PROOF


def measure(*options):
    return subprocess.run(
        [sys.executable, BENCH, *options],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", MEASUREMENTS)
def test_a_figure_comes_out_of_each_measurement(name):
    done = measure("--quick", "--only", name)

    assert done.returncode == 0, done.stderr
    if "not built" in done.stdout:
        pytest.skip("there is no folder to measure: make package")
    rows = [line.split(" | ") for line in done.stdout.splitlines() if "≤" in line]
    assert rows, done.stdout
    assert all(float(ours.split()[0]) > 0 for _, ours, *_ in rows), done.stdout


def test_no_measurement_is_left_out():
    assert f"{{{','.join(MEASUREMENTS)}}}" in measure("--help").stdout


def test_a_fleet_updates_itself():
    """Eight kiosks in place of a thousand: docs/fleet.md has the figures."""
    script = BENCH.with_name("fleet_load.py")
    words = (sys.executable, script, "--kiosks", "8", "--seconds", "1")

    done = subprocess.run(words, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "A kiosk: 2.0 requests" in done.stdout
