"""``kiosk explain``: what the kiosk understood of one page."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import FINE, WRONG, Commands, add_command, day_here, tell
from kiosk.settings.settings import ASSETS, Settings

if TYPE_CHECKING:
    from kiosk.authoring.explain import Explained
    from kiosk.authoring.outline import Row
    from kiosk.checks.subject.findings import Told


def add(commands: Commands) -> None:
    text = "Say what the kiosk understood of one page."
    command = add_command(commands, "explain", _explain, text)
    command.add_argument(
        "file", help="a page, such as content/en/cost.md, or its name, such as cost"
    )


def _explain(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.authoring.explain import explain  # noqa: PLC0415  takes time

    path = Path(options.file)
    if not path.is_file() and path.name == options.file:
        name = options.file.removesuffix(".md")
        path = Path(settings.content.folder) / "en" / f"{name}.md"
    page = explain(path, assets=ASSETS, today=day_here(settings))
    tell("\n".join(_lines(page)))
    return WRONG if page.problems else FINE


def _lines(page: Explained) -> Iterator[str]:
    yield str(page.path)
    if page.header:
        yield from _about("Header", (f"{key}: {words}" for key, words in page.header))
    if page.hidden:
        yield ""
        yield "THIS PAGE IS NOT SHOWN HERE: it is about ways your clinic does not give."
    if page.rows:
        yield from _about("What stands on it", map(_row, page.rows))
    if page.header:
        yield ""
        yield f"Words in view before a touch: {page.in_view}"
    facts = (f"{name}: {plain}" for name, plain in page.facts)
    yield from _about("Facts behind it", facts)
    yield from _about("Links", page.links)
    yield from _about("Words that it explains", page.words)
    told = (_told(one, page.path) for one in page.must_tell)
    yield from _about("What patients must be told, here or on another page", told)
    problems = [f"{one.line or 'the file'}: {one.text}" for one in page.problems]
    yield from _about("Problems", problems or ["none"])


def _about(title: str, rows: Iterable[str]) -> Iterator[str]:
    found = [f"  {row}" for row in rows]
    if found:
        yield ""
        yield f"{title}:"
        yield from found


def _told(one: Told, path: Path) -> str:
    """Write such as ``Breathing can slow or stop  [line 21]``."""
    here = [f"line {line}" for place, line in one.places if place == path]
    others = [place.name for place, _ in one.places if place != path]
    elsewhere = f"in {', '.join(dict.fromkeys(others))}" if others else "NOT TOLD"
    return f"{one.asks}  [{', '.join(here) or elsewhere}]"


def _row(row: Row) -> str:
    """Write such as ``12-13  paragraph “It is…”  fact A1  only for drip``."""
    lines = f"{row.first}" if row.first == row.last else f"{row.first}-{row.last}"
    words = f" “{row.words}”" if row.words else ""
    noted = [
        f"facts {' '.join(row.facts)}" if row.facts else "",
        f"needs no fact: {row.plain}" if row.plain else "",
        f"only for {' '.join(row.only_if)}" if row.only_if else "",
        f"NOT SHOWN HERE: {row.hidden}" if row.hidden else "",
    ]
    notes = "".join(f"  [{note}]" for note in noted if note)
    return f"{lines:>7}  {'  ' * row.depth}{row.kind}{words}{notes}"
