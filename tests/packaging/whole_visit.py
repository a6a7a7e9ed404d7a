"""A patient comes, looks around by touch, and finishes; another one walks away."""

import subprocess
import sys
from pathlib import Path

from place import Place
from waiting import NotProvenError

READER = Path(__file__).parents[1] / "helpers" / "screen_reader.py"
VISITS = """\
touch Touch to begin
hear Where would you like to start?
touch Walk me through it.
hear Page 1 of
touch Next
hear Page 2 of
touch Next
hear Page 3 of
touch Home
hear Where would you like to start?
touch The quiet room
touch Light
checked Light, looked at
touch Home
hear Where would you like to start?
touch Finish
hear All done?
touch Finish and clear
see Nothing about you is saved.
touch Touch to begin
hear Where would you like to start?
see Still there?
see Nothing about you is saved.
"""
SILENTLY = 'exec "$@" >"$SAID" 2>&1'  # the bus too has something to say


def make_visits(place: Place, display: str) -> str:
    """Return what the kiosk says during the visits, and as it ends.

    Who runs this is who sees the screen: only they may ask on their bus.
    """
    home = place.home / "patients"
    home.mkdir()
    visits, said = home / "visits.txt", home / "said.txt"
    visits.write_text(VISITS, "utf-8")
    kiosk = ("sh", "-c", SILENTLY, "sh", place.folder / "kiosk", "run")
    reader = ("dbus-run-session", "--", sys.executable, READER, visits, *kiosk)
    variables = {
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_LOGGING_RULES": "qt.accessibility.atspi=false",  # what the bus asked for
        "KIOSK_VISIT_ASK_AFTER": "30",
        "KIOSK_VISIT_ANSWER_WITHIN": "20",
        "SAID": str(said),
    }
    done = subprocess.run(
        reader,
        env=place.bare | variables,
        cwd=home,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    if done.returncode:
        raise NotProvenError(f"{done.stderr}\nThe kiosk said: {said.read_text()}")
    return said.read_text("utf-8")
