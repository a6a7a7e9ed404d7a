"""A page that nobody has translated yet, amid a visit in another language."""

import shutil

import pytest
from dresses import PROOF
from patient import plain
from pseudo import ROOT
from shared import run_folder, shared_library

from kiosk.cli.main import main
from kiosk.known_pages import HELP_PAGE

NOTICE = "Esta página aún no está en español. Está en inglés."


LENT = ("side-effects", "cost", "my-questions", "words-to-know", "about")
SIGNED = "people"


@pytest.fixture(scope="session")
def lending(tmp_path_factory):
    """Compile the shipped content as if some pages were not translated yet."""

    def write(folder):
        content = shutil.copytree(ROOT / "content", folder / "content")
        for page in (*LENT, SIGNED, HELP_PAGE):
            (content / "es" / f"{page}.md").unlink()
        who = ("--name", "Jo Park", "--role", "Nurse", "--content", str(content))
        assert main(["sign-off", SIGNED, *who]) == 0
        return content

    return shared_library(run_folder(tmp_path_factory, "lending"), write)


@pytest.fixture
def lend(lending, show):
    """Return a function that shows a page in a Spanish visit, which lacks it."""

    def lend(page):
        patient = show(library=lending)
        patient.touch("begin-es")
        patient.kiosk.wear("standard", "daylight", True, False)
        patient.kiosk.follow(f"page:{page}")
        return patient

    return lend


@PROOF
def test_what_the_kiosk_says_on_it_is_english_too(lend):
    patient = lend("side-effects")
    patient.kiosk.hand.putInWords(True)

    texts = (item.property("text") for item in patient.items())
    figures = [plain(text) for text in texts if text and "100" in text]
    assert any("Out of 100 people" in words for words in figures)
    assert not any("cada 100" in words for words in figures)


@PROOF
def test_it_keeps_its_place_in_the_other_language(lend):
    """It is the same page there, and nothing scrolls away."""
    patient = lend("cost")
    patient.kiosk.languages.ask("en")
    assert patient.kiosk.page.property("stays")


def test_it_is_checked_where_the_english_page_is(lend):
    patient = lend(SIGNED)
    assert not patient.kiosk.page.property("sample")


def test_it_is_a_sample_where_nobody_has_signed_it(lend):
    assert lend("cost").kiosk.page.property("sample")


@pytest.mark.parametrize("page", ["my-questions", "words-to-know", "about"])
def test_what_the_screen_leads_to_can_be_borrowed(lend, page):
    patient = lend(page)
    patient.at_rest(patient.item("home"))
    assert patient.kiosk.page.property("id") == page
    assert NOTICE in patient.words()


def test_help_can_be_borrowed(lend):
    patient = lend(HELP_PAGE)
    patient.touch("help")
    patient.at_rest(patient.appear("close"))
    assert NOTICE in patient.words()
    assert any("988" in words for words in patient.words())
