"""The way through: from nothing to a clinic that is set up, with the keyboard too."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
)

from kiosk.authoring.answers.questions import topics


def words_of(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_the_path_leads_from_the_start_through_each_topic_to_what_is_left(staff):
    panel = staff.panel
    staff.judged()
    assert panel.bar.next.text() == "Begin"

    for number in range(1, 10):
        staff.press("next")
        assert f"{number} of 9" in words_of(panel)
        is_ticked = number in (2, 3)  # the sample's ticks may stay
        assert panel.bar.next.text() == ("Next" if is_ticked else "Skip for now")
    staff.press("next")

    assert not panel.bar.next.isVisible()
    left = words_of(panel.findChild(QScrollArea, "left"))
    assert "These answers are still the sample’s: 19" in left
    assert "These questions have no answer yet: 1" in left
    assert any("No clinician has signed 7 pages in Español" in words for words in left)


def test_what_is_left_leads_to_its_question(staff):
    staff.judged()
    staff.panel.show_step(10)

    staff.press("left-touch_policy")

    assert staff.field("touch_policy").hasFocus()
    assert staff.panel.step == 6


def test_what_is_answered_is_left_no_more(staff):
    staff.at("privacy")
    staff.write("emergency_plan", "A nurse treats you, and we call 911.")
    staff.write("emergency_plan", "Enfermería le atiende, y llamamos al 911.", "es")
    staff.judged()

    staff.panel.show_step(10)

    assert not staff.panel.findChild(QPushButton, "left-emergency_plan")


def test_tab_leads_from_language_to_language_and_to_the_next_question(staff):
    staff.at("session")
    staff.judged()

    assert staff.field("roles").hasFocus()
    for key, language in (("roles", "es"), ("therapy_model", "en")):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert staff.field(key, language).hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert staff.field("therapy_model", "es").hasFocus()


def test_the_arrow_keys_look_through_the_topics_and_enter_goes_in(staff):
    topics_list = staff.panel.list
    topics_list.setFocus()
    for _ in range(6):
        QTest.keyClick(topics_list, Qt.Key.Key_Down)

    assert topics_list.hasFocus()
    assert staff.panel.step == 6
    QTest.keyClick(topics_list, Qt.Key.Key_Return)
    assert staff.field("stop_policy.spray").hasFocus()


def test_a_picture_is_ticked_with_the_space_bar(staff):
    staff.at("room")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)

    assert staff.changed() == ['-     "chair",']


def test_all_that_takes_the_focus_has_a_name_and_a_field_its_verdict(staff):
    staff.judged()
    panel = staff.panel
    buttons, fields = (
        panel.findChildren(QAbstractButton),
        panel.findChildren(QPlainTextEdit),
    )

    assert all(one.accessibleName() or one.text() for one in buttons)
    assert all(one.accessibleName() for one in fields)
    assert "Español" in staff.field("roles", "es").accessibleName()
    assert "Sample" in staff.field("roles", "es").accessibleDescription()


def test_all_fits_a_small_screen_and_no_words_are_small(staff):
    staff.judged()

    assert (staff.panel.width(), staff.panel.height()) == (1280, 720)
    for step, page in enumerate(staff.panel.topics, 1):
        staff.panel.show_step(step)
        assert page.widget().minimumSizeHint().width() <= page.viewport().width()
        assert page.widget().width() == page.viewport().width()
    labels = staff.panel.findChildren(QLabel)
    assert [one.text() for one in labels if one.font().pointSizeF() < 11] == []


def test_a_clinic_is_set_up_from_its_first_answer_to_its_last(staff):
    """Nothing is left but the pages, where each question is answered once."""
    staff.at("ways")
    staff.tick("routes", "lozenge")
    for topic in topics():
        staff.at(topic.id)
        for question in topic.asked(("spray", "drip", "lozenge")):
            own = {"phone_day": "215 555 3000", "phone_night": "215 555 4000"}
            words = question.example or {"en": own.get(question.key)}
            for language, said in words.items():
                if said and question.key != "crisis_number":
                    staff.write(question.key, said, language)
    staff.tick("room_items", "clock")
    staff.judged()

    staff.panel.show_step(10)

    left = words_of(staff.panel.findChild(QScrollArea, "left"))
    assert left[:2] == ["What is left until patients may see it", "Then, the pages"]
    assert {staff.state(topic.id) for topic in topics()} == {"Answered"}


def test_tab_goes_around_the_panel_in_the_order_of_the_eye(staff):
    staff.at("ways")
    staff.judged()
    staff.panel.list.setFocus()

    met = [QApplication.focusWidget().objectName()]
    for _ in range(8):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget().objectName())

    tiles = [f"tile-{name}" for name in ("spray", "drip", "shot", "lozenge")]
    assert met == ["topics", *tiles, "back", "next", "beside-text", "topics"]
