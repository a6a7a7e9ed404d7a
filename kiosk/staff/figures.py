"""Which figures may be a PIN: none that somebody tries first."""

from __future__ import annotations

from collections.abc import Iterator

LEAST, MOST = 6, 12
"""Figures of a PIN.  A million of six take years at the pace of the pad."""

_DIFFERENT = 3
_UP, _DOWN = "01234567890123456789", "98765432109876543210"

_OFTEN = frozenset(
    (
        *("123321", "112233", "332211", "123654", "321654", "456123", "654123"),
        *("147258", "258147", "258369", "369258", "147852", "741852", "852963"),
        *("159753", "753159", "159357", "357159", "951753", "789456", "456789"),
        *("142536", "963852", "789987", "456654", "987456", "147369", "123789"),
    )
)
"""Those that lie in a line on the pad, or are counted up: every list of PINs that were
found out begins with them."""

_EASY = "Take one that nobody can guess from the pad, from a date, or from this room."


def pin_fault(pin: str) -> str:
    """Say why *pin* is refused; "" where it may be one."""
    return next(_faults(pin), "")


def _faults(pin: str) -> Iterator[str]:
    if not (pin.isascii() and pin.isdigit()):
        yield "A PIN has figures alone, 0 to 9: the pad has no other keys."
    elif not LEAST <= len(pin) <= MOST:
        yield f"A PIN has {LEAST} to {MOST} figures. This one has {len(pin)}."
    elif why := next(_guessed(pin), ""):
        yield f"That PIN is among the first that anybody tries: {why}. {_EASY}"


def _guessed(pin: str) -> Iterator[str]:
    if len({*pin}) < _DIFFERENT:
        yield f"it has fewer than {_DIFFERENT} different figures"
    if pin in _UP or pin in _DOWN:
        yield "it counts up or down"
    if any(pin == (pin[:size] * len(pin))[: len(pin)] for size in range(1, 4)):
        yield "it says the same again and again"
    if pin in _OFTEN:
        yield "it is a line or a pattern on the pad"
