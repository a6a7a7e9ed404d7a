"""A visit by touch: how it begins, what it can reach, and that it is forgotten."""

import pytest
import shiboken6
from dresses import PROOF, few, mostly
from minimal import page_text, write_content
from patient import plain
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.content.loader import compile_content
from kiosk.settings.settings import ASSETS, ContentSettings, ScreenSettings, Settings
from kiosk.ui.app import Screen
from kiosk.ui.tour import SHAPES


@pytest.fixture
def visit(show):
    """Begin a visit by touch."""
    patient = show()
    patient.touch("begin")
    return patient


def test_a_touch_anywhere_on_the_attract_screen_begins(show):
    patient = show()
    patient.settle()

    patient.touch_at(QPointF(1900, 20))

    assert patient.kiosk.property("place") == "home"


def test_the_neutral_attract_screen_names_no_drug_and_no_diagnosis(show):
    said = " ".join(show().words()).lower()

    assert "quiet room" in said
    for word in ("ketamine", "depress", "therapy", "drug", "mental", "session"):
        assert word not in said


def test_the_open_attract_screen_says_what_it_is_about(show):
    patient = show(settings=Settings(screen=ScreenSettings(attract="open")))

    assert any("ketamine-assisted therapy" in text for text in patient.words())


def test_the_touch_that_wakes_the_screen_presses_nothing_on_what_comes_up(show):
    """A double tap, as of a hand that shakes, lands on the home screen's tiles."""
    patient = show()
    patient.settle()
    where = patient.place(patient.item("begin")).center()

    patient.touch_at(where)
    patient.touch_at(where)

    assert patient.kiosk.property("place") == "home"


def test_a_double_tap_on_next_turns_one_page(visit):
    visit.touch("walk")
    visit.settle()
    where = visit.place(visit.item("next")).center()

    visit.touch_at(where)
    visit.touch_at(where)

    assert visit.kiosk.page.property("number") == 2


def test_back_goes_where_they_were_before(visit):
    visit.touch("topic-side-effects")
    visit.touch("next")
    visit.touch("back")
    assert visit.kiosk.page.property("id") == "side-effects"

    visit.touch("back")

    assert visit.kiosk.property("place") == "home"


def test_a_finger_that_slides_off_a_button_presses_nothing(visit):
    visit.settle()
    start = visit.place(visit.item("walk")).center().toPoint()
    finger, window = visit.finger, visit.window

    QTest.touchEvent(window, finger).press(0, start, window).commit()
    for step in range(1, 11):
        along = start + (QPointF(90 * step, 0)).toPoint()
        QTest.touchEvent(window, finger).move(0, along, window).commit()
    QTest.touchEvent(window, finger).release(0, along, window).commit()

    assert visit.kiosk.property("place") == "home"


@pytest.mark.parametrize("shape", mostly("small"))
def test_help_is_one_touch_away_from_every_page(show, shipped, shape):
    patient = show(shape)
    patient.touch("begin")
    patient.keep_still()
    clinic = shipped.editions["en"].clinic

    pages = shipped.editions["en"].pages
    some = ("what-is-ketamine", "your-day", "side-effects", "your-choice")
    for page in [None, *(pages if shape == "landscape" else some)]:
        if page:
            patient.kiosk.follow(f"page:{page}")
        patient.touch("help")
        patient.at_rest(patient.item("close"))
        words = " ".join(patient.words())
        assert f"Call or text {clinic['crisis_number']}" in words, page
        assert f"Call {clinic['emergency_number']}" in words, page
        assert "This screen can’t make calls or message staff." in words
        patient.touch("close")
        assert not patient.has("close")


