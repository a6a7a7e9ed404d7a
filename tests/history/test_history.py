"""The history is git: compared, pushed and cloned by any git, and nothing else."""

import subprocess
import zlib

import pytest
from dresses import few
from dulwich import porcelain
from dulwich.repo import Repo
from history import files

from kiosk.errors import KioskError
from kiosk.history.history import History
from kiosk.history.workspace import Workspace

ONE, TWO = "en/one.md", "en/two.md"


@pytest.fixture
def published(desk):
    desk.save(ONE, b"First line.\n")
    desk.publish("Ann Lee", "Shorter")
    desk.save(ONE, b"Other line.\n")
    desk.save("pictures/own/room.jpg", bytes(range(256)))
    desk.publish("Bo", "Our room")
    return desk


@pytest.fixture
def remote(tmp_path):
    folder = tmp_path / "remote.git"
    porcelain.init(folder, bare=True).close()
    return folder


def cloned(remote, folder):
    with (
        Repo(folder, bare=False)
        if folder.exists()
        else porcelain.clone(str(remote), str(folder), branch="main")
    ):
        return folder


def test_what_was_is_read_by_number(published):
    history = published.history

    assert [one.who for one in history.versions()] == [
        "Changed outside",
        "Ann Lee",
        "Bo",
    ]
    assert history.text(1, ONE) == "Page one.\n"
    assert history.text(2, ONE) == "First line.\n"
    assert history.data(2, "pictures/own/room.jpg") is None
    (own,) = [one for one in history.compare(2, 3) if one.name == ONE]
    assert (own.older, own.newer) == (b"First line.\n", b"Other line.\n")
    with pytest.raises(KioskError, match="There are 1 to 3"):
        history.version(9)


def test_it_is_compared_with_what_is_shown_now(published, content):
    (content / TWO).write_bytes(b"now")

    (found,) = published.history.compare(3)

    assert (found.name, found.newer) == (TWO, b"now")


def test_it_is_pushed_and_any_git_reads_it(published, content, remote, tmp_path):
    assert published.history.push(str(remote))
    assert not published.history.push(str(remote))

    elsewhere = cloned(remote, tmp_path / "elsewhere")

    assert files(elsewhere) == files(content)
    config = (content / ".studio/history/config").read_text()
    assert "remote" not in config


def test_a_clone_is_content_to_go_on_with(published, remote, tmp_path):
    published.history.push(str(remote))
    elsewhere = cloned(remote, tmp_path / "elsewhere")
    bare = elsewhere / ".studio/history"
    bare.parent.mkdir()
    porcelain.clone(str(remote), str(bare), bare=True, branch="main").close()

    desk = Workspace(elsewhere)
    desk.save(ONE, b"there")
    version = desk.publish("Cy", "There")

    assert version.number == 4
    assert desk.history.text(2, ONE) == "First line.\n"


def test_the_hidden_folder_moves_with_the_content(published, content, tmp_path):
    published.save(TWO, b"not shown yet")
    moved = content.rename(tmp_path / "moved")

    desk = Workspace(moved)

    assert desk.read(TWO) == b"not shown yet"
    assert len(desk.history.versions()) == 3


def test_versions_of_others_are_not_pushed_over(published, remote, tmp_path):
    published.history.push(str(remote))
    (tmp_path / "else").mkdir()
    other = Workspace(_other(tmp_path))
    other.save(ONE, b"theirs")
    other.publish("Cy", "")

    with pytest.raises(KioskError, match="not here"):
        other.history.push(str(remote))


def _other(tmp_path):
    folder = tmp_path / "else/content/en"
    folder.mkdir(parents=True)
    (folder / "one.md").write_bytes(b"x")
    return folder.parent


def test_what_cannot_be_pushed_is_told_without_secrets(published, tmp_path):
    wrong = ["http://user:secret@127.0.0.1:1/x.git", "-u", "ext::x", "a\0b", ""]
    for url in (f"{tmp_path}/none", *wrong):
        with pytest.raises(KioskError) as told:
            published.history.push(url)
        assert "secret" not in str(told.value)


