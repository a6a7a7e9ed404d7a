"""An answer is given as staff give it, and patients will read it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel


def test_a_phone_number_is_changed_in_its_line_alone(staff):
    staff.at("clinic")
    assert "Sample" in staff.verdict("phone_day")

    staff.write("phone_day", "(215) 555-3000")

    assert staff.changed() == [
        '- phone_day = "555-0142"',
        '+ phone_day = "(215) 555-3000"',
    ]
    assert staff.verdict("phone_day") == "Answered."
    assert staff.state("clinic") == "2 samples"


def test_beside_an_answer_stands_what_patients_will_read(staff):
    staff.at("clinic")
    staff.click(staff.field("phone_night").viewport())
    assert "After hours: 555-0178." in staff.reads()

    staff.write("phone_night", "(215) 555-4000")
    staff.judged()
    staff.click(staff.field("phone_night").viewport())

    assert "English: After hours: (215) 555-4000." in staff.reads()
    assert "Español: Cuando la clínica está cerrada: (215) 555-4000." in staff.reads()
    assert "When to get help · Cuándo pedir ayuda" in staff.reads()


def test_a_rule_is_changed_in_both_languages_at_once(staff):
    staff.at("privacy")

    staff.write("recording_policy", "A student may watch.")
    staff.write("recording_policy", "Un estudiante puede mirar, señora.", "es")

    english, spanish = "A student may watch.", "Un estudiante puede mirar, señora."
    assert staff.changed()[1:] == [
        f'+ recording_policy = {{ en = "{english}", es = "{spanish}" }}'
    ]
    assert staff.verdict("recording_policy") == "Answered."
    staff.click(staff.field("recording_policy").viewport())
    assert f"English: {english}" in staff.reads()
    assert f"Español: {spanish}" in staff.reads()


def test_one_language_alone_is_told(staff):
    staff.at("home")

    staff.write("drive_rule", "Wait 48 hours, and sleep all night, before you drive.")
    staff.click(staff.field("ride_rule").viewport())

    assert "other numbers in English and Español" in staff.verdict("drive_rule")


def test_an_answer_that_is_refused_says_why_and_stays_as_it_was_typed(staff):
    staff.at("session")

    staff.write("observe_time.spray", "Stay 1 hour after it.")
    staff.write("observe_time.spray", "Quédese 1 hora después.", "es")

    assert "“1 hour” is not enough" in staff.verdict("observe_time.spray")
    assert "2 hours or more" in staff.verdict("observe_time.spray")
    assert staff.field("observe_time.spray").toPlainText() == "Stay 1 hour after it."
    assert staff.state("session").startswith("1 to mend")
    staff.click(staff.field("observe_time.spray").viewport())
    said = [one.text() for one in staff.panel.beside.findChildren(QLabel)]
    assert "Not shown to patients as long as the answer cannot stand:" in said


def test_a_number_that_nobody_can_dial_is_told(staff):
    staff.at("clinic")

    staff.write("phone_day", "ask Judy")

    assert "Write its digits" in staff.verdict("phone_day")


def test_a_sample_is_one_until_it_is_really_answered(staff):
    staff.at("session")

    staff.write("roles", "a nurse stays the WHOLE time, a doctor is in the building!")
    assert staff.verdict("roles").startswith("Sample")
    staff.write("roles", "Our nurses take turns.")
    assert staff.verdict("roles").startswith("Sample")  # the Spanish is one still
    staff.write("roles", "Las enfermeras se turnan.", "es")

    assert staff.verdict("roles") == "Answered."
    assert staff.state("session") == "3 samples"


def test_what_has_no_answer_is_told_and_what_may_be_blank_is_not(staff):
    staff.at("money")

    assert staff.verdict("reviewers").startswith("To answer")
    assert staff.verdict("price").startswith("Blank")
    assert staff.state("money") == "1 sample, 1 to answer"


def test_a_way_that_is_ticked_asks_its_own_questions(staff):
    staff.at("before")
    assert not staff.card("fasting.shot").isVisible()
    staff.at("ways")

    staff.tick("routes", "shot")

    assert staff.changed() == [
        '- routes = ["spray", "drip"]',
        '+ routes = ["spray", "drip", "shot"]',
    ]
    assert "Shot (IM): It goes into a muscle." in staff.reads()
    assert staff.state("before") == "2 samples, 1 to answer"
    staff.at("before")
    assert staff.card("fasting.shot").isVisible()


def test_the_answers_of_a_way_that_is_given_up_stay_in_the_file(staff):
    staff.at("ways")

    staff.tick("routes", "drip")

    assert staff.changed()[1:] == ['+ routes = ["spray"]']
    assert staff.state("before") == "1 sample"
    assert "drip = { en" in staff.file.read_text("utf-8")


def test_without_any_way_somebody_is_told(staff):
    staff.at("ways")

    staff.tick("routes", "drip")
    staff.tick("routes", "spray")

    assert "Name one way at least" in staff.verdict("routes")


def test_a_thing_of_the_room_is_ticked_and_patients_read_of_it(staff):
    staff.at("room")
    assert "Door" not in staff.reads()

    staff.tick("room_items", "door")

    assert staff.changed() == ['+     "door",']
    assert "English: Door: Students or visitors" in staff.reads()
    pictures = staff.panel.beside.findChildren(QLabel)
    assert any(one.isVisible() and not one.pixmap().isNull() for one in pictures)


def test_the_last_answers_are_undone_across_fields_and_topics(staff):
    staff.at("clinic")
    staff.write("phone_day", "(215) 555-3000")
    staff.judged()
    staff.at("ways")
    staff.tick("routes", "shot")
    staff.at("clinic")

    staff.undo()
    assert staff.changed()[1:] == ['+ phone_day = "(215) 555-3000"']
    staff.press("undo")

    assert staff.changed() == []
    assert staff.field("phone_day").toPlainText() == "555-0142"
    assert staff.field("phone_day").hasFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, keys)
    assert staff.changed()[1:] == ['+ phone_day = "(215) 555-3000"']


def test_letters_are_undone_before_answers(staff):
    staff.at("clinic")
    staff.write("phone_day", "(215) 555-3000")
    staff.judged()
    field = staff.field("phone_night")
    staff.click(field.viewport())
    QTest.keyClicks(field, "99")

    staff.undo()

    assert field.toPlainText() == "555-0178"
    assert staff.changed()[1:] == ['+ phone_day = "(215) 555-3000"']


def test_what_is_typed_is_in_the_draft_before_one_leaves_it(staff, qtbot):
    staff.at("clinic")
    field = staff.field("phone_day")
    staff.click(field.viewport())
    QTest.keyClick(field, Qt.Key.Key_End)

    QTest.keyClicks(field, "77")

    qtbot.waitUntil(lambda: "555-014277" in staff.file.read_text("utf-8"), timeout=2000)
    assert field.hasFocus()
    assert field.toPlainText() == "555-014277"
