"""The ways of giving the medicine, by the names that authors have for them."""

from __future__ import annotations

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
