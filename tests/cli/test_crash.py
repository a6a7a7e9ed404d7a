"""A crash saves nothing: a core dump would hold the questions of a patient."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from resource import RLIM_INFINITY, RLIMIT_CORE

import pytest

ROOT = Path(__file__).parents[2]
DUMPABLE = """
import ctypes
from kiosk.ui.engine.memory import dump_nothing
dump_nothing()
print(ctypes.CDLL(None).prctl(3))  # PR_GET_DUMPABLE
"""


@pytest.fixture
def kiosk(start, tmp_path, until):
    """Start a kiosk that may dump what it likes; return it as soon as one may come."""
    kiosk = start("run", QT_QPA_PLATFORM="offscreen", KIOSK_STATE_FOLDER=tmp_path / "s")
    _, most = resource.prlimit(kiosk.pid, RLIMIT_CORE)
    resource.prlimit(kiosk.pid, RLIMIT_CORE, (most, most))
    until(lambda: resource.prlimit(kiosk.pid, RLIMIT_CORE) != (most, most), "a limit")
    return kiosk


def test_a_crash_leaves_no_core(kiosk, tmp_path):
    """Nor does a child of it: of one byte, as a limit of 0 counts for files alone."""
    assert resource.prlimit(kiosk.pid, RLIMIT_CORE) == (1, 1)

    kiosk.send_signal(signal.SIGSEGV)
    end = os.waitid(os.P_PID, kiosk.pid, os.WEXITED | os.WNOWAIT)

    assert (end.si_status, end.si_code) == (signal.SIGSEGV, os.CLD_KILLED)
    assert not [*tmp_path.glob("core*")]


@pytest.mark.parametrize("limit", [0, 1, 4096, RLIM_INFINITY])
def test_it_cannot_be_dumped_whatever_the_limit(limit):
    """So a program that collects cores gets none of it where IT has set 0."""
    _, most = resource.getrlimit(RLIMIT_CORE)
    limit = most if limit == RLIM_INFINITY else limit

    said = subprocess.run(
        [sys.executable, "-c", DUMPABLE],
        preexec_fn=lambda: resource.setrlimit(RLIMIT_CORE, (limit, limit)),
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )

    assert (said.stdout, said.stderr) == (b"0\n", b"")
