"""What staff can have the kiosk do."""

import csv
import threading
from datetime import date, timedelta

import pytest
from dresses import few, in_proof
from msgspec.structs import replace
from nurse import PIN
from PySide6.QtCore import QCoreApplication, QPointF, Qt

from kiosk.content.approval.today import keep_day
from kiosk.counts.export import HEAD
from kiosk.counts.rows import Key
from kiosk.counts.store import add_counts
from kiosk.settings.settings import Settings
from kiosk.settings.update import UpdateSettings
from kiosk.supervision.endings import LEAVE, RESTART

PACKS = UpdateSettings(url="https://packs.example", root="/nowhere", channel="north")


def says(one):
    return one.patient.item("work").property("text")


def test_nothing_is_done_before_the_pin_was_told(nurse):
    one = nurse()
    one.come()

    for view in ("clean", "leave", "board"):
        one.staff.show(view)
        one.staff.end_kiosk()

    assert one.staff.view == "pad"


def test_while_it_is_wiped_the_screen_feels_nothing(nurse, machine):
    one = nurse()
    one.admit()
    one.touch("action-clean")
    before = seconds_left(one)
    assert before > 50
    machine.passes(30)
    one.patient.qtbot.waitUntil(lambda: 0 < seconds_left(one) <= before - 30)

    one.patient.touch_at(QPointF(960, 540))
    one.key(Qt.Key.Key_Escape)

    assert one.staff.view == "clean"
    machine.passes(31)
    one.patient.qtbot.waitUntil(lambda: one.staff.view == "board")
    one.touch("backToPatients")
    assert one.staff is None, "it feels again"


def seconds_left(one):
    return int(one.patient.item("secondsLeft").property("text"))


@pytest.mark.parametrize(
    ("name", "code"),
    in_proof([("leave", LEAVE), ("restart", RESTART)], gate=[("leave", LEAVE)]),
)
def test_the_kiosk_ends_once_that_is_confirmed(nurse, name, code):
    ends = []
    one = nurse(beside={"end": ends.append})
    one.admit()
    one.touch(f"action-{name}")
    one.touch("backToBoard")
    assert (one.staff.view, ends) == ("board", [])

    one.touch(f"action-{name}")
    one.touch("endKiosk")

    assert ends == [code]


