"""Signs of life: none without a picture, but where there is no screen to draw on."""

import socket
import threading
from datetime import date, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.supervision.faults import Faults
from kiosk.supervision.notify import keep_watcher
from kiosk.ui.supervised import Heartbeat, NextDay


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
    keep_watcher()

    def heard():
        words = []
        while True:
            try:
                words.append(listener.recv(1000).decode())
            except BlockingIOError:
                return words

    yield heard
    listener.close()
    keep_watcher()


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


def test_two_pictures_at_once_are_no_news(beat_of, recwarn):
    """What Qt says of them would stand in the journal, at the time of a visit."""
    window = QQuickWindow()
    beat_of(window)

    def draw_two():
        for _ in range(2):
            window.frameSwapped.emit()

    drawing = threading.Thread(target=draw_two)
    drawing.start()
    drawing.join()
    QCoreApplication.sendPostedEvents()

    assert [*recwarn] == []


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


class Night:
    """A kiosk in safe mode, and midnight."""

    def __init__(self):
        self.day, self.is_free, self.begins = date(2026, 11, 30), True, 0
        self.kiosk = QObject()
        begin = self._begin
        NextDay(lambda: self.is_free, begin, self.kiosk, today=lambda: self.day)
        self.minute = self.kiosk.findChild(QTimer)

    def _begin(self):
        self.begins += 1

    def pass_midnight(self):
        self.day += timedelta(days=1)
        self.minute.timeout.emit()


def test_on_the_next_day_it_tries_a_full_start(qapp, heard):
    night = Night()
    assert night.minute.isActive()

    night.minute.timeout.emit()
    assert night.begins == 0

    night.pass_midnight()
    assert night.begins == 1


def test_though_not_while_somebody_is_there(qapp, heard):
    night = Night()
    night.is_free = False

    night.pass_midnight()
    assert night.begins == 0

    night.is_free = True
    night.minute.timeout.emit()
    assert night.begins == 1


def test_nor_where_nobody_would_start_it(qapp):
    assert not Night().minute.isActive()
