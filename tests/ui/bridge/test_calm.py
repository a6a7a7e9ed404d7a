"""What spares a reader: the calm screen, the notice before a page, the quiet line."""

from itertools import product
from math import hypot

import pytest
from checkers.targets import between
from dresses import PANELS, PROOF, SHAPED, few, mostly
from msgspec.structs import replace
from needs import check_fingers, check_targets, check_words, on_top
from patient import plain

from kiosk.content.model.blocks import KeyMessage
from kiosk.content.model.in_words import short_of
from kiosk.content.model.text import Prose
from kiosk.settings.settings import ScreenSettings, Settings
from kiosk.ui.tour import SHAPES

SIZES = ("standard", "large", "largest")
QUIET = "Had your medicine today? Please ask staff instead"
BACK = "Tap to go back"
CALM = {BACK, "Help now"}
STRONG = ("what-it-may-feel-like", "serious-risks")
SHEETS = ("sources", "word:988", "pick", "staff")


@pytest.fixture(params=mostly("small"))
def patient(show, request):
    patient = show(request.param)
    patient.touch("begin")
    patient.keep_still()
    return patient


def page_of(patient):
    return patient.kiosk.page.property("id")


def version_of(patient):
    return patient.kiosk.page.property("version")


def is_calm(patient):
    return patient.kiosk.gentle.property("hidden")


def words_of_keys(page):
    return {plain(item.markup) for block in short_of(page) for item in block.items}


# The quiet line on home


def test_the_quiet_line_leads_to_help(patient):
    assert patient.item("hadMedicine").property("text") == QUIET
    assert QUIET in patient.words()

    patient.touch("hadMedicine")
    assert "You can get help right now" in patient.words()
    patient.touch("close")

    assert patient.kiosk.property("place") == "home"


def test_the_quiet_line_is_on_home_alone(patient):
    patient.touch("walk")

    assert not patient.has("hadMedicine")


@pytest.mark.parametrize(("shape", "size"), SHAPED)
def test_home_has_room_for_the_quiet_line(show, shape, size):
    patient = show(shape)
    patient.touch("begin")
    for language, low in product(("en", "es"), (False, True)):
        patient.kiosk.languages.ask(language)
        patient.kiosk.wear(size, "daylight", True, low)
        patient.at_rest(patient.item("hadMedicine"))
        check_quiet_line(patient, language)


def check_quiet_line(patient, language):
    """No line of it leaves its place, and no tile lies under it."""
    line = patient.item("hadMedicine")
    (words,) = (i for i in patient.items(line) if i.inherits("QQuickText"))
    assert words.property("contentHeight") <= line.height()
    assert patient.place(line).bottom() <= patient.window.height()
    check_targets(patient, "home")
    if language == "en":  # how a tile takes words of other languages is not asked here
        check_words(patient, "home")


# The notice before a page


@pytest.mark.parametrize("page_id", STRONG)
def test_a_strong_page_waits_behind_its_notice(patient, shipped, page_id):
    page = shipped.editions["en"].pages[page_id]
    patient.kiosk.follow(f"page:{page_id}")

    words = patient.words()
    assert {page.title, plain(page.notice.markup)} <= words
    assert plain(page.message.markup) not in words
    assert {"Show the short version", "Show all of it"} <= words
    short, whole = (patient.place(patient.item(n)) for n in ("showShort", "showAll"))
    assert short.size() == whole.size()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("page_id", STRONG)
def test_the_short_version_has_what_nobody_may_miss(shipped, page_id, language):
    assert words_of_keys(shipped.editions[language].pages[page_id])


@pytest.mark.parametrize("page_id", STRONG)
def test_the_short_version_leads_to_all_of_it(patient, shipped, page_id):
    page = shipped.editions["en"].pages[page_id]
    patient.kiosk.follow(f"page:{page_id}")
    patient.touch("showShort")
    patient.at_rest(patient.item("title"))

    assert not patient.has("more-4")
    seen = read_down(patient)
    assert {page.title, plain(page.message.markup), plain(page.action.markup)} <= seen
    assert words_of_keys(page) <= seen
    assert not [item for item in patient.items() if item.objectName()[:5] == "more-"]

    patient.touch("showAll")

    assert version_of(patient) == "all"
    patient.at_rest(patient.item("scroll"))
    assert patient.item("scroll").property("contentY") == 0
    assert [item for item in patient.items() if item.objectName()[:5] == "more-"]


