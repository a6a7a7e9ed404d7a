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


@pytest.fixture
def show(qapp, qtbot, shipped):
    """Return a function that shows the kiosk and gives a Patient before it."""
    screens = []

    def show(
        shape="landscape",
        *,
        library=shipped,
        settings=None,
        report=pytest.fail,
        today=date.today,
        **visit,
    ):
        times = VisitSettings(**visit)
        settings = settings or replace(Settings(), visit=times)
        screen = Screen(library, settings, report, windowed=True, today=today)
        screens.append(screen)
        screen.window.resize(*SHAPES[shape])
        screen.window.show()
        qtbot.waitUntil(screen.window.isExposed)
        return Patient(screen, qtbot)

    yield show
    for screen in screens:
        screen.close()
