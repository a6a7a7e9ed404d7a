"""A fleet that updates itself, simulated: ``python tests/bench/fleet_load.py``.

Each kiosk is a real client: it asks a real web server on loopback, looks at each
signature, fetches what is new and swaps its pointer.  What is left out is the check of
the pack, which asks the server for nothing, and Python's start.  The hour in which all
kiosks look once, each at a moment left to chance, is passed in less time, so that the
server is asked many times as fast as in the field.

The server is Python's own, in a process of its own: any other takes less.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

HOUSE = Path(__file__).parents[2]
sys.path[:0] = [str(HOUSE), str(HOUSE / "tests/helpers")]

HOUR = 3600
"""Seconds in which each kiosk of a fleet looks once, unless it is told otherwise."""

SERVER = """
import sys, fleet
from pathlib import Path

def tell(handler):
    asked = len(handler.server.asked) - 1
    handler.answer(f"{asked} {handler.server.sent}".encode())

server = fleet.Server(Path(sys.argv[1]))
server.answers["/told"] = tell
print(server.url, flush=True)
server.serve_forever(0.5)
"""
"""Python runs this; it tells how often it was asked, and how much it sent."""


class Load(NamedTuple):
    """What so many *kiosks* took: of the network, of time, and of the server."""

    kiosks: int
    requests: int
    sent: int
    seconds: float
    slowest: float
    processor: float


@contextmanager
def _served(site: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    around = os.environ | {"PYTHONPATH": f"{HOUSE}:{HOUSE / 'tests/helpers'}"}
    command = [sys.executable, "-c", SERVER, str(site)]
    with subprocess.Popen(
        command, env=around, stdout=subprocess.PIPE, text=True
    ) as one:
        assert one.stdout
        yield one.stdout.readline().strip(), one
        one.terminate()


def _processor(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _publish(site: Path, keys: Path, content: Path, *, first: bool) -> None:
    program = [sys.executable, "-m", "kiosk", "publish"]
    more = ["--keys", str(keys)]
    orders = [["pack", str(site), "north", "--content", str(content), *more]]
    if first:
        public = str(keys / "north.pub")
        orders = [
            ["init", str(site), *more],
            ["key", "north", *more],
            ["channel", str(site), "north", "--key", public, *more],
            *orders,
        ]
    for order in orders:
        subprocess.run([*program, *order], check=True, cwd=HOUSE, capture_output=True)


def _one(work: tuple[int, float, float, str, str, str]) -> tuple[float, float]:
    """Let one kiosk look at its moment; return how long it took, and until when."""
    from kiosk.content.approval.today import Today
    from kiosk.packs import update as room
    from kiosk.packs.sites import WebSite

    number, moment, begun, url, root, home = work
    time.sleep(max(begun + moment - time.time(), 0))
    room.try_pack = lambda *_, **__: None  # it asks the server for nothing
    name = f"kiosk-{number:05}"
    kiosk = room.Kiosk(name, "north", "auto", Today(date.today()), release=False)  # noqa: DTZ011
    start = time.time()
    data = Path(root).read_bytes()
    room.update(WebSite(url), data, Path(home) / name, kiosk, lambda _: None)
    return time.time() - start, time.time()


def _all(count: int, spread: float, url: str, site: Path, home: Path) -> list[float]:
    """Let *count* kiosks look within *spread* seconds; return how long each took."""
    chance, begun = random.Random(1), time.time() + 1  # noqa: S311
    root = str(site / "root.json")
    moments = sorted(chance.random() * spread for _ in range(count))
    work = [
        (number, moment, begun, url, root, str(home))
        for number, moment in enumerate(moments)
    ]
    with ProcessPoolExecutor(4) as pool:
        return [took for took, _ in pool.map(_one, work)]


def measure(count: int, spread: float, site: Path, home: Path) -> Load:
    """Let *count* kiosks look once; return what that took."""
    with _served(site) as (url, server):
        before, start = _processor(server.pid), time.time()
        took = _all(count, spread, url, site, home)
        seconds = time.time() - start
        processor = _processor(server.pid) - before
        requests, sent = _told(url)
    return Load(count, requests, sent, seconds, max(took), processor)


def _told(url: str) -> tuple[int, int]:
    with urllib.request.urlopen(f"{url}/told") as answer:  # noqa: S310
        requests, sent = answer.read().split()
    return int(requests), int(sent)


def _row(name: str, load: Load, at: int) -> str:
    """Say of a fleet of *at* kiosks what was measured of one of *load*."""
    part = at / load.kiosks
    per_hour = load.processor * part / HOUR * 100
    cells = [
        name,
        f"{at:,}",
        f"{load.requests * part:,.0f}",
        f"{load.sent * part / 1e6:,.1f} MB",
        f"{load.requests * part / HOUR:,.1f}",
        f"{load.sent * part * 8 / HOUR / 1e6:,.2f} Mbit/s",
        f"{per_hour:.2f} %",
    ]
    return f"| {' | '.join(cells)} |"


def _fleet(count: int, spread: float, room: Path) -> Iterator[tuple[str, Load]]:
    site, keys, home = (room / name for name in ("site", "keys", "home"))
    content = room / "content"
    shutil.copytree(HOUSE / "content", content)
    _publish(site, keys, content, first=True)
    yield "first pack, all of it", measure(count, spread, site, home)
    yield "nothing new", measure(count, spread, site, home)
    with (content / "README.md").open("a") as file:
        file.write("\nOne line more.\n")
    _publish(site, keys, content, first=False)
    yield "one file of 30 kB changed", measure(count, spread, site, home)


def _lines(what: str, load: Load) -> Iterator[str]:
    yield _row(what, load, load.kiosks)
    yield _row(what, load, 10 * load.kiosks)
    each = load.requests / load.kiosks, load.sent / load.kiosks / 1000
    yield (
        f"  A kiosk: {each[0]:.1f} requests, {each[1]:.1f} kB; the slowest took"
        f" {load.slowest:.1f} s. All were done after {load.seconds:.0f} s; the server"
        f" took {load.processor:.1f} s of a processor."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kiosks", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=240)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for what, load in _fleet(options.kiosks, options.seconds, Path(name)):
            sys.stdout.writelines(f"{line}\n" for line in _lines(what, load))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