def test_names_and_words_cannot_break_the_history(desk):
    desk.save(ONE, b"typed")

    version = desk.publish(
        "Ann <x>\n\0author", "Why\n\ntree \ud800 \x1b[31m>" + "y" * 5000
    )

    assert desk.history.version(2) == version
    assert "\n" not in version.who + version.why
    assert "<" not in version.who
    assert len(version.why) <= 1000
    with pytest.raises(KioskError, match="who"):
        desk.publish(" \n", "")


def test_who_was_it_is_as_typed(desk):
    desk.save(ONE, b"typed")

    version = desk.publish("Zoë Ruiz, RN", "“Ja”: é")

    assert (version.who, version.why) == ("Zoë Ruiz, RN", "“Ja”: é")


@pytest.mark.parametrize("damage", few(["blobs", "file"]))
def test_a_damaged_history_is_set_aside_and_begun_anew(published, content, damage):
    history = content / ".studio/history"
    if damage == "file":
        history.rename(content / ".studio/away")
        history.write_bytes(b"no folder")
    for one in history.glob("objects/??/*"):
        if b"blob" in zlib.decompress(one.read_bytes())[:4]:
            one.write_bytes(b"\0" * one.stat().st_size)
    before = files(content)
    published.save(TWO, b"typed")

    desk = Workspace(content)

    assert "set aside" in desk.told[0]
    assert files(content) == before
    assert desk.read(TWO) == b"typed"
    assert [*content.glob(".studio/history-damaged-*")]
    assert desk.publish("Ann", "").number == 2
    assert Workspace(content).told == ()


def test_it_goes_on_before_a_version_that_is_damaged(published, content):
    last = published.history.version(3).key
    commit = content / ".studio/history/objects" / last[:2] / last[2:]
    commit.write_bytes(b"\0" * commit.stat().st_size)
    before = files(content)

    desk = Workspace(content)

    assert "cannot be read" in desk.told[0]
    assert [one.who for one in desk.history.versions()] == [
        "Changed outside",
        "Ann Lee",
    ]
    desk.save(TWO, b"on")
    assert desk.publish("Cy", "").number == 4
    assert files(content) == before | {TWO: b"on"}


@pytest.mark.parametrize("data", few([b"\0" * 41, None, b""]))
def test_a_history_that_lost_its_end_finds_it_again(published, content, data):
    before = published.history.versions()
    last = content / ".studio/history/refs/heads/main"
    last.unlink() if data is None else last.write_bytes(data)

    desk = Workspace(content)

    assert "mended" in desk.told[0]
    assert desk.history.versions() == before
    assert Workspace(content).told == ()


def test_older_versions_that_are_damaged_hold_nothing_up(published, content):
    first = published.history.version(1)
    (content / ".studio/history/objects" / first.key[:2] / first.key[2:]).unlink()

    desk = Workspace(content)

    assert "cannot be read" in desk.told[0]
    assert [one.who for one in desk.history.versions()] == ["Ann Lee", "Bo"]
    desk.save(ONE, b"on")
    assert desk.publish("Ann", "").who == "Ann"


def test_to_read_makes_nothing(content):
    assert History(content).versions() == ()
    assert not (content / ".studio").exists()


@pytest.mark.proof
def test_git_itself_reads_and_pushes_on(published, content, tmp_path):
    history = content / ".studio/history"
    git = ["git", "--git-dir", history]
    log = subprocess.check_output([*git, "log", "--format=%an: %s"], text=True)
    assert log.splitlines()[:2] == ["Bo: Our room", "Ann Lee: Shorter"]
    subprocess.run([*git, "fsck", "--strict"], check=True)
    subprocess.run([*git, "gc", "--quiet"], check=True)
    subprocess.run(["git", "clone", "-q", history, tmp_path / "clone"], check=True)
    assert files(tmp_path / "clone") == files(content)
    desk = Workspace(content)
    assert desk.told == ()
    desk.save(ONE, b"on")
    assert desk.publish("Ann", "").number == 4
    assert desk.restore(1, "Ann", [ONE]).number == 5
