"""A4: pictures that do not load, and drawings that take too long."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.checks.subject.rule import Mark
from kiosk.checks.subject.shelf import Shelf


def not_shown(shelf: Shelf) -> Iterator[Mark]:
    """Find what cannot be shown, where it is first named."""
    pictures, faults = shelf.compiled.shared.pictures, shelf.decoding.faults()
    told: set[str] = set()
    for name, path, line in shelf.shown() if faults else ():
        fault = next(filter(None, map(faults.get, pictures.paths(name))), "")
        if fault and name not in told:
            told.add(name)
            yield Mark(path, line, f"Picture {name!r}: {fault}")
