"""What can be pressed fits a finger, and lies apart from all else that can be."""

from itertools import combinations
from math import hypot

NAVIGATION = ("home", "questions", "comfort", "help", "back", "next", "finish", "close")
MILLIMETRES, OF_NAVIGATION, APART = 12, 20, 3


def faults(glance):
    """No target lies over another."""
    for one, other in combinations(glance.buttons, 2):
        shared = one.view.intersected(other.view)
        if shared.width() * shared.height() >= 1:
            yield f"{one} lies over {other}"


def finger_faults(glance, per_mm, *, small=(), besides=()):
    """Each is as large as a finger, and keeps apart.

    The names in *small* may be smaller; those in *besides* are not looked at.
    """
    buttons = [seen for seen in glance.buttons if seen.name not in besides]
    if not buttons:
        yield "there is nothing to press"
    for seen in buttons:
        if seen.name not in small:
            yield from size_faults(seen, per_mm)
    for one, other in combinations(buttons, 2):
        gap = gap_between(one, other) / per_mm
        if gap < APART - 0.1:
            yield f"{one} is {gap:.1f} mm from {other}"


def size_faults(seen, per_mm):
    least = OF_NAVIGATION if seen.name in NAVIGATION else MILLIMETRES
    smaller = min(seen.place.width(), seen.place.height()) / per_mm
    if smaller < least - 0.15:
        yield f"{seen} is {smaller:.1f} mm small"


def high_faults(glance):
    """In low reach nothing to press is in the upper half."""
    middle = glance.glass.height() / 2 - 1
    for seen in glance.buttons:
        if seen.view.top() < middle:
            yield f"{seen} is high"


def gap_between(one, other):
    if is_round(one.item) and is_round(other.item):
        return between_discs(one.view, other.view)
    return between(one.view, other.view)


def is_round(item):
    """Tell whether it is a disc, as the signs in the room are."""
    corner = item.property("corner") or 0
    return item.width() == item.height() <= 2 * corner


def between(place, beside):
    across = max(place.left() - beside.right(), beside.left() - place.right(), 0)
    down = max(place.top() - beside.bottom(), beside.top() - place.bottom(), 0)
    return hypot(across, down)


def between_discs(place, beside):
    apart = place.center() - beside.center()
    return hypot(apart.x(), apart.y()) - (place.width() + beside.width()) / 2
