"""Content that changes, breaks or goes away while the kiosk runs, and before."""

import os
import select
from pathlib import Path

import pytest
import shiboken6
from patient import Patient
from PySide6.QtCore import QProcess

from kiosk.settings import ContentSettings, Settings, StateSettings
from kiosk.ui.app import Screen
from kiosk.ui.contents import Contents

ROOT = Path(__file__).parents[2]

CLINIC = """\
name = "Riverside"
routes = ["spray"]
room_items = ["chair"]
"""
ORDER = """\
walk = ["one", "two"]

[[section]]
id = "all"
title = "All of it"
picture = "mark.svg"
tint = "mist"
pages = ["one", "two"]
"""
PAGE = """\
---
title: Page {name}
message: This is page {name}.
action: Ask us.
reviewed: 2026-11-22
review_by: 2027-05-22
---

{words}
"""
CLOSED = "Please ask staff"


class Clinic:
    """A clinic's kiosk: its content folder, its state folder, and what staff read."""

    def __init__(self, folder, qapp, qtbot):
        self.content = folder / "content"
        self.state = folder / "state"
        self.kept = self.state / "library.snapshot"
        self.reports = []
        self._qapp, self._qtbot = qapp, qtbot
        self._on = False
        for name in ("one", "two"):
            self.write(name, f"The first words of page {name}.")
        for name, text in {"clinic": CLINIC, "order": ORDER}.items():
            (self.content / f"{name}.toml").write_text(text)
        for name in ("facts", "sources"):
            (self.content / f"{name}.toml").write_text("")

    def page(self, name):
        return self.content / "en" / f"{name}.md"

    def write(self, name, words):
        self.page(name).parent.mkdir(parents=True, exist_ok=True)
        self.page(name).write_text(PAGE.format(name=name, words=words))

    def switch_on(self):
        """Start the kiosk as ``kiosk run`` does."""
        settings = Settings(
            content=ContentSettings(folder=str(self.content)),
            state=StateSettings(folder=str(self.state)),
        )
        self.contents = Contents(settings, self.reports.append, self._qapp)
        self.check = self.contents.findChild(QProcess)
        library = self.contents.first()
        self.screen = Screen(library, settings, self.reports.append, windowed=True)
        self.screen.follow(self.contents)
        self.screen.window.show()
        self._qtbot.waitUntil(self.screen.window.isExposed)
        self.patient = Patient(self.screen, self._qtbot)
        self.kiosk = self.screen.bridge
        self._on = True

    def switch_off(self):
        if self._on:
            self._qtbot.waitUntil(lambda: not self.is_checking())
            self.screen.close()
            shiboken6.delete(self.contents)
            self._on = False

    def is_checking(self):
        return self.check.state() != QProcess.ProcessState.NotRunning

    def look(self):
        """Look twice, as the timer does: the files have changed, and are at rest."""
        self.contents.look()
        self.contents.look()

    def notice(self):
        """Look, and wait until the files have been compiled, well or ill."""
        with self._qtbot.waitSignal(self.check.finished, timeout=10_000):
            self.look()

    def read(self, name):
        """Return the words on a page as a visitor finds them, amid their visit."""
        self.kiosk.follow(f"page:{name}")
        self._qtbot.waitUntil(lambda: f"Page {name}" in self.patient.words())
        return next(w for w in self.patient.words() if w.endswith(f" of page {name}."))

    def visit(self, name):
        """Return the words on a page as the next visitor finds them."""
        self.kiosk.finish()
        self.kiosk.begin()
        words = self.read(name)
        self.kiosk.finish()
        return words


