"""Low reach: what is touched is low on the screen; words may stand higher."""

from itertools import product

import pytest
from dresses import few, mostly
from keypad import Keypad
from needs import on_top
from PySide6.QtCore import QPointF

from kiosk.ui.tour import SHAPES

WAYS = (("en", "standard", "daylight"), ("es", "largest", "contrast"))
PAGES = ("welcome", "approved-or-off-label", "getting-ready", "get-help-now")
STAGES = ("quiet-room", "your-day", "side-effects", "your-choice", "my-questions")
SHEETS = ("comfort", "pick")
LINES = 4
"""So many lines can be read at least, whatever the screen and the text size."""


LOW = few([("portrait", WAYS[0]), *product(SHAPES, WAYS)])


@pytest.fixture(params=LOW, ids=str)
def low(show, request):
    """Let a patient in a wheelchair begin a visit."""
    shape, (language, size, theme) = request.param
    patient = show(shape)
    patient.touch("begin")
    patient.kiosk.languages.ask(language)
    patient.kiosk.wear(size, theme, True, True)
    return patient


def stops(patient):
    """Go to a place of each kind, and name it."""
    kiosk = patient.kiosk
    yield "home"
    for page in (*PAGES, "serious-risks", *STAGES):
        kiosk.follow(f"page:{page}")
        yield page
    kiosk.follow("page:your-choice")
    kiosk.hand.enter("1")
    kiosk.hand.respond(False)
    yield "a check"
    for sheet in SHEETS:
        kiosk.show(sheet)
        yield sheet
        kiosk.close()


def middle(patient):
    return patient.window.height() / 2 - 1


def drawn(patient, stop):
    patient.at_rest(patient.window.contentItem())
    return stop


def links(patient):
    """Yield each link that stands in words, and the place of its first sign."""
    for item in patient.items():
        if not item.inherits("QQuickText") or "<a " not in item.property("text"):
            continue
        line = item.property("lineHeight")
        found = {}
        for row in range(int(item.height() / line)):
            for x in range(0, int(item.width()), 12):
                point = QPointF(x, item.property("topPadding") + (row + 0.5) * line)
                if link := item.linkAt(point.x(), point.y()):
                    found.setdefault(link, point)
        for link, point in found.items():
            where = item.mapToScene(point)
            said = item.property("text"), round(point.x()), round(point.y())
            yield (link, *said), where, patient.in_view(item).contains(where)


def test_nothing_to_touch_is_high_where_one_comes_to(low):
    for stop in stops(low):
        drawn(low, stop)
        for item, place in on_top(low):
            assert place.top() >= middle(low), (stop, item.objectName())
        for link, where, _ in links(low):
            assert where.y() >= middle(low), (stop, link)


def test_more_below_brings_all_there_is_to_touch_into_reach(low):
    for stop in stops(low):
        drawn(low, stop)
        reached = set(in_reach(low))
        while go_down(low):
            drawn(low, stop)
            reached |= set(in_reach(low))
        assert set(touchable(low)) <= reached, stop


def go_down(patient):
    """Touch "More below", if there is more; tell whether there was."""
    more = [i for i in patient.items() if i.objectName() == "moreBelow"]
    more = [i for i in more if i.isEnabled()]
    if not more or more[0].property("iconBefore") != "caret-down-bold":
        return False
    patient.settle()
    patient.touch_at(patient.place(more[0]).center())
    return True


def touchable(patient):
    """Name all that can be touched, also where it is out of view."""
    for item in patient.items():
        if item.inherits("QQuickAbstractButton") and item.isEnabled():
            yield item.objectName(), item.property("text")
    for link, _, _ in links(patient):
        yield link


def in_reach(patient):
    for item, place in on_top(patient):
        whole = place.height() > 0.9 * patient.place(item).height()
        if whole and place.top() >= middle(patient):
            yield item.objectName(), item.property("text")
    for link, where, seen in links(patient):
        if seen and where.y() >= middle(patient):
            yield link


def test_words_can_be_read_above_the_middle_too(low):
    for page in PAGES:
        low.kiosk.follow(f"page:{page}")
        drawn(low, page)
        assert words_in_view(low) >= LINES, page
        if go_down(low):
            drawn(low, page)
            assert words_in_view(low) >= LINES, page


def words_in_view(patient):
    """Count the lines of the page that stand in view one below the other."""
    scroll = patient.item("scroll")
    tops = set()
    for item in patient.items(scroll):
        if item.inherits("QQuickText") and item.property("text"):
            seen, line = patient.in_view(item), item.property("lineHeight")
            if seen.width() > 1:
                rows = int((seen.height() + 1) / line)
                tops |= {round(seen.top() + row * line) for row in range(rows)}
    return len(tops)


@pytest.mark.parametrize("size", ["standard", "largest"])
@pytest.mark.parametrize("shape", mostly("small"))
def test_the_numbers_to_call_are_in_view_at_once(show, shape, size):
    patient = show(shape)
    patient.touch("begin")
    patient.kiosk.languages.ask("es")
    patient.kiosk.wear(size, "contrast", True, True)

    patient.touch("help")

    drawn(patient, "help")
    for number in ("988", "911"):
        assert any(
            number in item.property("text")
            and patient.in_view(item).height() > 0.99 * patient.place(item).height()
            for item in patient.items()
            if item.inherits("QQuickText") and item.property("text")
        ), number


@pytest.mark.parametrize("page", few(["welcome", "approved-or-off-label"]))
def test_what_keys_come_to_is_brought_into_reach(show, page):
    patient = show("portrait")
    patient.touch("begin")
    patient.kiosk.wear("largest", "daylight", True, True)
    patient.kiosk.follow(f"page:{page}")
    drawn(patient, page)
    keys = Keypad(patient)

    def seen():
        drawn(patient, page)
        assert patient.in_view(keys.item) == patient.place(keys.item), keys.name
        assert patient.place(keys.item).top() >= middle(patient), keys.name

    assert keys.round(seen)
