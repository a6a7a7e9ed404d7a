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
        (
            f"{name}.toml: There is no file '{name}.toml'."
            " Bring it back from a backup or the content that was shipped."
        )
    ]


def test_no_glossary_is_no_words(house):
    (house.folder / "glossary.en.md").unlink()

    assert house.load().editions["en"].glossary == {}


EMPTY = (
    " The file is empty. If words stood in it, it was destroyed, most likely by a power"
    " cut or a sync program. Bring it back from a backup or the content that was"
    " shipped."
)
BYTES = {
    "empty": (b"", EMPTY),
    "blank": (b"\n \n", EMPTY),
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
    house.write(f"en/{name}", house.page_text("These are words of its own."))

    assert house.problems() == [f"en/{name}: {problem}"]


def test_two_names_that_one_disk_takes_for_one(house):
    house.write("en/PAGE.md", house.page_text("Other words, a sentence of its own."))

    assert (
        "en/PAGE.md: 'page.md' has the same name but for capital letters. Rename one."
        in house.problems()
    )


def test_what_is_no_page_is_left_alone(house):
    house.write("en/.page.md.swp", "x")
    house.write("en/page.md~", "x")
    house.write("README.md", "x")
    house.write("drafts/page.md", "x")

    names = {"page", "other", *SCREEN_PAGES}
    assert set(house.load().editions["en"].pages) == names


def test_a_folder_among_the_pages_holds_nothing_up(house):
    house.write("en/more/page.md", "x")

    assert house.load().editions["en"].pages.keys() >= {"page", "other"}


COPIES = [
    "page-FRONTDESK-PC.md",
    "page-janes-mac-safeBackup-0001.md",
    "page (Jane's conflicted copy 2026-11-22).md",
    "page (conflicted copy 2026-07-10 070952).md",
    "page.sync-conflict-20261122-120000-ABCDEFG.md",
    "page 2.md",
    "page (1).md",
    "page - Copy.md",
    "page - copia (2).md",
    "page copy 2.md",
    "page-old.md",
    "page.bak.md",
    "page.md.txt",
    "PAGE.md",
    "page.MD",
    "Kopie von page.md",
    "old-page.md",
    "New page.md",
    "~page.md",
    "gone (conflicted copy 2026-07-10 070952).md",
]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_copy_is_no_page_and_holds_nothing_up(house, language):
    house.translate("es")
    pages = set(house.load().editions[language].pages)
    for name in COPIES:
        house.write(f"{language}/{name}", house.page_text("Words."))

    assert set(house.load().editions[language].pages) == pages


def test_one_with_other_words_is_none_either(house):
    page = "\n\n".join(f"{n} is a sentence of this page." for n in range(9))
    house.write("en/page.md", house.page_text(page))
    house.write("en/page-janes-mac.md", house.page_text(page.replace("8", "Eight")))
    house.write("en/page-LAPTOP-1A2B3C.md", "all of it is new")

    assert (
        house.load()
        .editions["en"]
        .pages.keys()
        .isdisjoint({"page-janes-mac", "page-LAPTOP-1A2B3C"})
    )


def test_what_order_toml_names_is_a_page_whatever_it_says(house):
    house.write("en/page-more.md", house.page_text("Words."))
    house.replace("order.toml", '["page", ', '["page", "page-more", ')

    assert "page-more" in house.load().editions["en"].pages


def test_a_new_page_that_begins_like_another_is_told_of_as_a_page(house):
    words = "\n\n".join(f"{n} is a sentence of the new page." for n in range(9))
    for name in ("page-more", "page-FDA"):
        house.write(f"en/{name}.md", house.page_text(words))

    assert house.problems() == [
        f"en/{name}.md: The page is in no section. Put {name!r} into one in order.toml,"
        " or delete it if it is a copy of 'page'."
        for name in ("page-FDA", "page-more")
    ]


PASSED_OVER = [
    *("~$page.md", ".~lock.page.md#", "#page.md#", ".#page.md", ".page.md.swp"),
    *("._page.md", ".DS_Store", "desktop.ini", "Thumbs.db", "page.md.tmp"),
    *("~syncthing~page.md.tmp", "page.md.crdownload", "page.md.part", "~$page.docx"),
]


def test_lock_files_and_half_written_ones_are_passed_over(house):
    pages = set(house.load().editions["en"].pages)
    for name in PASSED_OVER:
        house.write(f"en/{name}", b"\xff\0x")
        house.write(name, b"\xff\0x")
    house.write("es/~$page.md", "x")

    assert list(house.load().editions) == ["en"]
    assert set(house.load().editions["en"].pages) == pages


def test_a_language_that_would_be_missed(house):
    missed = {"ES": "es", "Fr": "fr", "pt_BR": "pt", "zh-Hant": "zh", "zh-TW": "zh"}
    for name in missed:
        house.write(f"{name}/page.md", house.page_text("Words."))

    text = "Two small letters name a folder of pages: these are not shown."
    assert house.problems() == [
        f"{name}: {text} Rename the folder {code!r}, or move it out of the content."
        for name, code in sorted(missed.items())
    ]


def test_english_in_capitals(house):
    (house.folder / "en").rename(house.folder / "EN")

    (problem,) = house.problems()
    assert problem.endswith(" The folder 'EN' may be it: rename it.")


def test_another_folder_of_pages_holds_nothing_up(house):
    for name in ("backup", "es-old", "en copy", "hmn", "to-do", "2026", "en-US"):
        house.write(f"{name}/page.md", "x")

    assert list(house.load().editions) == ["en"]


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

    assert house.problems() == [f"en/page.md:{EMPTY}"]
