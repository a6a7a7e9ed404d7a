"""What the shipped pages rest on: whatever changes, the pages that say it are known."""

import re
import shutil
from pathlib import Path

import pytest

from kiosk.content.ground import Ground
from kiosk.content.loader import compile_each
from kiosk.content.partial import without_errors
from kiosk.settings.settings import ASSETS

pytestmark = pytest.mark.proof

CONTENT = Path(__file__).parents[2] / "content"
PLACES = {
    "clinic.toml": r'^\w+ = "',
    "facts.toml": r'^(?:plain|precise|population|time) = "',
    "sources.toml": r'^citation = "',
    "glossary.en.md": r"^## .*\n",
    "glossary.es.md": r"^## .*\n",
    "phrases.es.toml": r'^(?:more|fewer) = "',
}
"""Where words of a file that all pages share begin."""


@pytest.fixture(scope="module")
def whole():
    """Return the shipped content, and what its pages rest on."""
    compiled = compile_each(CONTENT, assets=ASSETS)
    return compiled, without_errors(compiled, (), None).footings()


@pytest.mark.parametrize("name", PLACES)
def test_no_page_changes_unnoticed(whole, tmp_path, name):
    """Some words of each file, one after the other: only pages that say them change."""
    before, footings = whole
    folder = shutil.copytree(CONTENT, tmp_path / "content")
    text = (folder / name).read_text("utf-8")
    places = [found.end() for found in re.finditer(PLACES[name], text, re.MULTILINE)]
    changes = 0
    for place in places[:: 1 + len(places) // 6]:
        (folder / name).write_text(f"{text[:place]}7 {text[place:]}", "utf-8")
        after = compile_each(folder, assets=ASSETS)
        changed = set(changed_pages(before, after))
        changes += len(changed)
        assert changed <= set(noticed(after, footings)), text[place : place + 40]
    assert changes


def changed_pages(before, after):
    for code, own in after.own.items():
        was = before.own[code].edition.pages
        for page, one in own.edition.pages.items():
            texts = [whole.text_hash(code, page) for whole in (before, after)]
            if one != was[page] or texts[0] != texts[1]:
                yield code, page


def noticed(after, footings):
    for code, own in after.own.items():
        titles = {page: one.title for page, one in own.edition.pages.items()}
        ground = Ground(after, own, titles)
        for page in own.edition.pages:
            if footings[code].changed(page, ground.sum):
                yield code, page
