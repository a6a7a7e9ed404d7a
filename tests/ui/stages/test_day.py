"""The session day by touch: every step, its words for each route, and its curve."""

from math import hypot

import pytest
from checkers.targets import NAVIGATION
from dresses import mostly
from msgspec.structs import replace
from needs import check_fingers, check_words
from patient import plain

from kiosk.content.model.questions import stage_of
from kiosk.content.model.routes import ROUTES
from kiosk.content.model.stages import Said
from kiosk.content.model.text import Prose
from kiosk.settings.settings import ScreenSettings, Settings
from kiosk.ui.tour import SHAPES

PAGE = "your-day"
SIZES = ["standard", "large", "largest"]
ACROSS = [("landscape", False), ("portrait", True)]
CURVE = "How strong the medicine may feel"


@pytest.fixture
def arrive(show, shipped):
    """Return a function that opens the session day before a patient."""

    def arrive(shape="landscape", *, size="standard", panel=21.5, **changes):
        settings = replace(Settings(), screen=ScreenSettings(diagonal=panel))
        library = with_day(shipped, **changes)
        patient = show(shape, library=library, settings=settings)
        patient.touch("begin")
        patient.kiosk.wear(size, "daylight", True, False)
        patient.kiosk.follow(f"page:{PAGE}")
        patient.at_rest(patient.appear("stepTitle"))
        patient.day = stage_of(library.editions["en"].pages[PAGE])
        return patient

    return arrive


def with_day(library, **changes):
    """Return *library* with *changes* made to its session day."""
    edition = library.editions["en"]
    page = edition.pages[PAGE]
    day = replace(stage_of(page), **changes)
    blocks = tuple(day if block is stage_of(page) else block for block in page.blocks)
    pages = {**edition.pages, PAGE: replace(page, blocks=blocks)}
    editions = {**library.editions, "en": replace(edition, pages=pages)}
    return replace(library, editions=editions)


def said(lines, route):
    return {
        plain(line.text.markup)
        for line in lines
        if not line.routes or route in line.routes
    }


def by(step, routes):
    """Return the words of *step* for each of *routes*."""
    return [said((*step.items, *step.times), route) for route in routes]


def every_line(step):
    return {plain(line.text.markup) for line in (*step.items, *step.times)}


def check_step(patient, step, route):
    """See that the words of *step* for *route* are there, and none for another."""
    patient.at_rest(patient.item("stepTitle"))
    words = patient.words()
    wanted = said((*step.items, *step.times), route)
    number = patient.day.steps.index(step) + 1
    assert wanted <= words
    assert not words & (every_line(step) - wanted)
    assert plain(step.title.markup) == plain(patient.item("stepTitle").property("text"))
    assert f"Step {number} of {len(patient.day.steps)}" in words


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_it_opens_with_its_main_point_and_the_first_step(arrive, shipped, shape):
    patient = arrive(shape)
    page = shipped.editions["en"].pages[PAGE]
    for size in SIZES:
        patient.kiosk.wear(size, "daylight", True, False)
        patient.at_rest(patient.item("stepTitle"))
        words = patient.words()

        assert {page.title, plain(page.message.markup)} <= words
        assert f"Step 1 of {len(patient.day.steps)}" in words
        assert plain(patient.day.steps[0].title.markup) in words


@pytest.mark.parametrize("shape", mostly("portrait"))
def test_a_touch_on_a_step_says_what_happens_then(arrive, shape):
    patient = arrive(shape)
    route = patient.day.routes[0]

    for step in reversed(patient.day.steps):
        patient.touch(f"step-{step.id}")
        check_step(patient, step, route)


def test_a_touch_on_the_name_of_a_step_opens_it_too(arrive):
    patient = arrive()
    third = patient.day.steps[2]
    texts = (item for item in patient.items() if item.inherits("QQuickText"))
    name = next(i for i in texts if i.property("text") == third.title.markup)

    patient.settle()
    patient.touch_at(patient.place(name).center())

    check_step(patient, third, patient.day.routes[0])


@pytest.mark.parametrize("shape", mostly("small"))
def test_next_step_leads_through_the_day_and_before_leads_back(arrive, shape):
    patient = arrive(shape)
    steps, route = patient.day.steps, patient.day.routes[0]
    patient.at_rest(patient.item("nextStep"))
    where = patient.place(patient.item("nextStep"))
    assert not patient.has("previousStep")

    for step in steps[1:]:
        assert patient.place(patient.item("nextStep")) == where, "it stays put"
        patient.touch("nextStep")
        check_step(patient, step, route)
    assert not patient.has("nextStep")
    for step in reversed(steps[:-1]):
        patient.touch("previousStep")
        check_step(patient, step, route)


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_a_route_changes_words_and_times_at_once(arrive, shape):
    patient = arrive(shape)
    routes = patient.day.routes
    assert len(routes) > 1
    differing = [
        s for s in patient.day.steps if len({*map(frozenset, by(s, routes))}) > 1
    ]
    assert differing

    for step in differing:
        patient.touch(f"step-{step.id}")
        for route in (*routes[1:], routes[0]):
            patient.touch(f"route-{route}")
            check_step(patient, step, route)


