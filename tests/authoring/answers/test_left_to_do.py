"""What is left is what release mode says, in plain words."""

from datetime import timedelta

import pytest
from minimal import write_content
from signing import ANSWERS, SIGNED_ON, sign

from kiosk.authoring.answers.draft import DraftAnswers
from kiosk.authoring.answers.left_to_do import left_by_errors, left_on_pages
from kiosk.content.approval.release import released
from kiosk.content.loader import compile_content
from kiosk.settings.settings import ASSETS, SHIPPED


@pytest.fixture
def content(tmp_path):
    """Lay out a clinic with answers of its own, and five pages."""
    folder = write_content(tmp_path / "content")
    (folder / "clinic.toml").write_text(ANSWERS)
    (folder / "words.en.toml").write_bytes((SHIPPED / "words.en.toml").read_bytes())
    return folder


def left(folder, today=SIGNED_ON):
    library = compile_content(folder, assets=ASSETS, today=today).library
    found = left_on_pages(library, today)
    assert bool(found) == bool(released(library, today).reasons)
    return [one.found for one in found]


def test_nothing_is_left_where_all_is_signed(content):
    sign(content)

    assert left(content) == []


def test_what_nobody_has_signed_is_told_with_its_pages(content):
    (one,) = left_on_pages(compile_content(content, assets=ASSETS).library, SIGNED_ON)

    assert one.found == "No clinician has signed 5 pages in English yet."
    assert {"Get help now", "About"} <= {*one.pages}


def test_what_changed_or_is_overdue_is_told_apart(content):
    sign(content)
    page = content / "en" / "page.md"
    page.write_text(page.read_text().replace("Words.", "Other words."))

    assert left(content) == ["1 page in English changed after a clinician signed."]
    late = SIGNED_ON + timedelta(days=400)
    assert left(content, late)[1] == "The review of 3 pages in English is overdue."


def test_a_page_with_a_mistake_is_told_by_its_file(content):
    (content / "en" / "page.md").write_text("no header")
    looked = DraftAnswers(content, ASSETS).look(SIGNED_ON, everything=True)

    assert looked.left[0].found == "1 file has a mistake."
    assert looked.left[0].pages == ("en/page.md",)
    assert not [*left_by_errors(())]
