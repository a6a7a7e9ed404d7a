"""docs/fleet.md: its commands are carried out as they stand there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from fleet import content_of

ROOT = Path(__file__).parents[2]
GUIDE = ROOT.joinpath("docs/fleet.md").read_text("utf-8")
SECTIONS = {
    title: "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    for title, _, text in (part.partition("\n") for part in GUIDE.split("\n## "))
}
STICK = "/media/stick"


@pytest.fixture
def carry_out(tmp_path):
    """Return a function that types the commands of some sections, one by one."""
    content_of(tmp_path / "content")
    around = {k: v for k, v in os.environ.items() if not k.startswith("KIOSK_")} | {
        "HOME": str(tmp_path),
        "XDG_CONFIG_DIRS": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "KIOSK_STATE_FOLDER": str(tmp_path / "state"),
        "KIOSK_UPDATE_CHANNEL": "north",
        "KIOSK_UPDATE_ROOT": str(tmp_path / "site/root.json"),
    }
    (tmp_path / "stick").mkdir()

    def carry_out(*titles):
        words = "\n".join(text for t, text in SECTIONS.items() if t.startswith(titles))
        assert words.count("kiosk ") > 5, words
        words = words.replace(STICK, str(tmp_path / "stick"))
        kiosk = f'set -e; kiosk() {{ {sys.executable} -m kiosk "$@"; }}\n'
        typed = ["sh", "-c", kiosk + words]
        ended = subprocess.run(
            typed, env=around, cwd=tmp_path, check=False, capture_output=True, text=True
        )
        assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
        return ended.stdout

    return carry_out


@pytest.mark.proof
def test_one_clinic_its_rings_and_its_stick(carry_out):
    said = carry_out("In ten minutes", "Rings", "Without a network")

    assert "The pack is for 10 % of the kiosks now." in said
    assert "is withdrawn" in said
    assert "Pack 2 is the one to show from now on." in said


@pytest.mark.proof
def test_the_ceremony(carry_out, tmp_path):
    said = carry_out("Roles, and the key ceremony")

    assert "may publish in 'north'" in said
    assert "Kiosks do not know of it yet" in said
    assert "root-4/root-4.pub is a key of root now." in said
    assert not [*tmp_path.glob("keys/*")]
