"""Asking, ticking and reading in words, on pages of every kind, by touch."""

import pytest
from dresses import mostly
from PySide6.QtCore import QPointF


@pytest.fixture
def patient(show):
    """Somebody at home, with nothing that moves."""
    patient = show()
    patient.touch("begin")
    patient.keep_still()
    return patient


def reach(patient, name):
    """Go down the page until the item with this name can be touched."""
    flick = patient.item("scroll")
    patient.at_rest(flick)
    while not (patient.has(name) and patient.in_reach(patient.item(name))):
        assert patient.can_go_down(), name
        patient.touch("moreBelow")
        patient.at_rest(flick)


def test_the_question_of_a_page_goes_on_the_list_and_off(patient):
    patient.kiosk.follow("page:cost")
    reach(patient, "askAction")
    patient.touch("askAction")

    assert patient.item("askAction").property("text") == "On your list"
    assert patient.item("questions").property("count") == 1

    patient.touch("askAction")

    assert patient.item("questions").property("count") == 0


def test_a_hand_that_shakes_asks_once(patient):
    patient.kiosk.follow("page:cost")
    reach(patient, "askAction")
    patient.settle()
    where = patient.place(patient.item("askAction")).center()

    patient.touch_at(where)
    patient.touch_at(where)

    assert patient.item("questions").property("count") == 1


def test_a_page_whose_action_is_no_question_offers_none(patient):
    patient.kiosk.follow("page:when-to-get-help")
    reach(patient, "words-to-know")

    assert not patient.has("askAction")


def test_home_says_how_many_questions_there_are(patient):
    patient.kiosk.follow("page:cost")
    reach(patient, "askAction")
    patient.touch("askAction")
    patient.touch("home")

    assert "1 picked" in patient.words()


def test_a_checklist_is_ticked_and_forgotten_with_the_visit(patient):
    patient.kiosk.follow("page:getting-ready")
    reach(patient, "tick-1")
    patient.touch("tick-1")
    assert ticks(patient) == 1

    patient.touch("comfort")
    patient.touch("close")
    patient.kiosk.follow("page:cost")
    assert ticks(patient) == 0
    patient.touch("back")
    assert ticks(patient) == 1

    patient.kiosk.finish()
    patient.touch("begin")
    patient.kiosk.follow("page:getting-ready")
    patient.appear("tick-1")
    assert ticks(patient) == 0


def test_the_words_of_a_line_take_the_touch_too(patient):
    patient.kiosk.follow("page:getting-ready")
    reach(patient, "tick-1")
    box = patient.place(patient.item("tick-1"))
    patient.settle()
    patient.touch_at(box.center() + QPointF(200, 0))

    patient.qtbot.waitUntil(lambda: ticks(patient) == 1)


def ticks(patient):
    """Count the lines of the page that show a tick."""
    boxes = [i for i in patient.items() if i.objectName().startswith("tick-")]
    shown = [icon for box in boxes for icon in patient.items(box)]
    icons = [icon for icon in shown if icon.inherits("QQuickImage")]
    return sum("check-bold" in icon.property("source").toString() for icon in icons)


@pytest.mark.parametrize("shape", mostly("small"))
def test_a_page_of_pictures_can_be_read_in_words(show, shape):
    patient = show(shape)
    patient.touch("begin")
    patient.keep_still()
    patient.kiosk.follow("page:quiet-room")
    patient.touch("inWords")

    patient.appear("title")
    reach(patient, "words-to-know")
    patient.kiosk.follow("page:your-day")
    assert patient.has("title")

    patient.touch("inPictures")
    patient.appear("inWords")


def test_who_reads_in_words_has_a_list_to_show(patient):
    patient.kiosk.follow("page:quiet-room")
    patient.touch("inWords")
    patient.touch("questions")
    patient.appear("add")
    patient.touch("inWords")
    patient.appear("title")

    patient.touch("inPictures")

    patient.appear("add")


def test_the_next_patient_sees_pictures(patient):
    patient.kiosk.follow("page:quiet-room")
    patient.touch("inWords")
    patient.kiosk.finish()
    patient.touch("begin")
    patient.kiosk.follow("page:quiet-room")

    patient.appear("inWords")
