"""Who stands behind a page: the rules T2 and T7, and what the report says of it."""

from datetime import date

import pytest
from signing import sign

from kiosk.checks.runner import Checker

UNSIGNED = "No clinician has signed this page."
VOID = "The page has changed since Jane Doe signed it on 22 November 2026."
PAST = "Jane Doe signed it until 1 November 2026."
ENGLISH = (
    "The page in English has changed since Jane Doe signed it on 22 November 2026."
)


def told(house, rule, page="en/page.md"):
    checked = house.check()
    assert checked.library is not None, [str(one) for one in checked.findings]
    path = house.folder / page
    return [
        (one.line, one.column, one.found)
        for one in checked.findings
        if (one.rule, one.path) == (rule, path)
    ]


def standing(house, page="en/page.md"):
    path = house.folder / page
    return next(one.standing for one in house.check().measures if one.path == path)


@pytest.fixture
def signed(house):
    sign(house.folder, assets=house.assets)
    return house


def change(house, name, old, new):
    text = house.read(name)
    assert old in text
    house.write(name, text.replace(old, new, 1))


def test_nobody_has_signed(house):
    assert told(house, "T2") == [(2, 1, UNSIGNED)]
    assert standing(house) == "unsigned"


def test_signed(signed):
    assert told(signed, "T2") == []
    assert standing(signed) == "signed"


def test_changed_since(signed):
    change(signed, "en/page.md", "A nurse stays close by.", "A nurse is near.")

    assert told(signed, "T2") == [(2, 1, VOID)]
    assert standing(signed) == "void"


@pytest.mark.parametrize(
    ("until", "found"),
    [(date(2026, 11, 22), []), (date(2026, 11, 1), [(2, 1, PAST)])],
)
def test_signed_for_a_time(house, until, found):
    sign(house.folder, "page", assets=house.assets, until=until)

    assert told(house, "T2") == found
    assert standing(house) == ("overdue" if found else "signed")


def test_a_review_that_is_past_is_told_once(house):
    change(house, "en/page.md", "review_by: 2027-05-01", "review_by: 2026-11-21")
    sign(house.folder, "page", assets=house.assets)

    assert told(house, "T2") == []
    assert [line for line, _, _ in told(house, "T1")] == [6]
    assert standing(house) == "overdue"


@pytest.fixture
def spanish(house):
    house.speak("es")
    sign(house.folder, assets=house.assets)
    sign(house.folder, assets=house.assets, language="es")
    return house


def test_the_english_has_changed(spanish):
    assert told(spanish, "T7", "es/page.md") == []

    change(spanish, "en/page.md", "A nurse stays close by.", "A nurse is near.")

    assert told(spanish, "T7", "es/page.md") == [(2, 1, ENGLISH)]
    assert told(spanish, "T2", "es/page.md") == []
    assert told(spanish, "T7", "es/other.md") == []


def test_the_english_changes_while_it_is_watched(spanish):
    """The page in Spanish is as it was, and still it has to be looked at anew."""
    checker, today = Checker(spanish.folder, spanish.assets), date(2026, 11, 22)
    before = checker.check(today)
    change(spanish, "en/page.md", "A nurse stays close by.", "A nurse is near.")
    after = checker.check(today)

    places = [
        {(one.rule, one.path.name) for one in checked.findings}
        for checked in (before, after)
    ]
    assert ("T7", "page.md") in places[1] - places[0]
