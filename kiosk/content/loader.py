"""From the content folder to a Library, or to one error with every Problem."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from kiosk.content.approval.signatures import FILE as SIGNATURES
from kiosk.content.approval.signatures import text_hash
from kiosk.content.approval.standings import signatures_in, with_standings
from kiosk.content.cache import Earlier
from kiosk.content.files.folder import check_folder, is_inside, languages_of
from kiosk.content.files.font_signs import signs_drawn
from kiosk.content.files.pictures import Pictures
from kiosk.content.files.problems import Report, minding, raise_if_any
from kiosk.content.files.stamps import fingerprint, stamps_beside
from kiosk.content.glossary import compile_words
from kiosk.content.inline.context import Context, Known, Shared
from kiosk.content.inline.markdown_reader import Reader
from kiosk.content.languages import Language, hidden_pages, known_in, read_language
from kiosk.content.model.editions import sections_with, with_borrowed
from kiosk.content.model.library import Edition, Library, Page
from kiosk.content.model.word_count import minutes_to_read
from kiosk.content.speech.recordings import recordings_in
from kiosk.content.tables.clinic import read_clinic
from kiosk.content.tables.facts import read_facts, read_sources
from kiosk.content.tables.order import Order, read_order
from kiosk.known_pages import SCREEN_PAGES


class _Reports:
    """The Report of each file."""

    def __init__(self) -> None:
        self._reports: dict[Path, Report] = {}

    def __call__(self, path: Path) -> Report:
        return self._reports.setdefault(path, Report(path))

    def raise_if_any(self) -> None:
        raise_if_any(self._reports.values())


@dataclass(frozen=True, slots=True)
class Compiled:
    """A library, and what it was made of."""

    library: Library
    shared: Shared
    languages: tuple[Language, ...]
    folder: Path

    def text_hash(self, language: str, page_id: str) -> str:
        """Sum up what a clinician signs of a page as it is now; "" where none is."""
        edition = self.library.editions[language]
        facts, sources = self.shared.facts or {}, self.shared.sources or {}
        return text_hash(edition, page_id, facts, sources)


def compile_content(
    folder: Path, *, assets: Path, earlier: Earlier | None = None
) -> Compiled:
    """Compile all of *folder*, or raise one ContentError with every Problem.

    Everything is read before anything is compiled: a page may link to any other.
    What *earlier* has compiled already, and nothing has changed, is taken from there.
    """
    with minding(folder):
        return _compiled(folder, assets, earlier or Earlier())


def _compiled(folder: Path, assets: Path, earlier: Earlier) -> Compiled:
    reports = _Reports()
    check_folder(folder, reports(folder))
    reports.raise_if_any()
    codes = languages_of(folder)
    languages = tuple(read_language(folder, code, reports, earlier) for code in codes)
    _check_screen_pages(folder / languages[0].code, languages[0].files, reports)
    shared = _read_shared(folder, assets, languages, reports)
    compiler = _Compiler(shared, Reader(), earlier, _beside(folder, assets))
    english, *others = languages
    first = _edition(english, english, compiler)
    bare = {english.code: first} | {
        one.code: with_borrowed(_edition(one, english, compiler), first)
        for one in others
    }
    signatures = signatures_in(reports(folder / SIGNATURES), folder)
    facts, sources = shared.facts or {}, shared.sources or {}
    judged = with_standings(bare, facts, sources, signatures)
    reports.raise_if_any()
    editions = {
        code: replace(one, recordings=recordings_in(folder / code, one))
        for code, one in judged.items()
    }
    library = Library(editions=editions, sources=dict(sources))
    return Compiled(library, shared, languages, folder)


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
    for report in (clinic, sources, facts, order):
        is_inside(report, folder)
    shown = Pictures(assets / "pictures")
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


@dataclass(frozen=True, slots=True)
class _Compiler:
    """What every file is compiled with; *beside* stands for the files beside pages."""

    shared: Shared
    reader: Reader
    earlier: Earlier
    beside: Hashable

    def compile(self, language: Language, known: Known) -> dict[str, Page]:
        key = (self.beside, known.pages, known.hidden)
        pages = {
            draft.id: self.earlier.page(draft, self.context(known, draft.report), key)
            for draft in language.drafts
        }
        return {name: page for name, page in pages.items() if page}

    def context(self, known: Known, report: Report) -> Context:
        return Context(known, report, self.reader)


def _beside(folder: Path, assets: Path) -> Hashable:
    return stamps_beside(folder), fingerprint(assets / "icons", assets)


def _edition(language: Language, english: Language, compiler: _Compiler) -> Edition:
    """Compile what is there in *language*; a page that is not is lent by *english*."""
    shared = compiler.shared
    known = known_in(language, english, shared)
    pages = compiler.compile(language, known)
    with minding(language.glossary.path):
        context = compiler.context(known, language.glossary)
        words = compile_words(language.words, context)
    in_view = {key: page for key, page in pages.items() if key not in known.hidden}
    order = shared.order or Order({}, ())
    if shared.order:
        _check_sections(language, order)
    shown = known.pages - known.hidden
    walk = tuple(page for page in order.walk if page in shown)
    return Edition(
        language=language.code,
        sections=tuple(
            replace(one, title=known.laid_out(one.title))
            for one in sections_with(shown, order.sections.get(language.code, ()))
        ),
        walk=walk,
        walk_minutes=minutes_to_read(_words_on(walk, in_view)),
        glossary=words,
        clinic={name: known.laid_out(words) for name, words in known.answers.items()},
        pages=in_view,
        routes=shared.clinic.routes,
        phrases=language.phrases,
    )


def _words_on(walk: Sequence[str], pages: Mapping[str, Page]) -> int:
    return sum(pages[page].word_count for page in walk if page in pages)


def _check_sections(language: Language, order: Order) -> None:
    sections = order.sections[language.code]
    placed = {page for section in sections for page in section.pages}
    for page, report in language.files.items():
        if page not in placed:
            text = f"The page is in no section. Put {page!r} into one in order.toml."
            report.add(0, text)
