"""What a finger, and an eye, need of every screen."""

from itertools import combinations

import pytest
from msgspec.structs import replace
from needs import check_words

from kiosk.settings import ScreenSettings, Settings
from kiosk.ui.tour import SHAPES

BAR = ("home", "questions", "comfort", "help")
PANELS = [15.6, 21.5, 27]
STOPS = (*(f"page:{page}" for page in ("side-effects", "cost", "my-questions")), "help")
STOPS += ("comfort", "sources", "finish", "word:988", "")


def targets(patient):
    """Return every item that is there to be pressed."""
    return [i for i in patient.items() if i.inherits("QQuickAbstractButton")]


def stops(patient):
    patient.touch("begin")
    for stop in STOPS:
        if ":" in stop:
            patient.kiosk.follow(stop)
        elif stop:
            patient.kiosk.show(stop)
        else:
            patient.kiosk.home()
        yield stop


@pytest.mark.parametrize("shape", SHAPES)
def test_the_bottom_bar_never_moves(show, shipped, shape):
    patient = show(shape)
    patient.touch("begin")
    fixed = {name: patient.place(patient.item(name)) for name in BAR}

    for page in shipped.editions["en"].pages:
        patient.kiosk.follow(f"page:{page}")
        assert {name: patient.place(patient.item(name)) for name in BAR} == fixed


@pytest.mark.parametrize("size", ["standard", "largest"])
@pytest.mark.parametrize("shape", SHAPES)
def test_no_target_lies_over_another(show, shape, size):
    patient = show(shape)
    for stop in stops(patient):
        patient.kiosk.wear(size, "daylight", True, False)
        patient.at_rest(patient.item("home"))
        places = [
            (item.objectName(), patient.in_view(item))
            for item in targets(patient)
            if over(patient, item.objectName())
        ]
        for (one, place), (other, beside) in combinations(places, 2):
            shared = place.intersected(beside)
            assert shared.width() * shared.height() < 1, (stop, one, other)


def over(patient, name):
    """Tell whether it is on what lies uppermost."""
    sheet = patient.kiosk.property("sheet")
    uppermost = {"close", "standard", "keep", "finishAndClear"}
    return not sheet or name in uppermost or name.startswith(("choice-", "comfort-"))


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_targets_fit_a_finger_on_every_panel(show, shape, panel):
    """Navigation is 20 mm, everything else 12 mm at least, whatever the panel."""
    settings = replace(Settings(), screen=ScreenSettings(diagonal=panel))
    patient = show(shape, settings=settings)
    width, height = SHAPES[shape]
    per_mm = (width**2 + height**2) ** 0.5 / (panel * 25.4)
    for stop in stops(patient):
        patient.at_rest(patient.item("home"))
        for item in targets(patient):
            name, place = item.objectName(), patient.place(item)
            least = 20 if name in (*BAR, "back", "next", "finish", "close") else 12
            smaller = min(place.width(), place.height()) / per_mm
            if name == "close" and stop.startswith("word"):
                least = 12
            assert smaller >= least - 0.15, (stop, name, round(smaller, 1))


@pytest.mark.parametrize("size", ["standard", "large", "largest"])
@pytest.mark.parametrize("shape", SHAPES)
def test_no_word_is_cut_or_leaves_the_screen(show, shipped, shape, size):
    patient = show(shape)
    patient.touch("begin")
    patient.kiosk.wear(size, "daylight", True, False)
    for page in ["", *shipped.editions["en"].pages]:
        if page:
            patient.kiosk.follow(f"page:{page}")
        patient.at_rest(patient.item("home"))
        check_words(patient, page)
