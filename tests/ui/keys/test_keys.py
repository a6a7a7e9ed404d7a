"""A visit by five keys: everything can be reached, and the way is never lost."""

import pytest
from accessible_tree import tree
from checkers.key_round import is_stop, round_faults
from dresses import few, in_proof, mostly
from every_screen import SHEETS
from glance import Glance
from keypad import BACK, NEXT, PREVIOUS, SELECT, SPEECH, Keypad, settle
from listener import Voice
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent
from PySide6.QtTest import QTest

from kiosk.settings.keys import NAMES, KeysSettings
from kiosk.settings.settings import Settings


@pytest.fixture
def keypad(show):
    """Begin a visit by keys."""
    return begin(show())


def begin(patient, size="standard", language="en"):
    """Begin by the select key, and keep still: nothing to wait for."""
    keypad = Keypad(patient)
    keypad.press(SELECT)
    patient.kiosk.languages.ask(language)
    patient.kiosk.wear(size, "daylight", True, False)
    return keypad


def open_page(patient, page, *, in_words=False):
    patient.kiosk.hand.putInWords(in_words)
    patient.kiosk.follow(f"page:{page}")
    patient.at_rest(patient.item("home"))


def test_a_whole_visit_by_keys_alone(keypad):
    kiosk = keypad.patient.kiosk
    keypad.choose("comfort")
    keypad.choose("choice-large")
    keypad.press(BACK)
    assert keypad.name == "comfort"
    keypad.choose("walk")
    assert keypad.name == "title"
    keypad.choose("link-word:ketamine")
    assert keypad.name == "wordTerm"
    keypad.press(BACK)
    assert keypad.name == "link-word:ketamine"
    keypad.choose("askAction")
    keypad.choose("help")
    keypad.choose("close")
    assert keypad.name == "help"
    keypad.choose("next")
    assert keypad.name in {"title", "noticeTitle"}
    keypad.choose("questions")
    keypad.choose("add")
    keypad.choose("pick-2")
    keypad.choose("close")
    keypad.choose("showStaff")
    keypad.choose("close")
    keypad.choose("remove-1")
    assert kiosk.questions.property("count") == 1
    assert keypad.name == "remove-1"  # the one that came up
    keypad.choose("finish")
    keypad.choose("keep")
    assert keypad.name == "finish"
    keypad.press(SELECT)
    keypad.choose("finishAndClear")

    assert kiosk.property("place") == "attract"
    keypad.press(SELECT)
    assert kiosk.property("place") == "home"
    assert kiosk.questions.property("count") == 0


def test_the_stages_by_keys_alone(keypad):
    patient, kiosk = keypad.patient, keypad.patient.kiosk
    open_page(patient, "quiet-room")
    keypad.choose("chip-2")
    keypad.choose("ask")
    keypad.choose("closeCallout")
    assert keypad.item.isVisible()
    open_page(patient, "your-day")
    keypad.choose("step-3")
    keypad.choose("ask")
    open_page(patient, "side-effects")
    keypad.choose("effect-2")
    keypad.choose("moreEffects")
    keypad.choose("inWords")
    assert keypad.name == "title"
    keypad.choose("inPictures")
    open_page(patient, "your-choice")
    keypad.choose("startPoints")
    assert keypad.name == "pointTitle"
    keypad.choose("wantToAsk")
    assert keypad.name == "checkQuestion"
    keypad.choose("option-1")
    assert keypad.name == "option-1"
    keypad.choose("reread")
    assert keypad.name == "pointTitle"
    keypad.press(BACK)
    assert keypad.name == "title"

    assert len(kiosk.questions.texts) == 3


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_a_sheet_keeps_the_keys_and_gives_them_back(show, shape):
    patient = show(shape)
    keypad = begin(patient)
    patient.kiosk.hand.ask("your-day/1")
    for sheet in (*SHEETS, "word:988"):
        keypad.go_to("help")
        patient.lay(sheet)
        settle(patient)
        assert keypad.round()[0].objectName() != "help", sheet
        keypad.press(BACK)
        assert keypad.name == "help", sheet


