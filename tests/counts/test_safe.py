"""What is told of the counts gives away nothing from 1 to 10.

It is proven by worlds that look the same: where a number from 1 to 10 is hidden there
is another way it could have been, with none in its place, of which the same bytes are
told.  So no sum and no difference of what is told can say more, not even to who knows
these rules.
"""

from collections import Counter
from datetime import date, timedelta
from itertools import chain, combinations, product

import pytest
from dresses import PROOF
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.counts.export import as_csv, rows_of
from kiosk.counts.rows import Key, block_of, week_of
from kiosk.counts.safe import FEW, safe_blocks, safe_days, safe_weeks

A_DAY = timedelta(days=1)
BEGIN = block_of(date(2027, 3, 4))
TODAY = BEGIN + 29 * A_DAY
"""One block is over, and of the next one a day."""

VISITS = ("finished", "left")
LANGUAGES = ("en", "es", "fr")
FEWER = {"welcome": 0, "side-effects": 0.5, "driving": 1}
PAGES = (*FEWER,)
"""What all open, some, and hardly anybody."""


def world(visits, took=None, opened=None, off=()):
    """Return counts: *visits* by day, language and ending, and parts of them.

    *took* and *opened* are how many of the visits of a day and a language did not;
    *opened* is by page.  *off* are days without the kiosk.
    """
    counts = Counter()
    for number in {*range(35)} - {*off}:
        counts[Key(BEGIN + number * A_DAY, "", "", "on")] = 9
    of_day = Counter()
    for (number, language, ending), many in visits.items():
        counts[Key(BEGIN + number * A_DAY, "", language, ending)] += many
        of_day[number, language] += many
    for (number, language), many in of_day.items():
        day = BEGIN + number * A_DAY
        counts[Key(day, "", language, "took")] = many - (took or {}).get(number, many)
        for page in PAGES:
            fewer = (opened or {}).get((number, page), many * FEWER[page])
            counts[Key(day, page, language, "opened")] = many - int(fewer)
    return clean(counts)


def clean(counts):
    return {key: many for key, many in counts.items() if many > 0}


NUMBERS = st.integers(0, 34)
MANY = st.one_of(st.integers(1, 40), st.sampled_from([1, 10, 11, 12]))
EVERY_DAY = st.builds(
    lambda some, more: {**some, **more},
    st.fixed_dictionaries(
        {(number, "en", "finished"): st.integers(9, 14) for number in range(7)}
    ),
    st.dictionaries(
        st.tuples(
            st.integers(7, 34), st.sampled_from(LANGUAGES[:2]), st.sampled_from(VISITS)
        ),
        MANY,
        max_size=20,
    ),
)
VISIT_COUNTS = st.one_of(
    st.dictionaries(
        st.tuples(NUMBERS, st.sampled_from(LANGUAGES), st.sampled_from(VISITS)),
        MANY,
        max_size=24,
    ),
    EVERY_DAY,
)
WORLDS = st.builds(
    world,
    VISIT_COUNTS,
    st.dictionaries(NUMBERS, st.integers(0, 20), max_size=20),
    st.dictionaries(
        st.tuples(NUMBERS, st.sampled_from(PAGES)), st.integers(0, 20), max_size=40
    ),
)


def told(counts, today=TODAY):
    return as_csv(counts, today)


def moved(counts, move):
    """Return another world: *move* makes of a key another, or None to leave it out."""
    other = Counter()
    for key, many in counts.items():
        if (to := move(key) if key.kind != "on" else key) is not None:
            other[to] += many
    return clean(other)


def of_week(counts, first, kinds=VISITS):
    return {
        k: n for k, n in counts.items() if week_of(k.day) == first and k.kind in kinds
    }


def is_possible(counts):
    """Tell whether there can be such visits: none opens a page without being one."""
    visits = Counter()
    for key, many in counts.items():
        if key.kind in VISITS:
            visits[key.day, key.language] += many
    parts = (key for key in counts if key.kind in ("took", "opened"))
    on = {key.day for key in counts if key.kind == "on"}
    return {day for day, _ in visits} <= on and all(
        counts[key] <= visits[key.day, key.language] for key in parts
    )


def is_sensitive(many):
    return 1 <= many <= FEW


def check_same(counts, others):
    """One of *others* is possible, and the same is told of it."""
    assert is_possible(counts)
    assert any(is_possible(one) and told(one) == told(counts) for one in others)


def law_no_number_from_1_to_10_is_told(counts):
    numbers = [many for *_, many in rows_of(counts, TODAY) if isinstance(many, int)]

    assert not [many for many in numbers if is_sensitive(many)]


def law_no_sum_of_parts_leaves_1_to_10_of_their_whole(counts):
    for week in safe_weeks(counts, TODAY):
        if week.visits is None:
            assert (week.days, week.languages, week.finished, week.took) == (None,) * 4
            continue
        parts = [week.days or (), (week.languages or {}).values()]
        parts += [[one] for one in (week.finished, week.took) if one is not None]
        for sum_of in map(sum, chain.from_iterable(map(subsets, parts))):
            assert not is_sensitive(week.visits - sum_of)
    whole = sum(week.visits or 0 for week in safe_weeks(counts, TODAY))
    for block in safe_blocks(counts, TODAY):
        for many in block.pages.values():
            assert many is None or not is_sensitive(whole - many)


