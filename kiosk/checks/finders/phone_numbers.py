"""S4: whether the numbers for someone in danger are those that everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.checks.subject.rule import Mark
from kiosk.checks.subject.shelf import Shelf

KNOWN = {"emergency_number": "911", "crisis_number": "988"}
"""In the US: 47 U.S.C. 251(e)(3) and (4)."""


def not_the_known(shelf: Shelf) -> Iterator[Mark]:
    for name, known in KNOWN.items():
        answers = dict.fromkeys(one[name] for one in shelf.clinic.answers.values())
        for answer in answers:
            if known not in re.findall(r"[0-9]+", answer):
                line = shelf.line("clinic.toml", name)
                text = f"{name!r} is {answer!r}; in the US it is {known}."
                yield Mark(shelf.path("clinic.toml"), line, text)
