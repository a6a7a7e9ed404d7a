"""Judges what a kiosk would show of content with errors: decision 018.

An error on a page is that page's alone, unless something that all pages share has
brought it there.  Any other holds everything: the kiosk goes on with its last good
library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from kiosk.checks.looking import found_in
from kiosk.checks.subject.findings import ERROR, Finding
from kiosk.checks.subject.outlook import Outlook, in_words
from kiosk.checks.subject.shelf import Shelf
from kiosk.content.footing import LastGood
from kiosk.content.loader import Compiled
from kiosk.content.model.library import Edition
from kiosk.content.partial import PageName, Partial, without_errors
from kiosk.content.snapshot import read_last_good
from kiosk.errors import SnapshotError
from kiosk.known_pages import SCREEN_PAGES


class Spoiled(NamedTuple):
    """The *pages* that have errors, and the files that have some *elsewhere*."""

    pages: frozenset[PageName]
    elsewhere: tuple[Path, ...]


def spoiled_in(compiled: Compiled, paths: Iterable[Path]) -> Spoiled:
    """Part the *paths* of files with errors: which are of one page alone?

    One that the screen itself leads to is not: it cannot be missing.
    """
    pages: set[PageName] = set()
    elsewhere: dict[Path, None] = {}
    for path in paths:
        if name := _page_at(path, compiled):
            pages.add(name)
        else:
            elsewhere[path] = None
    return Spoiled(frozenset(pages), tuple(elsewhere))


def _page_at(path: Path, compiled: Compiled) -> PageName | None:
    """Return the page that the file at *path* is, or is meant for: ``cost.txt``."""
    meant = path.name.partition(".")[0]
    for language in compiled.languages:
        if path.parent == language.folder and meant.casefold() not in SCREEN_PAGES:
            is_there = meant in language.files and path != language.path(meant)
            return language.code, path.name if is_there else meant
    return None


def what_shows(shelf: Shelf, errors: Iterable[Finding], last: Path | None) -> Outlook:
    """Say what a kiosk would show, if pages have *errors*; *last* is its snapshot.

    The rules for all the content look at what would be shown.  What they find on one
    page, such as a picture that does not load, is a fault of that page alone.
    """
    whole = (
        one for one in found_in(shelf, (ERROR,)) if _page_at(one.path, shelf.compiled)
    )
    spoiled = spoiled_in(shelf.compiled, (one.path for one in (*errors, *whole)))
    if spoiled.elsewhere:
        return Outlook(held=tuple(map(str, spoiled.elsewhere)))
    partial = without_errors(shelf.compiled, spoiled.pages, _last_good(last))
    leaves = {leaf.path: leaf for leaf in shelf.leaves}
    would_be = replace(shelf, compiled=partial.compiled, before=leaves)
    held = (f"{one.place}: {one.found}" for one in found_in(would_be, (ERROR,)))
    reasons = (*_faults_elsewhere(shelf, partial), *held, *_without_walk(would_be))
    return Outlook(partial, reasons)


def _faults_elsewhere(shelf: Shelf, partial: Partial) -> Iterator[str]:
    """Name the pages that nobody has touched since they were good."""
    folders = {one.code: one for one in shelf.compiled.languages}
    for (code, page), one in partial.left_out.items():
        if one.fault_is_elsewhere:
            yield (
                f"{folders[code].path(page)}: The page has not changed since it had no"
                f" error, but {in_words(one.changed)} has."
            )


def _last_good(path: Path | None) -> LastGood | None:
    try:
        return read_last_good(path) if path else None
    except SnapshotError:  # as at the first start: there is none yet
        return None


def _without_walk(shelf: Shelf) -> Iterator[str]:
    order = shelf.path("order.toml")
    for edition in shelf.library.editions.values():
        if not _has_walk(edition):
            yield f"{order}: No page of the walk is left in {edition.language!r}."


def _has_walk(edition: Edition) -> bool:
    own = edition.pages.keys() - edition.borrowed
    return not own.isdisjoint(edition.walk)
