"""Any file, damaged in any way: what is wrong has its place, and it takes no time."""

import shutil
from datetime import date
from pathlib import Path
from random import Random
from time import process_time

import pytest
from dresses import few
from mutations import mutated

from kiosk.checks.runner import Checker
from kiosk.checks.subject.findings import ERROR
from kiosk.settings.settings import ASSETS

HOUSE = Path(__file__).parents[1] / "data" / "house"
DAY = date(2026, 11, 30)
SECONDS = 2.0
"""Of the processor, that a check of a damaged file may take."""


@pytest.fixture
def house(tmp_path):
    """Return a checker of a copy of the small house, and the copy."""
    folder = tmp_path / "content"
    shutil.copytree(HOUSE, folder)
    checker = Checker(folder, ASSETS)
    assert checker.check(DAY).compiled
    return checker, folder


@pytest.mark.parametrize("times", few((40, 2_500, 2_501, 2_502, 2_503)))
def test_a_damaged_file_is_a_finding_at_a_line_of_a_file(house, seed, times):
    checker, folder = house
    chance = Random(seed + times)  # noqa: S311  it hides nothing
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for number in range(times):
        path = chance.choice(files)
        whole = path.read_bytes()
        path.write_bytes(mutated(whole, chance))
        begun = process_time()
        checked = checker.check(DAY)
        seconds = process_time() - begun
        path.write_bytes(whole)
        told = (seed, number, path.name, seconds)
        assert seconds < SECONDS, told
        errors = [one for one in checked.findings if one.level == ERROR]
        assert checked.compiled or errors, told
        assert all(is_a_place(one, folder) for one in errors), (*told, errors)


def is_a_place(finding, folder):
    """Tell if it names a file of the house, and a line that it may have."""
    return finding.path.is_relative_to(folder) and finding.line >= 0
