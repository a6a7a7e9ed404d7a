"""Pages as numbers: shown, held back, due; and a sum that a fleet can be held to."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from checked import sound_library
from minimal import page_text, write_content
from signing import ANSWERS, SIGNED_ON, sign

from kiosk.content.approval.release import released
from kiosk.content.loader import compile_content
from kiosk.content.snapshot import read_snapshot, write_snapshot
from kiosk.health.health import Pages
from kiosk.health.pages import pages_of, sum_of
from kiosk.settings.settings import ASSETS

DUE = date(2027, 5, 22)  # the review of each page
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path):
    """Write two pages, and the four that the screen leads to."""
    pages = {name: page_text(title=f"Page {name}") for name in ("one", "two")}
    folder = write_content(tmp_path / "content", pages)
    (folder / "clinic.toml").write_text(ANSWERS)
    return folder


def counted(folder, today=SIGNED_ON, *, release=True):
    whole = compile_content(folder, assets=ASSETS).library
    shown = released(whole, today).library if release else whole
    return pages_of(whole, shown, today)["en"]


def test_without_release_mode_all_is_shown(folder):
    assert counted(folder, release=False) == Pages(
        shown=6, held_back=0, reviews_due=0, reviews_overdue=0
    )


def test_what_nobody_signed_is_held_back(folder):
    sign(folder, "one", "get-help-now")

    pages = counted(folder)

    assert (pages.shown, pages.held_back) == (2, 4)


def test_a_language_that_is_not_offered_shows_nothing(folder):
    sign(folder, "one", "two")  # and not how to get help

    pages = counted(folder)

    assert (pages.shown, pages.held_back) == (0, 6)


@pytest.mark.parametrize(
    ("today", "due", "overdue"),
    [
        (DUE - timedelta(31), 0, 0),
        (DUE - timedelta(30), 6, 0),
        (DUE, 6, 0),
        (DUE + timedelta(1), 0, 6),
    ],
)
def test_reviews_are_due_thirty_days_ahead(folder, today, due, overdue):
    sign(folder)

    pages = counted(folder, today)

    assert (pages.reviews_due, pages.reviews_overdue) == (due, overdue)


def test_a_signature_that_ends_sooner_is_due_sooner(folder):
    sign(folder, "one", until=SIGNED_ON + timedelta(5))

    assert counted(folder).reviews_due == 1


def test_pages_that_english_lends_are_not_counted_twice(shipped):
    whole = shipped.editions

    pages = pages_of(shipped, shipped, SIGNED_ON)

    for language, edition in whole.items():
        assert pages[language].shown == len({*edition.pages} - edition.borrowed)


def test_nothing_to_show_has_no_pages():
    assert pages_of(None, None, SIGNED_ON) == {}
    assert sum_of(None) == ""


SUM = """
import sys
from pathlib import Path
from kiosk.content.snapshot import read_snapshot
from kiosk.health.pages import sum_of
print(sum_of(read_snapshot(Path(sys.argv[1])).library))
"""


def summed(folder, kept):
    write_snapshot(sound_library(folder, ASSETS), kept, fingerprint="x")
    return sum_of(read_snapshot(kept).library)


def test_the_same_words_have_the_same_sum_wherever_they_lie(tmp_path):
    kept = tmp_path / "one.snapshot"
    here = summed(write_content(tmp_path / "one"), kept)
    there = summed(write_content(tmp_path / "two"), tmp_path / "two.snapshot")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7"}

    again = [sys.executable, "-c", SUM, str(kept)]
    other = subprocess.check_output(again, env=environment, text=True)

    assert here == there == other.strip()
    assert len(here) == 8


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("en/page.md", "Words.", "Wards."),
        ("clinic.toml", "Riverside", "Riversides"),
        ("order.toml", "All of it", "All of this"),
    ],
)
def test_other_words_have_another_sum(tmp_path, name, old, new):
    folder, kept = write_content(tmp_path / "content"), tmp_path / "kept.snapshot"
    before = summed(folder, kept)
    path = folder / name
    path.write_text(path.read_text().replace(old, new))

    assert summed(folder, kept) != before