def read_down(patient):
    """Go down to the end of the page; return all words on the way."""
    seen = patient.words()
    while patient.can_go_down():
        patient.touch("moreBelow")
        patient.at_rest(patient.item("scroll"))
        seen |= patient.words()
    return seen


def test_the_answer_is_kept_for_its_page_until_the_visit_ends(patient):
    strong, other = STRONG
    patient.kiosk.follow(f"page:{strong}")
    patient.touch("showShort")
    patient.kiosk.follow(f"page:{other}")
    assert version_of(patient) == ""
    patient.touch("showAll")

    patient.touch("back")
    assert (page_of(patient), version_of(patient)) == (strong, "short")

    patient.touch("home")
    for name in ("finish", "finishAndClear", "begin"):
        patient.touch(name)
    for page_id in STRONG:
        patient.kiosk.follow(f"page:{page_id}")
        assert version_of(patient) == ""


@PROOF
def test_the_walk_goes_on_past_a_notice(patient, shipped):
    """Next and Back need no answer."""
    walk = shipped.editions["en"].walk
    patient.touch("walk")
    for page_id in walk[1:]:
        patient.touch("next")
        assert page_of(patient) == page_id
    for page_id in walk[-2::-1]:
        patient.touch("back")
        assert page_of(patient) == page_id


def test_a_page_without_a_notice_is_shown_at_once(patient):
    patient.kiosk.follow("page:cost")

    assert version_of(patient) == "all"
    assert not patient.has("showAll")


def test_the_notice_of_a_page_that_is_touched(show, shipped):
    """Its stage comes with all of it; the short version has its key boxes."""
    english = shipped.editions["en"]
    room = english.pages["quiet-room"]
    key = KeyMessage(Prose("Remember"), (Prose("You can stop."),))
    strong = replace(room, blocks=(*room.blocks, key), notice=Prose("About a room."))
    edition = replace(english, pages={**english.pages, room.id: strong})
    patient = show(library=replace(shipped, editions={"en": edition}))
    patient.touch("begin")
    patient.kiosk.follow(f"page:{room.id}")
    assert "About a room." in patient.words()
    assert patient.kiosk.page.property("stage") == ""

    patient.touch("showShort")
    assert {"Remember", "You can stop."} <= read_down(patient)
    assert patient.kiosk.page.property("stage") == ""
    patient.touch("showAll")

    assert patient.kiosk.page.property("stage") == "room"


# The calm screen


@pytest.mark.parametrize(
    "page_id", few(["quiet-room", "cost", "your-day", "my-questions"])
)
def test_one_tap_hides_a_page_and_a_tap_anywhere_brings_it_back(patient, page_id):
    patient.kiosk.follow(f"page:{page_id}")
    patient.at_rest(patient.item("back"))
    before = patient.words()

    patient.touch("hide")
    assert patient.words() == CALM
    patient.settle()
    patient.touch_at(patient.place(patient.item("calm")).center() / 3)

    assert not is_calm(patient)
    patient.at_rest(patient.item("back"))
    assert patient.words() == before


def test_the_place_is_kept(patient):
    """How far down they were, what was unfolded, and what was open."""
    patient.kiosk.follow("page:cost")
    patient.touch("moreBelow")
    patient.at_rest(patient.item("scroll"))
    down = patient.item("scroll").property("contentY")
    assert down > 0
    patient.touch("hide")
    patient.touch("comeBack")
    patient.at_rest(patient.item("scroll"))
    assert patient.item("scroll").property("contentY") == down

    patient.kiosk.follow("page:quiet-room")
    patient.kiosk.hand.look("3")
    patient.touch("hide")
    patient.touch("comeBack")
    assert patient.kiosk.stages.room.property("openId") == "3"


