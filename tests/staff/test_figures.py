"""Which PINs are refused, and with which reason."""

import pytest

from kiosk.staff.figures import pin_fault


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("", "figures alone"),
        ("12345a", "figures alone"),
        ("٤٠٧٢٩١", "figures alone"),
        ("40729", "6 to 12 figures. This one has 5."),
        ("4072913584021", "This one has 13."),
        ("000000", "fewer than 3 different"),
        ("447744", "fewer than 3 different"),
        ("123456", "counts up or down"),
        ("890123", "counts up or down"),
        ("87654321", "counts up or down"),
        ("407407", "again and again"),
        ("40740740", "again and again"),
        ("159753", "pattern on the pad"),
    ],
)
def test_a_pin_that_others_try_first_is_refused(pin, why):
    assert why in pin_fault(pin)


@pytest.mark.parametrize("pin", ["407291", "830174", "135790", "482910375562"])
def test_others_may_be_one(pin):
    assert pin_fault(pin) == ""
