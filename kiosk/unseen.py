"""Signs that nobody can see: they steer a terminal, or turn a number around."""

from __future__ import annotations

import re

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u115f\u1160\u180e\u2028-\u202e\u2061-\u206f\u3164"
    "\ue000-\uf8ff\uffa0\ufff9-\uffff\U000e0000-\U0010ffff]"
)
"""Controls, what turns the direction of writing, fillers, tags, and private ones.

What has no width but a use, such as joiners of letters, is none of them.
"""

_NO_LETTER = re.compile("[\ud800-\udfff]")
"""How Python holds a byte of a file's name that is no UTF-8."""


def legible(text: str) -> str:
    """Return *text* with a mark for each sign that nobody can see, or print."""
    return _NO_LETTER.sub("\ufffd", UNSEEN.sub("\ufffd", text))
