"""The window for staff, on a small content folder in two languages."""

from datetime import date

import pytest
from bilingual import bilingual

TODAY = date(2026, 12, 1)


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return bilingual(tmp_path_factory.mktemp("studio") / "content")


@pytest.fixture(scope="module")
def opened(content, qapp, tmp_path_factory):
    """Open the one window that the tests of a module type in."""
    from PySide6.QtCore import QEventLoop, QTimer

    from kiosk.history.workspace import Workspace
    from kiosk.settings.settings import Settings, SpeechSettings, StateSettings
    from kiosk.studio.desk import Desk
    from kiosk.studio.look import dress
    from kiosk.studio.window.window import Window

    state = StateSettings(folder=str(tmp_path_factory.mktemp("state")))
    settings = Settings(speech=SpeechSettings(aloud=False), state=state)
    made = Window(Desk(Workspace(content), settings, TODAY))
    dress(made)
    loop = QEventLoop()
    made.desk.compiled.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    made.show()
    loop.exec()
    yield made
    made.close()


@pytest.fixture
def window(opened, qtbot):
    assert opened.preview
    opened.pages.search.clear()
    opened.writing.tools.both.setChecked(False)
    return opened


@pytest.fixture
def draft(content):
    return content / ".studio" / "draft"


@pytest.fixture(scope="module")
def desk(content, qapp):
    """Give what a panel works on, for the tests of a module that open no window."""
    from kiosk.history.workspace import Workspace
    from kiosk.settings.settings import Settings, SpeechSettings
    from kiosk.studio.desk import Desk

    settings = Settings(speech=SpeechSettings(aloud=False))
    made = Desk(Workspace(content), settings, TODAY)
    yield made
    made.end()


@pytest.fixture
def today():
    return TODAY
