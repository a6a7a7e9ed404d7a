"""Every screen that a patient can come to, one after the other in one window."""

from keypad import settle

from kiosk.content.model.questions import stage_of
from kiosk.visit.presence import Patience

SHEETS = ("help", "comfort", "sources", "pick", "staff", "code", "finish", "language")

STAGES = {"quiet-room": "238", "your-day": "19", "side-effects": "25"}
"""Pages to look around in, and some of the things to look at there."""


def visit(patient):
    """Go through a visit that has begun, and name each stop when it is drawn."""
    for stop in _visit(patient.kiosk):
        settle(patient)
        yield stop


def asking(patient):
    """Let the screen ask whether somebody is there."""
    patient.kiosk.presence.watch(Patience(ask_after=0, answer_within=1000))
    patient.qtbot.waitUntil(lambda: patient.has("stay"))
    settle(patient)


def _visit(kiosk):
    yield "home"
    for page in kiosk.edition.pages.values():
        kiosk.follow(f"page:{page.id}")
        yield from _versions(kiosk, page)
    yield from _stages(kiosk)
    yield from _sheets(kiosk)


def _versions(kiosk, page):
    if page.notice.markup:
        yield f"{page.id}, its notice"
        kiosk.gentle.showShort()
        yield f"{page.id}, in short"
        kiosk.gentle.showAll()
    yield page.id
    if stage_of(page):
        kiosk.hand.putInWords(True)
        yield f"{page.id}, in words"
        kiosk.hand.putInWords(False)


def _stages(kiosk):
    for page, pieces in STAGES.items():
        kiosk.follow(f"page:{page}")
        for piece in pieces:
            kiosk.hand.look(piece)
            yield f"{page}, {piece}"
    kiosk.show("sure")
    yield "sheet sure"
    kiosk.close()
    kiosk.hand.look("")
    kiosk.follow("page:your-choice")
    kiosk.hand.enter("1")
    yield "point"
    kiosk.hand.respond(True)
    yield "check"
    kiosk.hand.answer(0)
    yield "reply"
    kiosk.hand.enter("end")
    yield "end of the points"
    kiosk.openQuestions()
    for number in range(1, 4):
        kiosk.hand.ask(f"my-questions/{number}")
    yield "list"


def _sheets(kiosk):
    for sheet in SHEETS:
        kiosk.show(sheet)
        yield f"sheet {sheet}"
    for word in list(kiosk.edition.glossary)[:2]:
        kiosk.follow(f"word:{word}")
        yield f"sheet word:{word}"
    kiosk.gentle.hide()
    yield "calm"
    kiosk.show("help")
    yield "help over calm"
    kiosk.close()
    kiosk.gentle.comeBack()
