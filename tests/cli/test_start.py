"""What ``kiosk run`` has loaded when its first picture stands, with a kept library.

Each module that is loaded before costs every start.  What is named below may cost
it; whatever else is needed belongs behind the front, or is loaded when asked for.
"""

import sys

import pytest

ROOMS = {
    "": "errors known_pages cli settings content packs supervision visit ui",
    "cli": "ground main screen",
    "cli.ground": "command",
    "cli.screen": "show",
    "settings": "faults keys load settings slips update who",
    "content": "approval files model snapshot snapshot_parts",
    "content.approval": "day_states today",
    "content.files": "atomic plain",
    "content.model": "blocks editions library phrases stages standing text word_count",
    "supervision": "asked endings faults given notify report starts",
    "visit": "deeds sheets visit",
    "packs": "pointer",
    "ui": "alone app bridge engine life notices panel reload running",
    "ui.bridge": "front language looks offer",
    "ui.engine": "decoded_size network pictures properties visible",
    "ui.reload": "kept renewal watcher",
}
OURS = {
    f"kiosk.{room}.{name}".replace("..", ".")
    for room, names in ROOMS.items()
    for name in names.split()
}

BEHIND = "kiosk.ui.behind"
"""What is loaded next: all that a visit needs."""

QT = {
    *("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtQml", "PySide6.QtQuick"),
    *("PySide6.QtNetwork", "PySide6.QtOpenGL"),  # which QtQml and QtQuick load
}

OTHERS = {
    *("PySide6", "shiboken6", "shibokensupport"),
    *("msgspec", "platformdirs"),
    "typing_extensions",  # msgspec asks for it, and is told that it is not there
    *("org", "nt"),  # of Jython and Windows: the copy module and os look for them
}

SLOW = {"html", "socket", "shlex", "json", "email", "http", "dataclasses", "subprocess"}
"""Python's own that a start does without."""

SLOW_CLASSES = {"Qt", "QEvent"}
"""Python makes a class of Qt when it is first named, and these take long."""

TELLER = f"""
import os, runpy, sys

def tell(event, arguments):
    if event != "import":
        return
    os.write(2, f"import {{arguments[0]}}\\n".encode())
    if arguments[0] == "{BEHIND}":
        for name in {SLOW_CLASSES} & vars(sys.modules["PySide6.QtCore"]).keys():
            os.write(2, f"class {{name}}\\n".encode())
        os.write(2, b"end\\n")

sys.addaudithook(tell)
runpy.run_module("kiosk", run_name="__main__", alter_sys=True)
"""

LOOK = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_LOGGING_RULES": "qt.scenegraph.time.renderer=true",  # tells of each picture
}


@pytest.fixture
def told(start, tmp_path, until):
    """Start from a kept library; return what is told until the rest is loaded."""
    state = tmp_path / "state"
    settings = tmp_path / "settings.toml"
    settings.write_text("[screen]\ndiagonal = 24\n", "utf-8")
    first = start("run", QT_QPA_PLATFORM="offscreen", KIOSK_STATE_FOLDER=state)
    until(lambda: [*state.glob("*.snapshot")], "a kept library")
    until((state / "last-day").exists, "the day on which a kiosk ran")
    first.kill()
    first.communicate()
    words = ("run", "--settings", settings)
    again = start(*words, program=("-c", TELLER), KIOSK_STATE_FOLDER=state, **LOOK)
    lines = []
    while (line := again.stderr.readline()) != "end\n":
        assert line, lines
        lines.append(line.split())
    return lines


def test_the_first_picture_loads_only_what_it_needs(told):
    names = {name for what, name, *_ in told if what == "import"}
    roots = {name.partition(".")[0] for name in names}
    last = [what for what, *_ in told[-2:]]

    assert {name for name in names if name.startswith("kiosk.")} - OURS == {BEHIND}
    assert {name for name in names if name.startswith("PySide6.Qt")} <= QT
    assert roots - {"kiosk"} - sys.stdlib_module_names <= OTHERS
    assert not roots & SLOW
    assert not [name for what, name, *_ in told if what == "class"]
    assert last == ["qt.scenegraph.time.renderer:", "import"], "it did not stand yet"
