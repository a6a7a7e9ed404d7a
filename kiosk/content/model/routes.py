"""The ways of giving the medicine, and the other names that authors have for them."""

from __future__ import annotations

ROUTES = ("spray", "drip", "shot", "lozenge")
"""The ways the medicine may be given; a clinic names its own in ``clinic.toml``."""

_NAMES = {
    "spray": ("nasal", "nose", "intranasal", "in", "esketamine", "sprays"),
    "drip": ("iv", "infusion", "infusions", "intravenous", "drips"),
    "shot": ("im", "injection", "injections", "intramuscular", "shots"),
    "lozenge": ("lozenges", "troche", "troches", "oral"),
}


def way_meant(word: str) -> str:
    """Return the way that *word* is another name of; else the word itself."""
    said = word.casefold().split()
    for way, names in _NAMES.items():
        if any(one == way or one in names for one in said):
            return way
    return word
