"""What a screen reader finds: every word and every control, in the order of reading."""

import pytest
from accessible_tree import Role, tree
from checkers import screen_reader
from glance import Glance
from keypad import settle
from msgspec.structs import replace
from PySide6.QtGui import QAccessible


@pytest.fixture
def patient(show):
    return begun(show())


def begun(patient, size="standard", language="en"):
    """Begin a visit in which nothing moves."""
    patient.touch("begin")
    patient.kiosk.languages.ask(language)
    patient.kiosk.wear(size, "daylight", True, False)
    patient.kiosk.hand.ask("your-day/1")
    settle(patient)
    return patient


def test_a_page_that_is_lent_says_so(show, shipped):
    spanish = shipped.editions["es"]
    lent = replace(spanish, borrowed=frozenset({"what-is-ketamine"}))
    library = replace(shipped, editions={**shipped.editions, "es": lent})
    patient = begun(show(library=library), language="es")
    patient.kiosk.follow("page:what-is-ketamine")
    settle(patient)

    assert patient.has("borrowed")
    assert [*screen_reader.faults(Glance(patient), tree(patient))] == []


def test_the_attract_screen_says_how_to_begin(show):
    first = tree(show())[0]

    assert (first.role, first.name) == (Role.Button, "Touch to begin. English")


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
    kiosk.hand.ask("action")
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
    kiosk.hand.look("2")
    assert node(patient, "chip-2").state.checked


def test_lists_are_lists(patient):
    patient.kiosk.follow("page:going-home")
    found = tree(patient)
    items = [node for node in found if node.role == Role.ListItem]

    assert any(node.role == Role.List for node in found)
    assert items
    assert all(node.name for node in items)


def test_a_heading_is_the_first_of_a_page_that_is_read_from(patient):
    patient.kiosk.follow("page:what-is-ketamine")
    headings = [node.name for node in tree(patient) if node.role == Role.Heading]

    assert headings[0] == patient.kiosk.page.property("title")


def press(patient, name):
    """Do what a screen reader does: no finger and no key comes near the window."""
    interface = QAccessible.queryAccessibleInterface(patient.item(name))
    interface.actionInterface().doAction("Press")


def test_who_presses_by_name_can_stay(show):
    patient = begun(show(ask_after=0.5, answer_within=30))
    patient.appear("stay")

    press(patient, "stay")

    patient.qtbot.waitUntil(lambda: not patient.has("stay"))
    assert patient.kiosk.property("place") == "home"


def test_who_presses_by_name_is_there(show, qtbot):
    """The screen does not ask whoever goes on."""
    patient = begun(show(ask_after=1))
    for name in ("walk", "next", "back", "next"):
        press(patient, name)
        with qtbot.waitSignal(
            patient.kiosk.presence.asked, timeout=500, raising=False
        ) as asked:
            pass
        assert not asked.signal_triggered, name
