"""Side effects out of 100 by touch: every number as words and as a picture."""

import re

import pytest
from dresses import mostly
from house import House
from patient import plain
from PySide6.QtGui import QAccessible, QColor

from kiosk.content.model.dates import month_of
from kiosk.content.model.questions import stage_of

PAGE = "side-effects"
STUDIES = "studies-depression"
SIZES = ["standard", "large", "largest"]
SOLID = {"daylight": "#A5492D", "dim": "#E8A98E", "contrast": "#FFE14D"}
BODY = 0.62
"""How far down in its cell the middle of a figure's body is."""


@pytest.fixture
def arrive(show, shipped):
    """Return a function that opens a page of effects before a patient."""

    def arrive(shape="landscape", page=PAGE, *, size="standard", theme="daylight"):
        patient = show(shape)
        patient.touch("begin")
        patient.kiosk.wear(size, theme, True, False)
        patient.kiosk.follow(f"page:{page}")
        patient.appear("action")
        patient.at_rest(patient.item("home"))
        patient.page = shipped.editions["en"].pages[page]
        patient.block = stage_of(patient.page)
        return patient

    return arrive


def texts(patient, name):
    """Return the words of all items with this name, from left to right."""
    found = [i for i in patient.items() if i.objectName() == name and i.width()]
    found.sort(key=lambda item: patient.place(item).x())
    return [plain(text) for item in found if (text := item.property("text"))]


def choose(patient, effect):
    """Look for *effect* where one chooses, and touch it."""
    while not patient.has(f"effect-{effect.id}"):
        patient.touch("moreEffects")
        patient.at_rest(patient.item("home"))
    patient.touch(f"effect-{effect.id}")
    patient.at_rest(patient.item("home"))


def check_effect(patient, effect):
    """See that all numbers and words of *effect* are there."""
    groups = effect.groups
    assert texts(patient, "number") == [group.number for group in groups]
    assert texts(patient, "had") == [f"{g.had} with {g.given}" for g in groups]
    assert [text.lower() for text in texts(patient, "others")] == [
        f"{group.others} {group.had_not}." for group in groups
    ]
    assert texts(patient, "note") == ([effect.note] if effect.note else [])
    assert texts(patient, "legend") == ["Each figure is one person."]
    wanted = [effect.together] if effect.together else []
    assert texts(patient, "together") == wanted
    assert texts(patient, "people") == [plain(effect.people.markup)]
    (source,) = texts(patient, "source")
    assert re.fullmatch(r"Source: [^,()]+, last read \w+ \d{4}", source)
    assert source.endswith(month_of(effect.read))


def check_pictures(patient, effect, theme="daylight"):
    """Count the figures that are solid, where they are painted on the screen."""
    screen = patient.window.grabWindow()
    arrays = [item for item in patient.items() if item.objectName() == "array"]
    arrays.sort(key=lambda item: patient.place(item).x())
    assert len(arrays) == len(effect.groups)
    for item, group in zip(arrays, effect.groups, strict=True):
        place = patient.place(item)
        solid = [
            screen.pixelColor(*middle(place, n)) == QColor(SOLID[theme])
            for n in range(100)
        ]
        assert solid == [n < group.filled for n in range(100)], effect.id


def middle(place, number):
    """Return where the body of the figure with this *number* is painted."""
    row, column = divmod(number, 10)
    across = place.x() + place.width() * (column + 0.5) / 10
    return int(across), int(place.y() + place.height() * (row + BODY) / 10)


@pytest.mark.parametrize("page", [PAGE, STUDIES])
@pytest.mark.parametrize("shape", mostly("landscape"))
def test_it_opens_with_its_main_point_and_two_groups_drawn_alike(arrive, shape, page):
    patient = arrive(shape, page)
    for size in SIZES:
        patient.kiosk.wear(size, "daylight", True, False)
        patient.at_rest(patient.item("home"))
        words = patient.words()
        arrays = [i for i in patient.items() if i.objectName() == "array"]
        one, other = (patient.place(item) for item in arrays)

        assert patient.page.title in words
        assert texts(patient, "message") == [plain(patient.page.message.markup)]
        check_effect(patient, patient.block.effects[0])
        assert one.size() == other.size()
        assert one.top() == other.top()


@pytest.mark.parametrize("shape", mostly("portrait"))
def test_every_effect_shows_its_numbers_as_words_and_as_pictures(arrive, shape):
    patient = arrive(shape)
    first = patient.block.effects[0].study

    for effect in patient.block.effects:
        if effect.study != first and not patient.item("study-2").property("primary"):
            patient.touch("study-2")
        choose(patient, effect)
        check_effect(patient, effect)
        check_pictures(patient, effect)


@pytest.mark.parametrize("theme", SOLID)
def test_the_pictures_are_true_in_every_theme(arrive, theme):
    patient = arrive(theme=theme)

    check_pictures(patient, patient.block.effects[0], theme)


def test_a_screen_reader_is_told_what_the_picture_shows(arrive):
    patient = arrive()
    group = patient.block.effects[0].groups[0]
    array = next(i for i in patient.items() if i.objectName() == "array")

    name = QAccessible.queryAccessibleInterface(array).text(QAccessible.Text.Name)

    assert name == (
        f"{group.filled} of 100 figures are filled: {group.number} {group.had} "
        f"with {group.given}; {group.others} {group.had_not}"
    )


def test_the_first_effects_of_the_content_come_first(arrive):
    patient = arrive()
    shown = [i for i in patient.items() if i.objectName().startswith("effect-")]

    wanted = [plain(effect.title.markup) for effect in patient.block.effects[:5]]
    assert [item.property("text") for item in shown] == wanted


