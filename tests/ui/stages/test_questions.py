"""My questions by touch: how the list grows, is taken along, and is forgotten."""

from urllib.parse import unquote

import pytest
import zxingcpp
from dresses import PROOF, few, mostly
from msgspec.structs import replace
from needs import check_words
from patient import plain
from print_system import ACCEPTS, PRINTER, READY
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from kiosk.content.model.questions import question, stage_of
from kiosk.settings.settings import Settings, TakeHomeSettings
from kiosk.ui.engine.rows import Rows
from kiosk.ui.speech.on_screen import shown_on
from kiosk.ui.take_home.print_system import Queue

PAGE = "my-questions"


@pytest.fixture(scope="module")
def picks(shipped):
    """Return the words of all questions to pick, by the number of each."""
    groups = stage_of(shipped.editions["en"].pages[PAGE]).groups
    return {q.id: plain(q.text.markup) for group in groups for q in group.questions}


@pytest.fixture
def enter(show):
    """Return a function that leads a patient to the list."""

    def enter(shape="landscape", *, size="standard", low=False, printer=""):
        take_home = replace(TakeHomeSettings(), printer=printer)
        settings = replace(Settings(), take_home=take_home)
        # A printer that fails is told of
        told = {"report": lambda _: None} if printer else {}
        patient = show(shape, settings=settings, **told)
        patient.touch("begin")
        patient.kiosk.wear(size, "daylight", True, low)
        patient.touch("questions")
        return patient

    return enter


def reach(patient, name):
    """Touch it; first bring it up with More below, if it is not in view."""
    for _ in range(30):
        item = patient.appear(name)
        patient.at_rest(item)
        if patient.in_reach(item):
            break
        go_down(patient)
    patient.touch(name)


def go_down(patient):
    """Touch More below on what lies uppermost."""
    below = [i for i in patient.items() if i.objectName() == "moreBelow"][-1]
    assert below.property("text") == "More below"
    patient.settle()
    patient.at_rest(below)
    patient.touch_at(patient.place(below).center())


def pick(patient, *numbers):
    """Pick these, the sheet opened anew for each: reach goes only down."""
    for number in numbers:
        reach(patient, "add")
        reach(patient, f"pick-{number}")
        patient.touch("close")


def ask(patient, *numbers):
    """Put these on the list without a finger, where a test is not about picking."""
    for number in numbers:
        patient.kiosk.hand.ask(f"{PAGE}/{number}")


def texts(patient, root=None):
    items = patient.items(root)
    return [plain(i.property("text")) for i in items if i.property("text")]


def test_an_empty_list_says_how_to_fill_it(enter, shipped):
    page = shipped.editions["en"].pages[PAGE]
    patient = enter()

    words = patient.words()

    assert {page.title, plain(page.message.markup)} <= words
    assert any("Touch “Add a question” to pick from a list." in text for text in words)
    for name in ("showStaff", "print", "qrCode", "showCode"):
        assert not patient.has(name)


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_all_questions_are_there_to_pick(enter, shipped, picks, shape):
    patient = enter(shape)
    patient.touch("add")
    patient.appear("standing")

    said = texts(patient)

    assert len(picks) == 30
    assert set(picks.values()) <= set(said)
    groups = stage_of(shipped.editions["en"].pages[PAGE]).groups
    assert {plain(group.title.markup) for group in groups} <= set(said)


def test_what_is_picked_stands_on_the_list_with_its_group(enter, picks):
    patient = enter()

    pick(patient, "2", "1", "9")

    words = patient.words()
    assert {picks["1"], picks["2"], picks["9"], "About me", "Good and bad"} <= words
    tops = [top_of(patient, picks[number]) for number in ("2", "1", "9")]
    assert tops == sorted(tops)
    assert patient.item("questions").property("count") == 3


def top_of(patient, words):
    items = (i for i in patient.items() if plain(i.property("text") or "") == words)
    return patient.place(next(items)).top()


