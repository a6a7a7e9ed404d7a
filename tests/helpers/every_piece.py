"""Every state of every stage: each thing to look at, each answer, each way."""

from functools import singledispatch

from keypad import settle

from kiosk.content.model.questions import stage_of
from kiosk.content.model.stages import Day, Effects, Points, Room


def visit(patient):
    """Go through them in a visit that has begun; name each when it is drawn."""
    kiosk = patient.kiosk
    for page in kiosk.edition.pages.values():
        kiosk.follow(f"page:{page.id}")
        kiosk.gentle.showAll()
        for state in _states(stage_of(page), kiosk):
            settle(patient)
            yield f"{page.id}, {state}"


@singledispatch
def _states(_, _kiosk):
    yield from ()


@_states.register
def _(stage: Room, kiosk):
    yield from _looks(stage.spots, kiosk)


@_states.register
def _(stage: Effects, kiosk):
    yield from _looks(stage.effects, kiosk)


@_states.register
def _(stage: Day, kiosk):
    for route in stage.routes:
        kiosk.hand.takeRoute(route)
        yield from (f"{route} {step}" for step in _looks(stage.steps, kiosk))


def _looks(pieces, kiosk):
    for piece in pieces:
        kiosk.hand.look(piece.id)
        yield piece.id


@_states.register
def _(stage: Points, kiosk):
    for point in stage.points:
        kiosk.hand.enter(point.id)
        yield point.id
        kiosk.hand.respond(False)
        yield f"{point.id}, its check"
        for number in range(len(point.options)):
            kiosk.hand.answer(number)
            yield f"{point.id}, answer {number}"
