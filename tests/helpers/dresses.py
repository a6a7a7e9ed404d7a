"""How a screen may be worn: its shape, the text size, the theme and the language."""

from itertools import product
from typing import NamedTuple

import pytest
from pseudo import LONG, RIGHT

SHAPES = ("landscape", "portrait", "small")
SIZES = ("standard", "large", "largest")
THEMES = ("daylight", "dim", "contrast")
LANGUAGES = ("en", "es", LONG.code, RIGHT.code)
PANELS = {"landscape": (15.6, 21.5, 27), "portrait": (15.6, 21.5, 27), "small": (15.6,)}
"""How large a panel of each shape may be, in inches across."""


PROOF = pytest.mark.proof


class Dress(NamedTuple):
    """One of them; *low* keeps all there is to touch in the lower half."""

    shape: str
    size: str
    theme: str
    language: str
    diagonal: float = 21.5
    low: bool = False

    def __str__(self):
        reach = ("low",) * self.low
        words = (self.shape, self.size, self.theme, self.language, self.diagonal)
        return "-".join(map(str, (*words, *reach)))


GATE = (
    Dress("landscape", "standard", "daylight", "en"),
    Dress("portrait", "largest", "dim", "es"),
    Dress("small", "largest", "contrast", LONG.code),
)
"""Each shape and theme is among them, each of our languages, and one of long words."""

ALL = tuple(Dress(*parts) for parts in product(SHAPES, SIZES, THEMES, LANGUAGES))


def in_proof(dresses, gate=GATE):
    """Return *dresses* as parameters: the *gate* first, all others in proof."""
    rest = [dress for dress in dict.fromkeys(dresses) if dress not in gate]
    return [*gate, *(pytest.param(*_arguments(one), marks=PROOF) for one in rest)]


def _arguments(dress):
    """Return it as a test takes it: a Dress is one argument, a pair is two."""
    return (dress,) if isinstance(dress, Dress) else dress


SHAPED = in_proof(
    product(SHAPES, SIZES),
    gate=(("small", "largest"),),
)
"""The shapes and sizes of tests that look at a few screens alone."""


def few(values, count=1):
    """Return *values* as parameters, of which the gate has the first *count* alone."""
    values = list(values)
    rest = [pytest.param(one, marks=PROOF) for one in values[count:]]
    return [*values[:count], *rest]


def mostly(*shapes):
    """Return all shapes as parameters, of which the gate has *shapes* alone."""
    return [one if one in shapes else pytest.param(one, marks=PROOF) for one in SHAPES]
