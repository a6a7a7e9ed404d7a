"""Judges each screen of a tour by all that it owes anybody."""

from math import hypot

import pytest
from accessible_tree import tree
from checkers import bars, key_round, screen_reader, targets, words
from glance import Glance

from kiosk.ui.tour import SHAPES

WORD = ("close",)
CARDS = ("sheet word", "sheet sure")
"""What a word explained may have smaller: one may also tap beside it."""


class Judge:
    """Gathers all faults of a tour, each with its screen and its rule."""

    def __init__(self, keypad, dress):
        self.keypad, self.patient, self.dress = keypad, keypad.patient, dress
        self.per_mm = hypot(*SHAPES[dress.shape]) / (dress.diagonal * 25.4)
        self.faults = []
        self.bar = None

    def look(self, stop):
        """Judge what is to be seen, without touching anything."""
        glance, found = Glance(self.patient), tree(self.patient)
        self._note(stop, "words", words.faults(glance))
        self._note(stop, "targets", targets.faults(glance))
        self._note(stop, "screen reader", screen_reader.faults(glance, found))
        self._note(stop, "bar above", bars.faults(glance))
        return glance, found

    def page(self, stop):
        """Judge that, what there is for fingers and keys, and the bar below."""
        glance = self.visit(stop)
        self.bar = self.bar or bars.below(glance)
        self._note(stop, "bar below", bars.moved(glance, self.bar))

    def visit(self, stop):
        """Judge that, what there is for a finger, and go round by keys."""
        glance, found = self.look(stop)
        self._fingers(stop, glance)
        self._note(stop, "keys", key_round.faults(self.keypad, glance, found))
        return glance

    def fingers(self, stop):
        """Judge only what there is for a finger."""
        self._fingers(stop, Glance(self.patient))

    def _fingers(self, stop, glance):
        small = WORD if stop.startswith(CARDS) else ()
        faults = targets.finger_faults(glance, self.per_mm, small=small)
        self._note(stop, "fingers", faults)

    def _note(self, stop, rule, faults):
        self.faults += (f"{stop}: {rule}: {fault}" for fault in faults)

    def verdict(self):
        """Fail with all of them; a traceback says no more, and takes minutes."""
        if self.faults:
            listed = "\n".join((f"{len(self.faults)} in {self.dress}:", *self.faults))
            pytest.fail(listed, pytrace=False)
