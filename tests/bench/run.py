"""Measure the kiosk against Chromium and a bare window, for docs/figures.md."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from types import FrameType

import chromium
import compare
import studio
from figures import Results, document, table
from finger import Finger
from measure import Bench
from ours import HOUSE
from rounds import FULL, QUICK
from screen import Screen
from sides import Sides
from waiting import BenchError, busy_part, scratch_folder

FIGURES = HOUSE / "docs" / "figures.md"
MUCH = 0.1
MEASUREMENTS = {
    "start": compare.starts,
    "imports": compare.imports,
    "walk": compare.walks,
    "profile": compare.profile,
    "motion": compare.motion,
    "pages": compare.many_pages,
    "stages": compare.stages,
    "checks": compare.checks,
    "studio": studio.typing,
    "built": compare.built,
}


def main() -> int:
    """Run the program.  0: measured; 1: it could not be; 130: stopped by hand."""
    options = _parser().parse_args()
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        before = _busy()
        results = measured(options.only or list(MEASUREMENTS), quick=options.quick)
        text = document(results, chromium.version(), (before, _busy()))
    except BenchError as error:
        sys.stderr.write(f"bench: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    if options.only or options.quick:
        text = "\n".join([table(results.figures), "", *results.details, ""])
    else:
        FIGURES.parent.mkdir(exist_ok=True)
        FIGURES.write_text(text, "utf-8")
    sys.stdout.write(text)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only",
        nargs="+",
        choices=MEASUREMENTS,
        help="measure these alone, and write no file",
    )
    parser.add_argument(
        "--quick",
        action="store_true",
        help="few rounds of little, to see that it works; write no file",
    )
    return parser


def measured(names: Sequence[str], *, quick: bool) -> Results:
    rounds = QUICK if quick else FULL
    results = Results([], [])
    with scratch_folder() as folder, Screen(folder) as screen:
        sides = Sides(folder, screen)
        with Finger(screen.display) as finger:
            bench = Bench(screen, finger)
            for name in names:
                sys.stderr.write(f"bench: {name}\n")
                part = MEASUREMENTS[name](sides, bench, rounds)
                results.figures.extend(part.figures)
                results.details.extend(part.details)
    return results


def _busy() -> float:
    busy = busy_part()
    if busy > MUCH:
        sys.stderr.write(f"bench: other programs keep the machine {busy:.0%} busy.\n")
    return busy


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
