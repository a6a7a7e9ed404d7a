"""What a voice lacks is named, and what is installed is not."""

import socket
from pathlib import Path

import pytest

from kiosk.settings.settings import OWN_HOME
from kiosk.ui.speech.packages import lacking, why_asleep

ALL = ["speech-dispatcher", "speech-dispatcher-espeak-ng", "libspeechd2", "pulseaudio"]
FILES = {
    "speech-dispatcher": "usr/bin/speech-dispatcher",
    "speech-dispatcher-espeak-ng": (
        "usr/lib/x86_64-linux-gnu/speech-dispatcher-modules/sd_espeak-ng"
    ),
    "libspeechd2": "usr/lib/x86_64-linux-gnu/libspeechd.so.2",
    "pulseaudio": "usr/bin/pulseaudio",
}


@pytest.fixture
def machine(tmp_path):
    """Return a function that installs packages in a folder, and gives it."""

    def machine(*packages):
        for package in packages:
            file = tmp_path / FILES.get(package, package)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
        return tmp_path

    return machine


def test_on_a_bare_machine_all_is_named_that_the_guide_names(machine):
    guide = (Path(__file__).parents[3] / "docs" / "it.md").read_text("utf-8")

    assert lacking(machine()) == ALL
    assert f"sudo apt-get install -y {' '.join(ALL)}\n" in guide


@pytest.mark.parametrize("missing", ALL)
def test_what_is_installed_is_not_named(machine, missing):
    there = [package for package in ALL if package != missing]

    assert lacking(machine(*there)) == [missing]


def test_pipewire_does_as_well_as_pulseaudio(machine):
    assert lacking(machine(*ALL[:-1], "usr/bin/pipewire-pulse")) == []


def test_around_the_kiosks_own_user_only_pulseaudio_starts(
    machine, tmp_path, monkeypatch
):
    monkeypatch.setenv("HOME", OWN_HOME)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert lacking(machine(*ALL[:-1], "usr/bin/pipewire-pulse")) == ["pulseaudio"]
    assert "systemctl restart quiet-room" in why_asleep()


def test_with_all_installed_it_is_told_what_does_not_run(tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert "XDG_RUNTIME_DIR is not set" in why_asleep()

    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert f"no sound server listens in {tmp_path}" in why_asleep()

    (tmp_path / "pulse").mkdir()
    with socket.socket(socket.AF_UNIX) as sound:
        sound.bind(str(tmp_path / "pulse" / "native"))
        told = why_asleep()
    assert "no speech-dispatcher answers at" in told
    assert f"{tmp_path}/speech-dispatcher/log" in told
