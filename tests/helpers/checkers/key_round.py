"""Whatever came up, five keys are on something in it, and lead to all of it."""

from keypad import settle


def faults(keypad, glance, found):
    """Go once round; *found* is what a screen reader is told, in its order."""
    if not keypad.item:
        yield "the keys are on nothing"
        return
    if not is_stop(keypad.item):
        yield f"the keys are on {keypad.name!r}, which is no stop"
    yield from _unseen(keypad)
    yield from round_faults(keypad, glance, found)


def is_stop(item):
    is_there = item.isVisible() and item.isEnabled()
    return is_there and (item.activeFocusOnTab() or item.property("isLanding"))


def round_faults(keypad, glance, found):
    """Everything is reached, either way round, and is to be seen then."""
    unseen = []
    passed = keypad.round(seen=lambda: unseen.extend(_unseen(keypad)))
    yield from unseen
    wanted = {seen.item for seen in glance.to_reach}
    yield from (f"{item.objectName()} is not reached" for item in wanted - {*passed})
    yield from (f"{item.objectName()} is reached" for item in {*passed} - wanted)
    if keypad.back(2) != passed[:-3:-1]:
        yield "the way back is another"
    if {*passed} == wanted:
        yield from _order(passed, [n.item for n in found if n.item in wanted])


def _order(passed, read):
    if not passed or passed[0] not in read:
        yield "the keys begin where nothing is told"
        return
    first = read.index(passed[0])
    for one, other in zip(passed, read[first:] + read[:first], strict=False):
        if one is not other:
            yield f"{one.objectName()} is next, and read is {other.objectName()}"
            return


def _unseen(keypad):
    """See what the keys are on: whole, or as much of it as there is room for."""
    if not is_in_view(keypad):
        settle(keypad.patient)  # what is above it may have to be laid out first
        if not is_in_view(keypad):
            yield f"the keys are on {keypad.name!r}, out of view"


def is_in_view(keypad):
    place = keypad.patient.place(keypad.item)
    seen = keypad.patient.in_view(keypad.item)
    is_high = seen.height() > 0.9 * min(place.height(), 400)
    return is_high and seen.width() > 0.9 * place.width()
