"""From the content folder to a Library, or to one error with every Problem."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from msgspec.structs import replace

from kiosk.content.clinic import Clinic, read_clinic
from kiosk.content.facts import read_facts, read_sources
from kiosk.content.folders import check_folder, is_inside, languages_of, page_files
from kiosk.content.glossary import Entry, compile_words, read_glossary, word_names
from kiosk.content.known import Desk, Known, Shared
from kiosk.content.model import ROUTES, SCREEN_PAGES, Edition, Library, Section
from kiosk.content.order import Order, read_order
from kiosk.content.pages import Draft, compile_page, read_draft
from kiosk.content.pictures import Pictures
from kiosk.content.reader import Reader
from kiosk.content.report import Report
from kiosk.errors import ContentError, Problem

_PACE = 130  # words a minute, read at ease


class _Reports:
    """The Report of each file."""

    def __init__(self) -> None:
        self._reports: dict[Path, Report] = {}

    def __call__(self, path: Path) -> Report:
        return self._reports.setdefault(path, Report(path))

    def raise_if_any(self) -> None:
        reports = self._reports.values()
        problems = [problem for report in reports for problem in report.problems]
        if problems:
            raise ContentError(problems)


@dataclass(frozen=True, slots=True)
class _Language:
    """One language, read but not compiled: *files* are all its pages, good or bad."""

    code: str
    files: Mapping[str, Report]
    drafts: tuple[Draft, ...]
    words: tuple[Entry, ...]
    glossary: Report


def load_library(folder: Path, *, assets: Path) -> Library:
    """Compile all of *folder*, or raise one ContentError with every Problem.

    Everything is read before anything is compiled: a page may link to any other.
    """
    try:
        return _loaded(folder, assets)
    except OSError as error:
        place = Path(error.filename or folder)
        text = f"The kiosk cannot read this ({error.strerror})."
        raise ContentError([Problem(place, 0, text)]) from error


def _loaded(folder: Path, assets: Path) -> Library:
    reports = _Reports()
    check_folder(folder, reports(folder))
    reports.raise_if_any()
    languages = [_read(folder, code, reports) for code in languages_of(folder)]
    shared = _read_shared(folder, assets / "pictures", languages, reports)
    reader = Reader()
    editions = {one.code: _edition(one, shared, reader) for one in languages}
    reports.raise_if_any()
    return Library(editions=editions, sources=dict(shared.sources or {}))


def _read(folder: Path, code: str, reports: _Reports) -> _Language:
    files = page_files(folder / code, folder, reports)
    _check_screen_pages(folder / code, files, reports)
    drafts = [read_draft(page, report) for page, report in files.items()]
    glossary = reports(folder / f"glossary.{code}.md")
    return _Language(
        code,
        files,
        tuple(draft for draft in drafts if draft is not None),
        read_glossary(glossary) if is_inside(glossary, folder) else (),
        glossary,
    )


def _check_screen_pages(
    folder: Path, files: Collection[str], reports: _Reports
) -> None:
    for page in SCREEN_PAGES:
        report = reports(folder / f"{page}.md")
        if page not in files and not report.problems:
            text = "There is no such page, and the screen leads to it. Put it back."
            report.add(0, text)


def _read_shared(
    folder: Path, pictures: Path, languages: Sequence[_Language], reports: _Reports
) -> Shared:
    files = {one.code: tuple(one.files) for one in languages}
    names = ("clinic", "sources", "facts", "order")
    clinic, sources, facts, order = (reports(folder / f"{name}.toml") for name in names)
    for report in (clinic, sources, facts, order):
        is_inside(report, folder)
    shown = Pictures(pictures)
    answers = read_clinic(clinic, files)
    known_sources = read_sources(sources)
    hidden = [_hidden(one, answers) for one in languages]
    return Shared(
        answers,
        known_sources,
        read_facts(facts, known_sources),
        read_order(order, files, hidden, shown),
        shown,
    )


def _hidden(language: _Language, clinic: Clinic) -> frozenset[str]:
    """Return the pages that are only about routes that the clinic has not."""
    not_offered = {*ROUTES}.difference(clinic.routes)
    about = ((draft.id, draft.header.routes) for draft in language.drafts)
    return frozenset(
        page for page, routes in about if routes and not_offered.issuperset(routes)
    )


def _edition(language: _Language, shared: Shared, reader: Reader) -> Edition:
    known = _known(language, shared)
    pages = {
        draft.id: compile_page(draft, Desk(known, draft.report, reader))
        for draft in language.drafts
    }
    words = compile_words(language.words, Desk(known, language.glossary, reader))
    in_view = {key: page for key, page in pages.items() if key not in known.hidden}
    order = shared.order or Order({}, ())
    if shared.order:
        _check_sections(language, order)
    walk = tuple(page for page in order.walk if page in in_view)
    return Edition(
        language=language.code,
        sections=_sections(order.sections.get(language.code, ()), in_view),
        walk=walk,
        walk_minutes=ceil(sum(in_view[page].word_count for page in walk) / _PACE),
        glossary=words,
        clinic=dict(known.answers),
        pages=in_view,
    )


def _known(language: _Language, shared: Shared) -> Known:
    return Known(
        shared=shared,
        language=language.code,
        pages=frozenset(language.files),
        hidden=_hidden(language, shared.clinic),
        words=word_names(language.words),
    )


def _check_sections(language: _Language, order: Order) -> None:
    sections = order.sections[language.code]
    placed = {page for section in sections for page in section.pages}
    for page, report in language.files.items():
        if page not in placed:
            text = f"The page is in no section. Put {page!r} into one in order.toml."
            report.add(0, text)


def _sections(
    sections: Iterable[Section], in_view: Collection[str]
) -> tuple[Section, ...]:
    """Leave out pages that are hidden here, and sections with no page left."""
    kept = (
        replace(one, pages=tuple(page for page in one.pages if page in in_view))
        for one in sections
    )
    return tuple(section for section in kept if section.pages)
