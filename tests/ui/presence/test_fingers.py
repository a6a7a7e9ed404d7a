"""Fingers beside one that never lifts: a palm, a sticker, a point the panel forgot."""

from contextlib import contextmanager

import pytest
from dresses import in_proof
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

CORNER, MIDDLE = QPoint(3, 3), QPoint(1200, 500)


class Hand:
    """Touches the screen of *patient* with several fingers at a time."""

    def __init__(self, patient):
        self.patient, self.window = patient, patient.window
        self.resting = {}

    def touch(self, *, told=True):
        """Begin to tell of fingers; of those that rest too, if the panel knows them."""
        touch = QTest.touchEvent(self.window, self.patient.finger)
        for number in self.resting if told else ():
            touch.stationary(number)
        return touch

    def rest(self, place, number=0):
        self.touch().press(number, place, self.window).commit()
        self.resting[number] = place

    def lift(self, number=0):
        place = self.resting.pop(number)
        self.touch().release(number, place, self.window).commit()

    def tap(self, place, *, told=True):
        self.touch(told=told).press(9, place, self.window).commit()
        self.touch(told=told).release(9, place, self.window).commit()

    def drag(self, place, down):
        self.touch().press(9, place, self.window).commit()
        for _ in range(8):
            place += QPoint(0, down // 8)
            self.touch().move(9, place, self.window).commit()
            with self.patient.qtbot.waitSignal(self.window.frameSwapped):
                self.window.update()
        self.touch().release(9, place, self.window).commit()


@pytest.fixture
def hand(show):
    hand = Hand(show())
    yield hand
    for number in [*hand.resting]:
        hand.lift(number)


@contextmanager
def resting(hand, place):
    """Let a finger rest at *place*, and lift it when all is done."""
    hand.rest(place)
    yield
    hand.lift()


def middle(patient, name):
    """Where to touch the item with this name, once that counts."""
    patient.settle()
    item = patient.appear(name)
    patient.at_rest(item)
    return patient.place(item).center().toPoint()


def open_page(patient, page, *, in_words=False):
    patient.kiosk.begin()
    patient.keep_still()
    patient.kiosk.hand.putInWords(in_words)
    patient.kiosk.follow(f"page:{page}")
    patient.settle()
    patient.at_rest(patient.item("home"))


@pytest.mark.parametrize("told", [True, False], ids=["rests", "was forgotten"])
@pytest.mark.parametrize("place", ["corner", "begin", "begin-es"])
def test_any_finger_begins(hand, place, told):
    patient = hand.patient
    begin = middle(patient, "begin")
    hand.rest(CORNER if place == "corner" else middle(patient, place))

    hand.tap(begin, told=told)

    assert patient.kiosk.place == "home"
    assert patient.kiosk.edition.language == "en"


def test_the_sign_of_a_language_begins_in_it_beside_a_palm(hand):
    hand.rest(CORNER)

    hand.tap(middle(hand.patient, "begin-es"))

    assert hand.patient.kiosk.edition.language == "es"


def shown(kiosk):
    return kiosk.place, kiosk.sheet, kiosk.page.property("id"), kiosk.edition.language


WAYS = [
    ("the button itself", True),
    ("the button itself", False),
    ("a corner", True),
    ("the text", True),
    ("the text", False),
]


@pytest.mark.parametrize(("place", "told"), in_proof(WAYS, gate=WAYS[:1]))
def test_a_finger_that_rests_deadens_no_button(hand, place, told):
    patient, kiosk = hand.patient, hand.patient.kiosk
    for name in ("next", "help", "home", "language", "comfort", "questions"):
        open_page(patient, "people")
        button = middle(patient, name)
        before = kiosk.place, kiosk.sheet, kiosk.page.id
        places = {"a corner": CORNER, "the text": MIDDLE, "the button itself": button}

        with resting(hand, places[place]):
            hand.tap(button, told=told)

        assert shown(kiosk) != before, name
        kiosk.finish()


def test_what_lies_over_the_place_is_closed_beside_a_palm(hand):
    patient, kiosk = hand.patient, hand.patient.kiosk
    open_page(patient, "people")
    for palm in (MIDDLE, QPoint(960, 10)):  # on the sheet, and above it
        kiosk.show("help")
        middle(patient, "close")
        with resting(hand, palm):
            hand.tap(QPoint(300, 10))
        assert kiosk.sheet == ""
    kiosk.gentle.hide()
    patient.settle()

    with resting(hand, QPoint(960, 200)):
        hand.tap(QPoint(300, 200))

    assert not kiosk.gentle.hidden


@pytest.mark.parametrize("palm", [CORNER, MIDDLE])
def test_a_page_is_dragged_beside_a_palm(hand, palm):
    patient = hand.patient
    open_page(patient, "side-effects", in_words=True)
    area = patient.item("scroll")
    patient.at_rest(area)

    with resting(hand, palm):
        hand.drag(QPoint(1100, 650), -320)

    assert area.property("contentY") > 200


def test_what_a_palm_lay_on_moves_no_more_once_another_finger_has_it(hand):
    """It is as if it had slid away: it neither drags on nor presses as it lifts."""
    patient = hand.patient
    open_page(patient, "people")
    button = middle(patient, "help")
    hand.rest(button)
    hand.tap(button)
    patient.kiosk.close()
    patient.settle()

    touch = QTest.touchEvent(hand.window, patient.finger)
    touch.move(0, button + QPoint(3, 3), hand.window).commit()
    hand.lift()

    assert patient.kiosk.sheet == ""


def test_the_room_and_the_day_are_touched_beside_a_palm(hand):
    patient, kiosk = hand.patient, hand.patient.kiosk
    open_page(patient, "quiet-room")
    with resting(hand, MIDDLE):
        hand.tap(middle(patient, "chip-2"))
    room = kiosk.stages.room.openId
    open_page(patient, "your-day")
    with resting(hand, MIDDLE):
        hand.tap(middle(patient, "step-3"))

    assert room
    assert kiosk.stages.day.openId


def test_a_palm_that_comes_after_the_finger_takes_nothing_from_it(hand):
    """Ghosts on a wet panel come at any moment of a tap."""
    patient = hand.patient
    open_page(patient, "people")
    button = middle(patient, "help")

    hand.rest(button)
    hand.rest(CORNER, 1)
    hand.lift()

    assert patient.kiosk.sheet == "help"


def test_a_hand_that_shakes_turns_one_page_beside_a_palm(hand):
    patient = hand.patient
    open_page(patient, "people")
    patient.touch("next")
    page = patient.kiosk.page.property("number")
    button = middle(patient, "next")

    with resting(hand, CORNER):
        hand.tap(button)
        hand.tap(button)

    assert patient.kiosk.page.property("number") == page + 1


def test_three_fingers_and_one_that_comes_again(hand):
    patient = hand.patient
    open_page(patient, "people")
    for number, x in enumerate((200, 900, 1500)):
        hand.rest(QPoint(x, 400), number)
    hand.touch().press(0, QPoint(210, 410), hand.window).commit()  # never lifted

    hand.tap(middle(patient, "help"))

    assert patient.kiosk.sheet == "help"
