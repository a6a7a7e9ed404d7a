"""Where each setting comes from."""

from pathlib import Path

import pytest

from kiosk.doctor.running import Kiosk
from kiosk.doctor.setting_sources import (
    look_at_settings,
    look_elsewhere,
    setting_sources,
)
from kiosk.errors import Problem, SettingsError
from kiosk.settings.load import load_settings
from kiosk.settings.sample import sample_for
from kiosk.settings.settings import Settings, with_content


@pytest.fixture
def sources(tmp_path, monkeypatch):
    """Return a function that gives value and source of each setting by its name."""
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))

    def sources(named=None, environment=(), options=()):
        environment = dict(environment)
        settings = load_settings(named, environment)
        found = setting_sources(settings, named, environment, dict(options))
        return {one.name: (one.value, one.source) for one in found}

    return sources


@pytest.fixture
def put(tmp_path):
    def put(which, text):
        path = tmp_path / which / "quiet-room" / "settings.toml"
        path.parent.mkdir(parents=True)
        path.write_text(text)
        return path

    return put


def test_each_setting_names_the_place_that_won(sources, put, tmp_path):
    machine = put(
        "machine",
        '\n[screen]\ndiagonal = 27\nattract = "open"\n\n[visit]\nask_after = 100\n',
    )
    user = put("user", "visit.ask_after = 110\n")
    named = put("named", "[visit]\nanswer_within = 40\n")

    found = sources(
        named,
        {"KIOSK_TAKE_HOME_CODE": "off", "KIOSK_CONTENT_FOLDER": "pages"},
        {"content.folder": "--content"},
    )

    assert found["screen.diagonal"] == (27, f"{machine}:3")
    assert found["screen.attract"] == ("open", f"{machine}:4")
    assert found["visit.ask_after"] == (110, f"{user}:1")
    assert found["visit.answer_within"] == (40, f"{named}:2")
    assert found["take_home.code"] == ("off", "KIOSK_TAKE_HOME_CODE")
    assert found["content.folder"] == ("pages", "--content")
    assert found["content.language"] == ("en", "default")
    assert set(found) == set(sources())


def test_a_mistake_is_told_whole(sources):
    wrong = SettingsError([Problem(Path("a.toml"), 3, "No such setting.")])

    found, *_ = look_at_settings([], wrong, [])

    assert found.id == "settings.wrong"
    assert "a.toml:3: No such setting." in found.seen


def test_a_file_beside_the_content_that_nothing_reads(tmp_path):
    settings = with_content(Settings(), tmp_path / "content")
    path = tmp_path / "settings.toml"

    path.write_text(sample_for(tmp_path / "content"))
    assert list(look_elsewhere(settings, None)) == []  # as it came
    path.write_text("[content]\nrelease = true\n")
    (found,) = look_elsewhere(settings, None)
    assert list(look_elsewhere(settings, path)) == []

    assert found.id == "settings.ignored"
    assert f"name it: --settings {path}" in found.remedy


def test_a_kiosk_that_was_started_otherwise(tmp_path):
    kiosk = Kiosk(7, 0, {"KIOSK_STATE_FOLDER": "/var", "HOME": "/"})

    _, found = look_at_settings([], None, [kiosk])

    assert found.id == "settings.apart"
    assert "process 7, was started with KIOSK_STATE_FOLDER." in found.seen
