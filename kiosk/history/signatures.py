"""Signatures of two: each page keeps the newest, whoever wrote the file last."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kiosk.history.values import Outside

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import Table

Row = Mapping[str, Any]
Rows = Mapping[tuple[str, str], Row]
"""Each signature, by its page and its language."""


def both_signed(file: Outside) -> bytes | None:
    """Return all signatures of a *file* that both changed.

    None is that a person has to look: it cannot be read, or two have signed one page
    on one day.
    """
    import tomlkit  # noqa: PLC0415  seldom
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    if file.ours is None or file.theirs is None:
        return None
    try:
        ours, theirs = tomlkit.parse(file.ours), tomlkit.parse(file.theirs)
        rows = _together(_rows(ours), _rows(theirs), _rows_before(file.before))
    except (TOMLKitError, UnicodeDecodeError, TypeError, KeyError):
        return None
    if rows is None:
        return None
    return _written(theirs, rows).encode()


def _rows_before(data: bytes | None) -> Rows:
    import tomlkit  # noqa: PLC0415  as above

    return _rows(tomlkit.parse(data)) if data else {}


def _rows(document: TOMLDocument) -> Rows:
    rows = document.unwrap().get("page", [])
    return {(row["page"], row["language"]): row for row in rows}


def _together(ours: Rows, theirs: Rows, before: Rows) -> list[Row] | None:
    found = []
    for key in {**theirs, **ours}:
        own, other, old = (side.get(key) for side in (ours, theirs, before))
        if other in (own, old):
            kept = own
        elif own == old:
            kept = other
        elif own and other and own["date"] != other["date"]:
            kept = max(own, other, key=lambda row: row["date"])
        else:
            return None
        found += [kept] if kept else []
    return found


def _written(document: TOMLDocument, rows: list[Row]) -> str:
    import tomlkit  # noqa: PLC0415  as above

    pages = tomlkit.aot()
    for row in rows:
        pages.append(_table(row))
    document["page"] = pages
    return tomlkit.dumps(document)


def _table(row: Row) -> Table:
    import tomlkit  # noqa: PLC0415  as above

    table = tomlkit.table()
    for key, value in row.items():
        table[key] = value
    table.add(tomlkit.nl())
    return table
