"""The bar below never moves, and nothing in the bar above lies over anything."""

from itertools import pairwise

BELOW = ("home", "questions", "comfort", "help")
ABOVE = ("sample", "whereabouts", "progress")


def below(glance):
    """Return where the bar below has what."""
    return {name: seen.place for name in BELOW for seen in glance.named(name)}


def moved(glance, fixed):
    """Each page has the whole bar, where it was when it was *fixed*."""
    places = below(glance)
    for name, place in fixed.items():
        if places.get(name) != place:
            yield f"{name} is not where it was"


def faults(glance):
    """Nothing in the bar above, nor its ribbon, lies over another or leaves it."""
    found = [seen for name in ABOVE for seen in glance.named(name)]
    in_order = sorted(found, key=lambda seen: seen.place.left())
    for one, other in pairwise(in_order):
        if one.place.right() >= other.place.left():
            yield f"{one} runs into {other}"
    for ribbon in glance.named("sample"):
        place = ribbon.parent.place
        if place.top() < 0 or place.bottom() > glance.glass.height() * 0.1:
            yield "the ribbon leaves the bar"
