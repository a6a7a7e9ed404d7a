"""A user without a home, or even a name, as services and containers have them."""

import pwd

import pytest

HOMELESS = """
import pwd, sys

def nobody(number):
    raise KeyError(number)

pwd.getpwuid = nobody  # as for a number that /etc/passwd does not know
from kiosk.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def homeless(kiosk, monkeypatch):
    """Return a function that carries out a command for a user without a home."""

    def nobody(number):
        raise KeyError(number)

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    return lambda *words, HOME="", **more: kiosk(*words, HOME=HOME, **more)  # noqa: N803


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("rules", "R3"),
        ("sign-off", "--status"),
        ("explain", "one"),
        ("narrate", "--words", "one"),
        ("--help",),
    ],
    ids=" ".join,
)
def test_every_command_does_what_it_does_for_others(homeless, words):
    assert homeless(*words)[0] == 0


@pytest.mark.parametrize("home", ["not/absolute", "~", "/nonexistent", "/dev/null"])
def test_a_home_that_is_none(homeless, home):
    assert homeless("rules", "R3", HOME=home)[0] == 0


def test_the_settings_of_the_machine_count(homeless, tmp_path):
    settings = tmp_path / "machine" / "quiet-room" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("[visit]\nask_after = 1\n", "utf-8")

    code, _, errors = homeless("check")

    assert code == 1
    assert f"{settings}:2: ask_after cannot be 1." in errors


def test_help_names_the_one_place_that_is_left(homeless, tmp_path):
    _, text, _ = homeless("--help", COLUMNS=999)

    read = f"Settings are read from {tmp_path}/machine/quiet-room/settings.toml, then"
    assert f"{read} --settings, then KIOSK_* variables" in text


def test_a_folder_that_xdg_names_needs_no_home(homeless, tmp_path):
    settings = tmp_path / "named" / "quiet-room" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("[visit]\nask_after = 1\n", "utf-8")

    code, _, errors = homeless("check", XDG_CONFIG_HOME=tmp_path / "named")

    assert code == 1
    assert str(settings) in errors


def test_settings_that_nobody_can_look_at_are_told_of(homeless, tmp_path):
    """As in a home that is another user's; here its name is too long."""
    code, _, errors = homeless("check", XDG_CONFIG_HOME=tmp_path / ("x" * 300))

    assert code == 1
    assert "settings.toml: It cannot be read: File name too long." in errors


def test_the_kiosk_runs_and_says_which_folder_to_name(start, tmp_path):
    look = {"HOME": "", "QT_QPA_PLATFORM": "offscreen"}

    program = start("run", program=("-c", HOMELESS), **look)

    said = program.stderr.readline()
    assert said.startswith("kiosk: The state folder /dev/null/quiet-room cannot be ")
    assert "The kiosk runs" in said
    assert "Name another folder: [state] folder in settings.toml." in said
    assert not {path.name for path in tmp_path.iterdir()} & {"~", "dev"}
    program.terminate()
    assert "The log" not in program.stderr.read()  # it would be in that folder, too
