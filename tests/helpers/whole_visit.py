"""A whole visit in a process of its own: ``python whole_visit.py PRINTER``.

It looks, asks, answers, picks, shows the code, prints and finishes, and writes
what it asked as JSON.  Without a printer it begins and finishes, and asks nothing.
"""

import json
import os
import sys
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest

from kiosk.settings.load import load_settings
from kiosk.settings.settings import TakeHomeSettings
from kiosk.ui.app import Screen, application
from kiosk.ui.reload.watcher import Contents

STAGES = ("quiet-room", "your-day", "side-effects")
PICKED = 3


def main() -> None:
    app = application()
    take_home = TakeHomeSettings(printer=sys.argv[1])
    settings = replace(load_settings(environment=os.environ), take_home=take_home)
    contents = Contents(settings, complain, app)
    screen = Screen(contents.first(), settings, complain, windowed=True)
    screen.follow(contents)
    screen.window.show()
    wait_for(lambda: screen.front.place != "closed")
    asked = visit(screen.bridge) if take_home.printer else no_visit(screen.bridge)
    wait_for(lambda: any(Path(settings.state.folder).iterdir()))
    screen.close()
    contents.close()
    sys.stdout.write(json.dumps(asked))


def visit(kiosk: object) -> list[str]:
    kiosk.begin()
    for page in STAGES:
        kiosk.follow(f"page:{page}")
        kiosk.hand.look("2")
        kiosk.hand.ask("")
    kiosk.follow("page:your-choice")
    kiosk.hand.enter("1")
    kiosk.hand.respond(True)
    kiosk.hand.answer(1)
    kiosk.openQuestions()
    kiosk.show("pick")
    for number in range(PICKED):
        kiosk.hand.ask(f"my-questions/{number + 1}")
    kiosk.show("staff")
    QTest.qWait(100)
    asked = list(kiosk.questions.texts)
    kiosk.takeHome.printList()
    wait_for(lambda: kiosk.takeHome.property("printing") == "sent")
    kiosk.finish()
    QTest.qWait(100)
    return asked


def no_visit(kiosk: object) -> list[str]:
    kiosk.begin()
    kiosk.finish()
    return []


def wait_for(look: object) -> None:
    clock = QElapsedTimer()
    clock.start()
    while not look():
        QTest.qWait(10)
        if clock.elapsed() > 60_000:
            sys.exit("waited too long")


def complain(text: str) -> None:
    sys.stderr.write(text + "\n")


if __name__ == "__main__":
    main()
