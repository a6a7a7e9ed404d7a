"""``clinic.toml``: the clinic's own answers, in the words of each language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from kiosk.content.files.problems import Report, minded, quoted
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.model.folding import folded
from kiosk.content.model.routes import ROUTES, way_meant

ROOM_ITEMS = (
    *("chair", "arm_cuff", "finger_clip", "call_bell", "eye_mask", "light"),
    *("staff_chair", "drip_stand", "safety_gear", "sick_bag", "door", "clock"),
)
"""What a quiet room may have in it; a clinic names its own in ``clinic.toml``."""

_LISTS = ("routes", "room_items")
_WORDS = (
    *("name", "phone_day", "phone_night", "emergency_number", "crisis_number"),
    *("crisis_name", "therapy_model", "roles", "ride_rule", "drive_rule"),
    *("touch_policy", "recording_policy", "privacy_limits", "price", "price_date"),
    *("emergency_plan", "report_to", "reviewers", "funding"),
)
NUMBERS = ("emergency_number", "crisis_number")
"""What someone in danger calls: never blank."""
TO_CALL = (*NUMBERS, "phone_day", "phone_night")
"""What is dialled.  A wide or an Arabic digit is the same digit to who wrote it, and no
phone has it on its keys: it becomes a plain one."""
_BY_ROUTE = ("fasting", "observe_time", "stop_policy")

ANSWERS = (*_WORDS, *(f"{key}.{route}" for key in _BY_ROUTE for route in ROUTES))
"""What ``{{clinic.…}}`` may name."""

REQUIRED = ("name", "routes", *NUMBERS)
"""What the file cannot do without: it does not compile."""

STAND_IN = "…"
"""What stands for a blank answer in a file with mistakes: no page is blamed for it."""

_LANGUAGE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """The answers of ``clinic.toml``: *answers* by language, then by dotted name.

    Every name of ANSWERS is there; one that waits for its answer is "".
    """

    routes: tuple[str, ...] = ROUTES
    room_items: tuple[str, ...] = ROOM_ITEMS
    answers: Mapping[str, Mapping[str, str]]


@minded
def read_clinic(report: Report, languages: Collection[str]) -> Clinic:
    """Read the file; what it does not answer is blank."""
    file = read_toml(report)
    if file is None:
        return Clinic(answers={language: _wanted() for language in languages})
    astray = _astray(file)
    required = [key for key in REQUIRED if key not in astray]
    file.check_keys((*_LISTS, *_WORDS, *_BY_ROUTE), required=required)
    for key in NUMBERS:
        _check_number(file, key)
    for key in TO_CALL:
        _check_digits(file, key)
    clinic = Clinic(
        routes=_routes(file),
        room_items=file.choices("room_items", ROOM_ITEMS),
        answers=_answers(file, languages),
    )
    return clinic if not report.problems else replace(clinic, answers=_told(clinic))


def _blank() -> dict[str, str]:
    return dict.fromkeys(ANSWERS, "")


def _wanted() -> dict[str, str]:
    return dict.fromkeys(ANSWERS, STAND_IN)


def _told(clinic: Clinic) -> dict[str, dict[str, str]]:
    """Fill blanks of a file with mistakes: no page is blamed for one of these."""
    return {
        language: {name: words or STAND_IN for name, words in answers.items()}
        for language, answers in clinic.answers.items()
    }


def _astray(file: Table) -> set[str]:
    """Report the answers that stand below a ``[table]``, where they belong to it."""
    found: set[str] = set()
    for name in _BY_ROUTE:
        values = file.values.get(name)
        for key in values if isinstance(values, dict) else ():
            if key in (*_LISTS, *_WORDS) and (table := file.table(name)):
                text = (
                    f"{key!r} stands below [{name}], so it is read as a part of that."
                    f" Move it above [{name}]."
                )
                table.problem(key, text)
                found.add(key)
    return found


def _routes(file: Table) -> tuple[str, ...]:
    routes = file.choices("routes", ROUTES, meant=way_meant)
    if file.values.get("routes") == []:
        file.problem("routes", f"Name one way at least: {', '.join(ROUTES)}.")
    return routes


def _check_number(file: Table, key: str) -> None:
    """Report a number that is blank, in any language: lives may hang on it."""
    value = file.values.get(key, "-")
    words = list(value.values()) if isinstance(value, dict) else [value]
    if not words or any(isinstance(word, str) and not word.strip() for word in words):
        text = f'Someone in danger has no number to call. Write it: {key} = "…".'
        file.problem(key, text)


def _check_digits(file: Table, key: str) -> None:
    """Report a number to call that has no digits: a phone has no other keys."""
    value = file.values.get(key, "")
    words = list(value.values()) if isinstance(value, dict) else [value]
    for word in words:
        if isinstance(word, str) and word.strip() and not re.search(r"\d", word):
            text = f"This is no number to call: {quoted(word)}. Write its digits."
            file.problem(key, text)


def _to_call(words: str) -> str:
    """Write a number with the signs of a plain keyboard; its spaces stay."""
    return "".join(one if one.isspace() else folded(one) for one in words)


def _answers(file: Table, languages: Collection[str]) -> dict[str, dict[str, str]]:
    answers = {language: _blank() for language in languages}
    for name, table, key in _named(file):
        for language, words in _by_language(table, key, languages).items():
            answers[language][name] = _to_call(words) if name in TO_CALL else words
    return answers


def _named(file: Table) -> Iterator[tuple[str, Table, str]]:
    """Go through the answers: the dotted name, then where its words stand."""
    yield from ((key, file, key) for key in _WORDS if key in file.values)
    for key in _BY_ROUTE:
        if (table := file.table(key)) is not None:
            table.check_keys((*ROUTES, *_LISTS, *_WORDS), required=())
            routes = [route for route in ROUTES if route in table.values]
            yield from ((f"{key}.{route}", table, route) for route in routes)


def _by_language(table: Table, key: str, languages: Collection[str]) -> dict[str, str]:
    if not isinstance(table.values[key], dict):
        return dict.fromkeys(languages, table.text(key))
    words = table.table(key)
    return {} if words is None else texts_by_language(words, languages)


def texts_by_language(words: Table, languages: Collection[str]) -> dict[str, str]:
    """Return ``{ en = "…", es = "…" }`` for *languages*; report what is missing."""
    for code in words.values:
        if not _LANGUAGE.fullmatch(code):
            text = f"{code!r} is no language. Write two letters, such as en."
            words.report.unknown(words.line(code), text, code, languages)
    for language in languages:
        if language not in words.values and any(words.values.values()):
            name = words.place[-1]
            words.problem("", f"{name!r} has no words in {language!r}. Add them.")
    return {language: words.text(language) for language in languages}
