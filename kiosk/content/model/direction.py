"""Numbers and answers among words that are read from the right.

Arabic turns the parts of "555-0142" around: the hyphen has no direction of its own,
and a patient would dial 0142-555.  Authors cannot put the signs in that prevent it,
as nobody sees them; the kiosk puts them in where its language begins at the right,
and nowhere else: UAX #9, section 2.4.
"""

from __future__ import annotations

import re
from unicodedata import bidirectional

from kiosk.content.model.dialled import DASH, DIALLED

_LEFT, _FIRST, _END = "\u2066", "\u2068", "\u2069"
"""What is between the first and the last is read from the left; between the second and
the last, as its first letter is."""

_FROM_RIGHT = frozenset(
    ("ar", "ckb", "dv", "fa", "he", "ks", "pa", "ps", "sd", "ug", "ur", "yi")
)
"""As in Typst; a language of another code is known by its own name."""

_PART = rf"(?:[.,:/×]|\s?{DASH}\s?)"
_FIGURE = re.compile(
    rf"(?<![\w.,])(?:(?:{DIALLED})(?!\w)"
    rf"|[-+−<>≤≥±$€£]?\s?\d+(?:{_PART}\d+)*(?:\s?[%°])?(?:(?<=°)[CF])?)"
)


def is_from_right(code: str, name: str) -> bool:
    """Tell if lines begin at the right in the language *code* that is called *name*."""
    return code in _FROM_RIGHT or bidirectional(name[:1] or "a") in {"R", "AL"}


def with_figures_apart(words: str) -> str:
    """Return *words* with each figure of more than digits kept in its order."""
    return _FIGURE.sub(_apart, words)


def answer_apart(words: str) -> str:
    """Return an answer that keeps its order wherever it is put; "" stays blank."""
    whole = _FIGURE.fullmatch(words)
    return words if whole or not words else f"{_FIRST}{words}{_END}"


def _apart(figure: re.Match[str]) -> str:
    bare = figure[0].strip()
    if bare.isdigit():
        return figure[0]
    return figure[0].replace(bare, f"{_LEFT}{bare}{_END}")
