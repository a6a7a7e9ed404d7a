"""Who watches hears the kiosk, and nothing that the kiosk starts."""

import os
import socket
import subprocess
import sys

import pytest

from kiosk.supervision.notify import (
    READY,
    STOPPING,
    hand_on_watcher,
    is_watched,
    keep_watcher,
    notify,
    patience,
)

CHILD = f"""
import os, socket
if address := os.environ.get("NOTIFY_SOCKET"):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
        out.sendto(b"{STOPPING}", address)
print(*(name for name in os.environ if name.startswith(("NOTIFY", "WATCHDOG"))))
"""
"""As libsystemd has a sound server do that ends."""


@pytest.fixture
def watcher(tmp_path, monkeypatch):
    """Return the socket of who watches, as the kiosk is told of it."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "12000000")
        monkeypatch.setenv("WATCHDOG_PID", "1")
        yield listener
        for name in ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"):
            os.environ.pop(name, None)
        keep_watcher()


def ended_child():
    return subprocess.check_output([sys.executable, "-c", CHILD], text=True).strip()


def test_what_the_kiosk_starts_cannot_end_it(watcher):
    keep_watcher()

    child = ended_child()
    notify(READY)

    assert child == ""
    assert watcher.recv(100) == READY.encode()
    assert (is_watched(), patience()) == (True, 12)


def test_the_kiosk_that_takes_its_place_is_told_who_watches(watcher):
    """As where it begins anew to paint by itself."""
    keep_watcher()
    hand_on_watcher()

    assert ended_child() == "NOTIFY_SOCKET WATCHDOG_USEC WATCHDOG_PID"
    assert watcher.recv(100) == STOPPING.encode()
