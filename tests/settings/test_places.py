"""Where settings come from, and which of them wins."""

import platform
import re
from pathlib import Path

import pytest

from kiosk.settings.load import load_settings, places
from kiosk.settings.settings import ContentSettings, Settings, health_folder
from kiosk.settings.settings import state_folder as state_folder_of

LOCKED = Path(__file__).parents[2] / "kiosk/deploy/linux/usr/lib"
FILES = ["machine", "user", "named"]


@pytest.fixture
def put(tmp_path, monkeypatch):
    """Return a function that writes one of the three files."""
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    paths = {
        "machine": tmp_path / "machine" / "quiet-room" / "settings.toml",
        "user": tmp_path / "user" / "quiet-room" / "settings.toml",
        "named": tmp_path / "named" / "mine.toml",
    }

    def put(which, text):
        paths[which].parent.mkdir(parents=True, exist_ok=True)
        paths[which].write_text(text, "utf-8")
        return paths[which]

    return put


def test_without_any_file_the_defaults_hold(put):
    assert load_settings() == Settings()


def test_the_defaults_are_right_for_a_waiting_room():
    settings = Settings()

    assert settings.screen.attract == "neutral"
    assert settings.screen.diagonal == 21.5
    assert settings.visit.ask_after == 90
    assert settings.visit.answer_within == 30
    assert settings.visit.help_ask_after == 120
    assert (Path(settings.content.folder) / "clinic.toml").is_file()
    assert settings.content.language == "en"
    assert (
        settings.take_home.code == "mail"
    )  # no camera program searches the web for it
    assert settings.take_home.printer == ""


def test_places_are_the_machines_file_then_the_users(put, tmp_path):
    assert places() == (
        tmp_path / "machine" / "quiet-room" / "settings.toml",
        tmp_path / "user" / "quiet-room" / "settings.toml",
    )


@pytest.mark.parametrize("which", ["machine", "user"])
def test_a_standing_file_is_read(put, which):
    put(which, "[screen]\ndiagonal = 32\n")

    assert load_settings().screen.diagonal == 32


def test_a_named_file_is_read(put):
    path = put("named", '[screen]\nattract = "open"\n')

    assert load_settings(path).screen.attract == "open"
    assert load_settings().screen.attract == "neutral"


def test_an_environment_variable_is_read(put):
    environment = {
        "KIOSK_VISIT_ASK_AFTER": "120",
        "KIOSK_SCREEN_ATTRACT": "open",
        "KIOSK_SCREEN_DIAGONAL": "27.5",
        "PATH": "/bin",
    }

    settings = load_settings(environment=environment)

    assert settings.visit.ask_after == 120
    assert settings.screen.attract == "open"
    assert settings.screen.diagonal == 27.5


def test_a_kiosk_has_the_machine_s_name_until_it_is_given_one(put):
    put("machine", '[kiosk]\nowner = "Jane Doe, ext. 12"\n')

    unnamed = load_settings().kiosk
    named = load_settings(environment={"KIOSK_KIOSK_ID": "front-desk"}).kiosk

    assert unnamed.name == platform.node()
    assert named.name == "front-desk"
    assert named.owner == unnamed.owner == "Jane Doe, ext. 12"


def test_health_lies_in_the_state_folder_until_it_is_put_elsewhere(put):
    path = put("user", '[state]\nfolder = "state"\n')

    assert health_folder(load_settings()) == path.parent / "state" / "health"

    put("user", '[health]\nfolder = "../told"\n')
    assert health_folder(load_settings()) == path.parent / "../told"


def test_how_questions_go_home_is_read(put):
    put("machine", '[take_home]\ncode = "text"\nprinter = "Front_Desk/draft"\n')

    settings = load_settings(environment={"KIOSK_TAKE_HOME_CODE": "off"})

    assert settings.take_home.code == "off"
    assert settings.take_home.printer == "Front_Desk/draft"


@pytest.mark.parametrize("last", range(len(FILES)))
def test_later_places_win(put, last):
    """Machine, user, --settings, in this order."""
    paths = {
        which: put(which, f"[visit]\nask_after = {number}00\n")
        for number, which in enumerate(FILES[: last + 1], 1)
    }

    settings = load_settings(paths.get("named"))

    assert settings.visit.ask_after == (last + 1) * 100


