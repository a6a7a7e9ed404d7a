"""A real window, and a finger."""

from datetime import date

import pytest
from msgspec.structs import replace
from patient import Patient
from print_system import PrintSystem
from pseudo import LONG, RIGHT, write_language
from shared import run_folder, shared_library
from stub_font import HEBREW, assets_with

from kiosk.settings.settings import Settings, VisitSettings
from kiosk.ui.app import Screen
from kiosk.ui.tour import SHAPES


@pytest.fixture(scope="session")
def others(tmp_path_factory):
    """Write two languages beside English; return them, and the screen's words."""
    folder = run_folder(tmp_path_factory, "others")

    def write(folder):
        write_language(folder / "content", folder / "words", LONG, RIGHT)
        return folder / "content"

    def assets(folder):
        return assets_with(folder / "assets", HEBREW)

    return shared_library(folder, write, assets), folder / "words"


@pytest.fixture(scope="session")
def idle():
    """Screens set as they are shipped, that nobody is before: one of each shape."""
    screens = {}
    yield screens
    close_all(screens)


def close_all(screens):
    while screens:
        screens.popitem()[1].close()


@pytest.fixture
def show(qapp, qtbot, shipped, idle, request):
    """Return a function that shows the kiosk and gives a Patient before it.

    Its keywords are those of ``Screen``, and of ``VisitSettings``.  As in a waiting
    room, who wants no other settings comes to a screen that others have been before:
    to make one takes a third of a second.  *fresh* is one that nobody was before.
    Before one is made, those that wait are closed: Qt frees what QML files have
    become only when no engine is left that has read them, and looks through all of
    it while an engine reads more.
    """
    screens = []
    faults = request.session.testsfailed

    def show(shape="landscape", *, library=shipped, settings=None, fresh=False, **how):
        settings = settings or settings_of(how)
        is_shipped = settings == Settings() and not how and not fresh
        screen = idle.pop(shape, None) if is_shipped else None
        if screen:
            screen.bridge.stock(library)
        else:
            close_all(idle)
            screen = new_screen(library, settings, **how)
        screens.append((screen, is_shipped and shape))
        screen.window.resize(*SHAPES[shape])
        screen.window.show()
        qtbot.waitUntil(screen.window.isExposed)
        return Patient(screen, qtbot)

    yield show
    for screen, shape in screens:
        if shape and shape not in idle and request.session.testsfailed == faults:
            screen.bridge.finish()
            screen.bridge.stock(None)  # or it would breathe on behind the others
            screen.window.hide()
            idle[shape] = screen
        else:
            screen.close()


@pytest.fixture
def cups(tmp_path, monkeypatch):
    """Put a print system in CUPS' place that has a printer, and prints nothing."""
    return PrintSystem(tmp_path / "cups", monkeypatch)


def settings_of(how):
    """Take the times of a visit out of *how*."""
    times = {
        name: how.pop(name) for name in {*VisitSettings.__struct_fields__} & {*how}
    }
    return replace(Settings(), visit=VisitSettings(**times))


def new_screen(library, settings, report=pytest.fail, today=date.today):
    return Screen(library, settings, report, windowed=True, today=today)
