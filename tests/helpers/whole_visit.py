"""A whole visit in a process of its own: ``python whole_visit.py PRINTER``.

It finds no voice, looks, asks, answers, opens each sheet, picks, shows the code, prints
and finishes, and writes as JSON what it asked, and which files below its folder have
changed meanwhile.  Without a printer it begins and finishes, and asks nothing.
"""

import json
import os
import sys
import traceback
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QTimer, qWarning
from PySide6.QtQml import QQmlComponent
from PySide6.QtTest import QTest

from kiosk.settings.load import load_settings
from kiosk.settings.settings import TakeHomeSettings
from kiosk.supervision.given import Given
from kiosk.ui import app as wiring
from kiosk.ui import running
from kiosk.visit.sheets import Sheet

STAGES = ("quiet-room", "your-day", "side-effects")
PICKED = 3


def main() -> None:
    app = wiring.application()
    wiring.Screen = Witnessed
    take_home = TakeHomeSettings(printer=sys.argv[1])
    settings = replace(load_settings(environment=os.environ), take_home=take_home)
    became = {}

    def act() -> None:
        try:
            kiosk = witnessed(app)
            wait_for(lambda: kiosk.place != "closed")  # the content is compiled
            before = stamps()
            became["asked"] = visit(kiosk) if take_home.printer else no_visit(kiosk)
            became["changed"] = changes(before, stamps())
            app.exit(0)  # its window would not close
        except BaseException:  # noqa: BLE001  the kiosk would keep it to itself
            traceback.print_exc()
            os._exit(1)

    QTimer.singleShot(0, act)
    code = running.run(settings, complain, Given())
    sys.stdout.write(json.dumps(became))
    sys.exit(code)


class Witnessed(wiring.Screen):
    """The screen that ``run`` makes, which nobody else is given."""

    made = ()

    def __init__(self, *parts: object, **more: object) -> None:
        super().__init__(*parts, **more)
        Witnessed.made = (self,)


def witnessed(app: object) -> object:
    """Return the bridge as soon as the picture stands, and all behind it is loaded."""
    wait_for(lambda: app.topLevelWindows() and app.topLevelWindows()[0].isExposed())
    wait_for(lambda: "kiosk.ui.behind" in sys.modules)
    QTest.qWait(300)
    (screen,) = Witnessed.made
    return screen.bridge


def stamps() -> dict[str, tuple[int, ...]]:
    """Return what each file and folder tells of when it was changed.

    How the kiosk is, is written each minute, whatever happens: no test knows when.
    """
    found = (path for path in Path().rglob("*") if "health" not in path.parts)
    paths = [Path(), *found]
    stats = {str(path): path.lstat() for path in paths}
    return {
        name: (s.st_mtime_ns, s.st_ctime_ns, s.st_size) for name, s in stats.items()
    }


def changes(before: dict, after: dict) -> list[str]:
    names = {*before, *after}
    return sorted(name for name in names if before.get(name) != after.get(name))


def visit(kiosk: object) -> list[str]:
    kiosk.begin()
    kiosk.speech.toggle()
    wait_for(lambda: kiosk.speech.property("state") == "failed")
    err()
    for page in STAGES:
        kiosk.follow(f"page:{page}")
        kiosk.hand.look("2")
        kiosk.hand.ask("")
    kiosk.follow("page:your-choice")
    kiosk.hand.enter("1")
    kiosk.hand.respond(True)
    kiosk.hand.answer(1)
    kiosk.openQuestions()
    for sheet in Sheet:
        kiosk.show(sheet.value)
        QTest.qWait(20)
    kiosk.show("pick")
    for number in range(PICKED):
        kiosk.hand.ask(f"my-questions/{number + 1}")
    kiosk.show("staff")
    QTest.qWait(100)
    asked = list(kiosk.questions.texts)
    kiosk.takeHome.printList()
    wait_for(lambda: kiosk.takeHome.property("printing") in {"sent", "failed"})
    kiosk.finish()
    QTest.qWait(100)
    return asked


def err() -> None:
    """Let the program itself fail, in Python and in QML, and Qt find a fault."""
    QTimer.singleShot(0, lambda: {}["what the patient did"])
    (screen,) = Witnessed.made
    item = QQmlComponent(screen.engine)
    item.setData(b"import QtQml; QtObject { property int x: undefined.x }", "")
    item.create()
    qWarning("a picture is damaged")
    QTest.qWait(50)


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
