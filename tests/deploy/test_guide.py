"""docs/it.md says what is: its settings load, its commands and files are there."""

import re
import subprocess
from pathlib import Path

import pytest

from kiosk.settings.load import load_settings

GUIDE = (Path(__file__).parents[2] / "docs/it.md").read_text("utf-8")


def blocks(kind):
    return re.findall(rf"```{kind}\n(.*?)```", GUIDE, re.DOTALL)


def test_its_settings_are_taken(tmp_path):
    file = tmp_path / "settings.toml"
    folders = []
    for text in blocks("toml"):
        file.write_text(text, "utf-8")
        folders.append(load_settings(file).content.folder)

    assert folders == ["/srv/quiet-room/content", "/media/share/quiet-room/content"]


def test_its_commands_are_there(capsys):
    from kiosk.cli import main

    with pytest.raises(SystemExit):
        main(["--help"])
    known = set(re.findall(r"^    (\S+)", capsys.readouterr().out, re.MULTILINE))

    lines = "".join(blocks("sh")).splitlines()
    used = {
        word
        for line in lines
        for word in re.findall(r"(?:^|(?<!-u)[ ;])quiet-room ([a-z][\w-]+)", line)
    }
    assert used >= {"check", "sign-off", "deploy", "voice"}
    assert used - known == set()


def test_the_files_it_speaks_of_are_written(written):
    folder = written("linux")
    names = [path.name for path in folder.rglob("*") if path.is_file()]

    said = re.findall(r"[\w@./-]*quiet-room[\w@.-]*\.(?:rules|conf|timer)", GUIDE)
    assert [one for one in said if one.rpartition("/")[2] not in names] == []
    assert f"`{len(names)} files in lockdown.`" in GUIDE


def test_every_place_it_leads_to_is_there():
    heads = re.findall(r"^#+ (.*)$", GUIDE, re.MULTILINE)
    places = {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in heads}

    assert {*re.findall(r"\(#([^)]*)\)", GUIDE)} <= places
    for path in re.findall(r"\]\(([\w./-]+\.md)", GUIDE):
        assert (Path(__file__).parents[2] / "docs" / path).is_file(), path


def carried_out(block, root):
    """Carry out a block below *root*, as who needs no sudo, on no machine."""
    text = block.replace("/opt/", f"{root}/opt/").replace("sudo ", "")
    text = text.replace("quiet-room check", "true")
    subprocess.run(["sh", "-ec", "systemctl() { :; }\n" + text], cwd=root, check=True)


def test_back_is_the_version_before_whatever_came_earlier(tmp_path):
    """The folder that is put aside takes the place of the one of last time."""
    up = next(block for block in blocks("sh") if "cp -r quiet-room /opt/" in block)
    back = next(block for block in blocks("sh") if "/opt/quiet-room.before /" in block)
    (tmp_path / "opt/quiet-room").mkdir(parents=True)
    (tmp_path / "opt/quiet-room/version").write_text("1", "utf-8")
    (tmp_path / "quiet-room").mkdir()
    for version in "23":
        (tmp_path / "quiet-room/version").write_text(version, "utf-8")
        carried_out(up, tmp_path)
    assert (tmp_path / "opt/quiet-room/version").read_text("utf-8") == "3"

    carried_out(back, tmp_path)

    assert (tmp_path / "opt/quiet-room/version").read_text("utf-8") == "2"


def test_an_image_is_switched_on_as_a_machine_is(written):
    script = (written("linux") / "apply").read_text("utf-8")
    done = re.findall(r"systemctl --quiet ((?:enable|mask) .*)", script)

    assert len(done) == 2
    assert [
        one for one in done if f"systemctl --root=/image {one}\n" not in GUIDE
    ] == []
