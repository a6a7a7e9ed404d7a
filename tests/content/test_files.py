"""Folders and files that are not what they should be: one clear Problem each."""

import os
import shutil
from datetime import date

import pytest

from kiosk.authoring.start import start_language
from kiosk.checks.runner import check_content
from kiosk.errors import ContentError
from kiosk.known_pages import SCREEN_PAGES


def test_no_folder(house):
    shutil.rmtree(house.folder)

    assert house.problems() == [
        (
            f"{house.folder}: There is no such folder."
            " Name the folder that holds clinic.toml."
        )
    ]


needs_permissions = pytest.mark.skipif(
    os.geteuid() == 0, reason="the superuser may read everything"
)


@needs_permissions
def test_a_page_nobody_may_read(house):
    (house.folder / "en" / "page.md").chmod(0)

    assert house.problems() == [
        "en/page.md: The file cannot be opened (Permission denied)."
    ]


@needs_permissions
def test_a_folder_nobody_may_read(house):
    (house.folder / "en").chmod(0)

    assert house.problems() == ["en: The kiosk cannot read this (Permission denied)."]


def test_a_file_in_place_of_the_folder(house):
    shutil.rmtree(house.folder)
    house.folder.touch()

    assert house.problems() == [
        (
            f"{house.folder}: There is no such folder."
            " Name the folder that holds clinic.toml."
        )
    ]


def test_an_empty_folder(house):
    shutil.rmtree(house.folder)
    house.folder.mkdir()

    assert house.problems() == [
        (
            f"{house.folder}: The folder is empty."
            " Put the content back: it starts with clinic.toml."
        )
    ]


def test_no_english(house):
    (house.folder / "en").rename(house.folder / "es")

    assert house.problems() == [
        (
            f"{house.folder}: There is no folder 'en'."
            " Pages in English are in it, one file a page."
        )
    ]


def test_english_without_pages(house):
    for path in (house.folder / "en").iterdir():
        path.unlink()

    assert house.problems() == [
        (
            f"{house.folder}: The folder 'en' has no pages."
            " Each is a file whose name ends in .md."
        )
    ]


@pytest.mark.parametrize("name", ["clinic", "facts", "sources", "order"])
def test_a_file_that_is_not_there(house, name):
    (house.folder / f"{name}.toml").unlink()

    assert house.problems() == [
        f"{name}.toml: There is no file '{name}.toml'. Put it back; it may be empty."
    ]


def test_no_glossary_is_no_words(house):
    (house.folder / "glossary.en.md").unlink()

    assert house.load().editions["en"].glossary == {}


BYTES = {
    "empty": (b"", " The file is empty. Write in it, or take it away."),
    "blank": (b"\n \n", " The file is empty. Write in it, or take it away."),
    "not UTF-8": (
        b"---\ntitle: caf\xe9\n",
        (
            "2: The sign after 'title: caf' cannot be read: the file is not saved as"
            " UTF-8. Save it as UTF-8 (in Notepad: Save as, then Encoding: UTF-8)."
        ),
    ),
    "UTF-16": (
        "---\n".encode("utf-16"),
        (
            " The file is saved as UTF-16."
            " Save it as UTF-8 (in Notepad: Save as, then Encoding: UTF-8)."
        ),
    ),
    "NUL": (
        b"---\ntitle: a\0b\n",
        (
            "2: A sign that cannot be seen (U+0000) stands after 'title: a'."
            " Delete it and type the words again."
        ),
    ),
    "other direction": (
        "---\n\u202etitle: a\n".encode(),
        (
            "2: A sign that cannot be seen (U+202E) stands at the start of the line."
            " Delete it and type the words again."
        ),
    ),
    "our own marks": (
        "---\na\ue00012\ue001\n".encode(),
        (
            "2: A sign that cannot be seen (U+E000) stands after 'a'."
            " Delete it and type the words again."
        ),
    ),
    "too large": (
        b"a\n" * 200_000,
        " The file is larger than 256 KB. Split it.",
    ),
    "too many lines": (
        b"a\n" * 1_001,
        "1001: The file has more than 1,000 lines. Split it into several pages.",
    ),
    "a long line": (
        b"---\n" + b"a" * 2_001,
        "2: The line is longer than 2,000 letters. Break it up.",
    ),
}


@pytest.mark.parametrize(("data", "problem"), BYTES.values(), ids=BYTES)
def test_a_file_that_cannot_be_read(house, data, problem):
    house.write("en/page.md", data)

    assert house.problems() == [f"en/page.md:{problem}"]


def test_a_toml_file_that_cannot_be_read(house):
    house.write("facts.toml", b"[A1]\nplain = '\xff'\n")

    assert house.problems() == [
        (
            'facts.toml:2: The sign after "plain = \'" cannot be read: the file is not'
            " saved as UTF-8. Save it as UTF-8 (in Notepad: Save as, then Encoding:"
            " UTF-8)."
        )
    ]


