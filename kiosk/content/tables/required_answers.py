"""The clinic's answers that patients must not do without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

REQUIRED = (
    *("name", "phone_day", "phone_night", "emergency_number", "crisis_number"),
    *("crisis_name", "therapy_model", "roles", "ride_rule", "drive_rule"),
    *("touch_policy", "recording_policy", "privacy_limits"),
    *("emergency_plan", "report_to", "reviewers", "funding"),
)
"""Answers of ``clinic.toml`` that every clinic has to give."""

REQUIRED_BY_ROUTE = ("fasting", "observe_time", "stop_policy")
"""Answers that it has to give for each way that it offers."""

SAMPLE = re.compile(
    r"\((?:sample|muestra)\)|\bthis is a sample\b|\besto es una muestra\b"
    r"|\b555\)?[ .-]*01[0-9]{2}\b",
    re.IGNORECASE,
)
"""How the answers begin that the kiosk ships with; 555-01xx rings nowhere."""


def missing_answers(
    answers: Mapping[str, str], routes: Iterable[str]
) -> tuple[str, ...]:
    """Return the dotted names of the required *answers* that are blank."""
    by_route = (f"{key}.{route}" for key in REQUIRED_BY_ROUTE for route in routes)
    names = (*REQUIRED, *by_route)
    return tuple(name for name in names if not answers.get(name, "").strip())


def sample_answers(answers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the dotted names of the *answers* that are those of the made-up clinic."""
    return tuple(name for name, words in answers.items() if SAMPLE.search(words))
