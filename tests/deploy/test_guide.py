"""docs/it.md says what is: its settings load, its commands and files are there."""

import re
from pathlib import Path

import pytest

from kiosk.settings.load import load_settings

GUIDE = (Path(__file__).parents[2] / "docs/it.md").read_text("utf-8")


def blocks(kind):
    return re.findall(rf"```{kind}\n(.*?)```", GUIDE, re.DOTALL)


def test_its_settings_are_taken(tmp_path):
    (text,) = blocks("toml")
    file = tmp_path / "settings.toml"
    file.write_text(text, "utf-8")

    assert load_settings(file).content.folder == "/srv/quiet-room/content"


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
