"""The points of consent by touch: what is said, what is answered, what is forgotten."""

import pytest
from dresses import PROOF, few, mostly
from needs import check_words
from patient import plain
from PySide6.QtCore import QPointF, QRectF

from kiosk.content.model.questions import stage_of

SIZES = ["standard", "large", "largest"]
PAGE = "your-choice"


@pytest.fixture(scope="module")
def stage(shipped):
    return stage_of(shipped.editions["en"].pages[PAGE])


@pytest.fixture
def enter(show):
    """Return a function that leads a patient to the page of the points."""

    def enter(shape="landscape", *, size="standard", low=False):
        patient = show(shape)
        patient.touch("begin")
        patient.kiosk.wear(size, "daylight", True, low)
        patient.kiosk.follow(f"page:{PAGE}")
        return patient

    return enter


def reach(patient, name):
    """Touch it; first bring it up with More below, if it is not in view."""
    for _ in range(12):
        item = patient.appear(name)
        patient.at_rest(item)
        if patient.in_reach(item):
            break
        patient.touch("moreBelow")
    patient.touch(name)


def texts(patient):
    """Return all words of the stage, in view or further down."""
    return {plain(i.property("text")) for i in patient.items() if i.property("text")}


def numbers(point, *, fits):
    return [n for n, option in enumerate(point.options) if option.fits is fits]


def in_order(patient):
    """Return the numbers of the answers from top to bottom."""
    items = [i for i in patient.items() if i.objectName().startswith("option-")]
    items.sort(key=lambda item: patient.place(item).top())
    return [item.property("number") for item in items]


def test_it_opens_with_what_the_page_is_about(enter, shipped):
    page = shipped.editions["en"].pages[PAGE]

    words = enter().words()

    assert {page.title, plain(page.message.markup)} <= words
    assert any(text.startswith("10 points, one at a time.") for text in words)
    assert "Or touch Next to go on without them." in words


def test_next_goes_on_without_the_points(enter):
    patient = enter()

    patient.touch("next")

    assert patient.kiosk.page.property("number") == 2


@PROOF
def test_each_point_and_each_reply_says_what_the_page_says(enter, stage):
    patient = enter("portrait", size="large")
    reach(patient, "startPoints")
    for number, point in enumerate(stage.points, 1):
        assert f"Point {number} of 10" in patient.words()
        said = {plain(point.title.markup), *(plain(i.markup) for i in point.items)}
        assert said <= texts(patient)
        reach(patient, "understand")
        options = {plain(option.text.markup) for option in point.options}
        assert {plain(point.check.markup), *options} <= texts(patient)
        assert "Choose an answer, or skip." in texts(patient)
        for chosen, option in enumerate(point.options):
            reach(patient, f"option-{chosen}")
            assert plain(option.reply.markup) in texts(patient)
        patient.touch("next")
    assert {plain(line.markup) for line in stage.end} <= patient.words()


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_the_two_responses_weigh_the_same(enter, shape):
    patient = enter(shape)
    patient.kiosk.hand.enter("1")
    for size in SIZES:
        patient.kiosk.wear(size, "daylight", True, False)
        patient.at_rest(patient.appear("understand"))
        one, other = patient.item("understand"), patient.item("wantToAsk")

        for name in ("width", "height", "face", "edge", "edgeWidth", "ink", "corner"):
            assert one.property(name) == other.property(name), name
        fonts = [
            next(i for i in patient.items(item) if i.property("text")).property("font")
            for item in (one, other)
        ]
        assert fonts[0] == fonts[1]


def test_the_answer_that_fits_is_said_to_be_the_one(enter, stage):
    patient = enter()
    patient.touch("startPoints")
    patient.touch("understand")
    patient.touch(f"option-{numbers(stage.points[0], fits=True)[0]}")

    assert "This is the one" in patient.words()
    assert "You picked this" not in patient.words()


def test_another_answer_is_noted_and_one_may_choose_again(enter, stage):
    patient = enter()
    patient.touch("startPoints")
    patient.touch("understand")
    fitting, others = (numbers(stage.points[0], fits=fits) for fits in (True, False))
    patient.touch(f"option-{others[0]}")

    assert {"This is the one", "You picked this"} <= patient.words()
    assert marks(patient) == {fitting[0]: "fits", others[0]: "picked", others[1]: ""}

    patient.touch(f"option-{fitting[0]}")

    assert marks(patient) == {fitting[0]: "fits", others[0]: "", others[1]: ""}


def marks(patient):
    items = [patient.item(f"option-{n}") for n in in_order(patient)]
    return {item.property("number"): item.property("mark") for item in items}


@pytest.mark.parametrize("theme", few(["daylight", "dim", "contrast"]))
def test_no_answer_is_red_crossed_out_or_scored(enter, stage, theme):
    patient = enter()
    patient.kiosk.wear("standard", theme, True, False)
    patient.touch("startPoints")
    patient.touch("understand")
    for number in range(len(stage.points[0].options)):
        patient.touch(f"option-{number}")
        row = patient.item(f"option-{number}")
        reddest = max((row.property("face"), row.property("edge")), key=redness)
        assert redness(reddest) < 0.5, reddest.name()
        symbols = [str(i.property("name")) for i in patient.items(row)]
        assert not [name for name in symbols if name.startswith("x")]
        said = " ".join(patient.words()).lower()
        for word in ("wrong", "incorrect", "mistake", "correct answer", "points for"):
            assert word not in said
        assert "There is no score." in " ".join(patient.words())


