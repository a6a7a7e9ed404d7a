"""What a screen reader needs: all of the screen, in the order of reading."""

from collections import Counter
from itertools import combinations

from accessible_tree import Role, words
from patient import plain
from PySide6.QtCore import QMarginsF

CONTROLS = {Role.Button, Role.CheckBox, Role.RadioButton, Role.PageTab, Role.Link}
_WHOLES = {Role.List, Role.ListItem}
_INSIDE = QMarginsF(4, 4, 4, 4)


def faults(glance, found):
    """Judge *found*, the tree that is told, by what is there to be seen."""
    yield from _names(glance, found)
    yield from _words(glance, found)
    yield from _controls(glance, found)
    yield from _order(glance, found)


def _names(glance, found):
    """Each thing has a name, without marks; and nothing lies behind a sheet."""
    if not found:
        yield "nothing is told"
    for node in found:
        name = node.name.strip()
        if not name and node.role != Role.List:
            yield f"a {node.role.name} has no name"
        if " ".join(name.split()) != plain(name):
            yield f"{name!r} has marks in it"
        seen = glance.by_item.get(node.item)
        if not seen or not seen.is_in_front:
            yield f"{name!r} is told, behind a sheet"


def _words(glance, found):
    """Every word on the screen is said, by itself or with what it is a part of."""
    whole = " | ".join(node.said for node in found)
    for seen in glance.words:
        said = words(plain(seen.text.replace("<br>", " ")))
        if said and said not in whole and seen.is_in_front:
            yield f"{said!r} is not said"


def _controls(glance, found):
    """Each control is there once, says what it is, and is named."""
    counts = Counter(node.item for node in found)
    told = {node.item: node for node in found}
    names = Counter()
    for seen in glance.to_reach:
        if counts[seen.item] != 1:
            yield f"{seen} is told {counts[seen.item]} times"
            continue
        node = told[seen.item]
        names[node.role, node.said] += 1
        yield from _control(seen, node)
    for (role, said), count in names.items():
        # A link may be named in more than one paragraph, and leads to the same
        if count > 1 and role != Role.Link:
            yield f"{count} controls are named {said!r}"


def _control(seen, node):
    if node.role not in CONTROLS or (node.role == Role.Link) != seen.is_link:
        yield f"{seen} is told as a {node.role.name}"
    if not node.name.strip():
        yield f"{seen} has no name"
    if not {"Press", "Toggle"} & {*node.actions}:
        yield f"{seen} cannot be pressed by name"


def _order(glance, found):
    """Nothing is read after what stands below it, or where its line goes on.

    A picture stands in no line.
    """
    for (node, place), (later, other) in combinations(_places(glance, found), 2):
        if other.bottom() < place.top() and _in_column(place, other):
            yield f"{node.name!r} is read before {later.name!r}, which is above it"
        lines = Role.Graphic not in {node.role, later.role}
        before = (place, other) if glance.mirrored else (other, place)
        if lines and _is_left(*before) and _in_line(place, other):
            yield f"{node.name!r} is read before {later.name!r}, which begins the line"


def _places(glance, found):
    """Return what is told and can be seen, each with where it is."""
    places = []
    for node in found:
        seen = glance.by_item.get(node.item)
        if not seen or not seen.is_enabled or node.role in _WHOLES:
            continue
        place = seen.view.intersected(glance.glass)
        if place.width() > 2 and place.height() > 2:
            places.append((node, place.marginsRemoved(_INSIDE)))
    return places


def _is_left(place, other):
    return place.right() < other.left()


def _in_column(place, other):
    return min(place.right(), other.right()) > max(place.left(), other.left())


def _in_line(place, other):
    shared = min(place.bottom(), other.bottom()) - max(place.top(), other.top())
    return shared > 0.5 * min(place.height(), other.height())
