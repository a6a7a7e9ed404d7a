"""Where to look at a language: home, some pages, every stage and every sheet."""

PAGES = ("what-is-ketamine", "ways-it-is-given", "studies-other", "about")
SHEETS = ("pick", "staff", "help", "comfort", "sources", "finish", "language")


def stops(patient):
    """Go through them, and name each."""
    kiosk, touch = patient.kiosk, patient.kiosk.touch
    yield "home"
    for page in PAGES:
        kiosk.follow(f"page:{page}")
        yield page
    for page, piece in (("quiet-room", "3"), ("your-day", "7"), ("side-effects", "5")):
        kiosk.follow(f"page:{page}")
        touch.look(piece)
        yield f"{page} {piece}"
    kiosk.follow("page:your-choice")
    touch.enter("5")
    yield "point"
    touch.respond(False)
    yield "check"
    touch.answer(1)
    yield "reply"
    kiosk.openQuestions()
    touch.ask("my-questions/1")
    yield "list"
    for sheet in SHEETS:
        kiosk.show(sheet)
        yield sheet
        kiosk.close()