def redness(color):
    """Tell how far red stands out: 0 in a grey or a yellow, 1 in pure red."""
    return color.redF() - max(color.greenF(), color.blueF())


def test_answers_stay_where_they_are_while_somebody_looks(enter, stage):
    patient = enter()
    patient.touch("startPoints")
    patient.touch("understand")
    before = {n: patient.place(patient.item(f"option-{n}")) for n in range(3)}

    for name in (f"option-{in_order(patient)[0]}", "ask", "comfort", "close"):
        patient.touch(name)
    patient.touch(f"option-{numbers(stage.points[0], fits=False)[0]}")

    after = {n: patient.place(patient.item(f"option-{n}")) for n in range(3)}
    assert after == before


@PROOF
def test_another_visit_has_another_order(enter, stage):
    patient = enter()
    seen = set()
    for _ in range(12):
        patient.kiosk.hand.enter(stage.points[0].id)
        patient.kiosk.hand.respond(False)
        patient.at_rest(patient.appear("option-0"))
        seen.add(tuple(in_order(patient)))
        patient.kiosk.finish()
        patient.kiosk.begin()
        patient.kiosk.follow(f"page:{PAGE}")

    assert len(seen) > 1


def test_read_that_again_goes_back_and_takes_back_the_answer(enter, stage):
    patient = enter()
    for name in ("startPoints", "understand", "option-0", "reread"):
        patient.touch(name)

    assert plain(stage.points[0].items[0].markup) in patient.words()

    patient.touch("understand")

    assert "Choose an answer, or skip." in patient.words()
    assert set(marks(patient).values()) == {""}


def test_who_wants_to_ask_has_it_on_the_list(enter, stage):
    patient = enter()
    patient.touch("startPoints")
    patient.touch("wantToAsk")

    assert "On your list" in patient.words()
    patient.touch("questions")
    assert stage.points[0].ask in patient.words()


def test_asking_can_be_taken_back(enter):
    patient = enter()
    for name in ("startPoints", "understand", "ask"):
        patient.touch(name)
    assert patient.item("ask").property("text") == "On your list"

    patient.qtbot.wait(600)  # a tap that follows at once would count as the same
    patient.touch("ask")

    assert patient.item("ask").property("text") == "Ask about this"


def test_skipping_answers_for_nobody(enter, stage):
    patient = enter()
    patient.touch("startPoints")
    for _ in stage.points:
        assert patient.item("next").property("text") == "Skip for now"
        patient.touch("next")

    assert plain(stage.end[0].markup) in patient.words()
    for _ in stage.points:
        patient.touch("back")
        assert patient.has("understand")


@pytest.mark.parametrize("shape", mostly("portrait"))
@pytest.mark.parametrize(
    "name", few(["understand", "startPoints", "next", "reread"], 2)
)
def test_a_double_tap_does_one_thing(enter, shape, name):
    """A hand that shakes answers for nothing that came up under it."""
    patient = enter(shape)
    before = {"startPoints": (), "reread": ("startPoints", "understand")}
    for first in before.get(name, ("startPoints",)):
        patient.touch(first)
    patient.settle()
    item = patient.appear(name)
    patient.at_rest(item)
    place = patient.place(item)
    where = place.topLeft() + QPointF(place.width() / 4, place.height() / 2)

    patient.touch_at(where)
    patient.at_rest(patient.item("home"))  # what came up stands there now
    patient.touch_at(where)

    points = patient.kiosk.stages.points
    reached = {"understand": "check"}.get(name, "card")
    assert points.property("phase") == reached
    assert points.property("number") == (2 if name == "next" else 1)
    assert points.property("answer") == -1


def test_the_chips_lead_to_words_and_sources(enter, stage):
    patient = enter()
    patient.touch("sources")
    assert patient.kiosk.property("sheet") == "sources"
    patient.touch("close")

    patient.touch("inWords")

    assert patient.has("inPictures")
    said = " ".join(texts(patient))
    for point in stage.points:
        assert plain(point.title.markup) in said
        assert plain(point.check.markup) in said


@pytest.mark.parametrize("low", few([True, False]))
@pytest.mark.parametrize("size", few(["largest", "standard"]))
@pytest.mark.parametrize("shape", mostly("small"))
def test_every_point_can_be_answered_at_every_size(enter, stage, shape, size, low):
    patient = enter(shape, size=size, low=low)
    glass = QRectF(patient.window.contentItem().boundingRect())
    reach(patient, "startPoints")
    for name in ("understand", "option-0", "option-1", "option-2", "ask", "reread"):
        reach(patient, name)
        item = patient.item("next")
        patient.at_rest(item)
        assert glass.contains(patient.place(item))
        check_words(patient, name)
    assert patient.has("understand")


def test_the_next_patient_finds_no_answer(enter):
    patient = enter()
    for name in ("startPoints", "wantToAsk", "option-0", "home", "finish"):
        patient.touch(name)
    patient.touch("finishAndClear")

    patient.touch("begin")
    patient.kiosk.follow(f"page:{PAGE}")

    assert patient.kiosk.stages.points.property("phase") == "intro"
    patient.touch("startPoints")
    patient.touch("understand")
    assert set(marks(patient).values()) == {""}
    assert "Ask about this" in patient.words()