@pytest.fixture
def clinic(tmp_path, qapp, qtbot, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # for `kiosk check`
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    clinic = Clinic(tmp_path, qapp, qtbot)
    yield clinic
    clinic.switch_off()


def test_an_edit_is_shown_to_the_next_visitor(clinic):
    clinic.switch_on()
    clinic.write("one", "The new words of page one.")

    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."
    assert clinic.reports == []


def test_an_edit_is_not_shown_amid_a_visit(clinic):
    clinic.switch_on()
    clinic.kiosk.begin()
    clinic.read("one")
    for name in ("one", "two"):
        clinic.write(name, f"The new words of page {name}.")

    clinic.notice()

    assert clinic.read("one") == "The first words of page one."
    clinic.kiosk.home()
    assert clinic.read("two") == "The first words of page two."
    clinic.kiosk.finish()
    assert clinic.visit("two") == "The new words of page two."


def test_an_edit_is_noticed_by_itself(clinic, qtbot):
    clinic.switch_on()
    clinic.write("one", "The new words of page one.")

    with qtbot.waitSignal(clinic.contents.changed, timeout=10_000):
        pass

    assert clinic.visit("one") == "The new words of page one."


def test_an_edit_is_still_there_after_a_restart(clinic):
    clinic.switch_on()
    clinic.write("one", "The new words of page one.")
    clinic.notice()
    clinic.switch_off()
    clinic.page("one").write_text("No header.\n")

    clinic.switch_on()

    assert clinic.visit("one") == "The new words of page one."


def test_an_edit_with_a_mistake_keeps_the_last_good_pages(clinic):
    clinic.switch_on()
    clinic.page("one").write_text("No header.\n")

    clinic.notice()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == [
        (
            "kiosk: 1 problem in the content:\n"
            f"  {clinic.page('one')}:1: The page has no header."
            " Start it with a line of ---.\n"
        )
    ]


def test_a_mistake_is_told_once(clinic):
    clinic.switch_on()
    clinic.page("one").write_text("No header.\n")
    clinic.notice()

    clinic.look()

    assert not clinic.is_checking()
    assert len(clinic.reports) == 1


def test_a_mistake_that_is_mended_is_shown(clinic):
    clinic.switch_on()
    clinic.page("one").write_text("No header.\n")
    clinic.notice()
    clinic.write("one", "The mended words of page one.")

    clinic.notice()

    assert clinic.visit("one") == "The mended words of page one."


def test_a_mistake_does_not_undo_the_good_edit_before_it(clinic):
    """Both were made while somebody read."""
    clinic.switch_on()
    clinic.kiosk.begin()
    clinic.write("one", "The new words of page one.")
    clinic.notice()
    clinic.page("two").write_text("No header.\n")
    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."


def test_an_edit_while_another_is_compiled_is_not_lost(clinic, qtbot):
    """The compiler writes into a pipe, which holds it up until we have read enough."""
    clinic.switch_on()
    (clinic.content / "clinic.toml").write_text(f'{CLINIC}funding = "{"-" * 70_000}"')
    pipe = clinic.state / "library.new.new"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    clinic.write("one", "The second words of page one.")
    clinic.look()
    qtbot.waitUntil(lambda: select.select([reader], [], [], 0)[0] == [reader])
    pipe.unlink()

    clinic.write("two", "The third words of page two.")
    clinic.look()
    with qtbot.waitSignal(clinic.check.finished):
        os.close(reader)
    clinic.notice()

    assert clinic.visit("one") == "The second words of page one."
    assert clinic.visit("two") == "The third words of page two."


def test_a_file_that_is_being_written_is_left_alone(clinic):
    """It is not compiled before it has come to rest."""
    clinic.switch_on()
    clinic.look()
    clinic.page("one").write_text("---\ntitle: Pa")
    clinic.contents.look()
    clinic.page("one").write_text("---\ntitle: Page one\nmess")
    clinic.contents.look()

    assert not clinic.is_checking()

    clinic.write("one", "The whole words of page one.")
    clinic.notice()

    assert clinic.visit("one") == "The whole words of page one."
    assert clinic.reports == []


def test_a_file_left_half_written_keeps_the_last_good_pages(clinic):
    clinic.switch_on()
    whole = clinic.page("one").read_text().replace("first", "new")
    clinic.page("one").write_text(whole[:30])
    clinic.notice()

    assert f"{clinic.page('one')}:1: The header is not closed." in clinic.reports[0]
    assert clinic.visit("one") == "The first words of page one."

    clinic.page("one").write_text(whole)
    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."


def test_a_file_that_is_deleted_keeps_the_last_good_pages(clinic):
    clinic.switch_on()
    clinic.page("two").unlink()

    clinic.notice()

    assert clinic.visit("two") == "The first words of page two."
    order = clinic.content / "order.toml"
    assert f"{order}:8: There is no page 'en/two.md'." in clinic.reports[0]


def test_a_folder_that_goes_away_keeps_the_last_good_pages(clinic):
    clinic.switch_on()
    away = clinic.content.rename(clinic.content.with_name("away"))
    clinic.notice()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == [
        (
            "kiosk: 1 problem in the content:\n"
            f"  {clinic.content}: There is no such folder."
            " Name the folder that holds clinic.toml.\n"
        )
    ]

    away.rename(clinic.content)
    clinic.write("one", "The new words of page one.")
    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."


def test_broken_content_at_the_start_shows_the_last_good_pages(clinic):
    clinic.switch_on()
    clinic.switch_off()
    clinic.page("one").write_text("No header.\n")

    clinic.switch_on()

    assert clinic.visit("one") == "The first words of page one."
    clinic.notice()
    assert f"{clinic.page('one')}:1: The page has no header." in clinic.reports[0]
    assert clinic.visit("one") == "The first words of page one."


def test_broken_content_at_the_first_start_asks_for_staff(clinic):
    clinic.page("one").write_text("No header.\n")

    clinic.switch_on()

    assert clinic.kiosk.property("place") == "closed"
    assert any(CLOSED in words for words in clinic.patient.words())
    assert clinic.reports == [
        (
            "1 problem in the content:\n"
            f"  {clinic.page('one')}:1: The page has no header."
            " Start it with a line of ---."
        )
    ]


def test_a_closed_kiosk_comes_alive_when_the_content_is_mended(clinic):
    clinic.page("one").write_text("No header.\n")
    clinic.switch_on()
    clinic.write("one", "The mended words of page one.")

    clinic.notice()

    assert clinic.kiosk.property("place") == "attract"
    assert not any(CLOSED in words for words in clinic.patient.words())
    assert clinic.visit("one") == "The mended words of page one."


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data + b" ",
        lambda data: data.replace(b"Riverside", b"Riversibe"),
        lambda data: data.replace(b"quiet-room 0", b"quiet-room 9", 1),
        lambda _: b"",
        lambda _: b"\xff\xfe\x00" * 1000,
    ],
    ids=["half", "longer", "index", "version", "empty", "noise"],
)
def test_a_snapshot_that_is_damaged_is_compiled_anew(clinic, spoil):
    clinic.switch_on()
    clinic.switch_off()
    whole = clinic.kept.read_bytes()
    clinic.kept.write_bytes(spoil(whole))

    assert clinic.kept.read_bytes() != whole

    clinic.switch_on()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == []
    assert clinic.kept.read_bytes() == whole


