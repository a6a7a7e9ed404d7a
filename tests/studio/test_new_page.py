"""A page begun in the window: in all languages, in its topic, and on the kiosk."""

import pytest
from PySide6.QtTest import QTest

from kiosk.studio.pages.new_page import NewPageDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # no display


def test_a_page_begins_in_both_languages_and_is_open_on_the_kiosk(
    window, content, draft, qtbot
):
    asked = []

    def answer():
        dialog = window.findChild(NewPageDialog)
        english, spanish = dialog.titles["en"], dialog.titles["es"]
        assert not dialog.begin.isEnabled()
        QTest.keyClicks(english, "Where to park?")
        assert not dialog.begin.isEnabled()
        QTest.keyClicks(spanish, "Estacionamiento")
        asked.append(dialog.section.itemText(0))
        dialog.begin.click()

    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, answer)
    window.pages.new.click()

    assert asked
    qtbot.waitUntil(lambda: window.writing.sheet.name == "en/where-to-park.md")
    kiosk = window.preview.player.kiosk
    qtbot.waitUntil(lambda: kiosk.page.id == "where-to-park")
    spanish = (draft / "es" / "where-to-park.md").read_text("utf-8")
    assert "title: Estacionamiento" in spanish
    assert '"where-to-park"' in (draft / "order.toml").read_text("utf-8")
    assert not (content / "en" / "where-to-park.md").exists()


def test_a_title_that_cannot_stand_is_told_and_nothing_begins(window, draft):
    before = {path.name for path in draft.glob("en/*.md")}
    dialog = NewPageDialog(window.desk, window)
    dialog.titles["en"].setText("A {brace}")
    dialog.titles["es"].setText("Una llave")
    dialog.begin.click()

    assert dialog.fault.isVisibleTo(dialog)
    assert "plain words" in dialog.fault.text()
    assert {path.name for path in draft.glob("en/*.md")} == before
    dialog.reject()
