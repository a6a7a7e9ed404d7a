"""How the kiosk is, as its screen tells it each minute: a visit changes none of it."""

import time
from datetime import date

import pytest
from machine import Machine
from PySide6.QtCore import QCoreApplication, QPointF, QTimer, qVersion

from kiosk.health.files import PROM, UPDATE, read_health
from kiosk.health.sight import Sight
from kiosk.settings.settings import HealthSettings, Settings, StateSettings
from kiosk.settings.update import UpdateSettings
from kiosk.settings.who import KioskSettings
from kiosk.ui.health.pulse import Pulse
from kiosk.ui.health.writer import Writer
from kiosk.ui.reload.watcher import Contents

NOWHERE = QPointF(3, 3)


@pytest.fixture
def content(qapp, tmp_path):
    """Return what looks after the content, at rest."""
    settings = Settings(state=StateSettings(folder=str(tmp_path)))
    contents = Contents(settings, pytest.fail, qapp)
    yield contents
    contents.close()


class Watched:
    """A kiosk, and what is seen of it at each beat."""

    def __init__(self, patient, content):
        self.patient, self.seen = patient, []
        parts = patient.window, patient.kiosk, content
        self._pulse = Pulse(*parts, self.seen.append)

    def beat(self):
        self._pulse.beat()
        return self.seen[-1]._replace(at=0)

    def draw(self):
        """Let a picture be drawn that was asked for."""
        with self.patient.qtbot.waitSignal(self.patient.window.frameSwapped):
            pass

    def hide(self):
        """Let the screen go dark."""
        self.patient.window.hide()
        self.patient.qtbot.waitUntil(lambda: not self.patient.window.isExposed())

    @property
    def left(self):
        """Return the milliseconds until the next beat."""
        (timer,) = self._pulse.findChildren(QTimer)
        return timer.remainingTime()

    def end(self):
        self._pulse.deleteLater()


@pytest.fixture
def watched(show, content):
    watched = Watched(show(), content)
    yield watched
    watched.end()


def test_it_looks_at_once_and_then_as_a_minute_begins(watched):
    (first,) = watched.seen

    assert time.time() - first.at < 10
    assert watched.left == pytest.approx((60 - time.time() % 60) * 1000, abs=500)


def test_a_visit_changes_nothing_of_what_is_seen(watched):
    patient = watched.patient
    watched.draw()
    before = watched.beat()

    patient.touch("begin")
    at_home = watched.beat()
    patient.kiosk.follow("page:side-effects")
    patient.kiosk.show("help")
    patient.kiosk.hand.ask("your-day/1")
    watched.draw()
    on_a_page = watched.beat()
    patient.kiosk.finish()
    watched.draw()
    after = watched.beat()

    assert at_home == on_a_page == after == before
    assert before.shown is patient.kiosk.offer.library


def test_a_picture_that_was_drawn_is_seen(watched):
    watched.draw()

    assert watched.beat().drawn


def test_one_that_was_asked_for_and_did_not_come_is_missed(watched):
    watched.beat()

    assert not watched.beat().drawn


def test_a_screen_that_is_off_misses_none(watched):
    watched.draw()
    watched.hide()

    seen = [watched.beat() for _ in range(2)]

    assert [(one.lit, one.drawn) for one in seen] == [(False, True)] * 2
    watched.patient.window.show()


def test_a_screen_that_has_just_come_on_misses_none(watched):
    watched.draw()
    watched.hide()
    watched.beat()
    watched.patient.window.show()

    assert watched.beat().drawn


def test_a_touch_panel_is_seen(watched):
    """The patient's finger is on one."""
    assert watched.beat().touch


def test_touches_that_do_nothing_for_ten_minutes_count_once(monkeypatch, watched):
    machine, patient = Machine(monkeypatch), watched.patient
    patient.touch("begin")
    for _ in range(35):
        machine.passes(20)
        patient.touch_at(NOWHERE)
        for _ in range(2):
            QCoreApplication.processEvents()

    patient.appear("stay")

    assert watched.beat().empty_touches == 1


def test_somebody_who_is_asked_in_time_does_not_count(monkeypatch, watched):
    machine, patient = Machine(monkeypatch), watched.patient
    patient.touch("begin")
    machine.passes(100)

    patient.appear("stay")

    assert watched.beat().empty_touches == 0


def test_the_first_pages_are_waited_for_until_there_is_an_answer(show, content, qapp):
    watched = Watched(show(library=None), content)
    waits = watched.beat()
    content.answered.emit()

    assert (waits.waiting, watched.beat().waiting) == (True, False)
    watched.end()


@pytest.fixture
def tell(show, content, tmp_path, qtbot):
    """Return a function that lets it be written in a folder; what staff are told."""

    def tell(folder):
        reports = []
        settings = Settings(
            state=StateSettings(folder=str(tmp_path)),
            health=HealthSettings(folder=folder),
            kiosk=KioskSettings(id="front-desk", owner="Jane, ext. 12"),
        )
        patient = show(settings=settings)
        parts = patient.window, patient.kiosk, content
        pulse = Pulse(*parts, Writer(settings, reports.append).write)
        pulse.beat()
        return reports

    return tell


@pytest.mark.parametrize("name", ["", "elsewhere"])
def test_it_is_written_and_names_whom_to_call(tell, tmp_path, qtbot, name):
    folder = tmp_path / (name or "health")

    tell(name and str(folder))

    qtbot.waitUntil((folder / PROM).exists)
    health = read_health(folder)
    assert (health.kiosk, health.owner) == ("front-desk", "Jane, ext. 12")
    assert health.content.languages["en"].shown > 20
    assert health.qt == qVersion()


@pytest.mark.parametrize(("site", "pack"), [("", ""), ("/media/stick", "/12")])
def test_it_tells_of_packs_where_content_comes_in_some(tmp_path, qtbot, site, pack):
    (tmp_path / UPDATE).parent.mkdir()
    (tmp_path / UPDATE).write_text('{"pack": 12}')
    state, update = StateSettings(folder=str(tmp_path)), UpdateSettings(folder=site)
    writer = Writer(Settings(state=state, update=update), pytest.fail)

    writer.write(Sight(time.time(), date(2027, 2, 1), drawn=True, lit=True))

    qtbot.waitUntil((tmp_path / "health" / PROM).exists)
    assert read_health(tmp_path / "health").content.pack == pack


def test_staff_are_told_where_it_cannot_be_written(tell, tmp_path, qtbot):
    (tmp_path / "file").write_text("x")

    reports = tell(str(tmp_path / "file" / "health"))

    qtbot.waitUntil(lambda: len(reports) == 1)
    (told,) = reports
    assert told.startswith(f"How the kiosk is cannot be written to {tmp_path}/file/")
    assert "[health] folder in settings.toml" in told
