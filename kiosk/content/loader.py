"""From the content folder to a Library, or to one error with every Problem."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.content.approval.judged_signatures import signatures_in, with_standings
from kiosk.content.approval.signature import Signatures
from kiosk.content.approval.signatures import FILE as SIGNATURES
from kiosk.content.approval.signed_content import Behind, text_hash
from kiosk.content.cache import Earlier
from kiosk.content.edition import Compiler, Own, own_of
from kiosk.content.files.folder import (
    check_folder,
    check_languages,
    keep_inside,
    languages_of,
)
from kiosk.content.files.font_signs import signs_drawn
from kiosk.content.files.picture_files import PictureFiles
from kiosk.content.files.pictures import OWN, Pictures
from kiosk.content.files.problems import Report, minding, raise_if_any
from kiosk.content.files.stamps import fingerprint, stamps_beside
from kiosk.content.inline.context import Shared
from kiosk.content.inline.markdown_reader import Reader
from kiosk.content.languages import Language, hidden_pages, read_language
from kiosk.content.model.editions import with_lent
from kiosk.content.model.library import Library
from kiosk.content.speech.recordings import with_recordings
from kiosk.content.tables.clinic import read_clinic
from kiosk.content.tables.facts import read_facts, read_sources
from kiosk.content.tables.made_with import FILE as MADE_WITH
from kiosk.content.tables.made_with import read_made_with
from kiosk.content.tables.order import placed_pages, read_order
from kiosk.errors import ContentError, Problem
from kiosk.known_pages import SCREEN_PAGES


class _Reports:
    """The Report of each file."""

    def __init__(self) -> None:
        self._reports: dict[Path, Report] = {}

    def __call__(self, path: Path) -> Report:
        return self._reports.setdefault(path, Report(path))

    def raise_if_any(self) -> None:
        raise_if_any(self._reports.values())

    def problems(self) -> tuple[Problem, ...]:
        every = self._reports.values()
        return tuple(problem for report in every for problem in report.problems)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A library, and what it was made of.

    Where there are *problems*, the pages that have them are not whole.
    """

    library: Library
    shared: Shared
    languages: tuple[Language, ...]
    folder: Path
    own: Mapping[str, Own]
    signatures: Signatures
    problems: tuple[Problem, ...]

    def text_hash(self, language: str, page_id: str) -> str:
        """Sum up what a clinician signs of a page as it is now; "" where none is."""
        edition = self.library.editions[language]
        return text_hash(edition, page_id, behind(self.shared))


def compile_content(
    folder: Path,
    *,
    assets: Path,
    earlier: Earlier | None = None,
    today: date | None = None,
) -> Compiled:
    """Compile all of *folder*, or raise one ContentError with every Problem.

    What *earlier* has compiled already, and nothing has changed, is taken from there.
    *today* is the day of this machine, unless told else.
    """
    compiled = compile_each(folder, assets=assets, earlier=earlier, today=today)
    if compiled.problems:
        raise ContentError(compiled.problems)
    return compiled


def compile_each(
    folder: Path,
    *,
    assets: Path,
    earlier: Earlier | None = None,
    today: date | None = None,
) -> Compiled:
    """Compile all of *folder*, and say what is wrong in it.

    Raise a ContentError where there is nothing to compile.

    Everything is read before anything is compiled: a page may link to any other.
    """
    with minding(folder):
        day = today or date.today()  # noqa: DTZ011  the clinic's own day
        return _compiled(folder, assets, earlier or Earlier(), day)


def _compiled(folder: Path, assets: Path, earlier: Earlier, today: date) -> Compiled:
    reports = _Reports()
    check_folder(folder, reports(folder))
    read_made_with(reports(folder / MADE_WITH))
    reports.raise_if_any()
    check_languages(folder, reports)
    placed = placed_pages(folder / "order.toml")
    languages = tuple(
        read_language(folder, code, reports, earlier, placed)
        for code in languages_of(folder)
    )
    _check_screen_pages(folder / languages[0].code, languages[0].files, reports)
    beside = _beside(folder, assets)  # before these are read: one may change meanwhile
    shared = _read_shared(folder, assets, languages, reports)
    compiler = Compiler(shared, Reader(), earlier, beside)
    own = {one.code: own_of(one, languages[0], compiler) for one in languages}
    signatures = signatures_in(reports(folder / SIGNATURES), folder, today)
    bare = with_lent({code: one.edition for code, one in own.items()})
    judged = with_standings(bare, behind(shared), signatures)
    editions = with_recordings(judged, folder)
    files = PictureFiles(shared.pictures)
    sources = dict(shared.sources or {})
    library = Library(editions=editions, sources=sources, pictures=files)
    problems = reports.problems()
    return Compiled(library, shared, languages, folder, own, signatures, problems)


def behind(shared: Shared) -> Behind:
    """Return what stands behind the pages of all languages."""
    return Behind(shared.facts or {}, shared.sources or {}, shared.pictures)


def _check_screen_pages(
    folder: Path, files: Collection[str], reports: _Reports
) -> None:
    """Tell of what is not there in English: another language can borrow it."""
    for page in SCREEN_PAGES:
        report = reports(folder / f"{page}.md")
        if page not in files and not report.problems:
            text = "There is no such page, and the screen leads to it. Put it back."
            report.add(0, text)


def _read_shared(
    folder: Path, assets: Path, languages: Sequence[Language], reports: _Reports
) -> Shared:
    files = {one.code: tuple(one.files) for one in languages}
    names = ("clinic", "sources", "facts", "order")
    clinic, sources, facts, order = (reports(folder / f"{name}.toml") for name in names)
    keep_inside((clinic, sources, facts, order), folder)
    shown = Pictures(assets / "pictures", folder / OWN)
    answers = read_clinic(clinic, files)
    known_sources = read_sources(sources)
    hidden = [hidden_pages(one, answers) for one in languages]
    return Shared(
        answers,
        known_sources,
        read_facts(facts, known_sources),
        read_order(order, files, hidden, shown),
        shown,
        signs_drawn(assets / "fonts"),
    )


def _beside(folder: Path, assets: Path) -> Hashable:
    return stamps_beside(folder), fingerprint(assets)
