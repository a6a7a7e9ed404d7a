"""The course: five faults in a copy, each found, explained, mended and ticked off."""

from datetime import date

import pytest
from guide_pictures import write_over
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.checks.runner import Checker
from kiosk.history.workspace import Workspace
from kiosk.settings.settings import ASSETS, SHIPPED, Settings, SpeechSettings
from kiosk.studio.answers.field import Field
from kiosk.studio.desk import Desk
from kiosk.studio.look import dress
from kiosk.studio.practice.banner import NOTHING_REACHES
from kiosk.studio.practice.faults import FAULTS
from kiosk.studio.practice.practice_copy import practice_copy, settings_for

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # no display

TODAY = date(2026, 12, 1)
SAFE, NUMBER, TWIN, SOURCE, PHONE = FAULTS


def test_the_copy_has_five_faults_in_its_draft_and_goes_again():
    with practice_copy() as content:
        workspace = Workspace(content)
        assert {one.name for one in workspace.changes()} == {f.file for f in FAULTS}
        for fault in FAULTS:  # what is shown, and the sample, have none of them
            for folder in (content, SHIPPED):
                assert fault.mark not in (folder / fault.file).read_text("utf-8")
    assert not content.exists()


@pytest.mark.proof
def test_the_checks_find_each_fault_and_nothing_else_is_wrong():
    with practice_copy() as content:
        draft = Workspace(content).draft
        found = Checker(draft, ASSETS).check(TODAY).findings

    here = {
        (one.path.relative_to(draft).as_posix(), one.rule)
        for one in found
        if one.level == "error"
    }
    assert {(one.file, one.rule) for one in FAULTS if one.rule} <= here
    assert {name for name, _ in here} == {one.file for one in FAULTS if one.rule}


@pytest.fixture
def practice(qapp, qtbot):
    from kiosk.studio.window.app import practise
    from kiosk.studio.window.window import Window

    with practice_copy() as content:
        quiet = Settings(speech=SpeechSettings(aloud=False))
        settings = settings_for(content, quiet)
        window = Window(Desk(Workspace(content), settings, TODAY))
        banner = practise(window)
        dress(window)
        window.show()
        qtbot.waitUntil(lambda: bool(window.desk.findings.fresh), timeout=60_000)
        yield window, banner
        window.close()


def find(window, fault):
    """Go to the first row that names the fault, as by Enter."""
    fresh = window.findings.fresh
    rows = [fresh.topLevelItem(n) for n in range(fresh.topLevelItemCount())]
    (row,) = [one for one in rows if one.toolTip(0) == f"Rule {fault.rule}"][:1]
    fresh.setCurrentItem(row)
    QTest.keyClick(fresh, Qt.Key.Key_Return)


@pytest.mark.proof
def test_the_course_from_the_first_fault_to_the_last(practice, qtbot):
    window, banner = practice
    editor = window.writing.main.editor
    rows = banner.course.rows
    assert banner.isVisible()
    assert NOTHING_REACHES in [one.text() for one in labels_of(banner)]

    def mended(fault, count):
        qtbot.waitUntil(
            lambda: banner.count.text() == f"{count} of 5 mended", timeout=60_000
        )
        assert fault.mended in banner.said.text()
        assert "mended" in rows[fault].head.text()

    for number, (fault, old, new) in enumerate(
        (
            (SAFE, "It is safe: staff", "Staff"),
            (NUMBER, "32 out of 100", "23 out of 100"),
            (SOURCE, "The first talk is two days later.", ""),
        ),
        1,
    ):
        assert "Not found yet" in rows[fault].head.text()
        find(window, fault)
        assert fault.found in banner.said.text()
        write_over(editor, old, new)
        mended(fault, number)

    window.open("cost", "en")
    window.writing.tools.both.setChecked(True)
    assert window.writing.main.behind
    window.writing.go_to("es/cost.md", 1)
    assert TWIN.found in banner.said.text()
    write_over(
        window.writing.twin.editor, "por escrito.", "por escrito, antes de venir."
    )
    mended(TWIN, 4)

    find(window, PHONE)
    assert PHONE.found in banner.said.text()
    mend_phone(window)
    mended(PHONE, 5)
    assert banner.course.end.isVisible()
    assert not [one for one in window.desk.findings.fresh if one.level == "error"]
    window.desk.on_disk(lambda: window.desk.workspace.publish("Ann", "Practice"))
    window.desk.take_in()
    assert "antes de venir" in (window.desk.shown / "es" / "cost.md").read_text("utf-8")


def mend_phone(window):
    """Answer anew where the row has led to."""
    panel = window.answers.panel()
    assert panel.isVisible()
    cards = (card for page in panel.topics for card in page.cards)
    (card,) = [one for one in cards if one.question.key == "phone_day"]
    (field,) = [one for one in card.findChildren(Field) if one.isVisible()]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "555-0142")
    QTest.keyClick(field, Qt.Key.Key_Tab)


def labels_of(widget):
    from PySide6.QtWidgets import QLabel

    return widget.findChildren(QLabel)


@pytest.mark.proof
def test_a_hint_is_given_to_who_asks_for_one(practice):
    _, banner = practice
    banner.show_all.click()
    row = banner.course.rows[TWIN]
    QTest.mouseClick(row.hint, Qt.MouseButton.LeftButton)

    assert row.told.text() == TWIN.hint
    assert "Not found yet" in row.head.text()
