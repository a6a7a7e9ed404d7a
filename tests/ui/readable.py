"""What a screen reader needs of every screen: all of it, in the order of reading."""

from collections import Counter
from itertools import combinations

from keypad import is_button, is_link
from patient import plain
from PySide6.QtCore import QMarginsF, QRectF
from reader import Role, tree, words

CONTROLS = {Role.Button, Role.CheckBox, Role.RadioButton, Role.PageTab, Role.Link}


def check(patient, stop):
    glass = QRectF(patient.window.contentItem().boundingRect())
    found = tree(patient)
    check_words(patient, found, stop)
    check_names(found, stop)
    check_controls(patient, found, stop)
    check_order(patient, found, glass, stop)


def check_names(found, stop):
    """Each thing has a name, without marks; and nothing lies behind a sheet."""
    assert found, stop
    for node in found:
        name = node.name.strip()
        assert name or node.role == Role.List, (stop, node)
        assert " ".join(name.split()) == plain(name), (stop, name)
        assert is_in_front(node.item), (stop, name)


def is_in_front(item):
    """Tell whether no sheet lies over it; a dimmed button has words, and is there."""
    above = item
    while above := above.parentItem():
        if above.inherits("QQuickAbstractButton"):
            item = above
    return item.parentItem().isEnabled()


def check_words(patient, found, stop):
    """Every word on the screen is said, by itself or with what it is a part of."""
    whole = " | ".join(node.said for node in found)
    for item in filter(is_in_front, patient.items()):
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
    """Nothing is read after what stands below it, or where its line goes on.

    A picture stands in no line.
    """
    places = []
    for node in found:
        if not node.state.disabled and node.role not in {Role.List, Role.ListItem}:
            place = patient.in_view(node.item).intersected(glass)
            if place.width() > 2 and place.height() > 2:
                places.append((node, place.marginsRemoved(QMarginsF(4, 4, 4, 4))))
    mirrored = patient.kiosk.languages.property("mirrored")
    for (node, place), (later, other) in combinations(places, 2):
        names = stop, node.name, later.name
        assert not (other.bottom() < place.top() and in_column(place, other)), names
        lines = Role.Graphic not in {node.role, later.role}
        is_before = is_left(place, other) if mirrored else is_left(other, place)
        assert not (lines and is_before and in_line(place, other)), names


def is_left(place, other):
    return place.right() < other.left()


def in_column(place, other):
    return min(place.right(), other.right()) > max(place.left(), other.left())


def in_line(place, other):
    shared = min(place.bottom(), other.bottom()) - max(place.top(), other.top())
    return shared > 0.5 * min(place.height(), other.height())
