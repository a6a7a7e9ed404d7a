"""The window for staff: what is typed is on the kiosk beside it, and in the draft."""

from datetime import date

import pytest
from minimal import page_text, write_content
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.history.workspace import Workspace
from kiosk.settings.settings import Settings, SpeechSettings
from kiosk.studio.desk import Desk
from kiosk.studio.window.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of no display

TODAY = date(2026, 12, 1)
PAGES = {
    "page": page_text("The door is green. {plain: words of a test}"),
    "second": page_text("The lamp is warm. {plain: words of a test}", title="Second"),
}


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path / "content", PAGES)


@pytest.fixture
def window(content, qapp, qtbot):
    settings = Settings(speech=SpeechSettings(aloud=False))
    made = Window(Desk(Workspace(content), settings, TODAY))
    made.show()
    qtbot.waitUntil(lambda: made.preview is not None)
    yield made
    made.close()


def shown_words(window):
    return {block.text.markup for block in window.preview.player.kiosk.page.blocks.rows}


def test_a_word_that_is_typed_is_on_the_kiosk_and_in_the_draft(window, content, qtbot):
    window.open("page", "en")
    before = window.preview.view.image.copy()
    editor = window.writing.main.editor
    editor.take_to(8, 13)
    QTest.keyClicks(editor, "very ")

    qtbot.waitUntil(lambda: "The door is very green." in shown_words(window))
    qtbot.waitUntil(lambda: window.preview.view.image != before)
    file = content / ".studio/draft/en" / "page.md"
    qtbot.waitUntil(lambda: "is very green" in file.read_text("utf-8"), timeout=1500)
    assert "very" not in (content / "en" / "page.md").read_text("utf-8")
    editor.undo()
    qtbot.waitUntil(lambda: "The door is green." in shown_words(window))


def test_a_line_and_its_place_on_the_kiosk_lead_to_each_other(window, qtbot):
    window.open("page", "en")
    editor = window.writing.main.editor
    editor.take_to(8)
    qtbot.waitUntil(lambda: not window.preview.view.marked.isEmpty())
    editor.take_to(2)
    view = window.preview.view
    title = view.marked

    editor.take_to(8)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.on_widget(title))

    assert editor.line == 2
