"""The quiet room by touch: what is said of each thing, and that it is in reach."""

import shutil
from itertools import combinations, product
from math import hypot

import pytest
from dresses import PROOF, few, in_proof, mostly
from msgspec.structs import replace
from patient import Patient, plain
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor, QImage

from kiosk.content.files.drawings import read_drawing
from kiosk.content.model.stages import Room, Spot
from kiosk.content.model.text import Prose
from kiosk.settings.settings import ASSETS, ScreenSettings, Settings
from kiosk.ui.tour import SHAPES

LAYERS = ASSETS / "pictures" / "day"
THINGS = (
    ("chair", "Chair or bed", "armchair", 0.521, 0.752),
    ("arm_cuff", "Arm cuff", "heartbeat", 0.935, 0.206),
    ("finger_clip", "Finger clip", "finger-clip", 0.839, 0.743),
    ("call_bell", "Call bell", "bell", 0.656, 0.737),
    ("eye_mask", "Eye mask &amp; music", "eye-slash", 0.747, 0.743),
    ("light", "Light", "sun-dim", 0.438, 0.381),
    ("staff_chair", "Staff chair", "user", 0.128, 0.398),
    ("drip_stand", "Drip stand", "drip-stand", 0.525, 0.472),
    ("safety_gear", "Safety gear", "first-aid", 0.829, 0.181),
    ("sick_bag", "Sick bag", "sick-bag", 0.95, 0.743),
    ("door", "Door", "door", 0.341, 0.278),
    ("clock", "Clock", "clock", 0.592, 0.243),
)
SAID = "Here is what we say of the {}. It is as long as most of them are, or longer."
LONG = "A line for a clinic that has much to say of one thing in its room. " * 9


def spot(number, thing, *, drawn=True):
    layer, title, icon, x, y = thing
    frame = read_drawing(LAYERS / "room" / f"{layer}.svg").frame
    box = frame.within(read_drawing(LAYERS / "room" / "room.svg").frame)
    return Spot(
        id=str(number),
        title=Prose(title),
        items=(Prose(SAID.format(title)), Prose("Ask, if you want to know more.")),
        ask=f"What is the {plain(title)} for?",
        icon=icon,
        x=x,
        y=y,
        layer=f"room/{layer}.svg" if drawn else "",
        box=box if drawn else (0, 0, 0, 0),
    )


def room(things=THINGS):
    spots = tuple(spot(number, thing) for number, thing in enumerate(things, 1))
    return Room("room/room.svg", "A room.", 16 / 9, spots)


def photo(name, aspect):
    spots = (spot(n, thing, drawn=False) for n, thing in enumerate(THINGS[5:8], 1))
    return Room(name, "A photo of a room.", aspect, tuple(spots))


@pytest.fixture
def enter(show, shipped):
    """Return a function that lets a patient into a quiet room."""

    def enter(shape="landscape", stage=None, *, size="standard", low=False, **how):
        edition = shipped.editions["en"]
        page = replace(edition.pages["quiet-room"], blocks=(stage or room(),))
        edition = replace(edition, pages={**edition.pages, "quiet-room": page})
        library = replace(shipped, editions={**shipped.editions, "en": edition})
        patient = show(shape, library=library, **how)
        patient.touch("begin")
        patient.kiosk.wear(size, "daylight", True, low)
        patient.kiosk.follow("page:quiet-room")
        patient.at_rest(patient.appear("callout"))
        return patient

    return enter


def reach(patient, name):
    """Touch it; first bring it up with More below, round from the end to the top."""
    for _ in range(12):
        item = patient.item(name)
        patient.at_rest(item)
        if patient.in_view(item).height() > 0.9 * patient.place(item).height():
            break
        patient.touch("moreBelow")
    patient.touch(name)
    patient.at_rest(patient.item("callout"))


def put_away(patient, name):
    """Touch what is open again, when that is no double tap any more."""
    patient.qtbot.waitUntil(lambda: not patient.item(name).property("isFresh"))
    patient.touch(name)