def test_a_second_touch_takes_a_pick_off_again(enter):
    patient = enter()
    patient.touch("add")
    patient.touch("pick-3")
    assert patient.item("pick-3").property("picked")
    assert "You can pick up to 5. 1 picked." in patient.words()

    patient.qtbot.wait(600)  # a tap that follows at once counts as the same
    patient.touch("pick-3")

    assert not patient.item("pick-3").property("picked")
    assert "You can pick up to 5. 0 picked." in patient.words()


def test_a_double_tap_picks_once(enter):
    patient = enter()
    patient.touch("add")
    patient.settle()
    item = patient.appear("pick-1")
    patient.at_rest(item)
    where = patient.place(item).center()

    patient.touch_at(where)
    patient.touch_at(where)

    assert item.property("picked")


def test_the_sixth_cannot_be_picked_and_it_says_why(enter):
    patient = enter()
    patient.touch("add")
    for number in "12345":
        reach(patient, f"pick-{number}")

    why = "That is all the list has room for. To pick another, take one off first."
    assert f"You picked 5. {why}" in patient.words()
    reach(patient, "pick-6")
    assert not patient.item("pick-6").property("picked")

    patient.touch("close")
    patient.touch("add")
    reach(patient, "pick-1")
    reach(patient, "pick-6")

    assert patient.item("pick-6").property("picked")


@PROOF
def test_what_was_flagged_on_the_way_takes_no_room(enter, shipped):
    patient = enter()
    for page, name in (("your-choice", "wantToAsk"), ("cost", "askAction")):
        patient.kiosk.follow(f"page:{page}")
        if page == "your-choice":
            patient.touch("startPoints")
        reach(patient, name)
    patient.touch("questions")
    pick(patient, *"12345")

    point = stage_of(shipped.editions["en"].pages["your-choice"]).points[0]
    assert point.ask in texts(patient)
    assert patient.item("questions").property("count") == 7


def test_remove_takes_its_own_question_off(enter, picks):
    patient = enter()
    ask(patient, *"123")

    patient.touch("remove-2")

    said = texts(patient)
    assert picks["1"] in said
    assert picks["3"] in said
    assert picks["2"] not in said


def test_a_double_tap_removes_one_question(enter):
    patient = enter()
    ask(patient, *"123")
    patient.settle()
    item = patient.appear("remove-1")
    patient.at_rest(item)
    where = patient.place(item).center()

    patient.touch_at(where)
    patient.at_rest(patient.item("home"))
    patient.touch_at(where)

    assert patient.item("questions").property("count") == 2


@pytest.mark.parametrize("shape", mostly("portrait"))
def test_staff_are_shown_the_list_and_nothing_else(enter, picks, shape):
    patient = enter(shape)
    ask(patient, *"12789")
    reach(patient, "showStaff")
    patient.at_rest(patient.appear("close"))
    sheet = patient.item("close").parentItem()

    said = texts(patient, sheet)

    for number in "12789":
        assert picks[number] in said
    assert "About me" not in said
    largest = max(
        item.property("font").pixelSize()
        for item in patient.items(sheet)
        if item.inherits("QQuickText") and item.property("text") == picks["1"]
    )
    assert largest >= 1.8 * patient.window.width() / 64 or shape == "portrait"
    patient.touch("close")
    assert patient.has("showStaff")