@pytest.mark.parametrize("version", ["showShort", "showAll"])
def test_what_comes_after_a_notice_is_read_from_its_title(keypad, version):
    open_page(keypad.patient, "serious-risks")
    keypad.choose(version)

    assert keypad.name == "title"


@pytest.fixture
def listener(show, tmp_path):
    """Begin by keys at a page, with a voice that reads two sentences and then stays."""
    voice = Voice(tmp_path / "heard").program("stays", 2)
    patient = show(settings=replace(Settings(), speech=voice))
    keypad = begin(patient)
    open_page(patient, "people")
    return keypad


def wait_until(keypad, state):
    """Wait until reading has come to this, and what follows from it is drawn."""
    speech = keypad.patient.kiosk.speech
    keypad.patient.qtbot.waitUntil(lambda: speech.property("state") == state)
    settle(keypad.patient)


def test_the_speech_key_reads_and_stops(listener):
    listener.press(SPEECH)
    wait_until(listener, "speaking")
    listener.press(SPEECH)

    wait_until(listener, "silent")


def test_the_keys_come_to_all_while_it_reads(listener):
    listener.press(SPEECH)
    wait_until(listener, "speaking")

    found = tree(listener.patient)
    assert [*round_faults(listener, Glance(listener.patient), found)] == []


def move_until_paused(keypad):
    """Move as who wants its buttons: from a moment after it was asked it waits."""

    def moves():
        keypad.press(NEXT)
        return keypad.patient.kiosk.speech.property("state") == "paused"

    keypad.patient.qtbot.waitUntil(moves)


def test_the_bar_of_what_is_read_by_keys_alone(listener):
    """What vanishes under the keys gives them to what is nearest."""
    listener.choose("readAloud")
    wait_until(listener, "speaking")
    assert is_stop(listener.item)
    move_until_paused(listener)
    listener.choose("speechPause")
    wait_until(listener, "speaking")
    listener.press(SELECT)
    wait_until(listener, "paused")
    assert listener.name == "speechPause"
    listener.choose("speechStop")
    wait_until(listener, "silent")

    assert is_stop(listener.item)
    nearest = listener.name
    listener.press(NEXT)
    listener.press(PREVIOUS)
    assert listener.name == nearest


def test_the_calm_screen_by_keys(keypad):
    keypad.choose("hide")
    assert keypad.name == "comeBack"
    keypad.choose("help")
    keypad.press(BACK)
    assert keypad.name == "help"
    keypad.press(BACK)

    assert keypad.name == "hide"


def test_the_way_back_is_the_way_on(keypad):
    open_page(keypad.patient, "what-is-ketamine")
    found = keypad.round()

    assert keypad.back(len(found)) == found[::-1]


def test_a_link_of_two_in_a_paragraph_has_a_ring_of_its_own(keypad):
    open_page(keypad.patient, "what-is-ketamine", in_words=True)
    keypad.go_to("link-word:depression")

    place = keypad.patient.place(keypad.item)
    (line,) = keypad.item.property("lines")
    assert line.width() < place.width() / 2
    words = keypad.item.parentItem().parentItem().parentItem()
    assert words.linkAt(line.center().x(), line.center().y()) == "word:depression"


def test_keys_come_round_in_a_window_without_a_size(keypad):
    """As between two screens; the lines of a link had no height, and no end."""
    open_page(keypad.patient, "what-is-ketamine", in_words=True)
    keypad.window.resize(1, 1)

    assert len(keypad.round()) > 5


THEMES = ("daylight", "dim", "contrast")


