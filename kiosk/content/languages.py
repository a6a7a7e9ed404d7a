"""What there is in each language before anything is compiled, and what it may name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.cache import Earlier
from kiosk.content.files.folder import Reports, is_inside, page_files
from kiosk.content.files.problems import Report
from kiosk.content.glossary import Entry, check_there, read_glossary, word_names
from kiosk.content.inline.context import Known, Shared
from kiosk.content.model.phrases import ENGLISH, Phrases
from kiosk.content.model.routes import ROUTES
from kiosk.content.page import Draft
from kiosk.content.tables.clinic import Clinic
from kiosk.content.tables.phrases_file import read_phrases


@dataclass(frozen=True, slots=True)
class Language:
    """One language, read but not compiled: *files* are all its pages, good or bad."""

    code: str
    folder: Path
    files: Mapping[str, Report]
    drafts: tuple[Draft, ...]
    words: tuple[Entry, ...]
    glossary: Report
    phrases: Phrases

    def path(self, page: str) -> Path:
        """Return the file of *page*, be it there or not."""
        return self.folder / f"{page}.md"


def read_language(
    folder: Path,
    code: str,
    reports: Reports,
    earlier: Earlier,
    placed: Collection[str],
) -> Language:
    """Read the folder of *code*; *placed* are the pages that order.toml names."""
    files = page_files(folder / code, folder, reports, placed)
    drafts = [earlier.draft(page, report) for page, report in files.items()]
    glossary = reports(folder / f"glossary.{code}.md")
    check_there(glossary, code, (draft.lines for draft in drafts if draft))
    phrases = reports(folder / f"phrases.{code}.toml")
    return Language(
        code,
        folder / code,
        files,
        tuple(draft for draft in drafts if draft is not None),
        read_glossary(glossary) if is_inside(glossary, folder) else (),
        glossary,
        read_phrases(phrases, code) if is_inside(phrases, folder) else ENGLISH,
    )


def hidden_pages(language: Language, clinic: Clinic) -> frozenset[str]:
    """Return the pages that are only about routes that the clinic has not."""
    not_offered = {*ROUTES}.difference(clinic.routes)
    about = ((draft.id, draft.header.routes) for draft in language.drafts)
    return frozenset(
        page for page, routes in about if routes and not_offered.issuperset(routes)
    )


def known_in(language: Language, english: Language, shared: Shared) -> Known:
    """Return what the pages of *language* may name, those in English alone too."""
    pages = frozenset(language.files)
    hidden = hidden_pages(language, shared.clinic)
    return Known(
        shared=shared,
        language=language.code,
        pages=pages.union(english.files),
        hidden=hidden | (hidden_pages(english, shared.clinic) - pages),
        words=None if language.glossary.problems else word_names(language.words),
        phrases=language.phrases,
    )
