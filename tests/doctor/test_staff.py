"""What the doctor says of the staff's PIN."""

import pytest

from kiosk.doctor.staff import look_at_pin
from kiosk.settings.settings import Settings, StaffSettings, StateSettings
from kiosk.staff.kept_pin import FILE, KeptPin


@pytest.fixture
def settings(tmp_path):
    return Settings(state=StateSettings(folder=str(tmp_path)))


def test_there_is_none(settings):
    found = look_at_pin(settings)

    assert found.id == "pin.none"
    assert "kiosk pin" in found.remedy


def test_it_is_damaged(settings, tmp_path):
    (tmp_path / FILE).write_text("407291")

    found = look_at_pin(settings)

    assert found.id == "pin.damaged"
    assert "kiosk pin" in found.remedy
    assert "407291" not in found.seen


def test_it_is_set(settings, tmp_path):
    KeptPin(tmp_path, "").keep("407291")

    assert look_at_pin(settings).id == "pin.set"


def test_it_is_set_by_the_settings():
    named = StaffSettings(pin=f"$argon2id$v=19$m=19456,t=2,p=1${'a' * 22}${'b' * 43}")

    assert "by the settings" in look_at_pin(Settings(staff=named)).seen
