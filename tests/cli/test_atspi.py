"""A whole visit by what a screen reader is told, and by nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from dresses import PROOF, few

ROOT = Path(__file__).parents[2]
CLIENT = ROOT / "tests" / "helpers" / "screen_reader.py"
IMPATIENT = CLIENT.with_name("impatient.py")
VISIT = """\
press Touch to begin
hear Where would you like to start?
press Comfort
hear Make this more comfortable
gone Walk me through it.
press High contrast
checked High contrast
press Done
hear Where would you like to start?
press Walk me through it.
hear Page 1 of 18: What is ketamine, and what is it for?
press off-label
hear Off-label
gone Next
press Close
press Drip or spray?
press Ask about this
hear Questions on your list: 1
checked On your list
press Hide this
hear The screen is covered.
gone What is ketamine, and what is it for?
press Tap to go back
hear Page 1 of 18: What is ketamine, and what is it for?
press Next
hear Page 2 of 18
press Español
hear Página 2 de 18
press Siguiente
hear Página 3 de 18
press English
hear Page 3 of 18
press Home
press The quiet room
press Light
checked Light, looked at
press Home
press My questions
see Why do you think this may help me?
press Remove: Why do you think this may help me?
hear Questions on your list: 0
see Your list is empty.
press Add a question
press Close
press Home
press Consent: your choice
press Go through the points
hear Point 1 of
press I understand
press Say yes, no, or not now.
hear That’s right. All three are fine, because it is your choice.
press Home
press Finish
hear All done?
press Finish and clear
see Touch to begin
"""
SHORT = """\
press Touch to begin
hear Where would you like to start?
press Walk me through it.
hear Page 1 of 18: What is ketamine, and what is it for?
press Ask about this
hear Questions on your list: 1
press Next
hear Page 2 of 18
press Home
press Finish
hear All done?
press Finish and clear
see Touch to begin
"""
WAIT = """\
press Touch to begin
hear Still there?
gone Walk me through it.
press I’m still here
see Walk me through it.
hear Still there?
press Finish and clear
see Touch to begin
"""


@pytest.fixture
def read(screen, tmp_path):
    """Return a function that makes a visit by names, in a session of its own."""
    ours = ("KIOSK_", "QT_", "XDG_", "DISPLAY", "WAYLAND_", "DBUS_", "AT_SPI")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    home = {
        "HOME": tmp_path,
        "XDG_RUNTIME_DIR": tmp_path,
        "DISPLAY": screen.display,
        "KIOSK_CONTENT_FOLDER": ROOT / "content",
        "PYTHONPATH": ROOT,
        "QT_QUICK_BACKEND": "software",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }

    def read(visit, *kiosk):
        path = tmp_path / "visit.txt"
        path.write_text(visit, "utf-8")
        return subprocess.run(
            ["dbus-run-session", "--", sys.executable, CLIENT, path, *kiosk],
            env=kept | {key: str(value) for key, value in home.items()},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return read


@PROOF
@pytest.mark.parametrize("visit", few([SHORT, VISIT]), ids=["short", "whole"])
def test_a_screen_reader_makes_a_visit_by_names(read, visit):
    done = read(visit, sys.executable, "-m", "kiosk", "run")

    assert done.returncode == 0, done.stderr


@PROOF
def test_a_screen_reader_is_asked_whether_somebody_is_there(read):
    done = read(WAIT, sys.executable, IMPATIENT)

    assert done.returncode == 0, done.stderr
