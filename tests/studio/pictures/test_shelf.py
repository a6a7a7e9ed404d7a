"""Pictures in the text of pages: only their own lines change, in every language."""

import pytest

from kiosk.studio.pictures.names import name_fault, proposed_name
from kiosk.studio.pictures.page_lines import HEADER, TEXT, in_text, twin_row, uses
from kiosk.studio.pictures.putting import Added, put_in
from kiosk.studio.pictures.shelf import NOWHERE, Where, alt_fault

ADDED = Added("new.png", {"en": "A soft chair.", "es": "Un sillón suave."})
PAGE = "---\ntitle: A\nreviewed: 2026-01-01\n---\n"


def png(width=900, height=600):
    from PySide6.QtGui import QImage

    from kiosk.ui.engine.shrink import fitted

    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    return fitted(image, "png", 10**6).data


def test_both_pages_get_the_picture_at_their_top(draft):
    before = draft.text("es/page.md").splitlines()

    files = put_in(draft.shelf, ADDED, png(), Where("page", HEADER))

    assert files == ("pictures/new.png", "en/page.md", "es/page.md")
    assert draft.seen == ["en/page.md", "es/page.md"]
    library = draft.load()
    assert library.editions["es"].pages["page"].alt == "Un sillón suave."
    after = draft.text("es/page.md").splitlines()
    assert [one for one in after if one not in before] == [
        "picture: new.png",
        "alt: Un sillón suave.",
    ]


def test_both_pages_get_it_below_the_same_paragraph(draft):
    row = draft.text("en/page.md").splitlines().index("Two.")

    put_in(draft.shelf, ADDED, png(), Where("page", TEXT, "en", row))

    assert "Two.\n\n![A soft chair.](new.png)\n\nThree." in draft.text("en/page.md")
    assert "Dos.\n\n![Un sillón suave.](new.png)\n\nTres." in draft.text("es/page.md")
    assert draft.load()


def test_a_language_without_words_keeps_its_page(draft):
    before = draft.text("es/page.md")

    added = ADDED._replace(alts={"en": "A soft chair."})
    files = put_in(draft.shelf, added, png(), Where("page", HEADER))

    assert files == ("pictures/new.png", "en/page.md")
    assert draft.text("es/page.md") == before


def test_a_picture_may_only_be_kept(draft):
    assert put_in(draft.shelf, ADDED, png(), Where("page", NOWHERE)) == (
        "pictures/new.png",
    )
    (one,) = draft.shelf.own()
    assert (one.name, one.uses) == ("new.png", ())


def test_a_picture_is_replaced_on_all_pages(draft):
    put_in(draft.shelf, ADDED, png(), Where("page", HEADER))
    draft.saved.clear()

    other = Added("other.jpg", {"en": "A lamp and a table."})
    put_in(draft.shelf, other, b"-", Where("", NOWHERE), replaces="new.png")

    assert draft.saved == ["pictures/other.jpg", "en/page.md", "es/page.md"]
    assert "picture: other.jpg\nalt: A lamp and a table.\n" in draft.text("en/page.md")
    assert "picture: other.jpg\nalt: Un sillón suave.\n" in draft.text("es/page.md")


@pytest.mark.parametrize(
    ("body", "line", "wanted"),
    [
        ("One.\n", 4, "One.\n\nP\n"),
        ("One", 4, "One\n\nP\n"),
        ("One\ntwo.\n\nThree.\n", 4, "One\ntwo.\n\nP\n\nThree.\n"),
        ("- a\n- b\n\nEnd.\n", 4, "- a\n- b\n\nP\n\nEnd.\n"),
        ("::: key X\nIn it.\n\nMore.\n:::\n\nEnd.\n", 5, None),
        ("::: more X\nA.\n\nB.\n:::\n", 5, "::: more X\nA.\n\nP\n\nB.\n:::\n"),
        ("One.\n", 1, "\nP\n\nOne.\n"),
    ],
)
def test_a_picture_stands_in_a_paragraph_of_its_own(body, line, wanted):
    text = in_text(PAGE + body, line, "P")

    wanted = wanted or "::: key X\nIn it.\n\nMore.\n:::\n\nP\n\nEnd.\n"
    assert text == PAGE + wanted


def test_line_ends_of_windows_stay():
    text = (PAGE + "One.\n\nTwo.\n").replace("\n", "\r\n")

    assert in_text(text, 4, "P") == text.replace("Two", "P\r\n\r\nTwo")


def test_twins_with_other_lines_have_the_same_blocks():
    twin = PAGE + "Uno\nmás largo.\n\nDos.\n"

    assert twin_row(PAGE + "One.\n\nTwo.\n", twin, 6) == 7
    assert twin_row(PAGE + "One.\n\nTwo.\n", twin, 4) == 5


def test_uses_are_found_wherever_a_picture_may_stand(draft):
    found = [(one.kind, one.name, one.alt) for one in uses(draft.text("en/other.md"))]

    assert found == [
        ("room", "lamp.svg", "A lamp beside a chair."),
        ("layer", "lamp.svg", ""),
    ]


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("IMG_2043.JPG", "getting-ready.jpg"),
        ("PXL_20260101_120000.jpg", "getting-ready.jpg"),
        ("Screenshot 2026-01-01 at 10.11.12.png", "getting-ready.jpg"),
        ("", "getting-ready.jpg"),
        ("Unser Türschild (2).HEIC", "unser-turschild-2.jpg"),
        ("con.png", "con-2.jpg"),
        ("Our Room.jpeg", "our-room-2.jpg"),
    ],
)
def test_a_name_is_proposed_that_is_free_and_safe(called, name):
    made = proposed_name(called, "getting-ready", ".jpg", {"OUR-ROOM.jpg"})

    assert made == name
    assert name_fault(made, ".jpg") == ""


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("A soft chair.", ""),
        ("Chair", "3 words or more"),
        ("A [soft] chair", "Only plain words"),
        ("See my room.jpg", "name of a file"),
        ("word " * 41, "41 words"),
    ],
)
def test_words_for_a_picture_are_judged(words, fault):
    found = alt_fault(words.strip())

    assert fault in found
    assert bool(fault) == bool(found)
