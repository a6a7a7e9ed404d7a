"""What a finger and an eye need of every screen: to be called where it is drawn."""

from itertools import combinations
from math import hypot

from PySide6.QtCore import QMarginsF

NAVIGATION = ("home", "questions", "comfort", "help", "back", "next", "finish", "close")


def on_top(patient):
    """Return what can be pressed now, and how much of it is in view."""
    for item in patient.items():
        if item.inherits("QQuickAbstractButton") and item.isEnabled():
            place = patient.in_view(item)
            if place.width() > 1 and place.height() > 1:
                yield item, place


def check_targets(patient, stop):
    for (one, place), (other, beside) in combinations(on_top(patient), 2):
        shared = place.intersected(beside)
        names = one.objectName(), other.objectName()
        assert shared.width() * shared.height() < 1, (stop, names)


def check_words(patient, stop):
    """No words may be elided, leave the screen, or leave what they stand in."""
    glass = QMarginsF(1, 1, 1, 1)
    width = patient.window.width()
    for item in patient.items():
        if not item.inherits("QQuickText") or not item.property("text"):
            continue
        text = item.property("text")
        assert not item.property("truncated"), (stop, text)
        assert item.property("contentWidth") <= item.width() + 1, (stop, text)
        place = patient.place(item)
        assert place.left() >= -1, (stop, text)
        assert place.right() <= width + 1, (stop, text)
        parent = patient.place(item.parentItem()).marginsAdded(glass)
        assert parent.left() <= place.left(), (stop, text)
        assert place.right() <= parent.right(), (stop, text)


def check_size(patient, item, per_mm, stop):
    place, name = patient.place(item), item.objectName()
    least = 20 if name in NAVIGATION else 12
    smaller = min(place.width(), place.height()) / per_mm
    assert smaller >= least - 0.15, (stop, name, round(smaller, 1))


def check_gaps(found, per_mm, stop):
    for (one, place), (other, beside) in combinations(found, 2):
        rounded = is_round(one) and is_round(other)
        gap = (between_discs if rounded else between)(place, beside) / per_mm
        names = one.objectName(), other.objectName()
        assert gap >= 2.9, (stop, names, round(gap, 1))


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
