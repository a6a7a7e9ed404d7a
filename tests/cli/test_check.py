"""``kiosk check``."""

import os

import pytest

from kiosk.content.snapshot import fingerprint, read_snapshot
from kiosk.settings import ASSETS

FINE = (0, "6 pages, no problems.\n", "")


def test_content_without_a_mistake(kiosk, content):
    assert kiosk("check", content) == FINE


def test_without_a_folder_the_settings_say_which(kiosk, content, tmp_path):
    settings = tmp_path / "mine.toml"
    settings.write_text('[content]\nfolder = "elsewhere"\n')
    content.rename(tmp_path / "elsewhere")

    assert kiosk("check")[0] == 1
    assert kiosk("check", KIOSK_CONTENT_FOLDER="elsewhere") == FINE


def test_the_environment_wins_over_the_settings_file(kiosk, content, tmp_path):
    settings = tmp_path / "mine.toml"
    settings.write_text('[content]\nfolder = "nowhere"\n')

    assert kiosk("check", "--settings", settings) == FINE


def test_all_mistakes_are_told_at_once(kiosk, content):
    """What an author sees, word for word."""
    one, two = content / "en" / "one.md", content / "en" / "two.md"
    one.write_text(one.read_text().replace("title", "titel"))
    two.write_text(f"{two.read_text()}\n[Next](page:oen)\n\n<b>Bold</b>\n")
    order = content / "order.toml"
    order.write_text(order.read_text().replace('tint = "mist"', 'tint = "mits"'))

    code, output, errors = kiosk("check", content)

    first, *rest = errors.splitlines()
    assert (code, output) == (1, "")
    assert first == f"kiosk: {len(rest)} problems in the content:"
    assert rest == sorted(rest)
    assert {line.split(": ")[0].strip() for line in rest} >= {
        f"{one}:1",
        f"{one}:2",
        f"{two}:11",
        f"{two}:13",
        f"{order}:7",
    }
    assert f"  {one}:2: There is no header 'titel'. Did you mean 'title'?" in rest


@pytest.mark.parametrize(
    ("made", "fault"),
    [
        ("nothing", "There is no such folder. Name the folder that holds clinic.toml."),
        (
            "folder",
            "The folder is empty. Put the content back: it starts with clinic.toml.",
        ),
        ("file", "There is no such folder. Name the folder that holds clinic.toml."),
    ],
)
def test_where_there_is_no_content(kiosk, tmp_path, made, fault):
    path = tmp_path / "empty"
    if made == "folder":
        path.mkdir()
    if made == "file":
        path.write_text("")

    assert kiosk("check", path) == (
        1,
        "",
        f"kiosk: 1 problem in the content:\n  {path}: {fault}\n",
    )


def test_keep_writes_what_was_compiled(kiosk, content, tmp_path):
    kept = tmp_path / "kept"

    assert kiosk("check", content, "--keep", kept) == FINE

    library, of = read_snapshot(kept)
    assert of == fingerprint(content, ASSETS)
    assert library.editions["en"].pages["two"].title == "Page two"


def test_content_with_a_mistake_is_not_kept(kiosk, content, tmp_path):
    kept = tmp_path / "kept"
    kept.write_text("as it was")
    (content / "en" / "one.md").write_text("No header.\n")

    assert kiosk("check", content, "--keep", kept)[0] == 1

    assert kept.read_text() == "as it was"


def test_a_place_that_cannot_be_written_is_told_of(kiosk, content, tmp_path):
    place = tmp_path / "file" / "kept"
    place.parent.write_text("")

    assert kiosk("check", content, "--keep", place) == (
        2,
        "",
        f"kiosk: {place} cannot be written: {os.strerror(20)}\n",
    )