def test_the_environment_wins_over_every_file(put):
    for which in FILES:
        path = put(which, "[visit]\nask_after = 100\n")

    settings = load_settings(path, {"KIOSK_VISIT_ASK_AFTER": "45.5"})

    assert settings.visit.ask_after == 45.5


def test_places_are_joined_key_by_key(put):
    """A later place changes what it names, and leaves the rest of the table."""
    put("machine", "[visit]\nask_after = 100\nanswer_within = 40\n")
    put("user", "[visit]\nask_after = 200\n[screen]\ndiagonal = 10\n")

    settings = load_settings(environment={"KIOSK_SCREEN_ATTRACT": "open"})

    assert settings.visit.ask_after == 200
    assert settings.visit.answer_within == 40
    assert settings.screen.diagonal == 10
    assert settings.screen.attract == "open"


@pytest.mark.parametrize("which", FILES)
def test_a_relative_folder_is_relative_to_its_file(put, which):
    path = put(which, '[content]\nfolder = "pages"\n[state]\nfolder = "../kept"\n')

    settings = load_settings(path)

    assert settings.content.folder == str(path.parent / "pages")
    assert settings.state.folder == str(path.parent / "../kept")


def test_an_absolute_folder_stays(put):
    path = put("named", '[content]\nfolder = "/srv/pages"\n')

    assert load_settings(path).content.folder == "/srv/pages"


def test_a_file_named_from_its_own_folder_gives_whole_paths(put, monkeypatch):
    """``kiosk run --settings mine.toml`` holds after a change of folder, too."""
    path = put("named", '[content]\nfolder = "pages"\n')
    monkeypatch.chdir(path.parent)

    settings = load_settings(Path(path.name))

    assert settings.content.folder == str(path.parent / "pages")


def test_a_folder_from_the_environment_stays_as_it_is(put):
    settings = load_settings(environment={"KIOSK_CONTENT_FOLDER": "pages"})

    assert settings.content == ContentSettings(folder="pages")


def test_state_is_kept_in_the_users_state_folder(put, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    assert state_folder_of(Settings()) == tmp_path / "state" / "quiet-room"


def test_a_command_of_the_kiosks_user_meets_the_state_of_its_unit(put, monkeypatch):
    """``sudo -u quiet-room quiet-room update`` fetches what the kiosk then shows."""
    unit = (LOCKED / "systemd/system/quiet-room.service").read_text("utf-8")
    user = (LOCKED / "sysusers.d/quiet-room.conf").read_text("utf-8")
    (home,) = re.findall(r'^u quiet-room - ".*" (\S+) ', user, re.MULTILINE)
    (kept,) = re.findall(r"^Environment=XDG_STATE_HOME=(.*)", unit, re.MULTILINE)
    monkeypatch.setenv("HOME", home)

    monkeypatch.setenv("XDG_STATE_HOME", kept)
    of_the_unit = state_folder_of(Settings())
    monkeypatch.delenv("XDG_STATE_HOME")

    assert state_folder_of(Settings()) == of_the_unit == Path(home)


def test_state_is_kept_where_the_settings_say(put):
    settings = load_settings(environment={"KIOSK_STATE_FOLDER": "/srv/state"})

    assert state_folder_of(settings) == Path("/srv/state")


def test_an_empty_state_folder_means_the_users(put, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = put("named", '[state]\nfolder = ""\n')

    settings = load_settings(path)

    assert state_folder_of(settings) == tmp_path / "state" / "quiet-room"


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf[screen]\ndiagonal = 32\n",
        b"[screen]\r\ndiagonal = 32\r\n",
        b"screen.diagonal = 32",
        b"screen = { diagonal = 32 }",
    ],
    ids=["BOM", "CRLF", "dotted", "inline"],
)
def test_what_editors_make_of_a_file_is_read(put, data):
    path = put("named", "")
    path.write_bytes(data)

    assert load_settings(path).screen.diagonal == 32
