"""What a finger and an eye need of a screen: to be called where it is drawn."""

from checkers import targets, words
from glance import Glance


def on_top(patient):
    """Return what can be pressed now, and how much of it is in view."""
    return [(seen.item, seen.view) for seen in Glance(patient).buttons]


def check_targets(patient, stop):
    """No target lies over another."""
    assert [*targets.faults(Glance(patient))] == [], stop


def check_words(patient, stop):
    """No words may be elided, cut, out of their box, or over others."""
    assert [*words.faults(Glance(patient))] == [], stop


def check_fingers(patient, per_mm, stop, **names):
    """All fits a finger, and keeps apart; *names* are as finger_faults has them."""
    faults = targets.finger_faults(Glance(patient), per_mm, **names)
    assert [*faults] == [], stop