@pytest.mark.parametrize("sheet", few([*SHEETS, "comfort"], 2))
def test_a_sheet_is_hidden_and_comes_back(patient, sheet):
    patient.kiosk.openQuestions()
    patient.lay(sheet)
    patient.at_rest(patient.item("close"))
    before = patient.words()

    patient.touch("hideSheet")
    assert patient.words() == CALM
    patient.touch("comeBack")

    patient.at_rest(patient.item("close"))
    assert patient.words() == before


def test_help_can_be_had_from_the_calm_screen(patient):
    patient.touch("walk")
    patient.touch("hide")
    patient.touch("help")
    assert "You can get help right now" in patient.words()
    assert not patient.has("hideSheet")
    patient.touch("close")

    assert patient.words() == CALM
    patient.touch("comeBack")
    assert patient.kiosk.property("place") == "page"


def test_the_calm_screen_breathes_unless_all_is_to_be_still(show, qtbot):
    patient = show()
    patient.touch("begin")
    patient.touch("hide")
    discs = next(i for i in patient.items() if i.property("breath") is not None)
    with qtbot.waitSignal(discs.breathChanged):
        pass

    patient.touch("comeBack")
    patient.keep_still()
    patient.touch("hide")
    discs = next(i for i in patient.items() if i.property("breath") is not None)
    with qtbot.waitSignal(discs.breathChanged, timeout=300, raising=False) as moved:
        pass
    assert not moved.signal_triggered


def test_the_screen_still_asks_and_then_forgets(show, qtbot):
    patient = show(ask_after=1, answer_within=2)
    patient.touch("begin")
    patient.touch("walk")
    patient.touch("hide")
    patient.touch("stay")
    assert is_calm(patient)
    assert patient.kiosk.property("place") == "page"

    qtbot.waitUntil(lambda: patient.kiosk.property("place") == "attract")
    assert not is_calm(patient)
    patient.touch("begin")
    assert not is_calm(patient)


def stops(patient):
    """Go through all that is new, and name each stop."""
    kiosk = patient.kiosk
    kiosk.home()
    yield "home"
    for page_id in (*STRONG, "quiet-room", "your-choice"):
        kiosk.follow(f"page:{page_id}")
        yield page_id
    kiosk.follow(f"page:{STRONG[0]}")
    kiosk.gentle.showShort()
    yield "short"
    for sheet in SHEETS:
        patient.lay(sheet)
        yield sheet
    kiosk.close()
    kiosk.gentle.hide()
    yield "calm"
    kiosk.gentle.comeBack()


@PROOF
@pytest.mark.parametrize(("shape", "panel"), PANELS)
def test_targets_fit_a_finger_and_keep_apart(show, shape, panel):
    settings = replace(Settings(), screen=ScreenSettings(diagonal=panel))
    per_mm = hypot(*SHAPES[shape]) / (panel * 25.4)
    patient = show(shape, settings=settings)
    patient.touch("begin")
    for size in SIZES:
        patient.kiosk.wear(size, "daylight", True, False)
        for stop in stops(patient):
            patient.at_rest(patient.window.contentItem())
            small = ("close",) if stop.startswith("word") else ()
            check_fingers(patient, per_mm, f"{stop}, {size}", small=small)


@pytest.mark.parametrize(("shape", "size"), SHAPED)
def test_in_low_reach_no_word_is_cut_and_nothing_to_touch_is_high(show, shape, size):
    """In high contrast: its outlines are the widest."""
    patient = show(shape)
    patient.touch("begin")
    patient.kiosk.wear(size, "contrast", True, True)
    middle = patient.window.height() / 2
    for stop in stops(patient):
        patient.at_rest(patient.window.contentItem())
        check_targets(patient, stop)
        check_words(patient, stop)
        for item, place in on_top(patient):
            assert place.top() >= middle - 1, (stop, item.objectName())


def test_hide_and_help_are_far_apart(patient):
    """Who reaches for one must not hit the other."""
    hide, help_now = (patient.place(patient.item(name)) for name in ("hide", "help"))

    assert between(hide, help_now) > hide.width()
