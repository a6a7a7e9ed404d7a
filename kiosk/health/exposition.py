"""Health in the text format of Prometheus, for an exporter's textfile collector.

Each line has the name of the kiosk: two on one machine are told apart.  A thing that
is not known has no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import NamedTuple

from kiosk.health.health import STATES, Content, Health, LastUpdate, Starts

PREFIX = "quiet_room_"

Value = tuple[dict[str, str], float]
"""The labels of a line, but for the kiosk's, and its number."""


class Family(NamedTuple):
    """A metric: what it is called, and what it says, in one line."""

    name: str
    says: str
    values: Iterable[Value]
    kind: str = "gauge"


def as_exposition(health: Health) -> str:
    """Return all that is told, with the end of a line behind the last one."""
    kiosk = {"kiosk": health.kiosk}
    lines = (line for family in families(health) for line in _lines(family, kiosk))
    return "".join(f"{line}\n" for line in lines)


def families(health: Health) -> Iterator[Family]:
    yield from _of_the_kiosk(health)
    yield from _of_the_panel(health)
    yield from _of_the_content(health.content)
    yield from _of_the_pages(health.content)
    yield from _of_the_machine(health)
    yield from _of_starts(health.starts)
    yield from _of_updates(health.update)


def _of_the_kiosk(health: Health) -> Iterator[Family]:
    who = {"owner": health.owner, "version": health.version, "qt": health.qt}
    yield Family("info", "Which kiosk, whose, and what it runs.", [(who, 1)])
    beat = "The minute in which this was written, each minute while the kiosk runs."
    yield Family("beat_timestamp_seconds", beat, _one(health.beat))
    states: list[Value] = [({"state": one}, one == health.state) for one in STATES]
    yield Family("state", "What patients have before them: 1 at one of these.", states)
    settings = "1: the settings could be read; else older ones run."
    yield Family("settings_good", settings, _one(health.settings_good))


def _of_the_panel(health: Health) -> Iterator[Family]:
    drawn = "1: a picture was drawn since the last beat, or the screen is off."
    yield Family("frame_drawn", drawn, _one(health.frame_drawn))
    lit = "1: the screen was on at some time yesterday."
    yield Family("screen_lit", lit, _one(health.screen_lit))
    touch = "1: there is a touch panel."
    yield Family("touch_present", touch, _one(health.touch_present))
    empty = "1: yesterday touches did nothing for ten minutes, more than ten times."
    name = "touches_without_effect"
    yield Family(name, empty, _one(health.touches_without_effect))


def _of_the_content(content: Content) -> Iterator[Family]:
    what = {"source": content.source, "sum": content.sum, "pack": content.pack}
    said = "Which content is shown; the same sum is the same words and pictures."
    yield Family("content_info", said, [(what, 1)])
    taken = "The day on which it was compiled."
    days = _one(as_seconds(content.taken)) if content.taken else []
    yield Family("content_taken_timestamp_seconds", taken, days)
    release = "1: only pages that a clinician has signed are shown."
    yield Family("release_mode", release, _one(content.release))
    renews = "1: the content folder answers, and can be compiled."
    yield Family("content_renews", renews, _one(content.renews))
    found = {"error": content.errors, "warning": content.warnings}
    problems = [({"level": level}, count) for level, count in found.items()]
    yield Family("content_problems", "What is to be mended in the content.", problems)


def _of_the_pages(content: Content) -> Iterator[Family]:
    each = [({"language": code}, one) for code, one in content.languages.items()]
    told = {
        "shown": "Pages that are shown.",
        "held_back": "Pages that release mode does not show.",
        "reviews_due": "Pages whose review is due within 30 days.",
        "reviews_overdue": "Pages whose review is overdue.",
    }
    for field, said in told.items():
        name = field if field.startswith("reviews") else f"pages_{field}"
        values = [(labels, getattr(one, field)) for labels, one in each]
        yield Family(name, said, values)


def _of_the_machine(health: Health) -> Iterator[Family]:
    free = _known(health.disk_free)
    said = "Free on the disk of the state folder, to 100 MB."
    yield Family("disk_free_bytes", said, free)
    clock = "1: the machine's clock can be right."
    yield Family("clock_trusted", clock, _one(health.clock_trusted))


def _of_starts(starts: Starts) -> Iterator[Family]:
    begun = "How often the kiosk was started."
    yield Family("starts_total", begun, _known(starts.begun), "counter")
    failed = "How often it did not end well."
    yield Family("failures_total", failed, _known(starts.failed), "counter")


def _of_updates(update: LastUpdate) -> Iterator[Family]:
    looked = "The day of the last look for a newer pack."
    yield Family("update_attempt_timestamp_seconds", looked, _known_day(update.looked))
    good = "The day of the last look that went well."
    yield Family("update_success_timestamp_seconds", good, _known_day(update.good))
    well = "1: the last look went well."
    values = _one(not update.fault) if update.looked else []
    yield Family("update_good", well, values)


def as_seconds(day: date) -> int:
    """Return when *day* began, in seconds since 1970, as if it did so in London."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _known_day(text: str) -> list[Value]:
    with suppress(ValueError):
        return _one(as_seconds(date.fromisoformat(text)))
    return []


def _one(number: float) -> list[Value]:
    return [({}, number)]


def _known(number: float | None) -> list[Value]:
    return [] if number is None else _one(number)


def _lines(family: Family, kiosk: dict[str, str]) -> Iterator[str]:
    name = PREFIX + family.name
    if values := list(family.values):
        yield f"# HELP {name} {family.says}"
        yield f"# TYPE {name} {family.kind}"
    for labels, number in values:
        every = {**kiosk, **labels}.items()
        said = ",".join(f'{key}="{_quoted(text)}"' for key, text in every)
        yield f"{name}{{{said}}} {int(number)}"


def _quoted(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
