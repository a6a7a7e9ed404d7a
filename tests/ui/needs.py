"""What a finger and an eye need of every screen: to be called where it is drawn."""

from itertools import combinations
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QRectF

NAVIGATION = ("home", "questions", "comfort", "help", "back", "next", "finish", "close")
_PIXEL = QMarginsF(1, 1, 1, 1)
_FAR = 100_000  # further than any page is long


class Written(NamedTuple):
    """Words on the screen: the *box* they must stay in, and the part of it in view."""

    item: object
    text: str
    place: QRectF
    box: QRectF
    view: QRectF


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


def written(patient):
    """Return all words, those too that are further down in what scrolls."""
    root = patient.window.contentItem()
    glass = patient.place(root)
    return list(_written(patient, root, glass, glass))


def _written(patient, root, box, view):
    for item in root.childItems():
        if not item.isVisible() or item.opacity() == 0:
            continue
        if item.inherits("QQuickText"):
            if text := item.property("text"):
                yield Written(item, text, patient.place(item), box, view)
            continue
        inner, seen = box, view
        if _holds(item):
            place = patient.place(item)
            inner = box.intersected(place.marginsAdded(_PIXEL))
            seen = view.intersected(place) if item.clip() else view
        if item.inherits("QQuickFlickable"):  # what is below comes up by a drag
            inner.setTop(-_FAR)
            inner.setBottom(_FAR)
        yield from _written(patient, item, inner, seen)


def _holds(item):
    """Tell whether words may not leave it: a button, a box, or what cuts them off."""
    kinds = ("QQuickAbstractButton", "QQuickRectangle", "QQuickFlickable")
    return item.clip() or any(item.inherits(kind) for kind in kinds)


def check_words(patient, stop):
    """No words may be elided, cut, out of their box, or over others."""
    found = written(patient)
    faults = [(fault, one.text) for one in found for fault in _faults(patient, one)]
    faults += _overlaps(one for one in found if one.item.isEnabled())
    assert not faults, (stop, faults)


def _faults(patient, one):
    item, place = one.item, one.place
    if item.property("truncated"):
        yield "elided"
    if item.property("contentWidth") > item.width() + 1:
        yield "too wide"
    # A line is a little lower than the tallest sign of its font
    if item.property("contentHeight") > item.height() + item.property("lineHeight") / 3:
        yield "too high"
    if not one.box.marginsAdded(_PIXEL).contains(place):
        yield "out of its box"
    parent = patient.place(item.parentItem()).marginsAdded(_PIXEL)
    if place.left() < parent.left() or place.right() > parent.right():
        yield "beside what it stands in"


def _overlaps(found):
    """Yield words that stand on others; nothing may lie between the two."""
    painted = sorted(
        ((one.place.intersected(one.view), one.text) for one in found), key=_top
    )
    for number, (place, text) in enumerate(painted):
        for other, beside in painted[number + 1 :]:
            if other.top() >= place.bottom() - 2:
                break
            shared = place.intersected(other)
            if shared.width() > 2 and shared.height() > 2:
                yield f"over {beside!r}", text


def _top(pair):
    return pair[0].top()


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