def targets(patient):
    return [i for i in patient.items() if i.inherits("QQuickAbstractButton")]


def signs(patient):
    return [i for i in patient.items() if i.objectName().startswith("spot-")]


def said(one):
    return {plain(one.title.markup), *(plain(i.markup) for i in one.items)}


@pytest.mark.parametrize("shape", mostly("small"))
def test_it_opens_with_what_the_page_is_about(enter, shipped, shape):
    page = shipped.editions["en"].pages["quiet-room"]

    words = enter(shape).words()

    assert {page.title, plain(page.message.markup)} <= words
    assert {"Touch a thing to learn about it.", "0 of 12 looked at"} <= words


@pytest.mark.parametrize(
    ("shape", "size"),
    in_proof(
        [("landscape", "standard"), *product(SHAPES, ["largest"])],
        gate=[("portrait", "largest")],
    ),
)
def test_each_chip_opens_what_is_said_of_its_thing(enter, shape, size):
    patient = enter(shape, size=size)
    for number, one in enumerate(room().spots, 1):
        reach(patient, f"chip-{one.id}")

        words = patient.words()
        assert said(one) <= words
        assert f"{number} of 12 looked at" in words


@PROOF
@pytest.mark.parametrize(
    ("shape", "every"), [("landscape", 1), ("portrait", 4), ("small", 4)]
)
def test_each_sign_opens_its_thing_and_puts_it_away(enter, shape, every):
    patient = enter(shape, room(THINGS[:9]))
    title = patient.kiosk.page.property("title")
    for one in room(THINGS[:9]).spots[::every]:
        if not patient.has(f"spot-{one.id}"):
            continue  # what the page is about lies on it; its chip is there
        patient.touch(f"spot-{one.id}")
        assert said(one) <= patient.words()

        put_away(patient, f"spot-{one.id}")
        assert title in patient.words()


def test_what_is_open_is_put_away_by_its_chip_or_its_cross(enter):
    patient = enter()
    for close, name in ((put_away, "chip-2"), (Patient.touch, "closeCallout")):
        patient.touch("chip-2")
        assert patient.has("closeCallout")

        close(patient, name)
        assert not patient.has("closeCallout")


def test_a_hand_that_taps_twice_keeps_open_what_it_opened(enter):
    patient = enter()
    patient.settle()
    for name in ("chip-2", "spot-6"):
        where = patient.place(patient.item(name)).center()
        patient.touch_at(where)
        patient.touch_at(where)

        assert patient.has("closeCallout")


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_who_comes_back_finds_the_page_at_its_start(enter, shape):
    patient = enter(shape, size="largest")
    patient.touch("moreBelow")
    patient.touch("home")
    patient.kiosk.follow("page:quiet-room")

    patient.at_rest(patient.item("title"))

    assert patient.in_reach(patient.item("title"))
    assert patient.item("scroll").property("contentY") == 0


def test_where_nothing_is_open_nothing_is_asked(enter):
    patient = enter()

    patient.kiosk.hand.ask("")
    patient.touch("home")

    assert not [text for text in patient.words() if text.endswith(" picked")]


def test_a_thing_is_asked_about_and_no_more(enter):
    patient = enter()
    patient.touch("chip-4")

    patient.touch("ask")
    assert "On your list" in patient.words()
    patient.touch("chip-5")
    assert "Ask about this" in patient.words()
    patient.touch("chip-4")
    patient.touch("ask")

    assert "Ask about this" in patient.words()


@pytest.mark.parametrize("things", few([THINGS, THINGS[:9], THINGS[:3]]))
def test_the_callout_stands_in_the_picture_beside_its_sign(enter, things):
    patient = enter(stage=room(things))
    for one in room(things).spots:
        patient.kiosk.hand.look(one.id)
        patient.at_rest(patient.item("callout"))
        callout = patient.place(patient.item("callout"))

        assert patient.has(f"spot-{one.id}")
        for sign in signs(patient):
            assert not callout.intersects(patient.place(sign)), sign.objectName()
        assert patient.in_view(patient.item("callout")) == callout
        assert patient.place(patient.item("chip-1")).top() > callout.bottom()


