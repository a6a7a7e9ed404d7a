"""The clinic's answers that patients must not do without."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple
from unicodedata import normalize

from kiosk.content.model.folding import folded
from kiosk.content.model.phrases import Phrases
from kiosk.content.tables.shipped_answers import SHIPPED

REQUIRED = (
    *("name", "phone_day", "phone_night", "emergency_number", "crisis_number"),
    *("crisis_name", "therapy_model", "roles", "ride_rule", "drive_rule"),
    *("touch_policy", "recording_policy", "privacy_limits"),
    *("emergency_plan", "report_to", "reviewers", "funding"),
)
"""Answers of ``clinic.toml`` that every clinic has to give."""

REQUIRED_BY_ROUTE = ("fasting", "observe_time", "stop_policy")
"""Answers that it has to give for each way that it offers."""

_RINGS_NOWHERE = r"\b555\W{0,3}01[0-9]{2}\b"


def missing_answers(
    answers: Mapping[str, str], routes: Iterable[str]
) -> tuple[str, ...]:
    """Return the dotted names of the required *answers* that are blank."""
    by_route = (f"{key}.{route}" for key in REQUIRED_BY_ROUTE for route in routes)
    names = (*REQUIRED, *by_route)
    return tuple(name for name in names if not answers.get(name, "").strip())


class Samples(NamedTuple):
    """What shows that an answer is one of those that the kiosk ships with.

    *marks* stand in answers that are made up, in any language; *shipped* are the
    answers themselves, as ``_letters`` has them.
    """

    marks: re.Pattern[str]
    shipped: frozenset[str]


def samples_in(phrases: Iterable[Phrases]) -> Samples:
    """Look for the words of every language: an answer may be the same in several."""
    words = dict.fromkeys(word for one in phrases for word in one.samples)
    plain = (re.escape(folded(word)) for word in words)
    marks = re.compile("|".join((*plain, _RINGS_NOWHERE)), re.IGNORECASE)
    return Samples(marks, frozenset(map(_letters, SHIPPED)))


def sample_answers(
    answers: Mapping[str, str], routes: Collection[str], samples: Samples
) -> tuple[str, ...]:
    """Return the dotted names of the *answers* that are those of the made-up clinic.

    What is said of a way that the clinic has not is shown to nobody.
    """
    return tuple(
        name
        for name, words in answers.items()
        if is_shown(name, routes) and sample_in(words, samples)
    )


def sample_in(words: str, samples: Samples) -> str:
    """Return the part of an answer that shows that it is made up; "" is none."""
    if hit := samples.marks.search(folded(words)):
        return hit[0]
    return words if _letters(words) in samples.shipped else ""


def is_shown(name: str, routes: Collection[str]) -> bool:
    """Tell if an answer is about one of the ways that the clinic has, or about all."""
    _, dot, route = name.partition(".")
    return not dot or route in routes


def _letters(words: str) -> str:
    """Return letters and digits alone: no case, accents, spaces, or other signs."""
    parts = normalize("NFD", folded(words).casefold())
    return "".join(sign for sign in parts if sign.isalnum())
