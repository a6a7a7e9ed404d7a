"""Starts that did not end well, and what they make of the next one."""

import pytest

from kiosk.supervision.starts import Record, Start, Starts, read_starts

DAY = "2026-11-30"


class Machine:
    """A machine whose kiosk starts, and ends as it may."""

    def __init__(self):
        self.starts = Starts()
        self.boot, self.now, self.day = "one", 0.0, DAY

    def start(self, after=10):
        """Start it *after* so many seconds; return the mode."""
        self.now += after
        now = Start(self.boot, self.now)
        self.starts = self.starts.begin(now, lambda: self.day)
        return self.starts.mode

    def crash(self, *times):
        """Start it after each of *times*; it does not end well.  Return the modes."""
        return [self.start(one) for one in times]

    def reboot(self):
        self.boot += "+"
        self.now = 0.0


@pytest.fixture
def machine():
    return Machine()


def test_the_third_start_in_five_minutes_is_safe(machine):
    assert machine.crash(10, 10, 10) == ["normal", "normal", "safe"]
    assert machine.starts.failed == 2


def test_starts_that_are_further_apart_are_not(machine):
    assert machine.crash(10, 160, 160, 160) == ["normal"] * 4
    assert machine.starts.failed == 3


def test_the_sixth_in_a_quarter_of_an_hour_asks_for_the_machine_to_begin_anew(machine):
    modes = machine.crash(*[100] * 6)

    assert modes[:5] == ["normal", "normal", "safe", "safe", "safe"]
    assert modes[5:] == ["reboot"]


def test_that_is_asked_once_a_day_and_then_the_screen_is_still(machine):
    machine.crash(*[10] * 6)
    machine.reboot()

    modes = machine.crash(*[10] * 7)

    assert modes[-2:] == ["still", "still"]
    assert "reboot" not in modes


def test_on_another_day_it_is_asked_again(machine):
    machine.crash(*[10] * 6)
    machine.reboot()
    machine.crash(*[10] * 5)
    machine.day = "2026-12-01"

    assert machine.start() == "reboot"


def test_where_nobody_starts_the_machine_anew_the_screen_is_still(machine):
    machine.crash(*[10] * 6)

    assert machine.start() == "still"


def test_what_was_before_the_machine_came_on_does_not_count(machine):
    """Nor is it a failure: somebody has switched it off."""
    machine.crash(10, 10)
    machine.reboot()

    assert machine.start() == "normal"
    assert machine.starts.failed == 1


def test_a_clock_that_went_back_is_of_another_life(machine):
    """As where no name tells one life of the machine from another."""
    machine.crash(100, 10)
    machine.now = 0.0

    assert machine.start() == "normal"


@pytest.fixture
def record(tmp_path):
    return lambda: Record(tmp_path)


def today():
    return DAY


def test_starts_that_end_well_never_count(record):
    for _ in range(8):
        one = record()
        assert one.begin(today) == "normal"
        one.end()

    assert (one.starts.begun, one.starts.failed) == (8, 0)


def test_one_that_stood_and_then_ended_badly_is_told_but_does_not_count(record):
    for _ in range(8):
        one = record()
        assert one.begin(today) == "normal"
        one.stand()

    assert (one.starts.begun, one.starts.failed) == (8, 7)


def test_one_that_stood_forgets_those_before(record):
    record().begin(today)
    record().begin(today)
    one = record()
    assert one.begin(today) == "safe"
    one.stand()

    assert record().begin(today) == "normal"


def test_what_is_known_is_on_the_disk_before_the_start_goes_on(record, tmp_path):
    record().begin(today)

    assert read_starts(tmp_path).running is not None


@pytest.mark.parametrize(
    "left", [b"", b"\0" * 400, b"[]", b'{"begun": "many"}', b"\xff\xfe{", b"{" * 9000]
)
def test_a_damaged_file_is_as_none(record, tmp_path, left):
    (tmp_path / "starts.json").write_bytes(left)

    assert record().begin(today) == "normal"
    assert read_starts(tmp_path).begun == 1


def test_a_folder_that_cannot_be_written_holds_nothing_up(tmp_path):
    assert Record(tmp_path / "none").begin(today) == "normal"