def test_a_word_in_the_text_opens_its_meaning(visit, shipped):
    visit.kiosk.follow("page:what-is-ketamine")
    visit.settle()
    visit.at_rest(visit.item("title"))
    item, point = link_in_view(visit, "word:depression")

    visit.touch_at(point)
    visit.at_rest(visit.appear("wordTerm"))

    word = shipped.editions["en"].glossary["depression"]
    assert {word.term, plain(word.means.markup)} <= visit.words()
    visit.touch("close")
    assert visit.kiosk.page.property("id") == "what-is-ketamine"
    assert item.isVisible()


def link_in_view(patient, link):
    """Find where *link* stands in a text on the screen."""
    for item in patient.items():
        if link in str(item.property("text")):
            for x in range(0, int(item.width()), 10):
                for y in range(10, int(item.height()), 20):
                    if item.linkAt(x, y) == link:
                        return item, item.mapToScene(QPointF(x, y))
    pytest.fail(f"{link} is not in view")


def test_comfort_changes_the_screen_at_once(visit):
    before = visit.item("walk").property("text"), heading_size(visit)

    visit.touch("comfort")
    for choice in ("contrast", "still", "largest"):
        visit.touch(f"choice-{choice}")
    visit.touch("close")

    assert visit.window.color().name() == "#000000"
    assert heading_size(visit) > before[1]


def heading_size(patient):
    texts = (i for i in patient.items() if "Where would you" in str(i.property("text")))
    return next(texts).property("font").pixelSize()


def test_still_there_is_asked_and_one_touch_anywhere_stays(show):
    patient = show(ask_after=0.5, answer_within=30)
    patient.touch("begin")
    patient.touch("topic-consent")
    page = patient.kiosk.page.property("id")

    for _ in range(3):  # as often as they like
        patient.qtbot.waitUntil(lambda: patient.has("stay"))
        assert patient.item("secondsLeft").property("text") == "30"
        patient.touch_at(QPointF(1, 1))
        patient.qtbot.waitUntil(lambda: not patient.has("stay"))

    assert patient.kiosk.page.property("id") == page
    assert patient.kiosk.property("sheet") == ""


def test_the_touch_that_stays_presses_nothing_behind_the_question(show):
    patient = show(ask_after=0.5, answer_within=30)
    patient.touch("begin")
    behind = patient.place(patient.item("help")).center()
    patient.qtbot.waitUntil(lambda: patient.has("stay"))

    patient.touch_at(behind)
    patient.qtbot.waitUntil(lambda: not patient.has("stay"))

    assert patient.kiosk.property("sheet") == ""


def test_finish_and_clear_may_answer_the_question(show):
    patient = show(ask_after=0.5, answer_within=30)
    patient.touch("begin")
    patient.qtbot.waitUntil(lambda: patient.has("leave"))

    patient.touch("leave")

    assert patient.kiosk.property("place") == "attract"


LEVELS = "::: bands\n### Call 911\n- a\n### Call 988\n- b\n### Call us\n- c\n:::"


@pytest.fixture
def with_levels(tmp_path):
    """Compile a page with the levels of help, which has a name like any other."""
    pages = {"page": page_text(), "whom-to-call": page_text(LEVELS)}
    return compile_content(write_content(tmp_path, pages), assets=ASSETS).library


@pytest.mark.parametrize("link", few(["the sheet", "get-help-now", "whom-to-call"]))
def test_help_is_read_in_peace(show, with_levels, link):
    """Where it is told how or when to get help the screen asks later."""
    times = {"ask_after": 0.3, "help_ask_after": 1.5, "answer_within": 30}
    patient = show(library=with_levels, **times)
    patient.touch("begin")
    if link == "the sheet":
        patient.kiosk.show("help")
    else:
        patient.kiosk.follow(f"page:{link}")
    clock = patient.kiosk.presence

    with patient.qtbot.assertNotEmitted(clock.asked, wait=1000):
        pass

    patient.qtbot.waitUntil(lambda: clock.asking)