def subsets(parts):
    parts = [*parts]
    return chain.from_iterable(combinations(parts, n) for n in range(len(parts) + 1))


def law_a_week_that_is_not_told_may_have_had_nobody(counts):
    """Let what it opened be opened in weeks that are told of: there is room."""
    weeks = safe_weeks(counts, TODAY)
    hidden = {
        week.first
        for week in weeks
        if is_sensitive(sum(of_week(counts, week.first).values()))
    }
    for first in hidden:
        check_same(counts, [without(counts, first)])


def without(counts, first):
    """Return the world in which nobody came in the week from *first*.

    In a week of which no language is told, all may have been in one.
    """
    by_language = told_by_language(counts)
    other = moved(
        counts,
        lambda key: (
            None
            if week_of(key.day) == first
            or (key.kind == "opened" and key.day < TODAY - A_DAY)
            else in_one_language(key, by_language, "en")
        ),
    )
    room = Counter()
    shown = {week.first for week in safe_weeks(counts, TODAY) if week.visits}
    for key, many in other.items():
        if key.kind in VISITS and week_of(key.day) in shown:
            room[key.day, key.language] += many
    for block in safe_blocks(counts, TODAY):
        for page, many in block.pages.items():
            left = many or 0
            for (day, language), most in room.items():
                here = min(left, most)
                other[Key(day, page, language, "opened")] = here
                left -= here
            assert left == 0, "more than all that is told of opened it"
    return clean(other)


def law_a_day_that_is_not_told_may_have_had_nobody(counts):
    found = [
        week for week in safe_weeks(counts, TODAY) if week.visits and not week.days
    ]
    for week in found:
        days = Counter()
        for key, many in of_week(counts, week.first).items():
            days[key.day] += many
        for day in [day for day, many in days.items() if is_sensitive(many)]:
            check_same(counts, on_other_days(counts, week, day))


def on_other_days(counts, week, day):
    """Yield worlds in which nobody came on *day*, nor maybe on another."""
    of_it = [week.first + n * A_DAY for n in range(7)]
    for to, too in product(of_it, of_it):
        if to not in {day, too}:
            gone = {day, too}
            yield moved(
                counts,
                lambda key, to=to, gone=gone: (
                    key._replace(day=to) if key.day in gone else key
                ),
            )


def law_a_language_that_is_not_told_may_have_been_nobodys(counts):
    weeks = safe_weeks(counts, TODAY)
    found = [week for week in weeks if week.visits and not week.languages]
    for week in found:
        sums = Counter()
        for key, many in of_week(counts, week.first).items():
            sums[key.language] += many
        for language in [one for one, many in sums.items() if is_sensitive(many)]:
            check_same(counts, in_other_languages(counts, week, language))


def told_by_language(counts):
    return {week.first for week in safe_weeks(counts, TODAY) if week.languages}


def in_one_language(key, by_language, language):
    """Return *key* in *language*, unless those of its week are told."""
    return key if week_of(key.day) in by_language else key._replace(language=language)


def in_other_languages(counts, week, language):
    """Yield worlds in which nobody came to *week* in *language*."""
    by_language = told_by_language(counts)
    for to in {*LANGUAGES} - {language}:
        yield moved(
            counts,
            lambda key, to=to: (
                key._replace(language=to)
                if week_of(key.day) == week.first and key.language == language
                else key
            ),
        )
        yield moved(counts, lambda key, to=to: in_one_language(key, by_language, to))


def law_an_ending_that_is_not_told_may_have_been_nobodys(counts):
    found = [w for w in safe_weeks(counts, TODAY) if w.visits and w.finished is None]
    for week in found:
        for ending, other in (VISITS, VISITS[::-1]):
            if is_sensitive(sum(of_week(counts, week.first, [ending]).values())):
                check_same(
                    counts,
                    [
                        moved(
                            counts,
                            lambda key, ending=ending, other=other, week=week: (
                                key._replace(kind=other)
                                if key.kind == ending and week_of(key.day) == week.first
                                else key
                            ),
                        )
                    ],
                )


def law_who_took_something_and_is_not_told_of_may_have_been_nobody_or_all(counts):
    found = [w for w in safe_weeks(counts, TODAY) if w.visits and w.took is None]
    for week in found:
        took = sum(of_week(counts, week.first, ["took"]).values())
        nobody = moved(
            counts,
            lambda key, week=week: (
                None if key.kind == "took" and week_of(key.day) == week.first else key
            ),
        )
        if is_sensitive(took):
            check_same(counts, [nobody])
        if is_sensitive(week.visits - took):
            for key, many in of_week(counts, week.first).items():
                took_too = key._replace(kind="took")
                nobody[took_too] = nobody.get(took_too, 0) + many
            check_same(counts, [nobody])


