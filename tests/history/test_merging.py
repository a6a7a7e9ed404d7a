"""Three sides of each file: what anyone wrote is kept or told of, whatever happened."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.history.merging import merged

SIDES = st.dictionaries(st.sampled_from("abc"), st.sampled_from("123"))


@given(SIDES, SIDES, SIDES)
def test_nothing_that_anyone_wrote_is_lost_unseen(base, draft, shown):
    found = merged(base, draft, shown)

    after = {**draft, **{name: shown.get(name) for name in found.take}}
    for name in {*base, *draft, *shown}:
        began, ours, theirs = (side.get(name) for side in (base, draft, shown))
        if name in found.clash:
            assert len({began, ours, theirs}) == 3
        elif ours != began:
            assert after.get(name) == ours
        elif shown:
            assert after.get(name) == theirs


@given(SIDES, SIDES, SIDES)
def test_what_was_taken_is_not_taken_again(base, draft, shown):
    found = merged(base, draft, shown)
    taken = {name: shown.get(name) for name in found.take}
    after = {name: one for name, one in {**draft, **taken}.items() if one}

    again = merged(found.base, after, shown)

    assert (again.take, again.clash, again.base) == ((), found.clash, found.base)


@given(SIDES, SIDES)
def test_a_file_that_only_one_side_changed_never_clashes(base, one):
    assert merged(base, one, base).clash == ()
    assert merged(base, base, one).clash == ()
