"""What staff feel: how soon they see what they have typed."""

from __future__ import annotations

from statistics import median, quantiles

from figures import TIME, Figure, Results
from measure import Bench
from rounds import Rounds
from sides import Sides


def typing(sides: Sides, bench: Bench, rounds: Rounds) -> Results:
    """Measure a key in the studio beside what `mkdocs serve` takes for a page."""
    told = bench.inside(sides.typing(rounds.keys))
    *_, seen = quantiles(told["seen"], n=20)
    *_, taken = quantiles(told["taken"], n=20)
    name = "A key typed in the studio, to the pixels of its kiosk (p95)"
    other = median(told["other"])
    keys = f"{len(told['seen'])} keys were typed in the studio:"
    seen_after = f"{median(told['seen']) * 1000:.0f} ms (median)"
    return Results(
        [
            Figure(name, TIME, seen, None, 0.3),
            Figure(f"{name}, ÷ mkdocs serve, file to page", TIME, seen, other, 0.3),
        ],
        [f"{keys} taken after {taken * 1000:.0f} ms (p95), shown after {seen_after}."],
    )