def law_a_page_that_is_not_told_may_have_been_opened_by_nobody(counts):
    for block in safe_blocks(counts, TODAY):
        for page in PAGES:
            opened = sum(
                many
                for key, many in counts.items()
                if key.page == page and block_of(key.day) == block.first
            )
            if block.pages.get(page) is None and opened:
                check_same(
                    counts,
                    [
                        moved(
                            counts,
                            lambda key, page=page, block=block: (
                                None
                                if key.page == page and block_of(key.day) == block.first
                                else key
                            ),
                        )
                    ],
                )


PLANTED = (
    world({(0, "en", "left"): 5, (5, "en", "left"): 6}, off=range(1, 5)),
    world({(n, "en", "left"): 11 for n in range(5)} | {(6, "en", "left"): 1}),
    world({(n, "en", "left"): 11 for n in range(7)} | {(6, "en", "left"): 9}),
    world({(5, "en", "left"): 5, (6, "en", "left"): 6}, off=range(5)),
)
"""Weeks in which a day was nearly told."""

LAWS = [law for name, law in globals().items() if name.startswith("law_")]

SLOWLY = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}


@pytest.mark.parametrize("many", [15, pytest.param(500, marks=PROOF)])
@pytest.mark.parametrize("law", LAWS)
def test_it_holds_in_any_world(law, many):
    holds = settings(max_examples=many, **SLOWLY)(given(WORLDS)(law))
    for one in PLANTED:
        holds = example(one)(holds)

    holds()


@settings(max_examples=15, **SLOWLY)
@given(WORLDS, st.integers(1, 40), st.integers(1, 40))
def test_a_later_list_says_the_same_of_what_an_earlier_one_told(counts, some, more):
    """Else their difference would be that of days, or of an hour."""
    early, late = BEGIN + some * A_DAY, BEGIN + (some + more) * A_DAY
    until = {key: many for key, many in counts.items() if key.day < early}

    before, after = safe_weeks(until, early), safe_weeks(counts, late)

    for one, other in zip(before, after[: len(before)], strict=True):
        assert (one.visits, one.days) == (other.visits, other.days)
        assert (one.finished, one.took) == (other.finished, other.took)
        assert one.languages == other.languages


def test_a_language_that_comes_later_is_not_told_by_the_silence_of_the_others():
    """Not even while its week goes on: one patient may be all who speak it."""
    visits = {(0, "en", "left"): 30, (0, "es", "left"): 20}
    before = safe_weeks(world(visits), BEGIN + 9 * A_DAY)

    after = safe_weeks(world(visits | {(9, "fr", "left"): 1}), BEGIN + 9 * A_DAY)

    assert before[0].languages == {"en": 30, "es": 20}
    assert after == before


def test_a_small_clinic_is_told_its_weeks():
    small = world({(n, "en", "finished"): 5 for n in range(5)})

    (week, *_) = safe_weeks(small, TODAY)

    assert (week.first, week.visits, week.days) == (BEGIN, 25, None)


def test_a_large_one_is_told_its_days():
    visits = {(n, "en", "finished"): 11 + n for n in range(5)}
    large = world(visits | {(2, "es", "left"): 30})

    (week, *_) = safe_weeks(large, TODAY)

    assert week.days == (11, 12, 43, 14, 15, 0, 0)
    assert (week.languages, week.finished) == ({"en": 65, "es": 30}, 65)


def test_a_day_on_which_the_kiosk_was_off_hides_no_other():
    with_holiday = world({(n, "en", "left"): 11 for n in range(4)}, off=[4])
    with_nobody = world({(n, "en", "left"): 11 for n in range(4)})

    assert safe_weeks(with_holiday, TODAY)[0].days == (11, 11, 11, 11, 0, 0, 0)
    assert safe_weeks(with_nobody, TODAY)[0].days is None


def test_the_last_two_whole_weeks_are_14_days():
    large = world({(n, "en", "left"): 11 for n in range(14, 19)})

    days = safe_days(large, TODAY)

    assert [one.day for one in days] == [BEGIN + n * A_DAY for n in range(14, 28)]
    assert [one.visits for one in days] == [*[11] * 5, 0, 0, *[None] * 7]
    assert safe_days(large, BEGIN + A_DAY) == ()


@pytest.mark.parametrize(
    ("number", "weeks"), [(6, 0), (7, 0), (8, 1), (14, 1), (15, 2)]
)
def test_a_week_is_told_from_the_tuesday_after_it(number, weeks):
    """On Monday its last hour may not have been written yet."""
    today = BEGIN + number * A_DAY

    assert len(safe_weeks(world({(0, "en", "left"): 12}), today)) == weeks


def test_pages_are_told_by_four_weeks():
    visits = {(n, "en", "left"): 12 for n in range(20) if n % 7 < 5}
    fewer = {(n, "welcome"): 0 for n in range(28)}
    fewer |= {(n, "driving"): 8 for n in range(28)}
    fewer |= {(n, "side-effects"): 12 for n in range(28)}

    (block,) = safe_blocks(world(visits, opened=fewer), TODAY)

    assert block.pages == {"driving": 60}, "all but none opened the other one"
