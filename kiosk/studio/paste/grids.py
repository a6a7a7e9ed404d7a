"""Tables of any program: what only lays out is unwrapped, the rest has its cells."""

from __future__ import annotations

from itertools import zip_longest

from bs4 import BeautifulSoup
from bs4.element import Tag

MOST_COLUMNS = 4
"""Of a table on a page: see ``content.inline.to_markdown``."""

_MOST_SPAN = 50


def unlay(soup: BeautifulSoup) -> None:
    """Unwrap the tables that only say where words stand on paper or in a mail."""
    for table in reversed(soup.find_all("table")):
        rows = own_rows(table)
        widest = max((len(cells_of(row)) for row in rows), default=0)
        is_layout = str(table.get("role", "")) in ("presentation", "none")
        holds_table = table.find("table") is not None
        if is_layout or holds_table or widest < 2 or len(rows) < 2:
            _unwrap(soup, table)
    for stray in soup.find_all(("td", "th", "tr", "tbody", "thead", "tfoot")):
        if stray.find_parent("table") is None:
            stray.name = "div"


def _unwrap(soup: BeautifulSoup, table: Tag) -> None:
    del soup
    inside = table.find_all(("tr", "td", "th", "tbody", "thead", "tfoot", "caption"))
    for tag in inside:
        if tag.find_parent("table") is table:
            tag.name = "div"
    table.name = "div"


def own_rows(table: Tag) -> list[Tag]:
    """Return the rows of *table*, not those of a table inside it."""
    rows = table.find_all("tr")
    return [row for row in rows if row.find_parent("table") is table]


def cells_of(row: Tag) -> list[Tag]:
    return row.find_all(("td", "th"), recursive=False)


def places(table: Tag) -> list[list[Tag | None]]:
    """Return the cells of *table* by row and column; one that spans stands in each."""
    rows = own_rows(table)
    grid: list[list[Tag | None]] = [[] for _ in rows]
    for y, row in enumerate(rows):
        for cell in cells_of(row):
            x = _free(grid[y])
            for below in grid[y : y + _span(cell, "rowspan")]:
                below.extend([None] * (x + _span(cell, "colspan") - len(below)))
                below[x : x + _span(cell, "colspan")] = [cell] * _span(cell, "colspan")
    width = max(map(len, grid), default=0)
    return [row + [None] * (width - len(row)) for row in grid]


def _free(row: list[Tag | None]) -> int:
    return next((n for n, cell in enumerate(row) if cell is None), len(row))


def _span(cell: Tag, name: str) -> int:
    said = str(cell.get(name, "1"))
    return max(1, min(int(said), _MOST_SPAN)) if said.isdecimal() else 1


def trimmed(grid: list[list[str]]) -> list[list[str]]:
    """Return *grid* without the rows and columns that are empty."""
    rows = [row for row in grid if any(row)]
    columns = [column for column in zip_longest(*rows, fillvalue="") if any(column)]
    return [list(row) for row in zip(*columns, strict=True)]


def as_rows(grid: list[list[str]]) -> str:
    """Write *grid*, whose first row names the columns, as our table."""
    head, *rows = grid
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def as_points(grid: list[list[str]]) -> str:
    """Write each row of a table that is too wide as a point: names, then cells."""
    head, *rows = grid
    return "\n".join(f"- {_point(head, row)}" for row in rows)


def _point(head: list[str], row: list[str]) -> str:
    pairs = zip(head[1:], row[1:], strict=True)
    said = [f"{name} {cell}".strip() for name, cell in pairs if cell]
    return f"{row[0]}: {'; '.join(said)}" if row[0] else "; ".join(said)