@pytest.mark.parametrize("shape", mostly("small"))
def test_show_more_leads_through_all_and_back_to_the_first(arrive, shape):
    patient = arrive(shape)
    study = patient.block.effects[0].study
    wanted = {f"effect-{e.id}" for e in patient.block.effects if e.study == study}
    first = pages = choices(patient)

    while patient.item("moreEffects").property("text") != "Show first":
        patient.touch("moreEffects")
        pages = pages | choices(patient)
    patient.touch("moreEffects")

    assert pages == wanted
    assert choices(patient) == first


def choices(patient):
    patient.at_rest(patient.item("home"))
    return {
        item.objectName()
        for item in patient.items()
        if item.objectName().startswith("effect-")
    }


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_the_other_study_never_shares_a_picture_with_the_first(arrive, shape):
    patient = arrive(shape)
    studies = list(dict.fromkeys(effect.study for effect in patient.block.effects))
    assert len(studies) > 1

    for number, study in enumerate(studies, 1):
        patient.touch(f"study-{number}")
        patient.at_rest(patient.item("home"))
        effect = next(e for e in patient.block.effects if e.study == study)
        check_effect(patient, effect)
        theirs = {f"effect-{e.id}" for e in patient.block.effects if e.study == study}
        assert choices(patient) <= theirs


@pytest.mark.parametrize("shape", mostly("portrait"))
def test_what_must_be_read_with_it_is_as_large_as_the_picture(arrive, shape):
    patient = arrive(shape, STUDIES)
    title, *lines = patient.block.beside
    for size in SIZES:
        patient.kiosk.wear(size, "daylight", True, False)
        patient.at_rest(patient.item("home"))
        card, box = (patient.item(name) for name in ("effectCard", "effectBeside"))

        assert card.size() == box.size()
        assert texts(patient, "besideTitle") == [plain(title.markup)]
        seen = {plain(i.property("text")) for i in patient.items(box) if has_text(i)}
        assert {plain(line.markup) for line in lines} <= seen


def has_text(item):
    return bool(item.property("text"))


def test_an_effect_goes_on_the_list_of_questions_and_off_it(arrive):
    patient = arrive()
    effect = patient.block.effects[2]
    choose(patient, effect)

    patient.touch("ask")
    assert patient.kiosk.questions.texts == (effect.ask,)
    assert patient.item("ask").property("text") == "On your list"
    patient.touch("ask")
    assert patient.kiosk.questions.texts == ()


def test_it_can_be_read_in_words_and_says_where_it_comes_from(arrive):
    patient = arrive()
    patient.touch("sources")
    patient.touch("close")

    patient.touch("inWords")

    assert not patient.has("array")
    assert patient.appear("title").property("text") == patient.page.title


def test_how_sure_we_are_is_one_touch_away(arrive):
    patient = arrive()
    effect = patient.block.effects[0]
    assert plain(effect.sure.markup) not in patient.words()

    patient.touch("howSure")

    assert plain(effect.sure.markup) in patient.words()
    patient.touch("close")
    patient.at_rest(patient.item("home"))
    assert plain(effect.sure.markup) not in patient.words()


TOLD = """\
::: effects
with: the spray
without: a dummy
not: did not
rest: These are not all.

### Sick {A2}
had: felt sick
also: When staff asked, more did. {A1}
sure: We are not sure. {A1}

### Sleepy {A2}
had: felt sleepy
:::"""


def test_what_a_page_does_not_tell_is_not_there(show, tmp_path):
    house = House(tmp_path)
    house.compile(TOLD)
    patient = show(library=house.load())
    patient.touch("begin")
    patient.kiosk.follow("page:page")
    patient.at_rest(patient.appear("howSure"))
    assert texts(patient, "also") == ["When staff asked, more did."]
    assert texts(patient, "rest") == ["These are not all."]

    patient.touch("effect-2")
    patient.at_rest(patient.item("home"))

    assert not patient.has("howSure")
    assert texts(patient, "also") == []
    assert texts(patient, "rest") == ["These are not all."]


def test_nothing_is_left_for_the_next_person(arrive):
    patient = arrive()
    patient.touch("moreEffects")
    patient.touch("study-2")
    patient.touch("ask")
    patient.touch("home")
    for name in ("finish", "finishAndClear", "begin"):
        patient.touch(name)
    patient.kiosk.follow(f"page:{PAGE}")
    patient.appear("action")

    check_effect(patient, patient.block.effects[0])
    assert patient.has(f"effect-{patient.block.effects[0].id}")
    assert patient.item("ask").property("text") == "Ask about this"


@pytest.mark.parametrize("page", [PAGE, STUDIES])
@pytest.mark.parametrize("shape", mostly("small"))
def test_more_below_leads_to_all_of_it(arrive, shape, page):
    patient = arrive(shape, page, size="largest")
    flick = patient.item("scroll")

    seen = in_view(patient)
    while patient.can_go_down():
        patient.touch("moreBelow")
        patient.at_rest(flick)
        seen |= in_view(patient)

    effect, opened = patient.block.effects[0], patient.page
    assert {plain(effect.people.markup), plain(opened.action.markup)} <= seen
    assert plain(opened.message.markup) in seen
    assert {plain(line.markup) for line in patient.block.beside} <= seen


def in_view(patient):
    """Return the words whose middle is on the screen, and not clipped away."""
    return {
        plain(item.property("text"))
        for item in patient.items()
        if item.inherits("QQuickText") and patient.in_reach(item)
    }
