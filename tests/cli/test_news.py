"""A clinic's own content: ``kiosk new clinic``, the first start, ``kiosk news``."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.settings.settings import SHIPPED

ROOT = Path(__file__).parents[2]
BUILT = f"""
import sys
sys.frozen, sys.executable = True, {str(ROOT / "kiosk-cli")!r}
from kiosk.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
"""The program as it is when it is packaged: the sample lies beside it."""


@pytest.fixture
def clinic(kiosk, tmp_path):
    """Return what a clinic's own copy of the content is."""
    code, _, errors = kiosk("new", "clinic", str(tmp_path / "srv"))
    assert (code, errors) == (0, "")
    return tmp_path / "srv" / "content"


def since(clinic, name, *, ours="", version="0.0.1"):
    """Let the file *name* be older than that of this program, and *ours* if told."""
    path, made = clinic / name, clinic / "made-with.toml"
    lines = made.read_text().replace(__version__, version).splitlines()
    (old,) = [line for line in lines if line.startswith(f'"{name}"')]
    path.write_text("Older words.\n")
    import hashlib

    new = f'"{name}" = "{hashlib.sha256(path.read_bytes()).hexdigest()}"'
    made.write_text("\n".join(new if line == old else line for line in lines) + "\n")
    if ours:
        path.write_text(ours)


def test_a_clinic_starts_from_the_sample(kiosk, clinic, surroundings):
    assert (clinic / "clinic.toml").read_bytes() == (
        SHIPPED / "clinic.toml"
    ).read_bytes()
    code, output, _ = kiosk("news", "--content", str(clinic))

    assert code == 0
    assert (
        output
        == f"There is no news: your content has all of Quiet Room {__version__}.\n"
    )


def test_what_is_said_of_a_new_clinic(kiosk, tmp_path):
    _, output, _ = kiosk("new", "clinic", str(tmp_path / "srv"))

    assert f"{tmp_path}/srv/content is your clinic's own content" in output
    assert f"kiosk run --settings {tmp_path}/srv/settings.toml" in output
    assert f"{tmp_path}/machine/quiet-room/settings.toml" in output


def test_a_clinic_that_is_there(kiosk, clinic):
    code, output, errors = kiosk("new", "clinic", str(clinic.parent))

    assert (code, output) == (2, "")
    assert errors == f"kiosk: {clinic} is there already. Nothing was changed.\n"


def test_news_is_told_taken_and_set_aside(kiosk, clinic):
    since(clinic, "en/cost.md")
    since(clinic, "en/people.md", ours="Ours.\n")
    at = ("--content", str(clinic))

    assert kiosk("news", *at)[1].splitlines() == [
        f"Your content came with Quiet Room 0.0.1; this is {__version__}.",
        "Newer, and you have not changed yours:",
        "  en/cost.md",
        "Newer, and you have changed yours: compare the two by hand.",
        "  en/people.md",
        "To put the first kinds into your content: kiosk news --take",
        f"The new ones are in {SHIPPED}.",
        "When you have compared them all: kiosk news --done",
    ]
    assert kiosk("news", "--take", "en/people.md", *at)[0] == 2
    assert kiosk("news", *at, "--take")[1].splitlines() == [
        f"en/cost.md is now as it comes with Quiet Room {__version__}.",
        "Pages that changed have to be signed again. Next: kiosk check",
    ]
    assert (clinic / "en/cost.md").read_bytes() == (SHIPPED / "en/cost.md").read_bytes()
    assert kiosk("news", "--done", *at)[0] == 0
    assert "There is no news" in kiosk("news", *at)[1]
    assert (clinic / "en/people.md").read_text() == "Ours.\n"


def test_a_content_that_nobody_copied_has_no_news(kiosk, content):
    code, _, errors = kiosk("news")

    assert code == 2
    assert "does not say which Quiet Room it was copied from" in errors


@pytest.fixture
def built(tmp_path, surroundings):
    """Return a function that carries out a command of the packaged program."""
    env = {k: v for k, v in surroundings.items() if k != "KIOSK_CONTENT_FOLDER"}

    def built(*words, **more):
        return subprocess.run(
            [sys.executable, "-c", BUILT, *words],
            env=env | more,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return built


def test_the_first_command_of_a_package_makes_the_clinics_copy(built, tmp_path):
    """Nothing that a clinic works on lies in the folder of the program."""
    content = tmp_path / ".local/share/quiet-room/content"

    first, second = built("news"), built("news")

    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert first.stderr == (
        f"kiosk: {content} is this clinic's own content now: a copy of the sample.\n"
    )
    assert second.stderr == ""
    assert (content / "clinic.toml").is_file()


def test_a_check_of_other_content_makes_none(built, content, tmp_path):
    """As a kiosk checks the content that its own settings file names."""
    done = built("check", str(content), "--keep", str(tmp_path / "kept"))

    assert done.returncode in (0, 1, 5)
    assert not (tmp_path / ".local/share/quiet-room").exists()


def test_content_that_is_named_is_never_made(built, tmp_path):
    folder = tmp_path / "srv" / "content"

    done = built("check", KIOSK_CONTENT_FOLDER=str(folder))

    assert done.returncode == 1
    assert not folder.exists()
    assert not (tmp_path / ".local/share/quiet-room").exists()
