"""Settings with a mistake: what ran last runs on, and shows no more than it may."""

import os

import pytest
from msgspec.structs import replace

from kiosk.errors import SettingsError
from kiosk.settings.load import load_settings
from kiosk.supervision.last_settings import DOUBT, keep_settings, last_settings

GOOD = '[content]\nfolder = "pages"\nrelease = true\n[visit]\nask_after = 120\n'
UNSIGNED = GOOD.replace("true", "false")


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """Return a machine whose settings lie in a file of their own."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "etc" / "quiet-room").mkdir(parents=True)
    return Machine(tmp_path)


class Machine:
    def __init__(self, folder):
        self.file = folder / "etc" / "quiet-room" / "settings.toml"
        self.named = None
        self.environment = {}

    def run(self, text):
        """Start a kiosk with these settings, which are right."""
        (self.named or self.file).write_text(text, "utf-8")
        settings = load_settings(self.named, self.environment)
        keep_settings(settings, self.named)
        return settings

    def fail(self, text):
        """Start one with these, which are not; return what it runs with."""
        data = text if isinstance(text, bytes) else text.encode()
        (self.named or self.file).write_bytes(data)
        with pytest.raises(SettingsError) as caught:
            load_settings(self.named, self.environment)
        return last_settings(caught.value, self.named, self.environment)


WRONG = {
    "a value": GOOD.replace("120", "1"),
    "a table": GOOD.replace("[visit]", "[visits]"),
    "no TOML": GOOD.replace("120", "soon"),
    "half of it": GOOD[:40],
    "no text": b"\xff\xfe[\x00c\x00",
    "zeros": b"\0" * 200,
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_what_ran_last_runs_again(machine, wrong):
    good = machine.run(GOOD)

    assert machine.fail(wrong).settings == good


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_it_is_found_where_the_file_names_the_state_folder(machine, tmp_path, wrong):
    """The file that is at fault is the one that says where to look."""
    state = f'[state]\nfolder = "{tmp_path}/elsewhere"\n'
    good = machine.run(state + GOOD)
    wrong = wrong if isinstance(wrong, bytes) else state + wrong

    assert machine.fail(wrong).settings == good
    assert [*(tmp_path / "elsewhere").iterdir()]


def test_two_kiosks_have_each_their_own(machine, tmp_path):
    machine.run(GOOD)
    machine.named = tmp_path / "second.toml"
    second = machine.run("[visit]\nask_after = 300\n")

    assert machine.fail("[visit]\nask_after = 1\n").settings == second


def test_a_variable_with_a_mistake(machine):
    good = machine.run(GOOD)
    machine.environment = {"KIOSK_VISIT_ASK_AFTER": "1"}

    assert machine.fail(GOOD).settings == good


def test_a_named_file_that_is_gone(machine, tmp_path):
    machine.named = tmp_path / "mine.toml"
    good = machine.run(GOOD)
    machine.named.unlink()

    with pytest.raises(SettingsError) as caught:
        load_settings(machine.named)

    assert last_settings(caught.value, machine.named, {}).settings == good


def test_without_a_good_start_there_are_none(machine):
    assert machine.fail("[visit]\nask_after = 1\n") is None


@pytest.mark.parametrize(
    "left", [b"", b"\0" * 90, b"[1]", b'{"visit":{"ask_after":1}}']
)
def test_what_was_kept_and_is_damaged_is_none(machine, tmp_path, left):
    machine.run(GOOD)
    for path in tmp_path.rglob("settings-*.json"):
        path.write_bytes(left)

    assert machine.fail(WRONG["a value"]) is None


def test_what_another_user_has_put_there_is_none(machine, tmp_path):
    if os.geteuid():
        pytest.skip("only root can give a file away")
    machine.run(GOOD)
    for path in tmp_path.rglob("settings-*.json"):
        os.chown(path, 12345, 12345)

    assert machine.fail(WRONG["a value"]) is None


@pytest.mark.parametrize(
    "wrong",
    [
        "[content]\nrelease = yes\n",
        "[contents]\nrelease = true\n",
        "[content]\nrelaese = true\n",
        "[content]\n release=true\n[visit]\nask_after = 1\n",
        "release = true",
        "[content]\nrelease = true\n".encode("utf-16"),
    ],
    ids=str,
)
def test_where_release_may_be_meant_only_signed_pages_are_shown(machine, wrong):
    good = machine.run(UNSIGNED)

    last = machine.fail(wrong)

    content = replace(good.content, release=True)
    assert last.settings == replace(good, content=content)
    assert last.told.endswith(DOUBT)


@pytest.mark.parametrize(
    "wrong",
    [
        "[visit]\nask_after = 1\n",
        "[content]\nrelease = false # as long as we write\n[visit]\nask_after = 1\n",
        "[content]\n# release = true\n[visit]\nask_after = 1\n",
    ],
)
def test_where_it_is_not_all_is_as_it_was(machine, wrong):
    good = machine.run(UNSIGNED)

    assert machine.fail(wrong).settings == good


def test_a_file_that_cannot_be_read_may_have_meant_it(machine):
    machine.run(UNSIGNED)
    machine.file.unlink()
    machine.file.symlink_to(machine.file)  # a loop

    with pytest.raises(SettingsError) as caught:
        load_settings()

    assert last_settings(caught.value, None, {}).settings.content.release
