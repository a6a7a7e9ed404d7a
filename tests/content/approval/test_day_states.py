"""How a page stands on one day."""

from datetime import date

import pytest

from kiosk.content.approval.day_states import bars_of, is_sample, state_of
from kiosk.content.model.standing import Standing

TODAY = date(2026, 11, 22)
SIGNED = {"name": "Jane Doe", "role": "nurse", "signed": True}
PAST, TO_COME = date(2026, 11, 21), date(2027, 5, 22)


def standing(**known):
    return Standing(**{"words": 1, "review_by": TO_COME, **known})


@pytest.mark.parametrize(
    ("known", "bars", "state"),
    [
        (SIGNED, (), "signed"),
        (SIGNED | {"until": TODAY}, (), "signed"),
        (SIGNED | {"until": PAST}, ("overdue",), "overdue"),
        (SIGNED | {"review_by": PAST, "until": TO_COME}, ("overdue",), "overdue"),
        (SIGNED | {"void": True, "review_by": PAST}, ("void",), "void"),
        (SIGNED | {"memory": ("M1",)}, ("memory",), "signed"),
        (SIGNED | {"void": True, "memory": ("M1",)}, ("void", "memory"), "void"),
        ({"review_by": PAST}, ("unsigned",), "unsigned"),
    ],
)
def test_what_keeps_a_page_from_patients(known, bars, state):
    page = standing(**known)

    assert bars_of(page, TODAY) == bars
    assert state_of(page, TODAY) == state
    assert is_sample(page, TODAY) == bool(bars)


def test_a_page_of_which_nothing_is_known_is_unsigned():
    assert bars_of(None, TODAY) == ("unsigned",)
    assert state_of(None, TODAY) == "unsigned"
