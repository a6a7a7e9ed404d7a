"""What a finger and an eye need of every stage: all shapes, sizes, themes, panels."""

from itertools import combinations, product
from math import hypot

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMarginsF

from kiosk.settings import ScreenSettings, Settings
from kiosk.ui.tour import SHAPES

SIZES = ("standard", "large", "largest")
THEMES = ("daylight", "dim", "contrast")
PANELS = (15.6, 21.5, 27)
NAVIGATION = ("home", "questions", "comfort", "help", "back", "next", "finish", "close")
SHEETS = ("pick", "staff")


def stops(patient):
    """Go through every state of every stage, and name each."""
    kiosk, touch = patient.kiosk, patient.kiosk.touch
    kiosk.follow("page:quiet-room")
    yield "room"
    for spot in ("3", "8"):
        touch.look(spot)
        yield f"room {spot}"
    touch.ask("")
    kiosk.follow("page:your-day")
    for step in ("1", "7", "9"):
        touch.look(step)
        yield f"day {step}"
    touch.takeRoute("drip")
    yield "day by drip"
    kiosk.follow("page:side-effects")
    for effect in ("1", "15", "22"):
        touch.look(effect)
        yield f"effects {effect}"
    kiosk.follow("page:studies-depression")
    yield "benefit"
    kiosk.follow("page:your-choice")
    yield "points"
    yield from a_point(kiosk, touch)
    yield from a_list(kiosk, touch)


def a_point(kiosk, touch):
    touch.enter("5")
    yield "point"
    touch.respond(False)
    yield "check"
    touch.answer(1)
    yield "reply"
    touch.enter("end")
    yield "end"


def a_list(kiosk, touch):
    kiosk.openQuestions()
    yield "list"
    for number in range(1, 7):
        touch.ask(f"my-questions/{number}")
    yield "full list"
    for sheet in SHEETS:
        kiosk.show(sheet)
        yield sheet
        kiosk.close()


def on_top(patient):
    """Return what can be pressed now, and how much of it is in view."""
    for item in patient.items():
        if item.inherits("QQuickAbstractButton") and item.isEnabled():
            place = patient.in_view(item)
            if place.width() > 1 and place.height() > 1:
                yield item, place


def begun(show, shape, **settings):
    patient = show(shape, **settings)
    patient.touch("begin")
    return patient


@pytest.mark.parametrize(("shape", "size"), [*product(SHAPES, SIZES)])
def test_no_target_lies_over_another_and_no_word_is_cut(show, shape, size):
    patient = begun(show, shape)
    for theme in THEMES:
        patient.kiosk.wear(size, theme, True, False)
        for stop in stops(patient):
            patient.at_rest(patient.item("home"))
            check_targets(patient, f"{stop}, {theme}")
            check_words(patient, f"{stop}, {theme}")


def check_targets(patient, stop):
    for (one, place), (other, beside) in combinations(on_top(patient), 2):
        shared = place.intersected(beside)
        names = one.objectName(), other.objectName()
        assert shared.width() * shared.height() < 1, (stop, names)


def check_words(patient, stop):
    """No words may be elided, leave the screen, or leave what they stand in."""
    glass = QMarginsF(1, 1, 1, 1)
    width = patient.window.width()
    for item in patient.items():
        if not item.inherits("QQuickText") or not item.property("text"):
            continue
        text = item.property("text")
        assert not item.property("truncated"), (stop, text)
        assert item.property("contentWidth") <= item.width() + 1, (stop, text)
        place = patient.place(item)
        assert place.left() >= -1, (stop, text)
        assert place.right() <= width + 1, (stop, text)
        parent = patient.place(item.parentItem()).marginsAdded(glass)
        if parent.width() > 3:  # a plain Item may have no size of its own
            assert parent.left() <= place.left(), (stop, text)
            assert place.right() <= parent.right(), (stop, text)


@pytest.mark.parametrize(
    ("shape", "panel"), [*product(("landscape", "portrait"), PANELS), ("small", 15.6)]
)
def test_targets_fit_a_finger_and_keep_apart(show, shape, panel):
    """Navigation is 20 mm, all others 12 mm, and 3 mm between any two."""
    settings = replace(Settings(), screen=ScreenSettings(diagonal=panel))
    patient = begun(show, shape, settings=settings)
    per_mm = hypot(*SHAPES[shape]) / (panel * 25.4)
    for size in SIZES:
        patient.kiosk.wear(size, "daylight", True, False)
        for stop in stops(patient):
            patient.at_rest(patient.item("home"))
            found = list(on_top(patient))
            for item, _ in found:
                check_size(patient, item, per_mm, f"{stop}, {size}")
            check_gaps(found, per_mm, f"{stop}, {size}")


def check_size(patient, item, per_mm, stop):
    place, name = patient.place(item), item.objectName()
    least = 20 if name in NAVIGATION else 12
    smaller = min(place.width(), place.height()) / per_mm
    assert smaller >= least - 0.15, (stop, name, round(smaller, 1))


def check_gaps(found, per_mm, stop):
    for (one, place), (other, beside) in combinations(found, 2):
        rounded = is_round(one) and is_round(other)
        gap = (between_discs if rounded else between)(place, beside) / per_mm
        names = one.objectName(), other.objectName()
        assert gap >= 2.9, (stop, names, round(gap, 1))


def is_round(item):
    """Tell whether it is a disc, as the signs in the room are."""
    corner = item.property("corner") or 0
    return item.width() == item.height() <= 2 * corner


def between(place, beside):
    across = max(place.left() - beside.right(), beside.left() - place.right(), 0)
    down = max(place.top() - beside.bottom(), beside.top() - place.bottom(), 0)
    return hypot(across, down)


def between_discs(place, beside):
    apart = place.center() - beside.center()
    return hypot(apart.x(), apart.y()) - (place.width() + beside.width()) / 2


@pytest.mark.parametrize(("shape", "size"), [*product(SHAPES, ("standard", "largest"))])
def test_in_low_reach_nothing_to_touch_is_in_the_upper_half(show, shape, size):
    patient = begun(show, shape)
    patient.kiosk.wear(size, "daylight", True, True)
    middle = patient.window.height() / 2
    for stop in ("home", *stops(patient)):
        patient.at_rest(patient.item("home"))
        for item, place in on_top(patient):
            assert place.top() >= middle - 1, (stop, item.objectName())
