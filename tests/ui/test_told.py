"""What a screen reader says without being asked, whenever the screen changes."""

import pytest
from announcements import GUI, hearing
from dresses import few
from keypad import settle

from kiosk.visit.presence import Patience

pytestmark = pytest.mark.skipif(not GUI.exists(), reason="Qt's library is elsewhere")
HOME = "Where would you like to start?"
SHEETS = {
    "help": "You can get help right now",
    "comfort": "Make this more comfortable",
    "sources": "Where this comes from",
    "pick": "Add a question",
    "staff": "My questions",
    "code": "Point your phone’s camera here.",
    "finish": "All done?",
    "language": "Language",
    "word:ketamine": "Ketamine",
}


@pytest.fixture
def patient(show):
    """Begin a visit in which nothing moves."""
    patient = show()
    patient.touch("begin")
    patient.kiosk.wear("standard", "daylight", True, False)
    settle(patient)
    return patient


def told(patient, *steps):
    """Take *steps*, and return what is said after each of them, one list a step."""
    heard = []
    with hearing() as said:
        for step in steps:
            step()
            settle(patient)
            heard.append([words for words, _ in said])
            said.clear()
    return heard


def test_each_page_says_where_one_is(patient, shipped):
    kiosk = patient.kiosk
    walk = [shipped.editions["en"].pages[page] for page in shipped.editions["en"].walk]

    first, second, home = told(patient, kiosk.walk, kiosk.forward, kiosk.home)

    assert first == [f"Page 1 of {len(walk)}: {walk[0].title}"]
    assert second == [f"Page 2 of {len(walk)}: {walk[1].title}"]
    assert home == [HOME]


def test_each_point_says_where_one_is(patient):
    kiosk = patient.kiosk
    kiosk.follow("page:your-choice")
    settle(patient)

    ((first,),) = told(patient, lambda: kiosk.hand.enter("2"))

    assert first.startswith("Point 2 of ")


@pytest.mark.parametrize("sheet", few(SHEETS, 3))
def test_a_sheet_says_what_it_is_and_then_where_one_is_again(patient, sheet):
    kiosk = patient.kiosk

    opened, closed = told(patient, lambda: patient.lay(sheet), kiosk.close)

    assert opened == [SHEETS[sheet]]
    assert closed == [HOME]


def test_the_list_and_what_shows_it_to_staff_have_one_name_and_are_both_told(patient):
    kiosk = patient.kiosk
    kiosk.openQuestions()
    settle(patient)

    opened, closed = told(patient, lambda: kiosk.show("staff"), kiosk.close)

    assert opened == ["My questions"]
    assert len(closed) == 1


def test_the_calm_screen_says_that_it_came_and_that_it_went(patient):
    gentle = patient.kiosk.gentle

    came, went = told(patient, gentle.hide, gentle.comeBack)

    assert came == ["The screen is covered. Tap to go back."]
    assert went == [HOME]


def test_help_over_the_calm_screen_is_told(patient):
    kiosk = patient.kiosk
    kiosk.gentle.hide()
    settle(patient)

    opened, closed = told(patient, lambda: kiosk.show("help"), kiosk.close)

    assert opened == [SHEETS["help"]]
    assert closed == ["The screen is covered. Tap to go back."]


def test_the_new_language_says_where_one_is(patient, shipped):
    kiosk = patient.kiosk
    page = shipped.editions["es"].pages["what-is-ketamine"]
    there, home = "¿Por dónde quiere empezar?", "Where would you like to start?"

    spanish, english = told(
        patient, lambda: kiosk.languages.ask("es"), lambda: kiosk.languages.ask("en")
    )
    kiosk.walk()
    settle(patient)
    ((on_a_page,),) = told(patient, lambda: kiosk.languages.ask("es"))

    assert spanish == [there]
    assert english == [home]
    assert on_a_page.startswith("Página 1 de ")
    assert on_a_page.endswith(page.title)


def test_the_list_says_how_many_are_on_it(patient):
    ask = patient.kiosk.hand.ask

    put, more, taken = told(
        patient,
        lambda: ask("your-day/1"),
        lambda: ask("your-day/2"),
        lambda: ask("your-day/1"),
    )

    assert put == ["Questions on your list: 1"]
    assert more == ["Questions on your list: 2"]
    assert taken == ["Questions on your list: 1"]


def test_the_reply_to_an_answer_is_told(patient):
    kiosk = patient.kiosk
    kiosk.follow("page:your-choice")
    kiosk.hand.enter("1")
    kiosk.hand.respond(False)
    settle(patient)

    reply, other = told(
        patient, lambda: kiosk.hand.answer(0), lambda: kiosk.hand.answer(1)
    )

    assert len(reply) == len(other) == 1
    assert reply != other
    assert "<" not in reply[0] + other[0]


def test_whether_somebody_is_there_is_asked_at_once(patient):
    """It does not wait for what is being read: there are seconds to answer."""
    with hearing() as said:
        patient.kiosk.presence.watch(Patience(ask_after=0, answer_within=1000))
        patient.qtbot.waitUntil(lambda: patient.has("stay"))

    ((words, interrupts),) = said
    assert words.startswith("Still there? ")
    assert "Touch the screen to stay" in words
    assert interrupts


def test_nothing_of_a_visit_is_told_when_it_is_over(patient):
    patient.kiosk.hand.ask("your-day/1")
    settle(patient)

    (said,) = told(patient, patient.kiosk.finish)

    assert said == []
