"""What systemd does for a kiosk: it starts it, hears of it, ends it, starts it again.

As in a unit of Type=notify with WatchdogSec, Restart=always and RestartSec.
"""

import select
import signal
import socket
import subprocess
import sys
import time

ENDINGS = (10, 11, 12)
"""What is not started again here: the machine is, or goes off, or is left alone."""


class Supervisor:
    """Runs the kiosk in *environment*; *watchdog* and *pause* are in seconds.

    What it saw is in *seen*: when, and what, since it began.
    """

    def __init__(self, folder, environment, watchdog=30, pause=2):
        self._watchdog, self._pause = watchdog, pause
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(folder / "notify"))
        self._environment = environment | {
            "NOTIFY_SOCKET": str(folder / "notify"),
            "WATCHDOG_USEC": str(watchdog * 1_000_000),
            "WATCHDOG_PID": "1",  # the compositor's
        }
        self.seen = []
        self.program = None
        self._heard = float("inf")  # until it is ready nobody waits for signs
        self._restart = 0.0

    def close(self):
        if self.program and self.program.poll() is None:
            self.program.kill()
            self.program.wait()
        self._socket.close()

    def begin(self, *program):
        """Start the kiosk, or *program*, in its place."""
        self._program = program or ("-m", "kiosk", "run")
        command = [sys.executable, *map(str, self._program)]
        self.program = subprocess.Popen(command, env=self._environment)
        self._heard, self._restart = float("inf"), 0.0

    def until(self, word, seconds):
        """Go on until *word* comes; return how long that took, or fail."""
        began = time.monotonic()
        while time.monotonic() < began + seconds:
            if word in self.look():
                return time.monotonic() - began
        raise AssertionError(f"no {word!r} in {seconds} s: {self.seen}")

    def look(self):
        """Do what is to be done now, and return what was heard of."""
        words = self._hear()
        code = self.program.poll()
        if code is not None and not self._restart:
            words.append(f"ended {code}")
            self._restart = time.monotonic() + self._pause
        if self._restart and code not in ENDINGS and time.monotonic() > self._restart:
            self.begin(*self._program)
        if code is None and time.monotonic() > self._heard + self._watchdog:
            words.append("hangs")
            self.program.send_signal(signal.SIGABRT)
            self.program.send_signal(signal.SIGCONT)  # as systemd does
            self._heard = time.monotonic()
        self.seen += words
        return words

    def _hear(self):
        if not select.select([self._socket], [], [], 0.05)[0]:
            return []
        words = self._socket.recv(4096).decode().split("\n")
        if {*words} & {"WATCHDOG=1", "READY=1"}:
            self._heard = time.monotonic()
        return words


def stop(supervisor):
    """Stop the kiosk as an administrator does; return how it ended."""
    supervisor.program.terminate()
    return supervisor.program.wait(10)
