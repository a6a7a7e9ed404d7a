"""What matters of a stage is in view before anybody scrolls, in the longer language."""

from itertools import product

import pytest
from dresses import SHAPED, SHAPES, SIZES, in_proof, mostly
from patient import plain

from kiosk.content.model.questions import stage_of

CHIPS = ("readAloud", "ask", "inWords", "sources", "previousStep", "nextStep")
EXPLAINED = in_proof(
    [pair for pair in product(SHAPES, SIZES) if pair != ("small", "largest")],
    gate=[("landscape", "standard")],
)
"""The smallest panel in the largest text has room for the numbers alone."""

PAGES = ("your-day", "side-effects", "studies-depression", "your-choice")


@pytest.fixture
def arrive(show):
    """Return a function that gives the kiosk this dress, in Spanish."""

    def arrive(shape, size):
        patient = show(shape)
        patient.touch("begin")
        patient.kiosk.languages.ask("es")
        patient.kiosk.wear(size, "daylight", True, False)
        return patient

    return arrive


def open_page(patient, page):
    patient.kiosk.follow(f"page:{page}")
    patient.at_rest(patient.item("home"))


def named(patient, *starts):
    """Return what is on the page with a name that begins so, in view or not."""
    found = [i for i in patient.items() if i.objectName().startswith(starts)]
    return [item for item in found if item.width() > 0]


def cut(patient, item):
    """How many pixels of its height are not in view."""
    return patient.place(item).height() - patient.in_view(item).height()


@pytest.mark.parametrize(("shape", "size"), SHAPED)
def test_the_words_of_a_step_are_in_view_at_once(arrive, shipped, shape, size):
    patient = arrive(shape, size)
    steps = stage_of(shipped.editions["es"].pages["your-day"]).steps
    for step in (steps[0], steps[6], steps[-1]):
        patient.kiosk.follow("page:welcome")
        patient.kiosk.follow("page:your-day")
        patient.kiosk.hand.look(step.id)
        patient.at_rest(patient.item("home"))
        card = patient.item("stepTitle").parentItem()
        lines = [i for i in patient.items(card) if i.inherits("QQuickText")]
        said = {plain(i.property("text")) for i in lines if cut(patient, i) < 1}
        assert plain(step.title.markup) in said
        ours = {plain(one.text.markup) for one in step.items if not one.routes}
        assert ours <= said, step.id


@pytest.mark.parametrize("page", ["side-effects", "studies-depression"])
@pytest.mark.parametrize(("shape", "size"), SHAPED)
def test_the_numbers_are_whole_with_those_who_did_not(arrive, shape, size, page):
    patient = arrive(shape, size)
    open_page(patient, page)

    shown = named(patient, "number", "had", "array", "others", "legend")
    assert len(shown) == 9
    assert [i.objectName() for i in shown if cut(patient, i) >= 1] == []
    assert page != "side-effects" or len(named(patient, "effect-")) > 2


@pytest.mark.parametrize("page", ["side-effects", "studies-depression"])
@pytest.mark.parametrize(("shape", "size"), EXPLAINED)
def test_what_the_numbers_mean_is_in_view_with_them(arrive, shape, size, page):
    patient = arrive(shape, size)
    open_page(patient, page)

    (together,) = named(patient, "together")
    assert cut(patient, together) < 1


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_who_was_studied_is_in_view_with_the_numbers(arrive, shape):
    patient = arrive(shape, "standard")
    open_page(patient, "side-effects")

    (people,) = named(patient, "people")
    assert cut(patient, people) < 1


@pytest.mark.parametrize(("shape", "size"), SHAPED)
def test_all_answers_to_a_point_are_in_view(arrive, shipped, shape, size):
    patient = arrive(shape, size)
    open_page(patient, "your-choice")
    for point in stage_of(shipped.editions["es"].pages["your-choice"]).points:
        patient.kiosk.hand.enter(point.id)
        patient.kiosk.hand.respond(False)
        patient.at_rest(patient.item("home"))
        rows = named(patient, "option-")
        assert len(rows) == len(point.options)
        assert [i.objectName() for i in rows if cut(patient, i) >= 1] == [], point.id


@pytest.mark.parametrize(("shape", "size"), SHAPED)
def test_the_chips_stand_in_one_row_and_the_rest_after_the_words(arrive, shape, size):
    patient = arrive(shape, size)
    for page in (*PAGES, "my-questions"):
        open_page(patient, page)
        scroll = patient.item("scroll")
        inside = list(patient.items(scroll))
        chips = named(patient, *CHIPS, "moreBelow")
        fixed = [patient.place(i).center().y() for i in chips if i not in inside]
        assert len(fixed) > 1, page
        assert max(fixed) - min(fixed) < 2, page
        assert len(chips) >= 3, page


@pytest.mark.parametrize(("shape", "size"), SHAPED)
def test_a_hand_that_taps_on_finds_next_step_where_it_was(arrive, shape, size):
    patient = arrive(shape, size)
    open_page(patient, "your-day")
    where = patient.place(patient.item("nextStep"))

    for _ in range(11):
        patient.touch("nextStep")
        assert patient.place(patient.item("nextStep")) == where
        assert not patient.item("next").property("primary")
    patient.touch("nextStep")
    patient.at_rest(patient.item("home"))
    assert not patient.has("nextStep")
    assert patient.item("next").property("primary")