def state(kiosk):
    """Return all that a visit can change and the screen can show."""
    looks = [kiosk.looks.property(name) for name in ("textSize", "theme", "still")]
    page = [kiosk.page.property(name) for name in ("id", "title", "message", "number")]
    home = kiosk.homePage.property("walkStepsDone")
    place = [kiosk.place, kiosk.sheet, kiosk.word.term]
    return [*looks, *page, *place, home, kiosk.page.blocks.rowCount()]


def test_nothing_of_a_visit_outlives_it(show):
    """After the reset everything is as it was before anybody came."""
    patient = show(ask_after=0.5, answer_within=0.5)
    fresh = state(patient.kiosk)
    patient.touch("begin")
    patient.kiosk.wear("largest", "contrast", True, False)
    patient.kiosk.walk()
    patient.kiosk.forward()
    patient.kiosk.toggle(0)
    patient.kiosk.show("comfort")

    patient.qtbot.waitUntil(lambda: patient.has("begin"), timeout=5000)

    assert state(patient.kiosk) == fresh
    patient.touch("begin")
    assert "Walk me through it" in patient.item("walk").property("text")
    assert "You were at" not in patient.item("walk").property("text")
    tiles = [i for i in patient.items() if i.objectName().startswith("topic-")]
    assert len(tiles) == 9
    assert not any(tile.property("text").endswith(", seen") for tile in tiles)


def test_finish_asks_first_and_then_clears(visit):
    visit.touch("finish")
    visit.touch("keep")
    assert visit.kiosk.property("place") == "home"

    visit.touch("finish")
    visit.touch("finishAndClear")

    assert visit.kiosk.property("place") == "attract"


def test_with_nothing_to_show_it_asks_for_staff(show):
    patient = show(library=None)

    patient.touch_at(QPointF(900, 500))

    assert patient.words() == {"Please ask staff"}


@pytest.mark.parametrize("sheet", few(["help", "comfort", "finish", "sources"], 2))
def test_a_double_tap_that_opens_a_sheet_leaves_it_open(visit, sheet):
    if sheet == "sources":
        visit.touch("topic-side-effects")
    double_tap(visit, sheet)

    assert visit.kiosk.property("sheet") == sheet


def test_a_double_tap_that_closes_a_sheet_does_not_turn_the_page(visit):
    visit.touch("walk")
    visit.touch("help")
    double_tap(visit, "close")

    assert visit.kiosk.property("sheet") == ""
    assert visit.kiosk.page.property("number") == 1


def double_tap(patient, name):
    patient.settle()
    item = patient.appear(name)
    patient.at_rest(item)
    where = patient.place(item).center()
    patient.touch_at(where)
    patient.touch_at(where)


def test_the_walk_goes_on_where_it_was_left(visit):
    visit.touch("walk")
    visit.touch("next")
    visit.touch("next")
    visit.touch("home")
    assert "You were at step 3 of" in plain(visit.item("walk").property("text"))

    visit.touch("walk")

    assert visit.kiosk.page.property("number") == 3


@PROOF
def test_a_finished_walk_begins_anew(visit, shipped):
    walk = shipped.editions["en"].walk
    visit.touch("walk")
    for _ in walk[1:]:
        visit.touch("next")

    visit.touch("home")
    visit.touch("walk")

    assert visit.kiosk.page.property("id") == walk[0]


def test_a_slow_finger_opens_a_word(visit):
    visit.kiosk.follow("page:what-is-ketamine")
    visit.settle()
    visit.at_rest(visit.item("title"))
    _, point = link_in_view(visit, "word:depression")

    visit.hold_at(point, 1000)

    visit.qtbot.waitUntil(lambda: visit.has("wordTerm"))


