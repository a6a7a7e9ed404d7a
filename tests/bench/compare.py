"""Puts what was measured on the two sides together, figure by figure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap
from statistics import median, quantiles

from figures import CORE, FINE_SIZE, SHORT_TIME, SIZE, TIME, Figure, Results, Unit
from measure import Bench, Walk, in_turns
from ours import built_size
from rounds import Rounds
from sides import Sides

QT = [f"PySide6.Qt{module}" for module in ("Core", "Gui", "Qml", "Quick")]
SHOWN = {
    "home": "home",
    "getting-ready": "a page of words",
    "quiet-room": "the quiet room",
    "side-effects": "side effects",
}
HEAVY = {"room": "the quiet room", "effects": "side effects"}


def starts(sides: Sides, bench: Bench, rounds: Rounds) -> Results:
    bare, ours, other = in_turns(
        rounds.start,
        (bench.start, sides.bare),
        (bench.start, sides.kiosk),
        (bench.start, sides.chromium),
    )
    first = "Start to the first attract frame"
    return Results(
        [
            _median(f"{first}, ÷ a bare Qt Quick window", TIME, (ours, bare), 1.5),
            _median(
                f"{first}, ÷ Chromium with a static page", TIME, (ours, other), 0.45
            ),
        ],
        [
            f"Starts of ours took {_range(ours)}.",
            f"Starts of the bare window took {_range(bare)}.",
            f"Starts of Chromium took {_range(other)}.",
        ],
    )


def imports(sides: Sides, bench: Bench, rounds: Rounds) -> Results:
    """Measure the imports alone, in processes that do nothing else."""
    names = bench.imported(sides.kiosk_that_tells)
    bench.inside(sides.importing(names))  # the caches of the disk
    ours, other = in_turns(
        rounds.imports,
        (bench.inside, sides.importing(names)),
        (bench.inside, sides.importing(QT)),
    )
    name = "Imports until the attract screen, ÷ PySide6's four modules alone"
    return Results([_median(name, TIME, (ours, other), 1.2)], [])


def walks(sides: Sides, bench: Bench, rounds: Rounds) -> Results:
    ours, other = in_turns(
        rounds.walk,
        (bench.our_walk, sides.kiosk_to_walk),
        (bench.other_walk, sides.chromium),
    )
    return Results(
        [
            Figure(
                "Page turn, ÷ Chromium following a link (p95)",
                SHORT_TIME,
                _p95(_firsts(ours)),
                _p95(_firsts(other)),
                0.5,
            ),
            _median(
                "Memory, ÷ Chromium",
                SIZE,
                ([walk.memory for walk in ours], [walk.memory for walk in other]),
                0.3,
            ),
        ],
        [
            f"{name} page turns, {len(_firsts(side))} of them: first changed pixel "
            f"{_spread(_firsts(side))}, last changed pixel {_spread(_lasts(side))}."
            for name, side in (("Our", ours), ("Chromium's", other))
        ],
    )


def profile(sides: Sides, bench: Bench, _rounds: Rounds) -> Results:
    """Measure where the time of a touch goes, in a process of its own."""
    found = bench.inside(sides.inside("profile"))
    turns = found["turns"]
    shown = {SHOWN[page]: turns[page] for page in SHOWN if page in turns}
    half = SHORT_TIME.show(median(sum(parts.values()) for parts in turns.values()))
    return Results(
        [
            _worst("First turn to any page of the walk after a start", turns, 0.05),
            _worst("A piece of a stage opened", found["pieces"], 0.05),
            _worst("Text size, theme or language changed", found["changes"], 0.15),
        ],
        [
            f"First turns of the walk: median {half}.",
            *(_parts(f"First turn to {name}", shown[name]) for name in shown),
            *starmap(_parts, found["pieces"].items()),
            *starmap(_parts, found["changes"].items()),
        ],
    )


def _worst(name: str, found: dict[str, dict[str, float]], target: float) -> Figure:
    seconds = max(sum(parts.values()) for parts in found.values())
    whole = f"{name}, processor time up to its frame, worst of {len(found)}"
    return Figure(whole, SHORT_TIME, seconds, None, target)


def _parts(name: str, parts: dict[str, float]) -> str:
    said = (f"{part} {SHORT_TIME.show(seconds)}" for part, seconds in parts.items())
    return f"{name[0].upper()}{name[1:]}, by part: {', '.join(said)}."


def motion(sides: Sides, bench: Bench, rounds: Rounds) -> Results:
    ours, other = in_turns(
        rounds.motion,
        (bench.motion, sides.kiosk),
        (bench.motion, sides.chromium_breathing),
    )
    name = "Motion of the attract screen, ÷ Chromium with the same in CSS"
    return Results([_median(name, CORE, (ours, other), 0.5)], [])


def many_pages(sides: Sides, bench: Bench, rounds: Rounds) -> Results:
    few, many = rounds.pages
    ours, other = in_turns(
        rounds.start,
        (bench.start, sides.kiosk_with(many)),
        (bench.start, sides.kiosk_with(few)),
    )
    name = f"Start with {many:,} pages, ÷ start with {few} pages"
    return Results([_median(name, TIME, (ours, other), 1.3)], [])


def checks(sides: Sides, bench: Bench, rounds: Rounds) -> Results:
    """Measure `kiosk check` beside `mkdocs build --strict` on the same pages."""
    few, middle, many = rounds.checked
    ours, other = in_turns(
        rounds.check,
        (bench.whole, sides.check(middle)),
        (bench.whole, sides.mkdocs(middle)),
    )
    seconds = {count: bench.inside(sides.checking(count)) for count in rounds.checked}
    name = f"Check of {middle:,} pages"
    return Results(
        [
            Figure(f"{name}", TIME, median(ours), None, 5),
            _median(f"{name}, ÷ mkdocs build --strict", TIME, (ours, other), 0.5),
            Figure(
                f"Check of {many:,} pages ÷ {many:,}, ÷ of {few} ÷ {few}",
                SHORT_TIME,
                seconds[many]["whole"] / many,
                seconds[few]["whole"] / few,
                1.2,
            ),
            Figure(
                f"Check after an edit of one of {middle:,} pages, ÷ the whole",
                TIME,
                seconds[middle]["edit"],
                seconds[middle]["whole"],
                0.1,
            ),
        ],
        [],
    )


def stages(sides: Sides, bench: Bench, rounds: Rounds) -> Results:
    """Measure what only the kiosk itself can see, each in a process of its own."""
    warm, last = rounds.visits
    turns = bench.inside(sides.inside("turns", rounds.opened))
    sheets = bench.inside(sides.inside("sheets", rounds.opened // 2))
    memory = bench.inside(sides.inside("visits", warm, last))
    return Results(
        [
            *(_heavy("Page turn", name, turns) for name in HEAVY),
            *(_heavy("Frame while a sheet opens", name, sheets) for name in HEAVY),
            Figure(
                f"Memory after {last} visits, ÷ after {warm}",
                FINE_SIZE,
                memory["after"],
                memory["before"],
                1.02,
            ),
        ],
        [
            f"Frames while a sheet opens over {HEAVY[name]}: {_spread(sheets[name])}."
            for name in HEAVY
        ],
    )


def _heavy(what: str, name: str, seconds: dict[str, list[float]]) -> Figure:
    return Figure(
        f"{what}, {HEAVY[name]}, ÷ the lightest page (p95)",
        SHORT_TIME,
        _p95(seconds[name]),
        _p95(seconds["light"]),
        1.5,
    )


def built(sides: Sides, bench: Bench, rounds: Rounds) -> Results:
    size = Figure("Built folder, unpacked", SIZE, built_size(), None, 150e6)
    name = "Start of the built folder, ÷ the same from its source"
    if size.ours is None:
        return Results([size, Figure(name, TIME, None, None, 1.2)], [])
    ours, other = in_turns(
        rounds.start, (bench.start, sides.built), (bench.start, sides.kiosk)
    )
    return Results([size, _median(name, TIME, (ours, other), 1.2)], [])


def _median(
    name: str, unit: Unit, sides: tuple[Sequence[float], Sequence[float]], target: float
) -> Figure:
    ours, other = sides
    return Figure(name, unit, median(ours), median(other), target)


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1]


def _firsts(side: Sequence[Walk]) -> list[float]:
    return [turn.first for walk in side for turn in walk.turns]


def _lasts(side: Sequence[Walk]) -> list[float]:
    return [turn.settled for walk in side for turn in walk.turns]


def _range(values: Sequence[float]) -> str:
    return f"{TIME.show(min(values))} to {TIME.show(max(values))}"


def _spread(values: Sequence[float]) -> str:
    half, most = SHORT_TIME.show(median(values)), SHORT_TIME.show(_p95(values))
    return f"median {half}, p95 {most}"
