"""What ``make quick`` takes for near."""

import runpy
from pathlib import Path

import pytest

near = runpy.run_path(str(Path(__file__).with_name("near.py")))["near"]


@pytest.fixture
def root(tmp_path):
    """Build two rooms, one of which has a test for one of its modules."""
    for name in ("settings/test_places.py", "settings/test_faults.py", "test_house.py"):
        path = tmp_path / "tests" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ("tests/settings/test_places.py", ["tests/settings/test_places.py"]),
        ("tests/settings/test_gone.py", []),
        ("kiosk/settings/places.py", ["tests/settings/test_places.py"]),
        ("kiosk/settings/keys.py", ["tests/settings"]),
        ("kiosk/house.py", ["tests/test_house.py"]),
        ("kiosk/nowhere/door.py", []),
        ("docs/settings.md", []),
        ("tests/ui/sweeps/test_every_screen.py", []),
    ],
)
def test_near(root, changed, found):
    assert near([changed], root) == found


def test_a_room_is_named_once(root):
    paths = ["kiosk/settings/keys.py", "kiosk/settings/places.py"]

    assert near(paths, root) == ["tests/settings"]