@pytest.mark.parametrize("shape", mostly("portrait"))
def test_staff_read_each_question_in_english_too(enter, shipped, picks, shape):
    """A nurse may not know the patient's language, and our voice does not say it."""
    patient = enter(shape)
    patient.kiosk.languages.ask("es")
    ask(patient, *"12")
    patient.kiosk.hand.ask("cost/action")
    reach(patient, "showStaff")
    patient.at_rest(patient.appear("close"))
    sheet = patient.item("close").parentItem()

    drawn = [i for i in patient.items(sheet) if i.inherits("QQuickText")]
    said = [item.property("text") for item in drawn]
    tops = [patient.place(item).top() for item in drawn]
    spanish, english = (shipped.editions[one] for one in ("es", "en"))
    for key in ("my-questions/1", "my-questions/2", "cost/action"):
        at = said.index(question(spanish, key))
        assert said[at + 1] == question(english, key)
        assert tops[at] < tops[at + 1]
    aloud = {one.name for one in shown_on(patient.window) if not one.is_control}
    assert question(spanish, "cost/action") in aloud
    assert question(english, "cost/action") not in aloud
    patient.touch("close")
    patient.kiosk.languages.ask("en")
    reach(patient, "showStaff")
    patient.at_rest(patient.appear("close"))
    assert picks["1"] in patient.words()
    assert not patient.has("forStaff")


@pytest.mark.parametrize("shape", mostly("small"))
def test_the_code_on_the_screen_holds_the_list(enter, picks, shape):
    patient = enter(shape)
    ask(patient, *"127")
    if patient.has("showCode"):
        reach(patient, "showCode")
        patient.appear("close")
    else:
        show_whole(patient, "qrCode")

    for theme in ("daylight", "dim", "contrast"):
        patient.kiosk.wear("standard", theme, True, False)
        patient.at_rest(patient.item("qrCode"))
        seen, _owner = pixels(patient.window.grabWindow())
        found = zxingcpp.read_barcodes(seen)
        assert len(found) == 1
        said = unquote(found[0].text)
        assert said.startswith("mailto:?subject=My questions")
        assert said.splitlines()[-1] == f"3. {picks['7']}"


def test_no_code_is_made_under_the_finger_that_asks(enter, picks):
    """It takes as long as a frame or two; it is there when somebody comes to see it."""
    patient = enter()
    (code,) = patient.window.findChildren(QObject, "qrCode")
    patient.touch("home")
    drawn = code.property("source")

    ask(patient, "1")
    assert code.property("source") == drawn

    patient.touch("questions")
    show_whole(patient, "qrCode")
    (found,) = zxingcpp.read_barcodes(pixels(patient.window.grabWindow())[0])
    assert unquote(found.text).endswith(f"1. {picks['1']}")


def show_whole(patient, name):
    """Go down until all of it is in view."""
    item = patient.appear(name)
    patient.at_rest(item)
    for _ in range(10):
        if patient.in_view(item) == patient.place(item):
            return
        patient.touch("moreBelow")
        patient.at_rest(item)
    pytest.fail(f"{name} is never in view as a whole")


def pixels(picture):
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    shape = (grey.height(), grey.bytesPerLine())
    return memoryview(grey.constBits()).cast("B", shape), grey  # which owns them


@pytest.mark.parametrize("low", few([True, False]))
@pytest.mark.parametrize("size", few(["largest", "standard"]))
@pytest.mark.parametrize("shape", mostly("landscape"))
def test_the_list_works_at_every_size(enter, cups, shape, size, low):
    cups.put("lp", "exit 1")
    patient = enter(shape, size=size, low=low, printer=PRINTER)
    pick(patient, "1")
    ask(patient, "2")
    patient.at_rest(patient.item("home"))
    check_words(patient, "list")
    if not patient.has("showCode"):
        show_whole(patient, "qrCode")
    reach(patient, "showStaff")
    patient.at_rest(patient.appear("close"))
    check_words(patient, "staff")
    patient.touch("close")
    reach(patient, "print")
    failed = "Your list did not print. You can show this screen to staff."
    patient.qtbot.waitUntil(lambda: failed in texts(patient), timeout=20_000)
    patient.touch("home")
    patient.touch("questions")
    reach(patient, "remove-1")
    check_words(patient, "removed")
    assert patient.item("questions").property("count") == 1


def test_without_a_printer_there_is_no_print(enter):
    patient = enter()
    ask(patient, "1")

    assert not patient.has("print")


