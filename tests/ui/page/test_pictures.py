"""What the pictures of the stages must not do: mislead, hide things, or stray."""

import pytest
from dresses import mostly

SIZES = ("standard", "large", "largest")


@pytest.fixture
def arrive(show):
    """Return a function that opens a page before a patient."""

    def arrive(shape, page, *, size="standard", low=False):
        patient = show(shape)
        patient.touch("begin")
        patient.kiosk.wear(size, "daylight", True, low)
        patient.kiosk.follow(f"page:{page}")
        patient.at_rest(patient.appear("sources"))
        return patient

    return arrive


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("shape", mostly("landscape"))
def test_a_gain_and_a_harm_are_drawn_at_one_size(arrive, shape, size):
    patient = arrive(shape, "side-effects", size=size)
    harms = sizes(patient)

    patient.kiosk.follow("page:studies-depression")
    patient.at_rest(patient.appear("effectBeside"))

    assert len(harms) == 1
    assert sizes(patient) == harms


def sizes(patient):
    arrays = [item for item in patient.items() if item.objectName() == "array"]
    return {(array.width(), array.height()) for array in arrays}


@pytest.mark.parametrize("shape", mostly("portrait"))
def test_the_curve_stays_in_its_place_when_it_is_scrolled_away(arrive, shape):
    """Without OpenGL, what is wholly clipped away may be drawn all over."""
    patient = arrive(shape, "your-day", low=True)
    before = top_bar(patient)
    for _ in range(12):
        assert top_bar(patient) == before
        if not patient.can_go_down():
            break
        patient.touch("moreBelow")
        patient.at_rest(patient.item("scroll"))


def top_bar(patient):
    screen = patient.window.grabWindow()
    return screen.copy(0, 0, screen.width(), 70)


@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_the_first_words_hide_no_sign_in_the_room(arrive, shape):
    patient = arrive(shape, "quiet-room")

    chips = {n.removeprefix("chip-") for n in names(patient) if n.startswith("chip-")}
    signs = {n.removeprefix("spot-") for n in names(patient) if n.startswith("spot-")}

    assert signs == chips


def names(patient):
    return {item.objectName() for item in patient.items()}


def test_beside_the_room_its_sources_are_always_in_reach(arrive):
    patient = arrive("landscape", "quiet-room", size="largest")

    assert patient.in_reach(patient.item("sources"))


@pytest.mark.parametrize("page", ["side-effects", "studies-depression"])
def test_the_source_is_named_without_its_table_of_counts(arrive, page):
    patient = arrive("landscape", page)

    name = patient.item("source").property("text").partition(", last read")[0]

    assert name.startswith("Source: ")
    assert "," not in name
    assert "(" not in name


def test_after_the_last_point_no_pages_are_counted(arrive):
    patient = arrive("landscape", "your-choice")
    patient.kiosk.hand.enter("10")
    assert patient.item("progress").property("text") == "Point 10 of 10"

    patient.touch("next")

    assert patient.kiosk.stages.points.property("phase") == "end"
    assert not patient.has("progress")