def test_a_resting_palm_does_not_hide_the_finger_that_taps(show):
    patient = show(ask_after=0.6, answer_within=30)
    patient.touch("begin")
    window, finger = patient.window, patient.finger
    palm, tap = QPointF(30, 300).toPoint(), QPointF(1880, 30).toPoint()
    QTest.touchEvent(window, finger).press(0, palm, window).commit()
    clock = patient.kiosk.presence

    with patient.qtbot.assertNotEmitted(clock.asked, wait=0):
        for _ in range(6):
            QTest.touchEvent(window, finger).stationary(0).press(
                1, tap, window
            ).commit()
            patient.qtbot.wait(200)
            QTest.touchEvent(window, finger).stationary(0).release(
                1, tap, window
            ).commit()

    QTest.touchEvent(window, finger).release(0, palm, window).commit()


def test_a_key_answers_still_there(show):
    patient = show(ask_after=0.5, answer_within=30)
    patient.touch("begin")
    patient.qtbot.waitUntil(lambda: patient.has("stay"))

    QTest.keyClick(patient.window, Qt.Key.Key_A)

    patient.qtbot.waitUntil(lambda: not patient.has("stay"))


def test_keys_do_not_reach_behind_a_sheet(visit):
    visit.touch("help")
    visit.appear("close")

    for _ in range(12):
        QTest.keyClick(visit.window, Qt.Key.Key_Tab)
        assert behind(visit.window.activeFocusItem()) is False


def behind(item):
    """Tell whether *item* belongs to the place, not to what lies over it."""
    names = {"walk", "home", "questions", "comfort", "help", "finish", "back", "next"}
    name = item.objectName() if item else ""
    return name in names or name.startswith("topic-")


def test_help_comes_though_the_disk_is_gone(show, shipped, tmp_path):
    """The library is read page by page; the help cards are held in memory."""
    from kiosk.content.snapshot import read_snapshot, write_snapshot

    write_snapshot(shipped, tmp_path / "library", fingerprint="")
    patient = show(library=read_snapshot(tmp_path / "library").library)
    patient.touch("begin")
    (tmp_path / "library").unlink()

    patient.touch("help")
    patient.at_rest(patient.item("close"))

    assert "Call or text 988" in patient.words()


def test_a_page_that_cannot_be_read_leads_home_and_is_reported(show, shipped, tmp_path):
    from kiosk.content.snapshot import read_snapshot, write_snapshot

    reported = []
    write_snapshot(shipped, tmp_path / "library", fingerprint="")
    library = read_snapshot(tmp_path / "library").library
    patient = show(library=library, report=reported.append)
    patient.touch("begin")
    (tmp_path / "library").unlink()

    patient.touch("walk")

    assert patient.kiosk.property("place") == "home"
    assert len(reported) == 1


def test_a_language_without_pages_shows_english(show):
    patient = show(settings=Settings(content=ContentSettings(language="fr")))
    patient.touch("begin")
    patient.touch("walk")

    assert (
        patient.kiosk.page.property("title") == "What is ketamine, and what is it for?"
    )


SHEETS = ["", "help", "comfort", "sources", "finish", "word:988"]


@pytest.mark.parametrize("sheet", few(SHEETS))
def test_the_screen_may_be_turned_at_any_moment(show, sheet):
    """A panel that is turned while it runs: everything stays on the glass."""
    patient = show()
    patient.touch("begin")
    patient.kiosk.follow("page:side-effects")
    patient.kiosk.wear("standard", "daylight", True, False)
    if sheet:
        patient.lay(sheet)

    for shape in (*SHAPES.values(), (1920, 1080)):
        patient.window.resize(*shape)
        name = "close" if sheet else "next"
        name = "keep" if sheet == "finish" else name
        item = patient.appear(name)
        patient.at_rest(item)
        glass = patient.place(patient.window.contentItem())
        assert glass.contains(patient.place(item)), shape


def test_a_closed_screen_leaves_no_clock_behind(qapp, shipped):
    screen = Screen(shipped, Settings(), pytest.fail, windowed=True)
    screen.bridge.begin()
    clock = screen.bridge.presence

    screen.close()

    assert not shiboken6.isValid(clock)
