"""The locks of a kiosk: what others have left keeps nobody out."""

import os

import pytest
from PySide6.QtCore import QLockFile

from kiosk.ui.alone import claim


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """Return the folder that all users of a machine have in common."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":7")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_what_another_user_left_on_the_screen_keeps_nobody_out(shared, monkeypatch):
    """It cannot be taken away, so each user has a lock of their own."""
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    (theirs,) = claim()

    monkeypatch.setattr(os, "getuid", lambda: 4712)
    (ours,) = claim()

    assert isinstance(ours, QLockFile)
    assert ours.fileName() != theirs.fileName()
    assert {path.name for path in shared.iterdir()} == {
        "quiet-room-4711-x-7.lock",
        "quiet-room-4712-x-7.lock",
    }