def stops(keypad):
    """Go to things of every kind, on every kind of ground, and name each."""
    kiosk = keypad.patient.kiosk
    yield "home", ("walk", "topic-what-it-is", "language", "hadMedicine", "help")
    kiosk.follow("page:what-is-ketamine")
    yield "page", ("title", "link-word:ketamine", "askAction", "home")
    kiosk.follow("page:making-sense")
    yield "link at an edge", ("link-word:integration",)
    kiosk.follow("page:serious-risks")
    yield "notice", ("noticeTitle", "showShort")
    kiosk.follow("page:quiet-room")
    kiosk.hand.look("2")
    yield "room", ("openTitle", "chip-2", "chip-3", "closeCallout")
    kiosk.follow("page:your-day")
    yield "day", ("title", "step-1", "step-2", "nextStep")
    kiosk.follow("page:side-effects")
    yield "effects", ("effect-1", "effect-2")
    kiosk.follow("page:your-choice")
    kiosk.hand.enter("1")
    yield "point", ("pointTitle", "understand")
    kiosk.hand.respond(True)
    kiosk.hand.answer(0)
    yield "check", ("checkQuestion", "option-0", "option-1")
    kiosk.openQuestions()
    yield "list", ("remove-1", "showStaff", "finish")
    kiosk.show("comfort")
    yield "comfort", ("choice-standard", "choice-large", "close")
    kiosk.show("pick")
    yield "pick", ("pick-1", "pick-2", "hideSheet")
    kiosk.follow("word:988")
    yield "word", ("wordTerm", "close")
    kiosk.gentle.hide()
    yield "calm", ("comeBack", "help")


@pytest.mark.parametrize(
    ("shape", "theme"),
    in_proof(
        [
            *(("landscape", one) for one in THEMES),
            *(("portrait", "dim"), ("small", "contrast")),
        ],
        gate=[("small", "contrast")],
    ),
)
def test_the_ring_is_seen_whole_wherever_the_keys_are(show, shape, theme):
    keypad = begin(show(shape))
    keypad.patient.kiosk.wear("standard", theme, True, False)
    tones = colours(keypad.patient, theme)
    for stop, names in stops(keypad):
        settle(keypad.patient)
        for name in names:
            keypad.go_to(name)
            found = ring(keypad.patient, keypad.item)
            assert set(found) == {(tones["focusOuter"], tones["focusInner"])}, stop
            assert len(found) >= 3, (stop, name)


@pytest.mark.parametrize("theme", few(THEMES))
def test_the_ring_is_seen_on_any_ground(keypad, theme):
    """One of its tones has a contrast of 3 to 1 with any, as they have one of 9."""
    tones = colours(keypad.patient, theme)

    assert contrast(tones["focusOuter"], tones["focusInner"]) >= 9
    for name, ground in tones.items():
        best = max(contrast(ground, tones[t]) for t in ("focusOuter", "focusInner"))
        assert best >= 3, name


def ring(patient, item):
    """Return its two colours at the middle of each side that is on the screen."""
    around = next((i for i in patient.items(item) if is_ring(i)), None)
    assert around, item.objectName()
    picture = patient.window.grabWindow()
    outer, inner = (patient.place(one) for one in around.childItems())
    bands = [between(outer, inner), between(inner, patient.place(around))]
    return [
        tuple(picture.pixelColor(point.toPoint()).name() for point in side)
        for side in zip(*bands, strict=True)
        if all(picture.rect().contains(point.toPoint()) for point in side)
    ]


def is_ring(item):
    return item.metaObject().className().startswith("FocusRing")


def between(outer, inner):
    """Return the points at the middle of each side, half way between two frames."""
    middle = inner.center()
    left, right = (outer.left() + inner.left()) / 2, (outer.right() + inner.right()) / 2
    top, bottom = (outer.top() + inner.top()) / 2, (outer.bottom() + inner.bottom()) / 2
    return [
        *(QPointF(x, middle.y()) for x in (left, right)),
        *(QPointF(middle.x(), y) for y in (top, bottom)),
    ]


def colours(patient, theme):
    """Return the colours of *theme* by their names."""
    kind = {"daylight": "Daylight", "dim": "Dim", "contrast": "HighContrast"}[theme]
    component = QQmlComponent(patient.screen.engine)
    component.setData(f"import Kiosk\n{kind} {{}}".encode(), "")
    palette = component.create()
    meta = palette.metaObject()
    names = [meta.property(n).name() for n in range(meta.propertyCount())]
    found = {name: palette.property(name) for name in names}
    return {n: c.name() for n, c in found.items() if isinstance(c, QColor) and solid(c)}


def solid(colour):
    return colour.alpha() == 255


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(name):
    """Return the relative luminance of WCAG."""
    parts = QColor(name).getRgbF()[:3]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_a_finger_sees_no_ring(show):
    patient = show()
    patient.touch("begin")
    patient.touch("topic-side-effects")

    assert not any(
        item.property("isLanding") and item.hasActiveFocus() for item in patient.items()
    )


