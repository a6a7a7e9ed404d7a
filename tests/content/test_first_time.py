"""What a nurse reads who writes her first page, for each mistake she may make.

``tests/data/first-time`` has one file a mistake, as Word and Notepad make them, and
``expected.txt`` what ``kiosk check`` says of each: the line, and the words.
"""

import shutil
from pathlib import Path

import pytest
from minimal import page_text, write_content

from kiosk.content.loader import compile_content
from kiosk.errors import ContentError

ROOT = Path(__file__).parents[2]
FILES = ROOT / "tests" / "data" / "first-time"
EXPECTED = FILES / "expected.txt"

PLACES = {
    "clinic": "clinic.toml",
    "order": "order.toml",
    "glossary": "glossary.en.md",
}
"""Where a file is put, by the first word of its name; all others are the page."""

GLOSSARY = "## Blood pressure\nHow hard blood pushes.\n"
PAGES = {
    "page": page_text(
        "The door opens at 8.\n\nCall {{clinic.phone_day}} first.\n\n"
        "Know your [[blood pressure]]."
    ),
    "getting-ready": page_text("Bring your card.", title="Getting ready"),
    "when-to-get-help": page_text(
        "Call us: {{clinic.phone_day}}.\n\n{{clinic.ride_rule}}",
        message="Call {{clinic.phone_day}}.",
    ),
}
"""Pages without a mistake: what goes wrong elsewhere must not be laid on them."""

FAULTY = sorted(path.name for path in FILES.iterdir() if path != EXPECTED)


def expected():
    """Return what is said of each file, as ``file:line: text``."""
    parts = EXPECTED.read_text("utf-8").split("== ")[1:]
    rows = [part.rstrip("\n").split("\n") for part in parts]
    return {name: [line.strip() for line in lines if line] for name, *lines in rows}


@pytest.fixture
def folder(tmp_path):
    """Write content without a mistake, with the facts and answers that we ship."""
    folder = write_content(tmp_path / "content", PAGES)
    for name in ("facts", "sources", "clinic"):
        shutil.copy(ROOT / "content" / f"{name}.toml", folder)
    (folder / "glossary.en.md").write_text(GLOSSARY, "utf-8")
    return folder


def problems(folder):
    try:
        compile_content(folder, assets=ROOT / "assets")
    except ContentError as error:
        return [str(problem).removeprefix(f"{folder}/") for problem in error.problems]
    return []


def test_nothing_is_wrong_without_a_mistake(folder):
    assert problems(folder) == []


def test_each_file_has_its_words():
    assert sorted(expected()) == FAULTY


@pytest.mark.parametrize("name", FAULTY)
def test_mistake(folder, name):
    place = PLACES.get(name.partition(".")[0], "en/page.md")
    shutil.copy(FILES / name, folder / place)

    assert problems(folder) == expected()[name]


TXT = (
    "The name of a page ends in .md and nothing else. Rename it 'parking.md'."
    " (Windows hides how names end: View, then File name extensions.)"
)
WORD = (
    "Only plain text can be a page. Copy its words into a file of Notepad,"
    " and save that as 'Parking.md'; take this file away."
)
NO_SECTION = "The page is in no section. Put 'parking' into one in order.toml."
NAMES = {
    "parking.txt": [TXT],
    "parking.md.txt": [TXT],
    "Parking.docx": [WORD],
    "Parking.pdf": [WORD],
    "parking.md": [NO_SECTION],
    "Where to park.md": [
        "A file name has no spaces; one without is 'Where-to-park.md'. Rename the file."
    ],
    "Parking (1).md": [
        "A file name has only letters, digits, hyphens and dots. Rename the file."
    ],
    "parking.MD": [
        "The name of a page ends in .md, in small letters. Rename it.",
    ],
    "~$arking.docx": [],  # Word makes it while the file is open
    "parking.md~": [],
    "Thumbs.db": [],
}


@pytest.mark.parametrize(("name", "texts"), NAMES.items())
def test_the_name_of_a_page(folder, name, texts):
    shutil.copy(FILES / "a-right-page.md", folder / "en" / name)

    assert problems(folder) == [f"en/{name}: {text}" for text in texts]


def test_a_glossary_that_cannot_be_read_is_not_laid_on_the_pages(folder):
    (folder / "glossary.en.md").write_bytes(GLOSSARY.encode("utf-16"))

    (problem,) = problems(folder)
    assert problem.startswith("glossary.en.md: The file is saved as UTF-16.")


def test_signs_without_width_are_taken_out(folder):
    shutil.copy(FILES / "soft-hyphen.md", folder / "en" / "page.md")

    library = compile_content(folder, assets=ROOT / "assets").library
    first, second = library.editions["en"].pages["page"].blocks
    assert first.text.markup == "Park behind the building. Your therapist comes to you."
    assert second.text.markup == "Stay 2\u00a0hours. Then go."


def test_words_in_quotes_are_shown_without_them(folder):
    shutil.copy(FILES / "header-title-in-quotes.md", folder / "en" / "page.md")

    library = compile_content(folder, assets=ROOT / "assets").library
    assert library.editions["en"].pages["page"].title == "Parking and the front door"
