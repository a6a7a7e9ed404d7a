"""The content: errors, boxes, signatures."""

from datetime import date

import pytest
from minimal import PLAIN, page_text, write_content
from msgspec.structs import replace

from kiosk.content.tables.made_with import MadeWith, written
from kiosk.doctor.content import look_at_content
from kiosk.settings.settings import ContentSettings, Settings

TODAY = date(2026, 12, 1)


@pytest.fixture
def looked(tmp_path):
    """Return a function that looks at content of one page, and gives it by id."""

    def looked(words=PLAIN, *, release=False):
        folder = tmp_path / "content"
        if words:
            page = page_text(f"\n{words}\n", title="Page one")
            write_content(folder, {"one": page})
        content = ContentSettings(folder=str(folder), release=release)
        settings = replace(Settings(), content=content)
        return {one.id: one for one in look_at_content(settings, TODAY)}

    return looked


def test_content_that_is_fine(looked):
    found = looked()

    assert list(found) == ["content.fine", "fonts.fine", "signatures.off"]
    assert "English" in found["fonts.fine"].seen


def test_a_folder_that_is_not_there(looked):
    assert list(looked("")) == ["content.missing"]


def test_an_error_is_told_with_its_place(looked):
    found = looked(f"{PLAIN}\n\n::: nonsense\n")

    assert "en/one.md:" in found["content.errors"].seen


def test_letters_that_no_font_has(looked):
    found = looked(f"Здравствуйте. {PLAIN}")

    assert "en/one.md:" in found["fonts.boxes"].seen


def test_release_mode_that_lets_nothing_be_shown(looked):
    found = looked(release=True)

    assert "Please ask staff" in found["signatures.nothing"].seen


def test_what_a_new_version_brings_is_told(looked, tmp_path):
    looked()
    made = MadeWith("0.0.1", {"en/one.md": "0" * 64})
    (tmp_path / "content" / "made-with.toml").write_text(written(made))

    found = looked()

    assert "it came with 0.0.1" in found["content.news"].seen
    assert found["content.news"].remedy.endswith("kiosk news")
