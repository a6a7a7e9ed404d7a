"""No words may be elided, cut, out of their box, or over others."""

from PySide6.QtCore import QMarginsF, QRectF

PIXEL = QMarginsF(1, 1, 1, 1)
_FAR = 100_000  # further than any page is long


def faults(glance):
    rooms = {}
    for seen in glance.words:
        room = _room(seen.parent, rooms, glance.glass)
        for fault in (*_of_its_own(seen), *_of_its_place(seen, room)):
            yield f"{seen.text!r} is {fault}"
    yield from _overlaps(seen for seen in glance.words if seen.is_enabled)


def _of_its_own(seen):
    item = seen.item
    if item.property("truncated"):
        yield "elided"
    if item.property("contentWidth") > item.width() + 1:
        yield "too wide"
    # A line is a little lower than the tallest sign of its font
    if item.property("contentHeight") > item.height() + item.property("lineHeight") / 3:
        yield "too high"


def _of_its_place(seen, room):
    place = seen.place
    if not room.marginsAdded(PIXEL).contains(place):
        yield "out of its box"
    if seen.parent:
        beside = seen.parent.place.marginsAdded(PIXEL)
        if place.left() < beside.left() or place.right() > beside.right():
            yield "beside what it stands in"


def _room(seen, rooms, glass):
    """Return what words in *seen* may not leave: a button, a box, what cuts them off.

    *rooms* keeps what was found; words far down in what scrolls come up by a drag.
    """
    if seen is None:
        return glass
    if seen not in rooms:
        room = _room(seen.parent, rooms, glass)
        if seen.kinds or seen.item.clip():
            room = room.intersected(seen.place.marginsAdded(PIXEL))
        if "scroller" in seen.kinds:
            room = QRectF(room.left(), -_FAR, room.width(), 2 * _FAR)
        rooms[seen] = room
    return rooms[seen]


def _overlaps(found):
    """Yield words that stand on others; nothing may lie between the two."""
    painted = sorted(((seen.view, seen.text) for seen in found), key=_top)
    for number, (place, text) in enumerate(painted):
        for other, beside in painted[number + 1 :]:
            if other.top() >= place.bottom() - 2:
                break
            shared = place.intersected(other)
            if shared.width() > 2 and shared.height() > 2:
                yield f"{text!r} is over {beside!r}"


def _top(pair):
    return pair[0].top()
