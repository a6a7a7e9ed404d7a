"""A whole visit by what a screen reader is told, and by nothing else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CLIENT = Path(__file__).with_name("screen_reader.py")
VISIT = """\
press Touch to begin
see Where would you like to start?
press Comfort
press High contrast
checked High contrast
press Done
press Walk me through it.
see What is ketamine?
press dissociation
see Dissociation
press Close
press In the brain
press Ask about this
checked On your list
press Next
see Page 2 of 13
press Home
press The quiet room
press Light
checked Light, looked at
press Home
press My questions
see Why do you think this may help me?
press Remove: Why do you think this may help me?
see Your list is empty.
press Add a question
press Close
press Finish
see All done?
press Finish and clear
see Touch to begin
"""


def test_a_screen_reader_makes_a_whole_visit_by_names(screen, tmp_path):
    ours = ("KIOSK_", "QT_", "XDG_", "DISPLAY", "WAYLAND_", "DBUS_", "AT_SPI")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    home = {
        "HOME": tmp_path,
        "XDG_RUNTIME_DIR": tmp_path,
        "DISPLAY": screen.display,
        "KIOSK_CONTENT_FOLDER": tmp_path / "content",
        "PYTHONPATH": ROOT,
        "QT_QUICK_BACKEND": "software",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    english = shutil.ignore_patterns("es", "*.es.*")
    shutil.copytree(ROOT / "content", tmp_path / "content", ignore=english)
    visit = tmp_path / "visit.txt"
    visit.write_text(VISIT, "utf-8")

    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, CLIENT, visit],
        env=kept | {key: str(value) for key, value in home.items()},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    heard = [line for line in done.stdout.splitlines() if "Registry" not in line]
    assert heard[:2] == [
        "Where would you like to start?",
        "Page 1 of 13: What is ketamine?",
    ]