def test_the_callout_hides_no_sign_where_there_is_another_place(show, shipped):
    (stage,) = (
        b
        for b in shipped.editions["en"].pages["quiet-room"].blocks
        if isinstance(b, Room)
    )
    patient = show()
    patient.touch("begin")
    patient.kiosk.wear("standard", "daylight", True, False)
    patient.kiosk.follow("page:quiet-room")
    patient.at_rest(patient.appear("callout"))
    assert len(signs(patient)) == len(stage.spots)

    for one in stage.spots:
        patient.kiosk.hand.look(one.id)
        patient.at_rest(patient.item("callout"))
        assert len(signs(patient)) >= len(stage.spots) - (one.icon == "user"), one.title


@pytest.mark.parametrize("size", few(["largest", "standard"]))
@pytest.mark.parametrize("shape", mostly("portrait"))
def test_nothing_is_cut_and_no_target_lies_over_another(enter, shape, size):
    patient = enter(shape, size=size)
    for one in ["", *(one.id for one in room().spots)]:
        patient.kiosk.hand.look(one)
        patient.at_rest(patient.item("callout"))
        check_apart(patient, one)
        check_words(patient, one)


def check_apart(patient, opened):
    places = [(i.objectName(), patient.in_view(i)) for i in targets(patient)]
    for (name, place), (other, beside) in combinations(places, 2):
        shared = place.intersected(beside)
        assert shared.width() * shared.height() < 1, (opened, name, other)


def check_words(patient, opened):
    callout = patient.place(patient.item("callout"))
    for item in patient.items(patient.item("callout")):
        if item.inherits("QQuickText") and item.property("text"):
            text = item.property("text")
            assert not item.property("truncated"), (opened, text)
            assert item.property("contentWidth") <= item.width() + 1, (opened, text)
            assert callout.contains(patient.place(item)), (opened, text)


@pytest.mark.parametrize("panel", few([15.6, 27, 21.5], 2))
@pytest.mark.parametrize("shape", few(["landscape", "portrait"]))
def test_a_sign_is_for_a_finger_or_only_a_number(enter, shape, panel):
    settings = replace(Settings(), screen=ScreenSettings(diagonal=panel))
    patient = enter(shape, settings=settings)
    width, height = SHAPES[shape]
    per_mm = hypot(width, height) / (panel * 25.4)
    pressed = [patient.place(i) for i in signs(patient) if i.isEnabled()]

    assert all(place.width() / per_mm >= 12 - 0.15 for place in pressed)
    for one, two in combinations(pressed, 2):
        apart = one.center() - two.center()
        gap = hypot(apart.x(), apart.y()) - one.width()
        assert gap / per_mm >= 3 - 0.3


def test_a_picture_too_small_for_fingers_has_the_numbers_of_the_chips(enter):
    patient = enter(low=True)

    assert signs(patient)
    assert not any(sign.isEnabled() for sign in signs(patient))
    for number in range(1, 13):
        chip = patient.item(f"chip-{number}")
        sign = patient.item(f"spot-{number}")
        for one in (chip, sign):
            texts = {i.property("text") for i in patient.items(one)}
            assert str(number) in texts


@pytest.mark.parametrize("shape", mostly("small"))
def test_in_low_reach_the_picture_is_large_and_its_list_is_low(enter, shape):
    patient = enter(shape, low=True)
    middle = patient.window.height() / 2 - 1
    scene = patient.item("scene")
    assert patient.in_view(scene) == patient.place(scene)
    assert scene.width() > 0.45 * patient.window.width()
    assert patient.place(patient.item("chip-1")).top() >= middle

    reach(patient, "chip-12")

    assert said(room().spots[-1]) <= patient.words()
    for name in ("ask", "closeCallout"):
        assert patient.in_view(patient.item(name)).top() >= middle
    patient.touch("closeCallout")
    assert patient.kiosk.page.property("title") in patient.words()


