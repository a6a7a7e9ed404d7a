"""A file with a mistake, a full disk, and others who write: nothing is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea

from kiosk.settings.settings import SHIPPED

SAMPLE = (SHIPPED / "clinic.toml").read_text("utf-8")


@pytest.fixture
def broken(staff):
    """Let somebody forget a quote, in an editor of theirs."""
    text = SAMPLE.replace('phone_day = "555-0142"', 'phone_day = "555-0142')
    staff.file.write_text(text, "utf-8")
    staff.panel.read_again()
    staff.judged()
    staff.at("clinic")
    return staff


def test_a_mistake_is_shown_with_its_place_and_the_rest_can_be_read(broken):
    bar = broken.panel.findChild(QLineEdit, "mend-line")

    assert bar.isVisible()
    assert bar.text() == 'phone_day = "555-0142'
    assert "line 40" in bar.accessibleDescription()
    assert broken.field("phone_night").toPlainText() == "555-0178"


def test_nothing_is_said_of_answers_that_nobody_could_judge(broken):
    assert "before clinic.toml is mended" in broken.verdict("phone_night")
    assert broken.state("clinic") == broken.state("room") == "Not looked at"

    broken.panel.show_step(10)
    broken.judged()

    left = broken.panel.findChild(QScrollArea, "left").findChildren(QLabel)
    assert [one.text() for one in left if "before clinic.toml" in one.text()]
    assert not [one.text() for one in left if "may be shown" in one.text()]


def test_what_cannot_be_read_is_not_written_over(broken):
    before = broken.file.read_bytes()

    broken.write("phone_night", "(215) 555-4000")
    broken.at("ways")
    broken.tick("routes", "shot")
    broken.judged()

    assert broken.file.read_bytes() == before


def test_the_line_is_mended_where_it_is_shown(broken):
    bar = broken.panel.findChild(QLineEdit, "mend-line")
    broken.click(bar)
    QTest.keyClick(bar, Qt.Key.Key_End)

    QTest.keyClicks(bar, '"')
    broken.press("mend-save")
    broken.judged()

    assert broken.changed() == []
    assert not bar.isVisible()
    broken.write("phone_day", "(215) 555-3000")
    assert broken.changed()[1:] == ['+ phone_day = "(215) 555-3000"']


def test_a_key_that_nobody_reads_is_shown_with_its_line(staff):
    staff.file.write_text(SAMPLE.replace("phone_day =", "phoneday ="), "utf-8")
    staff.panel.read_again()
    staff.judged()

    bar = staff.panel.findChild(QLineEdit, "mend-line")
    assert bar.isVisible()
    assert bar.text() == 'phoneday = "555-0142"'


def test_what_cannot_be_saved_is_told_and_stays_on_the_screen(staff):
    staff.at("clinic")
    staff.disk.is_full = True

    staff.write("phone_day", "(215) 555-3000")

    assert staff.changed() == []
    assert staff.field("phone_day").toPlainText() == "(215) 555-3000"
    assert "Not saved. The disk is full." in staff.told()
    staff.disk.is_full = False
    staff.at("ways")
    assert staff.changed()[1:] == ['+ phone_day = "(215) 555-3000"']
    assert staff.told() == "Saved"


def test_what_somebody_else_has_written_is_never_reverted(staff):
    staff.at("clinic")
    others = SAMPLE.replace("555-0178", "(215) 555-4000")
    staff.file.write_text(others, "utf-8")

    staff.write("phone_day", "(215) 555-3000")

    assert staff.changed(others) == [
        '- phone_day = "555-0142"',
        '+ phone_day = "(215) 555-3000"',
    ]
    assert staff.field("phone_night").toPlainText() == "(215) 555-4000"


def test_two_who_answer_the_same_question_are_both_heard(staff):
    staff.at("clinic")
    others = SAMPLE.replace('= "555-0142"', '= "(215) 555-4000"')
    staff.file.write_text(others, "utf-8")

    staff.write("phone_day", "(215) 555-3000")

    assert staff.changed()[1:] == ['+ phone_day = "(215) 555-3000"']
    assert "Somebody else answered this meanwhile: “(215) 555-4000”." in staff.told()
    staff.press("undo")
    assert staff.file.read_text("utf-8") == others


def test_a_number_without_quotes_is_told_and_can_be_answered_anew(staff):
    text = SAMPLE.replace('"555-0142"', "5550142")
    staff.file.write_text(text, "utf-8")
    staff.panel.read_again()
    assert "must be words in quotes" in staff.verdict("phone_day")

    staff.at("clinic")
    staff.write("phone_day", "(215) 555-3000")

    assert staff.changed(text)[1:] == ['+ phone_day = "(215) 555-3000"']