def test_a_page_that_is_damaged_on_disk_is_compiled_anew(clinic):
    """The visitor finds themself at home; the next one finds the page."""
    clinic.switch_on()
    clinic.switch_off()
    clinic.switch_on()
    data = clinic.kept.read_bytes()
    clinic.kept.write_bytes(data.replace(b"first words", b"worst words"))

    clinic.kiosk.begin()
    clinic.kiosk.follow("page:one")

    assert clinic.kiosk.property("place") == "home"
    assert clinic.reports == [f"{clinic.kept} is damaged, or another took its place."]

    clinic.notice()

    assert clinic.visit("one") == "The first words of page one."


def test_a_state_folder_that_goes_away_is_made_anew(clinic):
    """Such as by something that tidies up."""
    clinic.switch_on()
    clinic.switch_off()
    clinic.switch_on()
    clinic.kept.unlink()
    clinic.state.rmdir()

    clinic.kiosk.begin()
    clinic.kiosk.follow("page:one")

    assert clinic.kiosk.property("place") == "home"
    assert clinic.reports == [
        f"{clinic.kept} cannot be read: No such file or directory"
    ]

    clinic.notice()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.kept.is_file()


def test_what_an_earlier_run_left_unfinished_is_not_shown(clinic):
    """It may be older than what was shown since."""
    clinic.switch_on()
    clinic.switch_off()
    old = clinic.kept.read_bytes()
    clinic.kept.write_bytes(b"")
    (clinic.state / "library.new").write_bytes(old)
    clinic.write("one", "The new words of page one.")

    clinic.switch_on()

    assert clinic.visit("one") == "The new words of page one."
    assert clinic.visit("one") == "The new words of page one."


def test_a_state_folder_that_cannot_be_written_is_told_of(clinic):
    """The kiosk runs all the same, and still follows the files."""
    clinic.state.write_text("a file stands where the folder should")
    clinic.state /= "below"

    clinic.switch_on()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == [
        (
            f"The state folder {clinic.state} cannot be written (Not a directory). The"
            " kiosk runs, but reads all content anew at each start. Name another"
            " folder: [state] folder in settings.toml."
        )
    ]

    clinic.write("one", "The new words of page one.")
    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."


def test_a_snapshot_that_cannot_be_kept_is_told_of(clinic):
    """Such as when the disk is full: the kiosk runs all the same."""
    clinic.kept.mkdir(parents=True)

    clinic.switch_on()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == [f"{clinic.kept} cannot be written: Is a directory"]