@pytest.fixture
def own_assets(tmp_path, monkeypatch):
    """Lend the clinic a folder of pictures of its own."""
    folder = shutil.copytree(ASSETS, tmp_path / "assets")
    monkeypatch.setattr("kiosk.ui.app.ASSETS", folder)
    return folder / "pictures"


@pytest.mark.parametrize("shape", mostly("landscape"))
@pytest.mark.parametrize("pixels", [(1200, 900), (900, 1200)])
def test_a_photo_is_shown_whole(enter, own_assets, shape, pixels):
    image = QImage(*pixels, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    image.save(str(own_assets / "our-room.png"))

    patient = enter(shape, photo("our-room.png", pixels[0] / pixels[1]), fresh=True)

    scene = patient.item("scene")
    assert patient.in_view(scene) == patient.place(scene)
    assert scene.width() / scene.height() == pytest.approx(pixels[0] / pixels[1], 0.01)
    reach(patient, "chip-2")
    assert "Staff chair" in patient.words()


def test_only_what_is_really_in_the_room_is_drawn(enter):
    patient = enter(stage=room(THINGS[:2]))
    scene = patient.place(patient.item("scene"))
    pictures = [i for i in patient.items(patient.item("scene")) if is_drawing(i)]

    names = [i.property("source").fileName() for i in pictures]
    assert names == ["room.svg", "chair.svg", "arm_cuff.svg"]
    for picture, one in zip(pictures[1:], room().spots, strict=False):
        place = patient.place(picture)
        assert (place.left() - scene.left()) / scene.width() == pytest.approx(
            one.box[0], abs=0.001
        )
        assert place.height() / scene.height() == pytest.approx(one.box[3], abs=0.001)


def test_a_sign_is_heard_once_as_the_name_of_its_chip(enter):
    patient = enter(stage=room(THINGS[:5]))
    patient.touch("chip-2")
    QAccessible.setActive(True)
    heard = list(names(QAccessible.queryAccessibleInterface(patient.window)))
    QAccessible.setActive(False)

    for one in room(THINGS[:5]).spots:
        name = plain(one.title.markup)
        wanted = f"{name}, looked at" if one.id == "2" else name
        assert heard.count(wanted) == 1


def names(interface):
    """Yield what a screen reader says of everything on the screen."""
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child and not child.state().invisible:
            yield child.text(QAccessible.Text.Name)
            yield from names(child)


def is_drawing(item):
    return item.inherits("QQuickImage") and item.property("source").host() == "picture"


def test_words_too_many_for_the_picture_stand_beside_it(enter):
    spots = room().spots
    long = replace(spots[0], items=(Prose(LONG),) * 2)
    patient = enter(stage=replace(room(), spots=(long, *spots[1:])))

    patient.touch("chip-1")

    patient.at_rest(patient.item("callout"))
    check_words(patient, "1")
    check_apart(patient, "1")
    glass = QRectF(patient.window.contentItem().boundingRect())
    assert glass.contains(patient.place(patient.item("closeCallout")))


def test_in_words_says_the_same(enter):
    patient = enter()
    patient.touch("inWords")
    texts = {plain(i.property("text")) for i in patient.items() if i.property("text")}

    for one in room().spots:
        assert said(one) <= texts


def test_the_next_patient_finds_the_room_untouched(enter):
    patient = enter()
    patient.touch("chip-3")
    patient.touch("ask")
    patient.touch("home")
    patient.touch("finish")
    patient.touch("finishAndClear")

    patient.touch("begin")
    patient.kiosk.follow("page:quiet-room")

    patient.at_rest(patient.appear("callout"))
    assert "0 of 12 looked at" in patient.words()
    assert not patient.has("closeCallout")
    patient.touch("chip-3")
    assert patient.appear("ask").property("text") == "Ask about this"
