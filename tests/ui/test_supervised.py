"""Signs of life: none without a picture, but where there is no screen to draw on."""

import socket

import pytest
import shiboken6
from PySide6.QtQuick import QQuickWindow

from kiosk.supervision.faults import Faults
from kiosk.ui.supervised import Heartbeat


@pytest.fixture
def faults(tmp_path):
    """Return what would end this process, and let it not do so."""
    faults = Faults(tmp_path)
    faults.end_unless_back_in = lambda _: None
    return faults


@pytest.fixture
def heard(tmp_path, monkeypatch):
    """Return a function that gives what systemd has heard since it was last asked."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK)
    listener.bind(str(tmp_path / "notify"))
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    monkeypatch.setenv("WATCHDOG_USEC", "150000")
    monkeypatch.setenv("WATCHDOG_PID", "1")

    def heard():
        words = []
        while True:
            try:
                words.append(listener.recv(1000).decode())
            except BlockingIOError:
                return words

    yield heard
    listener.close()


class Frozen(QQuickWindow):
    """A window that is on a screen, and whose painter does not come back."""

    def isExposed(self):  # noqa: N802  as in Qt
        return True


@pytest.fixture
def beat_of(qapp, faults):
    """Return a function that gives the heartbeat of a window."""
    windows = []

    def beat_of(window):
        windows.append(window)
        return Heartbeat(window, faults, window)

    yield beat_of
    for window in windows:
        shiboken6.delete(window)


def test_a_still_picture_is_drawn_anew_for_each_sign(beat_of, qtbot, heard):
    window = QQuickWindow()
    window.show()
    qtbot.waitUntil(window.isExposed)
    beat = beat_of(window)

    for _ in range(4):
        with qtbot.waitSignal(beat.beaten):
            pass

    assert {*heard()} == {"WATCHDOG=1"}
    assert beat.since_drawn < 1


def test_without_a_picture_there_is_no_sign_but_without_a_screen(beat_of, qtbot, heard):
    """Where there is no screen to draw on, it is enough that timers fire."""
    signs = []
    without_picture, without_screen = beat_of(Frozen()), beat_of(QQuickWindow())
    without_picture.beaten.connect(lambda: signs.append("none"))
    assert heard() == ["WATCHDOG=1"] * 2  # the first picture of each stood

    for _ in range(4):
        with qtbot.waitSignal(without_screen.beaten):
            pass

    assert signs == []
    assert heard() == ["WATCHDOG=1"] * 4
