"""A clinic's own copy of the content, and what a newer program has for it."""

import tomllib
from pathlib import Path

import pytest
from disk import full_disk

from kiosk.authoring.clinic import news, set_aside, start_clinic, take
from kiosk.content.loader import compile_content
from kiosk.content.tables import made_with
from kiosk.errors import ContentError, KioskError
from kiosk.settings.settings import ASSETS, SHIPPED


@pytest.fixture
def shipped(house):
    """Return the content of a program: some pages, and what they need."""
    house.write("signoff.toml", "# Nobody yet.\n")
    house.write("en/page.md", house.page_text("A leaf."))
    return house.folder


@pytest.fixture
def clinic(shipped, tmp_path):
    """Return a clinic's own copy of it."""
    return start_clinic(tmp_path / "srv", shipped, "x = 1\n").content


def files(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def upgrade(shipped, name, text="Newer words.\n"):
    path = shipped / name
    path.write_text(text)
    return path


def test_a_copy_has_all_that_ships_and_a_place_for_photos(shipped, clinic):
    ours = {path.relative_to(shipped) for path in files(shipped)}

    assert {p.relative_to(clinic) for p in files(clinic)} - {
        Path("made-with.toml")
    } == ours
    assert (clinic / "pictures").is_dir()
    assert (clinic.parent / "settings.toml").read_text() == "x = 1\n"
    assert not news(clinic, shipped)


def test_the_copy_compiles(house, clinic):
    library = compile_content(clinic, assets=house.assets).library

    assert library.editions.keys() == house.load().editions.keys()


def test_what_is_there_is_not_touched(shipped, clinic):
    (clinic / "en" / "page.md").write_text("Ours.\n")
    before = files(clinic.parent)

    with pytest.raises(KioskError, match="is there already"):
        start_clinic(clinic.parent, shipped, "y = 2\n")

    assert files(clinic.parent) == before


def test_a_link_that_leads_nowhere_is_not_written_through(shipped, tmp_path):
    (tmp_path / "srv").mkdir()
    (tmp_path / "srv" / "content").symlink_to(tmp_path / "share")

    with pytest.raises(KioskError, match="is there already"):
        start_clinic(tmp_path / "srv", shipped, "")

    assert not (tmp_path / "share").exists()


def test_an_empty_folder_is_filled_for_those_who_share_it(shipped, tmp_path):
    """A package makes it, for its group of staff."""
    (tmp_path / "srv" / "content").mkdir(parents=True)
    (tmp_path / "srv" / "content").chmod(0o2775)

    content = start_clinic(tmp_path / "srv", shipped, "").content

    modes = {oct(path.stat().st_mode & 0o7777) for path in content.rglob("*.*")}
    assert modes == {"0o664"}
    for folder in (content, content / "en", content / "pictures"):
        assert oct(folder.stat().st_mode & 0o7777) == "0o2775"


def test_settings_of_a_clinic_are_kept(shipped, tmp_path):
    place = tmp_path / "srv"
    place.mkdir()
    (place / "settings.toml").write_text("[visit]\nask_after = 60\n")

    start_clinic(place, shipped, "y = 2\n")

    assert "ask_after" in (place / "settings.toml").read_text()


def test_what_a_killed_command_left_is_no_hindrance(shipped, tmp_path):
    part = tmp_path / "srv" / ".content.part"
    part.mkdir(parents=True)
    (part / "half.md").write_text("Ha")

    made = start_clinic(tmp_path / "srv", shipped, "")

    assert not (made.content / "half.md").exists()
    assert not part.exists()


def test_a_full_disk_leaves_nothing(shipped, tmp_path):
    with full_disk(), pytest.raises(KioskError, match="The content cannot be copied"):
        start_clinic(tmp_path / "srv", shipped, "")

    assert list((tmp_path / "srv").iterdir()) == []


def test_nobody_can_make_a_folder_there(shipped, tmp_path):
    with pytest.raises(KioskError, match="cannot be made: No such file"):
        start_clinic(tmp_path / "nowhere" / "srv", shipped, "")


def test_news_of_an_upgrade(shipped, clinic):
    """What the clinic has changed is told apart from what the program has."""
    (clinic / "en" / "page.md").write_text("Ours.\n")
    for name in ("en/page.md", "clinic.toml", "en/new-page.md", "signoff.toml"):
        upgrade(shipped, name)

    found = news(clinic, shipped)

    assert found.new == ("en/new-page.md",)
    assert found.newer == ("clinic.toml",)
    assert found.both == ("en/page.md",)


def test_a_page_that_the_clinic_took_away_is_no_news(shipped, clinic):
    (clinic / "en" / "page.md").unlink()
    upgrade(shipped, "en/page.md")

    assert not news(clinic, shipped)


def test_what_both_changed_alike_is_no_news(shipped, clinic):
    for folder in (shipped, clinic):
        upgrade(folder, "en/page.md")

    assert not news(clinic, shipped)


def test_what_is_free_is_taken_and_the_rest_stays(shipped, clinic):
    (clinic / "en" / "page.md").write_text("Ours.\n")
    for name in ("en/page.md", "order.toml", "en/new-page.md"):
        upgrade(shipped, name)

    assert take(clinic, shipped, ()) == ("en/new-page.md", "order.toml")

    assert (clinic / "order.toml").read_text() == "Newer words.\n"
    assert (clinic / "en" / "page.md").read_text() == "Ours.\n"
    assert news(clinic, shipped) == news(clinic, shipped)._replace(
        new=(), newer=(), both=("en/page.md",)
    )


def test_what_cannot_be_taken_is_told_all_at_once(shipped, clinic):
    (clinic / "en" / "page.md").write_text("Ours.\n")
    for name in ("en/page.md", "en/new-page.md"):
        upgrade(shipped, name)
    before = files(clinic)

    with pytest.raises(KioskError) as caught:
        take(clinic, shipped, ["en/page.md", "en/new-pag.md", "en/new-page.md"])

    assert str(caught.value).splitlines() == [
        "en/page.md: you have changed it too. Compare the two by hand.",
        "en/new-pag.md: there is no news of it. Did you mean 'en/new-page.md'?",
    ]
    assert files(clinic) == before


def test_news_that_was_dealt_with_is_told_no_more(shipped, clinic):
    (clinic / "en" / "page.md").write_text("Ours.\n")
    upgrade(shipped, "en/page.md")

    set_aside(clinic, shipped)

    assert not news(clinic, shipped)
    assert (clinic / "en" / "page.md").read_text() == "Ours.\n"


def test_an_older_program_again_has_its_own_news(shipped, clinic):
    """A downgrade touches nothing, and what was taken of the newer one stays."""
    older = (shipped / "order.toml").read_text()
    upgrade(shipped, "order.toml")
    take(clinic, shipped, ())

    upgrade(shipped, "order.toml", older)

    assert news(clinic, shipped).newer == ("order.toml",)
    assert (clinic / "order.toml").read_text() == "Newer words.\n"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("format = 2\n", "This content is of format 2, and this program reads 1."),
        ('format = "a"\n', "There is no format 'a'."),
        ("format = 0\n", "There is no format '0'."),
        ("version = 3\n", "'version' must be words"),
        ("format = \n", "Nothing stands after the ="),
    ],
)
def test_a_content_of_another_format_is_refused(house, text, fault):
    house.write("made-with.toml", text)

    with pytest.raises(ContentError) as caught:
        house.load()

    (problem,) = caught.value.problems
    assert (problem.path.name, problem.line) == ("made-with.toml", 1)
    assert problem.text.startswith(fault)


@pytest.mark.parametrize(
    "text", ["# Nothing.\n", 'files = "a"\n', "[files]\na = 3\nb = 'x'\n"]
)
def test_a_content_without_its_sums_compiles_and_has_no_news(house, shipped, text):
    house.write("made-with.toml", text)
    house.load()

    with pytest.raises(KioskError, match="does not say which Quiet Room"):
        news(house.folder, shipped)


def test_the_file_says_what_was_read(clinic):
    text = (clinic / "made-with.toml").read_text()

    read = made_with.read_made_with(made_with.Report(clinic / "made-with.toml"))

    assert made_with.written(read) == text
    assert tomllib.loads(text)["format"] == 1


def test_the_shipped_content_is_copied_whole(tmp_path):
    content = start_clinic(tmp_path, SHIPPED, "").content

    assert not news(content, SHIPPED)
    assert compile_content(content, assets=ASSETS).library.editions.keys() == {
        "en",
        "es",
    }
