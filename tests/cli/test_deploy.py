"""``kiosk deploy linux`` and ``windows``: what it says, and what it refuses."""

import re

import pytest

OWN = {"KIOSK_CONTENT_FOLDER": "/srv/quiet-room/content"}
"""The content is where a kiosk has it."""


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def deploy(kiosk, out):
    """Return a function that carries out the command for that folder."""
    return lambda *words, **more: kiosk("deploy", *words, "--out", out, **(OWN | more))


@pytest.mark.parametrize("system", ["linux", "windows"])
def test_it_writes_the_files_and_says_what_is_next(deploy, out, system):
    code, output, errors = deploy(system)

    count = sum(path.is_file() for path in out.rglob("*"))
    assert (code, errors) == (0, "")
    assert output.startswith(f"{count} files in {out}.\n")
    assert "README.md" in output
    assert (out / "README.md").is_file()


def test_what_was_never_run_is_not_said_to_be(deploy):
    assert "never run" in deploy("windows")[1]


def test_a_folder_with_something_in_it_stays_as_it_is(deploy, out):
    out.mkdir()
    (out / "notes.txt").write_text("mine", "utf-8")

    code, _, errors = deploy("linux")

    assert code == 2
    assert f"{out}: There is something in it already (notes.txt). Name a new" in errors
    assert [path.name for path in out.iterdir()] == ["notes.txt"]


def test_a_file_is_no_folder(deploy, out):
    out.write_text("", "utf-8")

    code, _, errors = deploy("linux")

    assert (code, "It is a file. Name a folder" in errors) == (2, True)


def test_a_folder_that_cannot_be_made(kiosk, out):
    out.write_text("", "utf-8")

    code, _, errors = kiosk("deploy", "linux", "--out", out / "below", **OWN)

    assert code == 2
    assert errors.count("\n") == 2  # one problem, and no traceback


def test_all_faults_at_once(deploy, out, tmp_path):
    """The folder, and each thing that the unit could not do."""
    (out / "full").mkdir(parents=True)
    settings = tmp_path / "settings.toml"
    settings.write_text('[state]\nfolder = "/home/a b"\n', "utf-8")

    named = ("linux", "--settings", settings)
    code, _, errors = deploy(*named, KIOSK_CONTENT_FOLDER="/root/content")

    assert code == 1
    assert f"{out}: There is something in it already (full)" in errors
    assert "[content] folder: /root/content is below /root" in errors
    assert "[state] folder: /home/a b has a sign" in errors
    assert "[state] folder: /home/a b is below /home" in errors


def test_settings_with_a_mistake_and_a_full_folder(deploy, out, tmp_path):
    (out / "full").mkdir(parents=True)
    settings = tmp_path / "settings.toml"
    settings.write_text("[visit]\nask_after = 1\n", "utf-8")

    code, _, errors = deploy("linux", "--settings", settings)

    assert code == 1
    assert f"{settings}:2: ask_after cannot be 1." in errors
    assert f"{out}: There is something in it already (full)" in errors


def test_a_state_folder_of_ones_own_is_let_in(deploy, out):
    code, _, _ = deploy("linux", KIOSK_STATE_FOLDER="/d/s")

    units = [path.read_text("utf-8") for path in out.rglob("10-this-kiosk.conf")]
    assert code == 0
    assert [re.findall(r"^\w+=.*", text, re.MULTILINE) for text in units] == [
        ["ReadWritePaths=-/d/s"]
    ]


def test_every_folder_that_the_kiosk_writes_to_is_let_in(deploy, out):
    """Once, where two settings name the same."""
    code, _, errors = deploy(
        "linux",
        KIOSK_STATE_FOLDER="/d/s",
        KIOSK_LOGS_FOLDER="/var/log/quiet-room",
        KIOSK_HEALTH_FOLDER="/d/s",
    )

    unit = next(out.rglob("10-this-kiosk.conf")).read_text("utf-8")
    assert (code, errors) == (0, "")
    assert re.findall(r"^\w+=.*", unit, re.MULTILINE) == [
        "ReadWritePaths=-/d/s",
        "ReadWritePaths=-/var/log/quiet-room",
    ]


def test_what_the_unit_hides_is_told_of_each_setting(deploy):
    hidden = {
        "KIOSK_LOGS_FOLDER": "/home/x/logs",
        "KIOSK_UPDATE_FOLDER": "/root/packs",
        "KIOSK_UPDATE_ROOT": "/home/x/root.json",
        "KIOSK_UPDATE_CHANNEL": "clinic",
    }

    code, _, errors = deploy("linux", **hidden)

    assert code == 1
    assert "[logs] folder: /home/x/logs is below /home" in errors
    assert "[update] folder: /root/packs is below /root" in errors
    assert "[update] root: /home/x/root.json is below /home" in errors


def test_windows_keeps_its_state_where_windows_has_folders(deploy, out):
    deploy("windows", KIOSK_STATE_FOLDER="/var/lib/quiet-room")

    script = (out / "lock-down.ps1").read_text("utf-8")
    assert "\n$State = 'C:\\ProgramData\\quiet-room\\state'\n" in script
