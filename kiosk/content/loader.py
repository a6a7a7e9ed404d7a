"""From the content folder to a Library, or to one error with every Problem."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from msgspec.structs import replace

from kiosk.content.clinic import Clinic, read_clinic
from kiosk.content.facts import read_facts, read_sources
from kiosk.content.folders import check_folder, is_inside, languages_of, page_files
from kiosk.content.glossary import Entry, compile_words, read_glossary, word_names
from kiosk.content.known import Desk, Known
from kiosk.content.model import Edition, Fact, Library, Section, Source
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


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all languages have in common; None is a file that cannot be read."""

    clinic: Clinic
    sources: Mapping[str, Source] | None
    facts: Mapping[str, Fact] | None
    order: Order | None
    pictures: Pictures


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
    return Library(
        editions=editions,
        sources=dict(shared.sources or {}),
        routes=shared.clinic.routes,
        room_items=shared.clinic.room_items,
    )


def _read(folder: Path, code: str, reports: _Reports) -> _Language:
    files = page_files(folder / code, folder, reports)
    drafts = [read_draft(page, report) for page, report in files.items()]
    glossary = reports(folder / f"glossary.{code}.md")
    return _Language(
        code,
        files,
        tuple(draft for draft in drafts if draft is not None),
        read_glossary(glossary) if is_inside(glossary, folder) else (),
        glossary,
    )


def _read_shared(
    folder: Path, pictures: Path, languages: Iterable[_Language], reports: _Reports
) -> _Shared:
    files = {one.code: tuple(one.files) for one in languages}
    names = ("clinic", "sources", "facts", "order")
    clinic, sources, facts, order = (reports(folder / f"{name}.toml") for name in names)
    for report in (clinic, sources, facts, order):
        is_inside(report, folder)
    shown = Pictures(pictures)
    known_sources = read_sources(sources.path, sources)
    return _Shared(
        read_clinic(clinic.path, files, clinic),
        known_sources,
        read_facts(facts.path, known_sources, facts),
        read_order(order.path, files, shown, order),
        shown,
    )


def _edition(language: _Language, shared: _Shared, reader: Reader) -> Edition:
    known = _known(language, shared)
    pages = {
        draft.id: compile_page(draft, Desk(known, draft.report, reader))
        for draft in language.drafts
    }
    words = compile_words(language.words, Desk(known, language.glossary, reader))
    in_view = {key: page for key, page in pages.items() if key not in known.hidden}
    order = shared.order or Order({}, {}, ())
    if shared.order:
        _check_sections(language, order)
    walk = tuple(page for page in order.walk if page in in_view)
    return Edition(
        language=language.code,
        name=order.names.get(language.code, ""),
        sections=_sections(order.sections.get(language.code, ()), in_view),
        walk=walk,
        walk_minutes=ceil(sum(in_view[page].word_count for page in walk) / _PACE),
        glossary=words,
        clinic=dict(known.answers),
        pages=in_view,
    )


def _known(language: _Language, shared: _Shared) -> Known:
    offered = set(shared.clinic.routes)
    hidden = [
        draft.id
        for draft in language.drafts
        if draft.header.routes and not offered.intersection(draft.header.routes)
    ]
    return Known(
        language=language.code,
        pages=frozenset(language.files),
        hidden=frozenset(hidden),
        words=word_names(language.words),
        facts=shared.facts,
        answers=shared.clinic.answers[language.code],
        routes=shared.clinic.routes,
        room_items=shared.clinic.room_items,
        pictures=shared.pictures,
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
