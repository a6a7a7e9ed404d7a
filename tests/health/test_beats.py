"""What is told at which beat: nothing of it lets one see a visit."""

import json
import os
from datetime import date, datetime, timedelta
from random import Random

import pytest

from kiosk.content.model.library import Library
from kiosk.health.beats import FIRST, LONG, MANY, Beats, Who
from kiosk.health.day import FILE
from kiosk.health.exposition import as_exposition
from kiosk.health.files import STARTS, UPDATE, read_health, write_health
from kiosk.health.health import Health, LastUpdate
from kiosk.health.sight import Sight

BEGAN = datetime(2027, 3, 1, 8, 58)  # noqa: DTZ001  on the wall where the kiosk stands
LIBRARY = Library(editions={}, sources={})
SEEN = {"drawn": True, "lit": True, "whole": LIBRARY, "shown": LIBRARY}
UNTOLD = {"beat": 0}


class Kiosk:
    """A kiosk whose minutes pass; a clock that is set does not hold it up."""

    def __init__(self, state, before=None):
        self.beats = Beats(Who(kiosk="front-desk"), state, before)
        self.state = state
        self.now = BEGAN
        self.empty = 0

    def beat(self, **seen):
        """Let a minute pass, and return what is told."""
        self.now += timedelta(minutes=1)
        at, day = self.now.timestamp(), self.now.date()
        seen = {**SEEN, "empty_touches": self.empty, **seen}
        return self.beats.next(Sight(at, day, **seen))

    def until(self, *when, **seen):
        """Let minutes pass up to this one of them, and return all that was told."""
        end = self.now.replace(hour=when[0], minute=when[1])
        end = end if end > self.now else end + timedelta(days=1)
        return [self.beat(**seen) for _ in range((end - self.now) // MINUTE)]


MINUTE = timedelta(minutes=1)


@pytest.fixture
def kiosk(tmp_path):
    return Kiosk(tmp_path)


@pytest.fixture
def settled(kiosk):
    """Return one that has stood long enough to tell by the hour alone."""
    kiosk.until(9, 30)
    return kiosk


def test_the_beat_is_each_minute(settled):
    told = [settled.beat().beat for _ in range(3)]

    assert [one - told[0] for one in told] == [0, 60, 120]
    assert told[0] == settled.now.timestamp() - 120


def test_a_picture_that_is_not_drawn_is_told_at_once(settled):
    assert [settled.beat(drawn=drawn).frame_drawn for drawn in (True, False)] == [
        True,
        False,
    ]


def test_what_changes_is_told_at_the_full_hour(settled):
    *before, at_ten = settled.until(10, 0, errors=2, touch=False)

    assert {one.content.errors for one in before} == {0}
    assert (at_ten.content.errors, at_ten.beat % 3600) == (2, 0)


def test_in_the_first_minutes_it_is_told_at_once(kiosk):
    """Or who has just started it would wait an hour to see that all is well."""
    told = [kiosk.beat(errors=number) for number in range(FIRST)]

    assert [one.content.errors for one in told] == [*range(FIRST)]


def test_nothing_to_show_is_over_as_soon_as_that_is_so(settled):
    """While there is nothing to show, nobody can be in a visit."""
    settled.until(10, 0, shown=None)
    closed = settled.beat(shown=None)

    again = settled.beat()

    assert (closed.state, again.state) == ("closed", "shown")


def test_it_waits_for_its_first_pages(kiosk):
    waits = kiosk.beat(whole=None, shown=None, waiting=True)
    shown = kiosk.beat()

    assert (waits.state, shown.state) == ("waiting", "shown")


def visited(kiosk, random):
    """Let a day pass in which people come; return what is told of it.

    What is edited is on the screen when nobody is there.  Edits and visits end before
    the hour does: one who sits there as it turns keeps the old pages on the screen.
    """
    told, errors, left = [], 0, 0
    for number in range(24 * 60):
        minute = (BEGAN.minute + 1 + number) % 60
        if random and minute < 40 and random.random() < 0.3:
            left = minute + random.randrange(1, 15)
            kiosk.empty += number % 300 == 0  # somebody tapped into the words
        edited = (number + 39) // 60  # at twenty past
        if minute >= left:
            errors, left = edited, 0
        told.append(kiosk.beat(errors=errors, warnings=errors))
    return told


@pytest.mark.parametrize("number", range(3))
def test_a_day_with_visits_is_told_as_one_without(tmp_path, seed, number):
    calm = visited(Kiosk(tmp_path), None)
    busy = visited(Kiosk(tmp_path), Random(seed + number))  # noqa: S311  no secret

    assert busy == calm
    assert len({one.content.errors for one in calm}) > 20


def test_touches_that_do_nothing_are_told_when_the_day_is_over(settled):
    settled.empty = MANY + 1

    *today, midnight = settled.until(0, 0)
    *tomorrow, after = settled.until(0, 0)

    assert not any(one.touches_without_effect for one in today)
    assert midnight.touches_without_effect
    assert all(one.touches_without_effect for one in tomorrow)
    assert not after.touches_without_effect


def test_a_few_of_them_are_never_told(settled):
    """They may have been one patient."""
    settled.empty = MANY

    assert not any(one.touches_without_effect for one in settled.until(0, 0))


def test_they_are_still_told_when_the_kiosk_was_started_again(settled, tmp_path):
    settled.empty = MANY + 1
    told = settled.until(3, 0)[-1]
    again = Kiosk(tmp_path, before=told)
    again.now = settled.now

    assert again.beat().touches_without_effect
    assert not again.until(0, 0)[-1].touches_without_effect


def days_of_a_clinic(state, empty=0, **seen):
    """Open at 6:30 and close at 20:00 for three days; return what each told."""
    before, days = None, []
    for number in range(3):
        kiosk = Kiosk(state, before)
        kiosk.now = BEGAN.replace(hour=6, minute=29) + number * timedelta(days=1)
        told = kiosk.until(12, 0, **seen)
        kiosk.empty = empty
        told += kiosk.until(20, 0, **seen)
        before = told[-1]
        days.append(told)
    return days


def test_a_kiosk_that_is_closed_at_night_tells_of_the_day_in_the_morning(tmp_path):
    first, *others = days_of_a_clinic(tmp_path, empty=MANY + 1, lit=False)

    assert {(one.touches_without_effect, one.screen_lit) for one in first} == {
        (False, True)
    }
    for told in others:
        assert {(one.touches_without_effect, one.screen_lit) for one in told} == {
            (True, False)
        }


def test_and_nothing_of_one_that_was_well(tmp_path):
    days = days_of_a_clinic(tmp_path, empty=MANY)

    told = {(one.touches_without_effect, one.screen_lit) for day in days for one in day}
    assert told == {(False, True)}


def test_what_is_kept_of_today_is_as_of_the_hour_and_has_no_number_of_hands(settled):
    kept = settled.state / FILE
    settled.until(10, 0)
    before = kept.read_bytes(), kept.stat().st_mtime

    settled.empty = MANY + 3
    settled.until(10, 59)
    assert (kept.read_bytes(), kept.stat().st_mtime) == before

    settled.until(11, 0)
    today = json.loads(kept.read_bytes())
    assert today == {"day": "2027-03-01", "beats": 122, "lit": True, "astray": True}
    assert kept.stat().st_mtime % 3600 == 0


@pytest.mark.parametrize("text", ["", "[]", '{"day": "x"}', '{"day": 1}', "\xff"])
def test_a_day_that_cannot_be_read_is_begun_anew(tmp_path, text):
    (tmp_path / FILE).write_text(text, "latin-1")

    assert Kiosk(tmp_path).beat().screen_lit
    assert json.loads((tmp_path / FILE).read_bytes())["beats"] == 1


def test_a_screen_that_was_dark_all_day_is_told(settled):
    settled.until(23, 59)
    settled.beat(lit=False)

    *_, midnight = settled.until(0, 0, lit=False)

    assert not midnight.screen_lit


def test_a_screen_that_is_dark_at_night_is_not(settled):
    """Nor is when it was switched on: a touch may have done that."""
    settled.until(0, 0)
    told = [*settled.until(12, 0, lit=False), *settled.until(0, 0)]

    assert {one.screen_lit for one in told} == {True}
    assert {one.frame_drawn for one in told} == {True}


def test_a_day_of_which_little_was_seen_tells_nothing_of_its_screen(kiosk):
    kiosk.now = kiosk.now.replace(hour=23)

    assert kiosk.until(0, 0, lit=False)[-1].screen_lit
    assert LONG > 120


@pytest.mark.parametrize(
    ("clock", "trusted"), [(1, True), (-3650, False), (3660, False)]
)
def test_a_clock_that_cannot_be_right_is_told(kiosk, clock, trusted):
    kiosk.now = datetime(2026, 12, 1, 9) + timedelta(days=clock)  # noqa: DTZ001

    assert kiosk.beat().clock_trusted is trusted


def test_starts_and_updates_are_read_from_the_state_folder(kiosk, tmp_path):
    starts = {"begun": 7, "failed": 2, "mode": "safe", "recent": [], "new": 1}
    (tmp_path / STARTS).write_text(json.dumps(starts))
    update = {"pack": 12, "channel": "riverside", "fault": "The clock is wrong."}
    (tmp_path / UPDATE).parent.mkdir()
    (tmp_path / UPDATE).write_text(json.dumps({**update, "made": "2027-02-01"}))

    told = kiosk.beat()

    assert (told.state, told.starts.begun, told.starts.failed) == ("safe_mode", 7, 2)
    assert told.update.fault == "The clock is wrong."
    assert told.content.pack == "riverside/12"


def test_updates_are_past_where_content_comes_by_hand_again(tmp_path):
    (tmp_path / UPDATE).parent.mkdir()
    (tmp_path / UPDATE).write_text('{"pack": 12, "good": "2027-02-01"}')
    kiosk = Kiosk(tmp_path)
    kiosk.beats = Beats(Who(kiosk="front-desk", packs=False), tmp_path)

    told = kiosk.beat()

    assert (told.update, told.content.pack) == (LastUpdate(), "")
    assert "quiet_room_update" not in as_exposition(told)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"begun": "x"}', "\0" * 100, "\xff"])
def test_what_cannot_be_read_is_not_known(kiosk, tmp_path, text):
    for name in (STARTS, UPDATE):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "latin-1")

    told = kiosk.beat()

    assert (told.starts.begun, told.content.pack, told.state) == (None, "", "shown")


