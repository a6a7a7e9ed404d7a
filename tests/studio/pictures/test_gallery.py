"""The list of the clinic's own pictures: where each is shown, its words, another."""

import pytest
from phone import take
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.studio.pictures.gallery import PictureList
from kiosk.studio.pictures.page_lines import HEADER
from kiosk.studio.pictures.putting import Added, put_in
from kiosk.studio.pictures.shelf import Where

ALTS = {"en": "A soft chair.", "es": "Un sill suave."}
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(draft, qtbot, tmp_path):
    data = take(tmp_path / "a.jpg", size=(900, 600)).read_bytes()
    put_in(draft.shelf, Added("chair.jpg", ALTS), data, Where("page", HEADER))
    draft.own_picture("unused.jpg", data)
    panel = PictureList(draft.shelf)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def child(panel, name):
    return panel.findChild(object, name)


def test_each_picture_says_where_it_is_shown(panel, qtbot):
    rows = [panel.list.item(n).text() for n in range(panel.list.count())]

    assert rows == ["chair.jpg\nOn 2 pages", "unused.jpg\nNot used"]
    assert child(panel, "page-1").text() == "A title (Spanish), at the top"
    with qtbot.waitSignal(panel.opened) as caught:
        QTest.mouseClick(child(panel, "page-1"), LEFT)
    assert caught.args == ["es/page.md"]
    panel.list.setCurrentRow(1)
    assert "No page shows it." in child(panel, "about").text()


def test_its_words_are_changed_in_its_page(draft, panel, qtbot):
    field = child(panel, "words-0")
    field.selectAll()
    QTest.keyClicks(field, "A chair and a lamp.")
    with qtbot.waitSignal(panel.changed) as caught:
        QTest.mouseClick(child(panel, "save-words"), LEFT)

    assert caught.args == [("en/page.md",)]
    assert draft.load().editions["en"].pages["page"].alt == "A chair and a lamp."


def test_words_that_cannot_stand_are_told(draft, panel):
    child(panel, "words-0").setText("x")
    QTest.mouseClick(child(panel, "save-words"), LEFT)

    assert "3 words or more" in child(panel, "note").text()
    assert "A soft chair." in draft.text("en/page.md")


def test_another_in_its_place_is_shown_on_all_pages(draft, panel, qtbot, tmp_path):
    dialog = panel.adding("chair.jpg")
    qtbot.addWidget(dialog)
    dialog.take(take(tmp_path / "new.jpg", size=(1000, 500)))
    qtbot.waitUntil(dialog.findChild(object, "use").isEnabled)
    before = draft.text("en/page.md")

    with qtbot.waitSignal(panel.changed) as caught:
        QTest.mouseClick(dialog.findChild(object, "use"), LEFT)

    assert caught.args == [("pictures/chair.jpg",)]
    assert draft.text("en/page.md") == before
    assert panel.list.item(0).text() == "chair.jpg\nOn 2 pages"
    assert draft.shelf.pictures().frame("chair.jpg").width == 1000


def test_without_any_it_offers_to_add_one(draft, qtbot):
    panel = PictureList(draft.shelf)
    qtbot.addWidget(panel)
    panel.show()

    assert "no pictures of your own yet" in child(panel, "about").text()
    assert child(panel, "add").isVisible()


def test_a_picture_that_is_only_kept_needs_no_words(draft, panel, qtbot, tmp_path):
    dialog = panel.adding()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.take(take(tmp_path / "Lamp.jpg", size=(1000, 500)))
    qtbot.waitUntil(child(dialog, "use").isEnabled)
    assert not child(dialog, "alt-en").isVisible()

    QTest.mouseClick(child(dialog, "use"), LEFT)

    assert draft.saved[-1] == "pictures/lamp.jpg"
    assert panel.list.item(1).text() == "lamp.jpg\nNot used"


def test_a_page_that_cannot_be_read_is_no_end_of_the_list(draft, panel):
    draft.write("en/other.md", b"\xff\xfe broken \x00")

    panel.refresh()

    assert panel.list.item(0).text() == "chair.jpg\nOn 2 pages"
