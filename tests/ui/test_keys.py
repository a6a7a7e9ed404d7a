"""A visit by five keys: everything can be reached, and the way is never lost."""

import pytest
from keypad import BACK, NEXT, PREVIOUS, SELECT, SPEECH, Keypad
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent
from PySide6.QtTest import QTest

from kiosk.key_names import NAMES, KeysSettings
from kiosk.settings import Settings

SHEETS = ("help", "comfort", "sources", "pick", "staff", "word:988", "finish")
SHAPES = ("landscape", "portrait")


@pytest.fixture
def keypad(show):
    """Begin a visit by keys."""
    return begin(show())


def begin(patient):
    """Begin by the select key, and keep still: nothing to wait for."""
    keypad = Keypad(patient)
    keypad.press(SELECT)
    patient.kiosk.wear("standard", "daylight", True, False)
    return keypad


def open_page(patient, page, *, in_words=False):
    patient.kiosk.touch.putInWords(in_words)
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


@pytest.mark.parametrize("in_words", [False, True])
@pytest.mark.parametrize("shape", SHAPES)
def test_next_reaches_everything_on_every_page(show, shipped, shape, in_words):
    patient = show(shape)
    keypad = begin(patient)
    check_round(keypad, "home")

    for page in shipped.editions["en"].pages:
        open_page(patient, page, in_words=in_words)
        for item in patient.items():
            if item.objectName() == "showAll":
                patient.kiosk.gentle.showAll()
        patient.at_rest(patient.item("home"))
        check_round(keypad, page)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_sheet_keeps_the_keys_and_gives_them_back(show, shape):
    patient = show(shape)
    keypad = begin(patient)
    patient.kiosk.touch.ask("your-day/1")
    for sheet in SHEETS:
        keypad.go_to("help")
        patient.kiosk.show(sheet)
        patient.at_rest(patient.item("home"))
        check_round(keypad, sheet)
        keypad.press(BACK)
        assert keypad.name == "help", sheet


def check_round(keypad, stop):
    """Everything is reached, either way round, and is to be seen then."""
    patient = keypad.patient
    found = keypad.round()
    wanted = set(keypad.to_reach())
    missed = [item.objectName() for item in wanted - set(found)]
    assert not missed, (stop, missed)
    beyond = [item.objectName() for item in set(found) - wanted]
    assert not beyond, (stop, beyond)
    assert set(keypad.round(PREVIOUS)) == set(found), stop
    for _ in found:
        keypad.press(NEXT)
        place = patient.place(keypad.item)
        seen = patient.in_view(keypad.item)
        assert seen.height() > 0.9 * min(place.height(), 400), (stop, keypad.name)
        assert seen.width() > 0.9 * place.width(), (stop, keypad.name)


def test_the_calm_screen_by_keys(keypad):
    keypad.choose("hide")
    assert keypad.name == "comeBack"
    keypad.choose("help")
    keypad.press(BACK)
    assert keypad.name == "help"
    keypad.press(BACK)

    assert keypad.name == "hide"


def test_a_link_of_two_in_a_paragraph_has_a_ring_of_its_own(keypad):
    open_page(keypad.patient, "what-is-ketamine", in_words=True)
    keypad.go_to("link-word:dissociation")

    place = keypad.patient.place(keypad.item)
    (line,) = keypad.item.property("lines")
    assert line.width() < place.width() / 2
    words = keypad.item.parentItem().parentItem().parentItem()
    assert words.linkAt(line.center().x(), line.center().y()) == "word:dissociation"


@pytest.mark.parametrize("theme", ["daylight", "dim", "contrast"])
def test_the_ring_is_seen_on_any_ground(keypad, theme):
    """One of its two tones has a contrast of 3 to 1 with whatever lies there."""
    patient = keypad.patient
    patient.kiosk.wear("standard", theme, True, False)
    tones = colours(patient, theme)
    for name in ("walk", "topic-what-it-is", "comfort", "help", "finish"):
        keypad.go_to(name)
        patient.at_rest(keypad.item)
        outer, inner = ring(patient, keypad.item)
        assert (outer, inner) == (tones["focusOuter"], tones["focusInner"]), name
    for name, ground in tones.items():
        best = max(contrast(ground, tones[t]) for t in ("focusOuter", "focusInner"))
        assert best >= 3, name


def ring(patient, item):
    """Return the two colours left of *item*, at half its height."""
    picture = patient.window.grabWindow()
    place = patient.place(item)
    y = int(place.center().y())
    left = place.left()
    return [picture.pixelColor(int(left - away), y).name() for away in (8, 3)]


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
    patient.qtbot.waitUntil(lambda: patient.kiosk.clock.property("secondsLeft") == 1)
    keypad.press(NEXT)
    patient.qtbot.waitUntil(lambda: patient.kiosk.clock.property("secondsLeft") == 2)
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

    assert len(keypad.patient.kiosk._visit.trail) == 1  # noqa: SLF001


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
    keypad.press(Qt.Key.Key_Tab)
    assert keypad.item is first or keypad.item.isVisible()
    keypad.press(Qt.Key.Key_F21)
    while keypad.name != "walk":
        keypad.press(Qt.Key.Key_F21)
    keypad.press(Qt.Key.Key_Right)

    assert keypad.patient.kiosk.property("place") == "page"


def test_qt_knows_every_name_of_a_key():
    assert {name for name in NAMES if f"Key_{name}" not in Qt.Key.__members__} == set()