def test_a_pipe_in_the_state_folder_holds_nothing_up(kiosk, tmp_path):
    for name in (STARTS, UPDATE):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        os.mkfifo(tmp_path / name)

    assert kiosk.beat().starts.begun is None


def test_a_state_folder_that_is_gone_has_no_room_that_is_known(tmp_path):
    assert Kiosk(tmp_path / "gone").beat().disk_free is None


def test_a_folder_that_is_no_utf8_can_be_written(kiosk, tmp_path):
    told = kiosk.beat(source=os.fsdecode(b"/srv/\xff\x1b"))

    write_health(tmp_path, told)

    assert read_health(tmp_path).content.source == "/srv/\ufffd\ufffd"


def test_room_is_told_to_a_hundred_megabytes(kiosk):
    assert kiosk.beat().disk_free % 100_000_000 == 0


PANEL = "I:7\nE:ID_INPUT=1\nE:ID_INPUT_TOUCHSCREEN=1\nG:seat\n"
"""As udev writes of one."""


def test_a_panel_whose_cable_came_loose_is_missed(tmp_path):
    """Qt goes on to know of it: udev does not."""
    udev = tmp_path / "udev"
    udev.mkdir()
    (udev / "c13:65").write_text(PANEL.replace("SCREEN", "PAD"))
    (udev / "c13:66").write_text(PANEL)
    kiosk = Kiosk(tmp_path)
    kiosk.beats = Beats(Who(kiosk="front-desk"), tmp_path, udev=udev)

    plugged_in = kiosk.beat(touch=True)
    (udev / "c13:66").unlink()
    loose = kiosk.beat(touch=True)

    assert (plugged_in.touch_present, loose.touch_present) == (True, False)


@pytest.mark.parametrize("touch", [True, False])
def test_without_udev_it_is_as_qt_says(tmp_path, touch):
    kiosk = Kiosk(tmp_path)
    nowhere = tmp_path / "udev"
    kiosk.beats = Beats(Who(kiosk="front-desk"), tmp_path, udev=nowhere)

    assert kiosk.beat(touch=touch).touch_present is touch


def test_age_is_told_in_days(kiosk, tmp_path):
    snapshot = tmp_path / "library.snapshot"
    snapshot.write_bytes(b"")
    when = datetime(2027, 2, 3, 16, 23).timestamp()  # noqa: DTZ001
    os.utime(snapshot, (when, when))

    assert kiosk.beat(snapshot=snapshot).content.taken == date(2027, 2, 3)
    assert (
        Health(kiosk="x", beat=0, frame_drawn=True, state="shown").content.taken is None
    )