NAMES = {
    "twin.MD": "The name of a page ends in .md, in small letters. Rename it.",
    "PAGE.md": "'page.md' has the same name but for capital letters. Rename one.",
    "con.md": "Windows keeps this name for itself. Rename the file.",
    "COM1.notes.md": "Windows keeps this name for itself. Rename the file.",
    "my page.md": (
        "A file name has no spaces; one without is 'my-page.md'. Rename the file."
    ),
    "página.md": (
        "A file name has only letters, digits, hyphens and dots. Rename the file."
    ),
    "v1.2.md": ("The name of a page has only letters, digits and hyphens. Rename it."),
    "a..md": "Two dots may lead to another folder. Rename the file.",
    "C:x.md": "The name leads to another folder. Rename the file.",
    "a\\b.md": "The name leads to another folder. Rename the file.",
    "x" * 98 + ".md": (
        "A file name has only letters, digits, hyphens and dots. Rename the file."
    ),
}


@pytest.mark.parametrize(("name", "problem"), NAMES.items())
def test_a_name_that_is_not_safe_everywhere(house, name, problem):
    house.write(f"en/{name}", house.page_text("Words."))

    assert house.problems() == [f"en/{name}: {problem}"]


def test_what_is_no_page_is_left_alone(house):
    house.write("en/.page.md.swp", "x")
    house.write("en/page.md~", "x")
    house.write("README.md", "x")
    house.write("drafts/page.md", "x")

    names = {"page", "other", *SCREEN_PAGES}
    assert set(house.load().editions["en"].pages) == names


def test_a_folder_among_the_pages(house):
    house.write("en/more/page.md", "x")

    assert house.problems() == [
        "en/more: Pages stand in the folder of their language, not in one below it."
    ]


def test_a_folder_named_like_a_page(house):
    (house.folder / "en" / "page.md").unlink()
    (house.folder / "en" / "page.md").mkdir()

    assert house.problems() == [
        "en/page.md: This is not a file. Put a text file here, or take it away."
    ]


def test_a_pipe_named_like_a_page_is_not_waited_for(house):
    (house.folder / "en" / "page.md").unlink()
    os.mkfifo(house.folder / "en" / "page.md")

    assert house.problems() == [
        "en/page.md: This is not a file. Put a text file here, or take it away."
    ]


LINKED = [
    "en/page.md",
    "clinic.toml",
    "facts.toml",
    "sources.toml",
    "order.toml",
    "glossary.en.md",
    "phrases.en.toml",
    "signoff.toml",
]
LINKED_BESIDE = [
    "words.en.toml",
    "must_tell.toml",
    "coverage.toml",
    "booklet.en.toml",
    "en/narration.toml",
    "en/page.ogg",
]
"""What the checks read, or who speaks."""


@pytest.fixture
def link_away(house, tmp_path):
    """Return a function that makes of a file a link to one that is nobody's to show."""

    def link_away(name):
        (tmp_path / "outside").write_text('root = "The words of another."\n' * 9)
        (house.folder / name).unlink(missing_ok=True)
        (house.folder / name).symlink_to(tmp_path / "outside")

    return link_away


@pytest.mark.parametrize("name", LINKED)
def test_a_link_that_leads_away(house, link_away, name):
    link_away(name)

    problems = [one for one in house.problems() if one.startswith(name)]

    text = f"{name}: This is a link to a file outside the content. Copy the file here."
    assert problems == [text]


@pytest.mark.parametrize("name", LINKED_BESIDE)
def test_a_link_that_leads_away_beside_the_pages(house, link_away, name):
    link_away(name)

    checked = check_content(house.folder, assets=house.assets, today=date(2026, 11, 30))

    path = house.folder / name
    (found,) = [one for one in checked.findings if one.path == path]
    assert "is a link to a file outside the content." in found.found


@pytest.mark.parametrize("name", ["words.en.toml", "glossary.en.md", "facts.toml"])
def test_a_link_brings_no_foreign_words_into_a_new_language(house, link_away, name):
    link_away(name)

    with pytest.raises(ContentError, match="a link to a file outside the content"):
        start_language(house.folder, "es")

    assert not [*house.folder.glob("*.es.*"), *house.folder.glob("es")]


def test_a_link_inside_the_content(house):
    path = house.folder / "en" / "page.md"
    path.unlink()
    path.symlink_to("other.md")

    pages = house.load().editions["en"].pages
    assert pages["page"].blocks == pages["other"].blocks


def test_a_link_that_leads_in_a_circle(house):
    path = house.folder / "en" / "page.md"
    path.unlink()
    path.symlink_to("page.md")

    assert house.problems() == [
        "en/page.md: This is not a file. Put a text file here, or take it away."
    ]


def test_a_broken_file_does_not_break_the_links_to_it(house):
    house.write("en/page.md", "")
    house.write("en/other.md", house.page_text("[a](page.md)"))

    assert house.problems() == [
        "en/page.md: The file is empty. Write in it, or take it away."
    ]
