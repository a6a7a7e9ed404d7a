"""PySide6 keeps count of None: docs/decisions/001-pyside6-6-11-3.md.

6.12.0 gives back a reference to None too many for each Qt call that returns
nothing.  Python 3.10 and 3.11 end the process when the count comes to nought.
"""

import subprocess
import sys

from PySide6.QtCore import QObject

TICK = """
import sys
from PySide6.QtCore import QCoreApplication, QObject


class Clock(QObject):
    ticks = 0

    def timerEvent(self, event):
        self.ticks += 1
        self.setObjectName("clock")
        if self.ticks == 60_000:
            app.quit()


app = QCoreApplication([])
clock = Clock()
clock.startTimer(0)
app.exec()
print(clock.ticks)
"""


def test_calls_that_return_nothing_keep_the_count_of_none():
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(200):
        thing.setObjectName("thing")

    assert abs(sys.getrefcount(None) - before) < 20


def test_a_program_lives_through_60_000_ticks():
    run = subprocess.run(
        [sys.executable, "-c", TICK],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (run.returncode, run.stdout, run.stderr) == (0, "60000\n", "")
