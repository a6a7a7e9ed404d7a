"""What a screen reader finds: every word and every control, in the order of reading."""

from collections import Counter
from typing import NamedTuple

import pytest
from keypad import is_button, is_link
from patient import plain
from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QAccessible

Role = QAccessible.Role
SHAPES = ("landscape", "portrait")
SHEETS = ("help", "comfort", "sources", "pick", "staff", "word:988", "finish")
CONTROLS = {Role.Button, Role.CheckBox, Role.RadioButton, Role.PageTab, Role.Link}
POINTS = ("", "1", "2")


class Node(NamedTuple):
    """Something in the tree: what is said of it, and the item it stands for."""

    role: QAccessible.Role
    name: str
    description: str
    state: QAccessible.State
    item: object
    actions: list[str]

    @property
    def said(self):
        return words(f"{self.name} {self.description}")


def words(text):
    return " ".join(text.replace("·", " ").split()).lower()


def tree(patient):
    """Return all that a screen reader is told of, in its order."""
    return list(nodes(QAccessible.queryAccessibleInterface(patient.window)))


def nodes(interface):
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child.state().invisible:
            continue
        name, description = (
            child.text(kind) for kind in (QAccessible.Name, QAccessible.Description)
        )
        does = child.actionInterface()
        actions = does.actionNames() if does else []
        state, item = child.state(), child.object()
        yield Node(child.role(), name, description, state, item, actions)
        yield from nodes(child)


@pytest.fixture(params=SHAPES)
def patient(show, request):
    patient = show(request.param)
    patient.touch("begin")
    patient.kiosk.wear("standard", "daylight", True, False)
    patient.kiosk.touch.ask("your-day/1")
    return patient


def stops(patient, shipped):
    """Show every screen, one after the other."""
    kiosk = patient.kiosk
    yield "home"
    for page in shipped.editions["en"].pages:
        for in_words in (False, True):
            kiosk.touch.putInWords(in_words)
            kiosk.follow(f"page:{page}")
            yield f"{page} {in_words}"
            kiosk.gentle.showAll()
            yield f"{page} {in_words} all"
    kiosk.touch.putInWords(False)
    for page in ("quiet-room", "your-day", "side-effects"):
        kiosk.follow(f"page:{page}")
        kiosk.touch.look("2")
        yield f"{page} 2"
    kiosk.follow("page:your-choice")
    kiosk.touch.enter("1")
    yield "point"
    kiosk.touch.respond(True)
    yield "check"
    kiosk.touch.answer(0)
    yield "answer"
    kiosk.home()
    for sheet in SHEETS:
        kiosk.show(sheet)
        yield sheet
    kiosk.close()
    kiosk.gentle.hide()
    yield "calm"


def test_a_screen_reader_finds_every_screen_whole(patient, shipped):
    glass = QRectF(patient.window.contentItem().boundingRect())
    for stop in stops(patient, shipped):
        patient.at_rest(patient.window.contentItem().childItems()[-1])
        found = tree(patient)
        check_words(patient, found, stop)
        check_controls(patient, found, stop)
        check_order(patient, found, glass, stop)


def check_words(patient, found, stop):
    """Every word on the screen is said, by itself or with what it is a part of."""
    whole = " | ".join(node.said for node in found)
    for item in patient.items():
        said = str(item.property("text") or "").replace("<br>", " ")
        if item.inherits("QQuickText") and (text := words(plain(said))):
            assert text in whole, (stop, text)


def check_controls(patient, found, stop):
    """Each control is there once, says what it is, and is named."""
    items = [
        i for i in patient.items() if i.isEnabled() and (is_button(i) or is_link(i))
    ]
    counts = Counter(node.item for node in found)
    told = {node.item: node for node in found}
    for item in items:
        assert counts[item] == 1, (stop, item.objectName())
        node = told[item]
        assert node.role in CONTROLS, (stop, item.objectName(), node.role)
        assert node.name.strip(), (stop, item.objectName())
        assert {"Press", "Toggle"} & {*node.actions}, (stop, item.objectName())
        assert (node.role == Role.Link) == is_link(item), (stop, item.objectName())
    names = Counter((told[i].role, told[i].said) for i in items)
    # A link may be named in more than one paragraph, and leads to the same
    twice = [key for key, n in names.items() if n > 1 and key[0] != Role.Link]
    assert not twice, (stop, twice)


def check_order(patient, found, glass, stop):
    """Nothing is read after what stands below it."""
    places = []
    for node in found:
        if not node.state.disabled and node.role not in {Role.List, Role.ListItem}:
            place = patient.in_view(node.item).intersected(glass)
            if place.width() > 2 and place.height() > 2:
                places.append((node, place.marginsRemoved(QMarginsF(4, 4, 4, 4))))
    for number, (node, place) in enumerate(places):
        for later, other in places[number + 1 :]:
            is_above = other.bottom() < place.top()
            shares = min(place.right(), other.right()) - max(place.left(), other.left())
            assert not (is_above and shares > 0), (stop, node.name, later.name)


def test_the_attract_screen_says_how_to_begin(show):
    first = tree(show())[0]

    assert (first.role, first.name) == (Role.Button, "Touch to begin")


def node(patient, name):
    """Return what is told of the item with this name."""
    item = patient.item(name)
    return next(node for node in tree(patient) if node.item is item)


def test_states_are_told(patient):
    """What is ticked, chosen or open says so, and says when it no longer is."""
    kiosk = patient.kiosk
    assert node(patient, "home").state.selected
    kiosk.follow("page:what-is-ketamine")
    assert not node(patient, "home").state.selected
    assert not node(patient, "askAction").state.checked
    kiosk.touch.ask("action")
    assert node(patient, "askAction").state.checked
    name = next(
        i.objectName() for i in patient.items() if i.objectName().startswith("more-")
    )
    assert "Touch to read more" in node(patient, name).description
    kiosk.toggle(int(name.removeprefix("more-")))
    assert "Open" in node(patient, name).description
    kiosk.show("comfort")
    assert node(patient, "choice-standard").state.checked
    assert not node(patient, "choice-large").state.checked
    kiosk.close()
    kiosk.follow("page:quiet-room")
    kiosk.touch.look("2")
    assert node(patient, "chip-2").state.checked


def test_lists_are_lists(patient):
    patient.kiosk.follow("page:what-is-ketamine")
    found = tree(patient)
    items = [node for node in found if node.role == Role.ListItem]

    assert any(node.role == Role.List for node in found)
    assert items
    assert all(node.name for node in items)


def test_a_heading_is_the_first_of_a_page_that_is_read_from(patient):
    patient.kiosk.follow("page:what-is-ketamine")
    headings = [node.name for node in tree(patient) if node.role == Role.Heading]

    assert headings[0] == patient.kiosk.page.property("title")
