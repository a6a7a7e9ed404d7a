"""``facts.toml`` and ``sources.toml``: what a page may claim, and who says so."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.files.problems import Report, minded, quoted
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.model.library import Fact, Source

_STATUSES = ("seen", "part", "memory", "clinic", "editorial")
_COPIES = ("direct", "copy")
_FACT_KEYS = ("plain", "precise", "topic", "status", "sources", "counts", "rates")
_FACT_WORDS = ("population", "time")
_SOURCE_KEYS = ("citation", "address", "copy", "read")

_MOST_PEOPLE = 10_000_000_000

REVIEW = "review_months"
"""The table that gives each topic the months after which its sources are due."""
MOST_MONTHS = 12


@minded
def read_sources(report: Report) -> dict[str, Source] | None:
    """Return the sources by their keys; None when the file cannot be read."""
    file = read_toml(report)
    if file is None:
        return None
    return {key: _source(table) for key, table in file.tables()}


@minded
def read_facts(
    report: Report, sources: Mapping[str, Source] | None
) -> dict[str, Fact] | None:
    """Return the facts by their ids; None when the file cannot be read."""
    file = read_toml(report)
    if file is None:
        return None
    months = _review_months(file)
    tables = ((key, table) for key, table in file.tables() if key != REVIEW)
    return {key: _fact(table, sources, months) for key, table in tables}


def _review_months(file: Table) -> Mapping[str, int]:
    """Return the topics that a fact may have, each with its months."""
    if REVIEW in file.values:
        table = file.table(REVIEW)
        return {topic: _months(table, topic) for topic in table.values} if table else {}
    if file.values:
        text = f"The table [{REVIEW}] is missing. Write below it the months after which"
        text += ' the sources of a topic are due: "The topic of a fact" = 12'
        file.problem("", text)
    return {}


def _months(table: Table, topic: str) -> int:
    months = table.values[topic]
    if type(months) is int and 1 <= months <= MOST_MONTHS:
        return months
    text = f"{quoted(topic)} is due after a number of months, from 1 to {MOST_MONTHS}."
    table.problem(topic, text)
    return MOST_MONTHS


def _source(table: Table) -> Source:
    table.check_keys(_SOURCE_KEYS, required=_SOURCE_KEYS)
    return Source(
        table.text("citation"),
        table.text("address"),
        table.choice("copy", _COPIES),
        table.day("read"),
    )


def _fact(
    table: Table, sources: Mapping[str, Source] | None, months: Mapping[str, int]
) -> Fact:
    table.check_keys(
        (*_FACT_KEYS, *_FACT_WORDS),
        required=("plain", "precise", "topic", "status", "sources"),
    )
    return Fact(
        plain=table.text("plain"),
        precise=table.text("precise"),
        review_months=_due(table, months),
        status=table.choice("status", _STATUSES),
        sources=_fact_sources(table, sources),
        counts=_counts(table),
        rates=_rates(table),
        population=table.text("population"),
        time=table.text("time"),
    )


def _due(table: Table, months: Mapping[str, int]) -> int:
    """Return the months of the topic; one that has none would be forgotten."""
    topic = table.text("topic")
    if topic not in months and months and "topic" in table.values:
        text = f"There is no topic {quoted(topic)} in [{REVIEW}]: write its months"
        text += " there, or a topic that has them."
        table.report.unknown(table.line("topic"), text, topic, months)
    return months.get(topic, MOST_MONTHS)


def _fact_sources(
    table: Table, sources: Mapping[str, Source] | None
) -> tuple[str, ...]:
    keys = table.texts("sources")
    for key in keys:
        if sources is not None and key not in sources:
            text = f"There is no source {quoted(key)} in sources.toml."
            line = table.line("sources", key)
            table.report.unknown(line, text, key, sources)
    return keys


def _counts(table: Table) -> tuple[tuple[int, int], ...]:
    rows = table.values.get("counts", [])
    if isinstance(rows, list) and all(_is_count(row) for row in rows):
        return tuple((had, studied) for had, studied in rows)
    table.problem(
        "counts",
        "'counts' must be people who had it, of people studied: [[142, 346]].",
    )
    return ()


def _rates(table: Table) -> dict[str, tuple[float, ...]]:
    rows = table.values.get("rates", {})
    if isinstance(rows, dict) and all(_is_rate(row) for row in rows.values()):
        return {name: tuple(map(float, row)) for name, row in rows.items()}
    table.problem(
        "rates",
        "'rates' must be percentages under the name of what they are about:"
        " { drowsy = [56.4] }.",
    )
    return {}


def _is_rate(row: object) -> bool:
    if not isinstance(row, list) or len(row) not in (1, 2):
        return False
    numbers = [rate for rate in row if type(rate) in (int, float)]
    return len(numbers) == len(row) and all(0 <= rate <= 100 for rate in numbers)


def _is_count(row: object) -> bool:
    match row:
        case [bool(), _] | [_, bool()]:
            return False
        case [int(had), int(studied)]:
            return 0 <= had <= studied <= _MOST_PEOPLE and studied > 0
        case _:
            return False