def test_still_there_by_keys(show):
    """Whatever key stays; next and previous look at the answers, in peace."""
    patient = show(ask_after=0.5, answer_within=2)
    keypad = Keypad(patient)
    keypad.press(SELECT)
    keypad.go_to("topic-side-effects")
    patient.qtbot.waitUntil(lambda: patient.has("stay"))
    assert keypad.name == "stay"

    keypad.press(SELECT)
    patient.qtbot.waitUntil(lambda: not patient.has("stay"))
    assert keypad.name == "topic-side-effects"

    patient.qtbot.waitUntil(lambda: patient.has("stay"))
    patient.qtbot.waitUntil(lambda: patient.kiosk.presence.property("secondsLeft") == 1)
    keypad.press(NEXT)
    patient.qtbot.waitUntil(lambda: patient.kiosk.presence.property("secondsLeft") == 2)
    assert keypad.name == "leave"
    keypad.press(SELECT)
    assert patient.kiosk.property("place") == "attract"


def test_a_key_that_is_none_of_the_five_is_presence_too(show):
    patient = show(ask_after=0.5, answer_within=30)
    Keypad(patient).press(SELECT)
    patient.qtbot.waitUntil(lambda: patient.has("stay"))

    QTest.keyClick(patient.window, Qt.Key.Key_Q)
    patient.qtbot.waitUntil(lambda: not patient.has("stay"))

    assert patient.kiosk.property("place") == "home"


@pytest.mark.parametrize("key", [NEXT, PREVIOUS, SELECT, BACK, SPEECH])
def test_any_of_the_five_begins_and_does_nothing_else(show, key):
    keypad = Keypad(show())

    keypad.press(key)

    assert keypad.patient.kiosk.property("place") == "home"
    assert keypad.item.property("isLanding")
    assert not keypad.patient.kiosk.property("sheet")


def test_a_key_held_down_selects_once(keypad):
    keypad.go_to("topic-side-effects")
    for repeats in (False, True, True):
        send(keypad, SELECT, repeats=repeats)
    QTest.keyRelease(keypad.window, SELECT)

    assert keypad.patient.kiosk.place == "page"
    keypad.patient.kiosk.back()
    assert keypad.patient.kiosk.place == "home"


@pytest.mark.parametrize("key", few([NEXT, PREVIOUS]))
def test_a_key_held_down_moves_once(keypad, key):
    keypad.press(key)
    once = keypad.item
    keypad.go_to("help")
    keypad.go_to(once.objectName())
    keypad.press(PREVIOUS if key == NEXT else NEXT)
    for repeats in (False, True, True, True):
        send(keypad, key, repeats=repeats)
    QTest.keyRelease(keypad.window, key)

    assert keypad.item is once


@pytest.mark.parametrize("key", [SELECT, BACK, SPEECH])
def test_a_key_that_went_down_elsewhere_does_nothing_as_it_comes_up(show, key):
    """It was pressed in a window that has gone meanwhile."""
    patient = show()
    QTest.keyRelease(patient.window, key)
    assert patient.kiosk.place == "attract"
    patient.touch("begin")

    QTest.keyRelease(patient.window, key)

    assert (patient.kiosk.place, patient.kiosk.sheet) == ("home", "")


def send(keypad, key, *, repeats):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, key, none, "", repeats)
    QCoreApplication.sendEvent(keypad.window, event)


def test_a_keypad_may_send_other_keys(show):
    """What is set takes a key from what has it by default."""
    keys = KeysSettings(next=("F21",), select=("F23", "Right"))
    keypad = Keypad(show(settings=replace(Settings(), keys=keys)))

    keypad.press(Qt.Key.Key_F23)
    first = keypad.item
    keypad.press(Qt.Key.Key_Down)
    assert keypad.item is first
    while keypad.name != "walk":
        keypad.press(Qt.Key.Key_F21)
    keypad.press(Qt.Key.Key_Right)

    assert keypad.patient.kiosk.property("place") == "page"


def test_qt_knows_every_name_of_a_key():
    assert {name for name in NAMES if f"Key_{name}" not in Qt.Key.__members__} == set()
