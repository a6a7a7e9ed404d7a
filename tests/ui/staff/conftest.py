"""A kiosk with a PIN, and somebody who holds the mark."""

import pytest
import shiboken6
from argon2 import PasswordHasher
from machine import Machine
from msgspec.structs import replace
from nurse import PIN, Nurse
from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.settings.settings import Settings, StateSettings
from kiosk.staff.kept_pin import FILE
from kiosk.ui.staff.around import Around
from kiosk.ui.staff.door import Door


@pytest.fixture(scope="session")
def hashed():
    """Return a PIN that is looked at in no time; tests/staff has others."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PIN).encode()


@pytest.fixture
def state(tmp_path, hashed):
    """Make a state folder with the PIN in it."""
    folder = tmp_path / "state"
    folder.mkdir()
    (folder / FILE).write_bytes(hashed)
    return folder


@pytest.fixture
def machine(monkeypatch):
    return Machine(monkeypatch)


@pytest.fixture
def nurse(show, state):
    """Return a function that shows the kiosk and gives who stands there.

    The screen is one that others have been before; the door alone knows of the PIN.
    """
    doors = []

    def nurse(shape="landscape", settings=None, beside=None, shown=None, **how):
        mine = replace(settings or Settings(), state=StateSettings(folder=str(state)))
        patient = show(shape, settings=shown, **how)
        screen = patient.screen
        beside = {"media": list, "end": pytest.fail} | (beside or {})
        around = Around(screen.window, screen.bridge, mine, **beside)
        doors.append(Door(screen.front, around))
        return Nurse(patient, doors[-1])

    yield nurse
    for door in doors:
        door.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        shiboken6.delete(door)
