"""Where a callout stands among the signs and the things of a room.

Here a pixel is one of the design.  The callout is 620 by 240; a sign is 88 wide, and
stands in the middle of a thing of 100 by 100.
"""

import random

import pytest

from kiosk.ui.stages.callout_place import (
    APART,
    CORNER,
    EDGE,
    Position,
    Rect,
    Surroundings,
    best_position,
    covered_signs,
)

AREA = Rect(40, 12, 1840, 700)
WIDTH, HEIGHT, SIGN = 620, 240, 88


def around(*middles, opened=-1, things=(), area=AREA):
    """Return signs with their middles there, and what they stand on."""
    return Surroundings(
        *(area, WIDTH, HEIGHT),
        tuple(square(at, SIGN) for at in middles),
        tuple(things) or tuple(square(at, 100) for at in middles),
        opened,
    )


def square(middle, width):
    return Rect(middle[0] - width / 2, middle[1] - width / 2, width, width)


def stand(where):
    """Return where it stands, and what of the picture it covers."""
    position = best_position(where)
    return position, Rect(position.x, position.y, WIDTH, HEIGHT)


def apart(one, other):
    """Return how many pixels lie between them, at least; below 0 they overlap."""
    across = max(one.x - other.right, other.x - one.right)
    return max(across, one.y - other.bottom, other.y - one.bottom)


def test_right_of_its_sign_at_the_same_height():
    position, _ = stand(around((300, 360), opened=0))

    assert position[:4] == (300 + SIGN / 2 + APART, 242, "left", 360 - 242)


def test_left_of_a_sign_that_is_far_right():
    position, _ = stand(around((1700, 360), opened=0))

    assert position[:4] == (1700 - SIGN / 2 - APART - WIDTH, 242, "right", 360 - 242)


@pytest.mark.parametrize(
    ("at", "side", "y"),
    [
        ((400, 120), "top", 120 + SIGN / 2 + APART),
        ((400, 600), "bottom", 600 - SIGN / 2 - APART - HEIGHT),
    ],
)
def test_below_or_above_where_there_is_no_room_beside(at, side, y):
    position, _ = stand(around(at, opened=0, area=Rect(40, 12, 760, 700)))

    assert (position.side, position.y) == (side, y)
    assert position.x + position.tail_at == at[0]


def test_high_and_in_the_middle_before_one_is_open():
    position, _ = stand(around((200, 600), (1700, 600)))

    assert position == Position(AREA.x + (AREA.width - WIDTH) / 2, AREA.y)


def test_lower_before_one_is_open_where_signs_are_high():
    """Also where there is nothing under them, as in a photo."""
    row = ((x, 60) for x in range(100, 1900, 200))

    _, callout = stand(around(*row, things=[Rect()]))

    assert callout.y >= 60 + SIGN / 2 + EDGE


def test_at_the_other_side_where_it_would_hide_a_sign():
    """There would be room at the right, below and above, but for three others."""
    others = ((1300, 360), (1000, 100), (1000, 620))

    position, _ = stand(around((900, 360), *others, opened=0))

    assert position.side == "right"


def test_away_from_all_where_every_place_beside_hides_a_sign():
    ring = ((400, 200), (400, 360), (400, 520), (100, 120), (100, 600))
    where = around((100, 360), *ring, opened=0)

    position, callout = stand(where)

    assert (position.side, position.tail_at) == ("", 0)
    assert all(apart(callout, sign) >= EDGE for sign in where.signs)


@pytest.mark.parametrize("number", [0, 1])
def test_on_the_other_thing_sooner_than_on_its_own(number):
    halves = [Rect(40, 12, 876, 700), Rect(1004, 12, 876, 700)]
    things = [halves.pop(number), *halves]

    _, callout = stand(around((960, 360), opened=0, things=things))

    assert apart(callout, things[0]) >= 0
    assert apart(callout, things[1]) < 0


def test_a_sign_that_it_nearly_touches_is_covered_too():
    where = around((100, 360), (600, 100), (800, 360), (1100, 360))

    for x, covered in ((144 + EDGE, [1, 2]), (143 + EDGE, [0, 1, 2])):
        assert covered_signs(Position(x, 150), where) == covered


def test_on_a_larger_screen_everything_grows_with_it():
    small = best_position(around((300, 360), (700, 100), opened=0))
    where = around((300, 360), (700, 100), opened=0)

    large = best_position(twice(where))

    assert large[:4] == (small.x * 2, small.y * 2, small.side, small.tail_at * 2)


def twice(where):
    def rect(one):
        return Rect(*(2 * length for length in one))

    return Surroundings(
        *(rect(where.area), 2 * where.width, 2 * where.height),
        *(tuple(map(rect, some)) for some in (where.signs, where.things)),
        *(where.open, 2),
    )


@pytest.mark.parametrize("seed", range(60))
def test_on_the_glass_beside_its_sign_and_pointing_at_it(seed):
    """Among signs that are anywhere."""
    chance = random.Random(seed)  # noqa: S311  no secret
    middles = [(chance.randint(84, 1836), chance.randint(56, 668)) for _ in range(9)]
    where = around(*middles, opened=seed % 9)

    position, callout = stand(where)

    assert AREA.x <= callout.x < callout.right <= AREA.right
    assert AREA.y <= callout.y < callout.bottom <= AREA.bottom
    if position.side:
        upright = position.side in {"left", "right"}
        tail = position.tail_at + (callout.y if upright else callout.x)
        length = HEIGHT if upright else WIDTH
        assert apart(callout, where.sign) == APART
        assert CORNER <= position.tail_at <= length - CORNER
        assert abs(tail - middles[seed % 9][upright]) < SIGN / 2


@pytest.mark.parametrize("seed", range(60))
def test_no_sign_hidden_where_there_is_a_place_that_hides_none(seed):
    """A band of the picture has no signs; the callout fits into it."""
    chance = random.Random(seed)  # noqa: S311  no secret
    band = chance.randint(100, 1200)
    free = (band - SIGN / 2 - EDGE - 58, band + WIDTH + SIGN / 2 + EDGE + 58)
    at = [(chance.randint(84, 1836), chance.randint(56, 668)) for _ in range(12)]
    where = around(*(one for one in at if not free[0] < one[0] < free[1]), opened=0)

    assert covered_signs(best_position(where), where) == []


def test_among_nothing_yet():
    """While the screen is made, not all is known."""
    assert best_position(Surroundings(open=3)) == Position(0, 0)
