"""``kiosk history``: what was published, compared, restored, undone and pushed."""

import shutil

import pytest
from dulwich import porcelain
from history import files

from kiosk.authoring.clinic import start_clinic
from kiosk.content.tables.made_with import news
from kiosk.history.workspace import Workspace

ONE, TWO = "en/one.md", "en/two.md"


@pytest.fixture
def desk(content):
    """Return who published twice what two pages say."""
    desk = Workspace(content)
    for number, name in enumerate((ONE, TWO), 2):
        desk.save(name, desk.read(name).replace(b"The words", b"Other words"))
        assert desk.publish("Ann Lee", f"Better {name}").number == number
    return desk


def test_versions_are_listed_newest_first(kiosk, desk):
    code, output, errors = kiosk("history")

    lines = output.splitlines()
    assert (code, errors) == (0, "")
    assert lines[0].startswith("   3  20")
    assert lines[0].endswith("Ann Lee: Better en/two.md")
    assert lines[1] == "      changed en/two.md"
    assert "Changed outside: As it was at first" in output
    assert lines[-1].endswith("more: kiosk history show 1")


def test_content_without_a_history_says_so(kiosk, content):
    code, output, errors = kiosk("history")

    assert (code, errors) == (0, "")
    assert "no version yet" in output
    assert not (content / ".studio").exists()


def test_a_version_is_shown_and_compared(kiosk, desk, content):
    code, output, _ = kiosk("history", "show", 2, "--content", content)
    assert code == 0
    assert "-The words of page one." in output
    assert "+Other words of page one." in output
    assert "page two" not in output
    assert "page two" in kiosk("history", "compare", 1, 3)[1]
    assert kiosk("history", "compare", 3)[1] == "They are the same.\n"


def test_the_last_version_is_undone(kiosk, desk, content):
    code, output, errors = kiosk("history", "undo", "--who", "Bo")

    assert (code, errors) == (0, "")
    assert "   4  " in output
    assert "Bo: Undo version 3: Better en/two.md" in output
    assert b"The words" in (content / TWO).read_bytes()
    assert b"Other words" in (content / ONE).read_bytes()


def test_one_file_is_restored(kiosk, desk, content):
    assert kiosk("history", "restore", 1, ONE)[0] == 0

    assert b"The words" in (content / ONE).read_bytes()
    assert b"Other words" in (content / TWO).read_bytes()


def test_what_cannot_be_done_is_told(kiosk, desk):
    wrong = {
        ("show", 9): "There are 1 to 3.",
        ("restore", 1, "en/none.md"): "Version 1 has no en/none.md.",
        ("push", "/none"): "git init --bare",
    }
    for words, said in wrong.items():
        code, output, errors = kiosk("history", *words)
        assert (code, output) == (2, "")
        assert said in errors


def test_it_is_pushed(kiosk, desk, tmp_path):
    porcelain.init(tmp_path / "remote.git", bare=True).close()

    said = [kiosk("history", "push", tmp_path / "remote.git")[:2] for _ in range(2)]

    assert said == [
        (0, "All versions are there now.\n"),
        (0, "All versions were there already.\n"),
    ]


def test_a_draft_with_mistakes_is_told_by_nobody(kiosk, desk, content, tmp_path):
    """What is typed is no content: not read, not copied, and no news."""
    bare = shutil.copytree(content, tmp_path / "bare")
    shutil.rmtree(bare / ".studio")
    desk.save("en/new.md", b"No header.\n")
    desk.save("clinic.toml", b"broken [\n")
    desk.save("en/one (conflicted copy).md", b"")

    said = [kiosk("check", folder) for folder in (content, bare)]
    made = start_clinic(tmp_path / "clinic", content, "").content

    assert said[0][0] == 0
    assert said[1][1].replace("bare/", "content/") == said[0][1]
    assert files(made).keys() - {"made-with.toml"} == files(content).keys()
    assert not (made / ".studio").exists()
    assert not news(made, content)


def test_what_was_signed_goes_with_the_signature(kiosk, desk, content):
    """From the draft to what is shown, and back from a version."""
    who = ("--name", "Jane Doe", "--role", "nurse")
    assert kiosk("sign-off", "one", *who, "--content", desk.draft)[0] == 0
    assert not (content / "signed").exists()
    number = desk.publish("Ann", "Signed").number
    (kept,) = (content / "signed/en").iterdir()
    page = desk.read(ONE)
    desk.save(ONE, page.replace(b"Other words", b"New words"))
    desk.publish("Ann", "")
    assert kiosk("sign-off", "one", *who, "--content", desk.draft)[0] == 0
    desk.publish("Ann", "Signed anew")
    assert not kept.exists()

    assert kiosk("history", "restore", number)[0] == 0

    said = kiosk("sign-off", "--compare", "one")[1]
    assert "en/one: nothing has changed since Jane Doe, nurse, signed it" in said
    assert [one.name for one in (content / "signed/en").iterdir()] == [kept.name]
