"""A clinic in English alone, with all answers and all signatures."""

import pytest
from minimal import PLAIN, page_text, write_content
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QScrollArea
from signing import ANSWERS, SIGNED_ON, sign

from kiosk.content.files.atomic import write_file
from kiosk.settings.settings import SHIPPED
from kiosk.studio.answers.mend_bar import MendBar
from kiosk.studio.answers.panel import AnswersPanel

WORDS = f"You rest in a soft chair. {PLAIN}"


@pytest.fixture
def panel(tmp_path, qtbot):
    days = {"reviewed": "2026-11-22", "review_by": "2027-11-20"}
    pages = {"page": page_text(WORDS, title="A quiet day", **days)}
    folder = write_content(tmp_path / "content", pages)
    (folder / "clinic.toml").write_text(ANSWERS)
    (folder / "words.en.toml").write_bytes((SHIPPED / "words.en.toml").read_bytes())
    sign(folder)
    panel = AnswersPanel(
        folder,
        lambda name, data: write_file(folder / name, data),
        today=lambda: SIGNED_ON,
    )
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    panel.finish()


@pytest.mark.parametrize("name", ["", "gone"])
def test_without_content_somebody_is_told_why(tmp_path, qtbot, name):
    panel = AnswersPanel(tmp_path / name, None)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_step(1)

    line = panel.findChild(QLineEdit, "mend-line")
    qtbot.waitUntil(lambda: not panel.desk.is_looking, timeout=20_000)

    assert not line.isVisible()
    assert "There is no file 'clinic.toml'" in panel.findChild(MendBar).words.text()
    panel.finish()


def test_where_nothing_is_left_the_kiosk_may_be_shown(panel, qtbot):
    assert len(panel.topics[4].cards[0].findChildren(QPlainTextEdit)) == 1

    panel.show_step(10)

    page = panel.findChild(QScrollArea, "left")

    def said():
        return [one.text() for one in page.widget().findChildren(QLabel)]

    assert not any("may be shown" in words for words in said())
    qtbot.waitUntil(lambda: "One moment…" not in said(), timeout=20_000)
    assert said()[1:] == ["Nothing is left. The kiosk may be shown to patients."]
