"""What the kiosk understood of one page, line by line, also where it has mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.outline import Row, outline
from kiosk.checks.runner import Checker
from kiosk.checks.subject.findings import Told, problem_of
from kiosk.content.cache import Made
from kiosk.content.files.folder import languages_of
from kiosk.content.model.text import pages_linked
from kiosk.content.model.word_count import prose_in
from kiosk.content.page import Draft
from kiosk.content.syntax.header import KEYS
from kiosk.errors import KioskError, Problem


class Explained(NamedTuple):
    """A page as the kiosk has understood it: *facts*, *links* and *words* are shown.

    *in_view* counts words before a touch; *hidden* tells that it is about ways that
    this clinic does not give.  *must_tell* is what may be told here of that which a
    patient must be told.
    """

    path: Path
    problems: tuple[Problem, ...]
    header: tuple[tuple[str, str], ...] = ()
    rows: tuple[Row, ...] = ()
    in_view: int = 0
    facts: tuple[tuple[str, str], ...] = ()
    links: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    must_tell: tuple[Told, ...] = ()
    hidden: bool = False


def explain(path: Path, *, assets: Path, today: date) -> Explained:
    """Compile the content folder that the page at *path* is in, and tell of the page.

    It may have mistakes, and so may others: see Explained.problems for its own.
    """
    path = path.absolute()
    folder = path.parent.parent
    if not _is_page(path, folder):
        raise KioskError(f"{path} is no page of a content folder, such as en/cost.md.")
    checker = Checker(folder, assets)
    checked = checker.check(today)
    problems = tuple(problem_of(one) for one in checked.errors if one.path == path)
    made = checker.made(path)
    if made is not None:
        told = tuple(one for one in checked.told if _may_stand_on(path, one))
        return _explained(path, made, problems)._replace(must_tell=told)
    if not problems:  # it is the copy of a page, or the content is not whole
        checked.judged()
        problems = tuple(
            problem_of(one) for one in checked.findings if one.path == path
        )
    return Explained(path, problems)


def _is_page(path: Path, folder: Path) -> bool:
    return (
        path.is_file()
        and path.suffix == ".md"
        and (folder / "order.toml").is_file()
        and path.parent.name in languages_of(folder)
    )


def _may_stand_on(path: Path, one: Told) -> bool:
    return (path.parent.name, path.stem) in {(one.language, page) for page in one.pages}


def _explained(path: Path, made: Made, problems: tuple[Problem, ...]) -> Explained:
    page, facts = made.page, made.known.facts or {}
    return Explained(
        path=path,
        problems=problems,
        header=tuple(_header(made.draft)),
        rows=outline(made),
        in_view=page.word_count,
        facts=tuple((name, facts[name].plain) for name in page.facts if name in facts),
        links=tuple(dict.fromkeys(_links(made))),
        words=page.words,
        hidden=page.id in made.known.hidden,
    )


def _header(draft: Draft) -> Iterator[tuple[str, str]]:
    for key in KEYS:
        if line := draft.header.lines.get(key):
            yield key, line.text


def _links(made: Made) -> Iterator[str]:
    for text in prose_in(made.page):
        yield from (f"{page}.md" for page in pages_linked(text.markup))
