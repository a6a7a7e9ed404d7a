"""Sound for a user without a session: who wants to be heard starts it."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

UNIT = "usr/lib/systemd/system/quiet-room.service"
NOBODY = 65534


def named_in(unit):
    return re.findall(r"\nEnvironment=PULSE_CLIENTCONFIG=/(\S+)\n", unit)


def test_the_unit_names_a_file_that_is_there(written):
    folder = written("linux")
    (name,) = named_in((folder / UNIT).read_text("utf-8"))

    assert (folder / name).is_file()


@pytest.fixture
def place(written):
    """Return a folder of a user who has nothing else, with the file of the unit."""
    folder = written("linux")
    (name,) = named_in((folder / UNIT).read_text("utf-8"))
    with TemporaryDirectory() as room:
        place = Path(room)
        shutil.copy(folder / name, place / "client.conf")
        if os.geteuid() == 0:  # for whom PulseAudio never starts by itself
            os.chown(place, NOBODY, NOBODY)
        yield place
        told(place, "pulseaudio", "--kill")


def told(place, *words, **more):
    drop = (f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    as_nobody = ("setpriv", *drop) if os.geteuid() == 0 else ()
    around = {"PATH": os.environ["PATH"], "HOME": str(place), "LC_ALL": "C"}
    around["XDG_RUNTIME_DIR"] = str(place)
    done = subprocess.run(
        (*as_nobody, *words),
        env=around | more,
        cwd=place,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.proof
def test_the_sound_starts_when_it_is_wanted(place):
    assert "Connection refused" in told(place, "pactl", "info")  # as Debian has it

    answer = told(place, "pactl", "info", PULSE_CLIENTCONFIG=str(place / "client.conf"))

    assert f"Server String: {place}/pulse/native" in answer