def test_the_counts_go_onto_a_stick(nurse, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    one = nurse(beside={"media": lambda: [tmp_path / "gone", stick]})
    one.admit()

    one.touch("action-export")

    one.patient.qtbot.waitUntil(lambda: "The counts are on the stick" in says(one))
    (file,) = stick.iterdir()
    assert str(file) in says(one)
    with file.open(newline="") as lines:
        assert tuple(next(csv.reader(lines))) == HEAD


@pytest.mark.proof
def test_without_a_stick_it_says_where_they_went(nurse, state):
    one = nurse()
    one.admit()

    one.touch("action-export")

    one.patient.qtbot.waitUntil(lambda: not one.staff.exporting.running)
    (file,) = (state / "exports").iterdir()
    assert says(one).endswith(f"{file}")


def test_a_clock_that_was_set_back_hides_no_week_that_was_told(nurse, state):
    """A machine without a battery starts in the year of its firmware."""
    later = date.today() + timedelta(days=300)  # noqa: DTZ011  here
    keep_day(state, later)
    visits = {Key(later - timedelta(days=9), "", "en", "finished"): 30}
    add_counts(state / "counts", visits, later - timedelta(days=9), 0)
    one = nurse()
    one.admit()

    one.touch("action-export")

    one.patient.qtbot.waitUntil(lambda: not one.staff.exporting.running)
    (file,) = (state / "exports").iterdir()
    assert file.stem.endswith(f"{later}")
    assert ",visits,,30\r\n" in file.read_bytes().decode()
    one.patient.qtbot.waitUntil(lambda: one.staff.board.used > 0)
    assert "30" in {each["figure"].rstrip("+") for each in one.staff.board.sums}


@pytest.mark.proof
def test_counts_that_cannot_be_read_are_said_to_be(nurse, state):
    (state / "counts").mkdir()
    (state / "counts" / "counts.db").write_text("none")
    one = nurse()
    one.admit()

    one.touch("action-export")

    one.patient.qtbot.waitUntil(lambda: not one.staff.exporting.running)
    assert says(one).startswith("Nothing was written. ")


@pytest.mark.proof
def test_a_kiosk_that_takes_no_packs_says_who_can_change_that(nurse):
    one = nurse()
    one.admit()

    one.touch("action-import")

    assert says(one).startswith("This kiosk takes no signed packs:")


@pytest.mark.proof
def test_no_stick_and_one_without_an_update(nurse, tmp_path):
    found = []
    packs = replace(Settings(), update=PACKS)
    one = nurse(settings=packs, beside={"media": lambda: found})
    one.admit()
    one.touch("action-import")
    one.patient.qtbot.waitUntil(lambda: says(one).startswith("No stick is plugged in"))

    found.append(tmp_path)
    one.touch("again")

    wanted = f"There is no update on {tmp_path}."
    one.patient.qtbot.waitUntil(lambda: says(one) == wanted)


@pytest.mark.proof
def test_an_update_is_read_by_the_command_and_its_words_are_shown(nurse, tmp_path):
    """Of a site that nobody vouches for; the packs' own tests have good ones."""
    for name in ("metadata", "targets"):
        (tmp_path / "stick" / "quiet-room" / name).mkdir(parents=True)
    packs = replace(Settings(), update=PACKS)
    one = nurse(settings=packs, beside={"media": lambda: [tmp_path / "stick"]})
    one.admit()

    one.touch("action-import")

    wanted = "No update. What is shown stays."
    one.patient.qtbot.waitUntil(lambda: says(one).endswith(wanted), timeout=20_000)
    first, said, *_ = says(one).splitlines()
    assert first == f"Reading {tmp_path / 'stick' / 'quiet-room'}…"
    assert said.startswith("No update: /nowhere cannot be read")


@pytest.mark.proof
def test_where_one_site_has_nothing_for_us_the_next_is_read(nurse, tmp_path):
    """A stick may have the packs of another clinic beside ours."""
    sites = [tmp_path / "stick" / clinic for clinic in ("east", "north")]
    for site in sites:
        for name in ("metadata", "targets"):
            (site / name).mkdir(parents=True)
    packs = replace(Settings(), update=PACKS)
    one = nurse(settings=packs, beside={"media": lambda: [tmp_path / "stick"]})
    one.admit()

    one.touch("action-import")

    wanted = "No update. What is shown stays."
    one.patient.qtbot.waitUntil(lambda: says(one).endswith(wanted), timeout=20_000)
    read = [line for line in says(one).splitlines() if line.startswith("Reading")]
    assert read == [f"Reading {site}…" for site in sites]
    assert says(one).count(wanted) == 1


@pytest.mark.proof
def test_an_update_is_stopped_and_begins_once_more(nurse, tmp_path):
    for name in ("metadata", "targets"):
        (tmp_path / name).mkdir()
    packs = replace(Settings(), update=PACKS)
    one = nurse(settings=packs, beside={"media": lambda: [tmp_path]})
    one.admit()
    one.touch("action-import")
    one.touch("stop")
    assert says(one).endswith("Stopped. What is shown stays.")

    one.touch("again")

    one.patient.qtbot.waitUntil(
        lambda: says(one).endswith("No update. What is shown stays."), timeout=20_000
    )


@pytest.mark.proof
def test_what_is_stopped_while_it_looks_for_a_stick_reads_none(nurse, tmp_path):
    for name in ("metadata", "targets"):
        (tmp_path / name).mkdir()
    may_tell = threading.Event()
    slow = {"media": lambda: [tmp_path] if may_tell.wait(60) else []}
    one = nurse(settings=replace(Settings(), update=PACKS), beside=slow)
    one.admit()
    others = threading.active_count()
    one.touch("action-import")
    one.touch("stop")
    assert says(one) == "Looking for a stick…\nStopped. What is shown stays."

    may_tell.set()

    one.patient.qtbot.waitUntil(lambda: threading.active_count() <= others)
    QCoreApplication.processEvents()
    assert not one.staff.importing.running


@pytest.mark.proof
def test_touch_is_tried_as_when_the_kiosk_was_set_up(nurse):
    one = nurse()
    one.admit()
    one.touch("action-try")
    one.touch("beginTouch")
    one.patient.appear("touchSheet")
    one.patient.touch_at(QPointF(120, 108))

    one.touch("endTouch")

    said = one.patient.item("touchFinding0").property("text")
    assert said.startswith("1 of 39 fields felt a finger.")


@pytest.mark.parametrize("view", few(["clean", "try", "import", "leave"], 1))
def test_it_closes_by_itself_whatever_was_going_on(nurse, machine, view):
    one = nurse()
    one.admit()
    one.touch(f"action-{view}")
    if view == "try":
        one.touch("beginTouch")

    machine.passes(121)

    one.patient.qtbot.waitUntil(lambda: one.staff is None)
    one.patient.qtbot.waitUntil(lambda: not one.patient.has("touchSheet"))
    one.patient.touch("begin")
    assert one.patient.kiosk.place == "home"


def test_keys_alone_lead_to_an_action_and_back(nurse):
    one = nurse()
    one.come()
    for figure in PIN:
        one.key(getattr(Qt.Key, f"Key_{figure}"))
    one.key(Qt.Key.Key_Return)
    one.patient.qtbot.waitUntil(lambda: one.staff.view == "board")
    while one.patient.window.activeFocusItem().objectName() != "action-leave":
        one.key(Qt.Key.Key_Tab)
    one.key(Qt.Key.Key_Return)
    assert one.staff.view == "leave"

    one.key(Qt.Key.Key_Escape)
    assert one.staff.view == "board"
    one.key(Qt.Key.Key_Escape)

    assert one.staff is None