def test_print_goes_and_comes_with_the_printer(enter, cups, qtbot):
    patient = enter(printer=PRINTER)
    ask(patient, "1")
    patient.appear("print")
    queue = patient.kiosk.takeHome.findChild(Queue)

    cups.answers(f"printer {PRINTER} disabled since today -", "\tPaused")
    queue.look()
    qtbot.waitUntil(lambda: not patient.has("print"))
    cups.answers(READY, ACCEPTS)
    queue.look()

    qtbot.waitUntil(lambda: patient.has("print"))


def test_a_printer_that_fails_is_said_in_plain_words(enter, cups):
    cups.put("lp", "exit 1")
    patient = enter(printer=PRINTER)
    ask(patient, "1")

    patient.touch("print")

    words = "Your list did not print. You can show this screen to staff."
    patient.qtbot.waitUntil(lambda: words in patient.words(), timeout=20_000)


@pytest.mark.parametrize("sheet", few(["showStaff", "", "add"]))
def test_after_the_visit_the_list_and_its_sheets_are_gone(show, picks, sheet):
    patient = show(ask_after=3, answer_within=1)
    patient.touch("begin")
    patient.touch("questions")
    ask(patient, "1", "2")
    if sheet:
        patient.touch(sheet)
        patient.appear("close")

    patient.qtbot.waitUntil(lambda: patient.has("begin"), timeout=20_000)

    everything = patient.window.findChildren(type(patient.item("begin")))
    assert picks["1"] not in [plain(i.property("text") or "") for i in everything]
    patient.touch("begin")
    patient.touch("questions")
    assert any("Your list is empty." in text for text in patient.words())
    assert not patient.has("close")
    patient.touch("add")
    patient.at_rest(patient.appear("standing"))
    assert "You can pick up to 5. 0 picked." in patient.words()


def test_finish_clears_the_list(enter):
    patient = enter()
    ask(patient, "1")
    patient.touch("finish")
    patient.touch("finishAndClear")

    patient.touch("begin")
    patient.touch("questions")

    assert any("Your list is empty." in text for text in patient.words())
    assert patient.item("questions").property("count") == 0


def test_after_the_visit_no_model_holds_anything_of_it(enter):
    """Not only what is on the screen: nothing that has been is kept behind it."""
    patient = enter()
    ask(patient, "1")
    for page in ("quiet-room", "your-day", "side-effects", "getting-ready"):
        patient.kiosk.follow(f"page:{page}")
        patient.kiosk.hand.look("2")
        patient.kiosk.hand.ask("2")
    patient.kiosk.follow("page:your-choice")
    patient.kiosk.hand.enter("1")
    patient.kiosk.hand.respond(True)
    patient.kiosk.hand.answer(1)
    patient.touch("home")
    models = [m for m in patient.kiosk.findChildren(Rows) if m.rowCount()]
    assert len(models) > 7

    patient.kiosk.finish()

    left = [m for m in patient.kiosk.findChildren(Rows) if m.rowCount()]
    assert left == [patient.kiosk.help.cards]


@pytest.mark.parametrize("shape", mostly("portrait"))
def test_what_staff_are_shown_ends_above_what_can_be_touched(show, shape):
    """However many questions there are: the last can be read to its end."""
    patient = show(shape)
    patient.touch("begin")
    patient.kiosk.languages.ask("es")
    patient.kiosk.wear("largest", "contrast", True, False)
    for number in range(1, 9):
        patient.kiosk.hand.ask(f"my-questions/{number}")
    patient.kiosk.show("staff")
    patient.at_rest(patient.appear("readSheetAloud"))

    *_, words = (i for i in patient.items() if i.objectName() == "scroll")
    chips = ("readSheetAloud", "hideSheet", "close")
    highest = min(patient.place(patient.item(name)).top() for name in chips)
    assert patient.place(words).bottom() <= highest
