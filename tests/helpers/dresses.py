"""How a screen may be worn: its shape, the text size, the theme and the language."""

from itertools import product
from typing import NamedTuple

import pytest
from pseudo import LONG, RIGHT

SHAPES = ("landscape", "portrait", "small")
SIZES = ("standard", "large", "largest")
THEMES = ("daylight", "dim", "contrast")
LANGUAGES = ("en", "es", LONG.code, RIGHT.code)
PANELS = (*product(("landscape", "portrait"), (15.6, 21.5, 27)), ("small", 15.6))
"""The shape of each panel, and how large it is in inches across."""


PROOF = pytest.mark.proof


class Dress(NamedTuple):
    """One of them."""

    shape: str
    size: str
    theme: str
    language: str
    diagonal: float = 21.5

    def __str__(self):
        return "-".join(map(str, self))


GATE = (Dress("small", "largest", "contrast", LONG.code),)
"""The tightest.  Tests of one part wear what is not in it: landscape, daylight."""

ALL = tuple(Dress(*parts) for parts in product(SHAPES, SIZES, THEMES, LANGUAGES))


def few(values, count=1):
    """Return *values* as parameters, of which the gate has the first *count* alone."""
    values = list(dict.fromkeys(values))
    rest = [pytest.param(one, marks=PROOF) for one in values[count:]]
    return [*values[:count], *rest]


def mostly(*shapes):
    """Return all shapes as parameters, of which the gate has *shapes* alone."""
    return few((*shapes, *SHAPES), len(shapes))


def in_proof(values, gate):
    """Return *values* of several arguments each, of which the gate has *gate* alone."""
    rest = [one for one in values if one not in gate]
    return [*gate, *(pytest.param(*one, marks=PROOF) for one in rest)]


SHAPED = in_proof(product(SHAPES, SIZES), gate=[("small", "largest")])
"""The shapes and sizes of tests that look at a few screens alone."""