def test_a_clinic_with_one_route_has_no_switch(arrive):
    patient = arrive(routes=("spray",))

    assert not [i for i in patient.items() if i.objectName().startswith("route-")]


@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_the_curve_stands_with_its_words_only_where_facts_speak_of_it(arrive, shape):
    patient = arrive(shape, routes=("spray", "lozenge"))
    felt = [s for s in patient.day.steps if "spray" in s.feel]
    assert felt
    assert not [s for s in patient.day.steps if "lozenge" in s.feel]
    curve = patient.item("curve")

    assert any(CURVE[1:] in text for text in patient.words())
    hill = painted(patient, curve)
    patient.touch("route-lozenge")
    assert not patient.has("curve")
    assert not any(CURVE[1:] in text for text in patient.words())
    assert painted(patient, curve) != hill


def painted(patient, item):
    """Return what the screen shows where *item* is, as it is painted."""
    patient.at_rest(patient.item("stepTitle"))
    place = patient.place(item).toAlignedRect()
    return patient.window.grabWindow().copy(place)


@pytest.mark.parametrize(("shape", "across"), ACROSS)
def test_the_curve_is_highest_over_the_steps_that_are_felt_most(arrive, shape, across):
    patient = arrive(shape)
    steps, route = patient.day.steps, patient.day.routes[0]
    curve = patient.place(patient.item("curve"))
    screen = patient.window.grabWindow()

    def high_up(step):
        node = patient.place(patient.item(f"step-{step.id}")).center()
        x, y = node.x(), curve.top() + 0.4 * curve.height()
        if across:
            x, y = curve.left() + 0.7 * curve.width(), node.y()
        return screen.pixelColor(int(x), int(y)) != screen.pixelColor(2, int(y))

    felt = [step for step in steps if step.feel.get(route)]
    most = max(step.feel[route] for step in felt)
    assert len(felt) > 1
    assert [step for step in felt if high_up(step)] == [
        step for step in felt if step.feel[route] == most
    ]
    assert not high_up(steps[-1])


def test_a_step_goes_on_the_list_of_questions_and_off_it(arrive):
    patient = arrive()
    step = patient.day.steps[3]
    patient.touch(f"step-{step.id}")

    patient.touch("ask")
    assert patient.kiosk.questions.texts == (step.ask,)
    assert patient.item("ask").property("text") == "On your list"
    patient.touch("ask")
    assert patient.kiosk.questions.texts == ()
    assert patient.item("ask").property("text") == "Ask about this"


def test_it_can_be_read_in_words_and_says_where_it_comes_from(arrive):
    patient = arrive()
    patient.touch("sources")
    patient.touch("close")

    patient.touch("inWords")

    assert not patient.has("stepTitle")
    assert patient.appear("title").property("text")


def test_nothing_is_left_for_the_next_person(arrive):
    patient = arrive()
    patient.touch("route-drip")
    patient.touch("step-7")
    patient.touch("ask")
    patient.touch("home")
    for name in ("finish", "finishAndClear", "begin"):
        patient.touch(name)
    patient.kiosk.follow(f"page:{PAGE}")

    check_step(patient, patient.day.steps[0], patient.day.routes[0])
    assert patient.item("ask").property("text") == "Ask about this"
    assert patient.item("route-spray").property("primary")


@pytest.mark.parametrize("size", ["standard", "largest"])
@pytest.mark.parametrize("shape", mostly("portrait"))
def test_more_below_leads_to_the_end_of_a_long_step(arrive, shipped, shape, size):
    first, *others = stage_of(shipped.editions["en"].pages[PAGE]).steps
    texts = [f"This is what happens as number {number}." for number in range(30)]
    lines = tuple(Said(Prose(text)) for text in texts)
    patient = arrive(shape, size=size, steps=(replace(first, items=lines), *others))
    flick = patient.item("scroll")

    seen = patient.words()
    while patient.can_go_down():
        patient.touch("moreBelow")
        patient.at_rest(flick)
        seen |= patient.words()

    assert {*texts} <= seen


@pytest.mark.parametrize("shape", mostly("small"))
def test_all_four_ways_fit_a_finger_and_no_word_is_cut(arrive, shape):
    """The shipped clinic has two; test_stages.py looks at those."""
    patient = arrive(shape, size="largest", panel=15.6, routes=ROUTES)
    patient.touch("nextStep")
    patient.at_rest(patient.item("stepTitle"))
    per_mm = hypot(*SHAPES[shape]) / (15.6 * 25.4)

    check_words(patient, PAGE)
    check_fingers(patient, per_mm, PAGE, besides=NAVIGATION)


def test_a_clinic_without_such_facts_has_the_rail_and_no_room_for_a_hill(arrive):
    felt, flat = arrive(routes=("spray",)), arrive(routes=("lozenge",))

    tops = [p.place(p.item("step-1")).top() for p in (felt, flat)]
    assert not flat.has("curve")
    assert tops[1] < tops[0]
