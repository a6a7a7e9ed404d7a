"""A real window, and a finger."""

from datetime import date

import pytest
from msgspec.structs import replace
from patient import Patient
from pseudo import LONG, RIGHT, write_language
from shared import run_folder, shared_library

from kiosk.settings.settings import Settings, VisitSettings
from kiosk.ui.app import Screen, application
from kiosk.ui.tour import SHAPES


@pytest.fixture(scope="session")
def qapp():
    """Make the application as the kiosk does, with its fonts."""
    return application()


@pytest.fixture(scope="session")
def others(tmp_path_factory):
    """Write two languages beside English; return them, and the screen's words."""
    folder = run_folder(tmp_path_factory, "others")

    def write(folder):
        write_language(folder / "content", folder / "words", LONG, RIGHT)
        return folder / "content"

    return shared_library(folder, write), folder / "words"


@pytest.fixture(scope="session")
def idle():
    """Screens as the kiosk ships them, that nobody is before: one of each shape."""
    screens = {}
    yield screens
    for screen in screens.values():
        screen.close()


@pytest.fixture
def show(qapp, qtbot, shipped, idle, request):
    """Return a function that shows the kiosk and gives a Patient before it.

    As in a waiting room, who wants nothing special comes to a screen that others
    have been before: to make one takes a third of a second.
    """
    screens = []
    faults = request.session.testsfailed

    def show(shape="landscape", **how):
        screen = None if how else idle.pop(shape, None)
        screen = screen or new_screen(shipped, **how)
        screens.append((screen, None if how else shape))
        screen.window.resize(*SHAPES[shape])
        screen.window.show()
        qtbot.waitUntil(screen.window.isExposed)
        return Patient(screen, qtbot)

    yield show
    for screen, shape in screens:
        is_sound = request.session.testsfailed == faults
        if shape and shape not in idle and is_sound and is_as_new(screen, shipped):
            screen.window.hide()
            idle[shape] = screen
        else:
            screen.close()


def new_screen(
    shipped,
    *,
    library=...,
    settings=None,
    report=pytest.fail,
    today=date.today,
    **visit,
):
    """Make a screen of its own; without *library* it has the shipped one."""
    settings = settings or replace(Settings(), visit=VisitSettings(**visit))
    library = shipped if library is ... else library
    return Screen(library, settings, report, windowed=True, today=today)


def is_as_new(screen, shipped):
    """End the visit; tell whether the next patient finds what the first one found."""
    screen.bridge.finish()
    kiosk = screen.bridge
    return kiosk.place == "attract" and kiosk.offer.library is shipped
