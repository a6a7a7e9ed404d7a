"""Is somebody there?"""

import pytest

from kiosk.settings.settings import Settings
from kiosk.visit.presence import Patience, Presence, Signs

PATIENCE = Patience(ask_after=90, answer_within=30)


@pytest.mark.parametrize(
    ("idle", "presence"),
    [
        (0, Presence.HERE),
        (89.999, Presence.HERE),
        (90, Presence.DOUBTFUL),
        (119.999, Presence.DOUBTFUL),
        (120, Presence.GONE),
        (1e9, Presence.GONE),
    ],
)
def test_presence_is_judged_by_the_seconds_since_the_last_touch(idle, presence):
    assert PATIENCE.presence(idle) == presence


@pytest.mark.parametrize(
    ("idle", "left"),
    [
        (0, 30),
        (89, 30),
        (90, 30),
        (90.1, 30),
        (91, 29),
        (119, 1),
        (119.9, 1),
        (120, 0),
        (500, 0),
    ],
)
def test_the_countdown_starts_full_and_ends_at_nought(idle, left):
    assert PATIENCE.seconds_left(idle) == left


def test_the_countdown_counts_down_second_by_second():
    shown = [PATIENCE.seconds_left(90 + tenth / 10) for tenth in range(301)]

    assert sorted(set(shown)) == list(range(31))
    assert shown == sorted(shown, reverse=True)


@pytest.mark.parametrize("answer_within", [20, 20.5, 300])
def test_the_countdown_is_never_longer_than_the_time_to_answer(answer_within):
    patience = Patience(30, answer_within)

    assert patience.seconds_left(30) == -(-answer_within // 1)


def test_the_screen_never_says_nought_while_it_waits():
    """No countdown to 0 with a visit that still goes on."""
    for tenth in range(300):
        idle = 90 + tenth / 10

        assert PATIENCE.presence(idle) == Presence.DOUBTFUL
        assert PATIENCE.seconds_left(idle) > 0


def test_one_may_answer_as_often_as_one_likes():
    """Nothing in it can count the answers."""
    assert Patience.__struct_fields__ == ("ask_after", "answer_within")
    assert Patience.__struct_config__.frozen


def test_help_pages_wait_longer():
    times = Settings().visit
    help_patience = Patience(times.help_ask_after, times.answer_within)

    assert help_patience.presence(119) == Presence.HERE
    assert help_patience.presence(120) == Presence.DOUBTFUL
    assert help_patience.presence(150) == Presence.GONE


@pytest.mark.parametrize(
    ("acted", "touched", "seen"),
    [
        (0, 10, 10),
        (0, 600, 600),
        (0, 601, 600),
        (0, 1e9, 600),
        (1000, 1001, 1001),
        (1000, 1e9, 1600),
    ],
)
def test_touches_that_do_nothing_count_for_ten_minutes(acted, touched, seen):
    assert Signs().act(acted).touch(touched).seen == seen


def test_a_deed_lets_touches_count_again():
    signs = Signs().act(0).touch(1e6)

    assert signs.act(1e6).touch(1e6 + 5).seen == 1e6 + 5
