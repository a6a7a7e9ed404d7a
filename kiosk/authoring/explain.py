"""What the kiosk understood of one page, line by line, also where it has mistakes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.outline import LINK, WORD, Row, outline
from kiosk.checks.runner import check_content
from kiosk.checks.subject.findings import problem_of
from kiosk.content.files.folder import languages_of, page_files
from kiosk.content.files.pictures import Pictures
from kiosk.content.files.problems import Report
from kiosk.content.glossary import read_glossary, word_names
from kiosk.content.inline.context import Context, Known, Shared
from kiosk.content.inline.markdown_reader import Reader
from kiosk.content.page import Draft, compile_page, read_draft
from kiosk.content.syntax.boxes import split_parts
from kiosk.content.syntax.header import KEYS
from kiosk.content.tables.clinic import read_clinic
from kiosk.content.tables.facts import read_facts
from kiosk.errors import KioskError, Problem


class Explained(NamedTuple):
    """A page as the kiosk has understood it.

    *in_view* counts words before a touch; *hidden* tells that it is about ways that
    this clinic does not give.
    """

    path: Path
    header: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    in_view: int
    facts: dict[str, str]
    links: tuple[str, ...]
    words: tuple[str, ...]
    problems: tuple[Problem, ...]
    hidden: bool = False


def explain(path: Path, *, assets: Path) -> Explained:
    """Read the page at *path* with the content folder it is in."""
    path = path.absolute()
    folder = path.parent.parent
    if not (
        path.is_file() and path.suffix == ".md" and (folder / "order.toml").is_file()
    ):
        raise KioskError(f"{path} is no page of a content folder, such as en/cost.md.")
    draft = read_draft(path.stem, Report(path))
    problems = _problems(folder, path, assets)
    if draft is None:
        return Explained(path, (), (), 0, {}, (), (), problems)
    context = _context(folder, path, assets)
    rows = tuple(outline(split_parts(draft.body, Report(path)), context))
    page = compile_page(draft, context)
    routes = {*draft.header.routes}
    hidden = bool(routes) and routes.isdisjoint(context.known.clinic.routes)
    facts = context.known.facts or {}
    texts = [line.text for line in (*draft.header.lines.values(), *draft.body)]
    return Explained(
        path,
        tuple(_header(draft)),
        rows,
        page.word_count,
        {name: facts[name].plain for name in _cited(draft, rows) if name in facts},
        tuple(_once(link[2] for text in texts for link in LINK.finditer(text))),
        tuple(
            _once(word[2] or word[1] for text in texts for word in WORD.finditer(text))
        ),
        problems,
        hidden,
    )


def _problems(folder: Path, path: Path, assets: Path) -> tuple[Problem, ...]:
    """Return the errors that ``kiosk check`` finds on this page."""
    today = date.today()  # noqa: DTZ011  no error depends on it
    errors = check_content(folder, assets=assets, today=today).errors
    return tuple(problem_of(error) for error in errors if error.path == path)


def _context(folder: Path, path: Path, assets: Path) -> Context:
    codes = languages_of(folder)
    clinic = read_clinic(Report(folder / "clinic.toml"), codes)
    facts = read_facts(Report(folder / "facts.toml"), None)
    pictures = Pictures(assets / "pictures")
    code = path.parent.name
    glossary = Report(folder / f"glossary.{code}.md")
    known = Known(
        shared=Shared(clinic, None, facts, None, pictures),
        language=code,
        pages=frozenset(page_files(path.parent, folder, Report)),
        hidden=frozenset(),
        words=word_names(read_glossary(glossary)),
    )
    return Context(known, Report(path), Reader())


def _header(draft: Draft) -> Iterator[tuple[str, str]]:
    for key in KEYS:
        if line := draft.header.lines.get(key):
            yield key, line.text


def _cited(draft: Draft, rows: Iterable[Row]) -> tuple[str, ...]:
    header = draft.header.line("facts").text.replace(",", " ").split()
    return tuple(_once([*header, *(fact for row in rows for fact in row.facts)]))


def _once(words: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(words)
