"""A page as it is typed: compiled by itself, and put among the others."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from kiosk.content.cache import Made
from kiosk.content.files.problems import Report, minding
from kiosk.content.inline.context import Context
from kiosk.content.inline.markdown_reader import Reader
from kiosk.content.loader import Compiled
from kiosk.content.model.library import Library, Page
from kiosk.content.page import compile_page, read_draft
from kiosk.errors import ContentError, Problem


class Typed(NamedTuple):
    """What became of a page; *made* is None where nothing could be made of it."""

    made: Made | None
    problems: tuple[Problem, ...]


def compile_typed(
    compiled: Compiled, language: str, page_id: str, written: bytes
) -> Typed:
    """Compile what is *written* of one page; all else is as it was *compiled*."""
    known = compiled.own[language].known
    report = Report(compiled.folder / language / f"{page_id}.md")
    context = Context(known, report, Reader())
    made = None
    try:
        with minding(report.path):
            if draft := read_draft(page_id, report, written):
                page = compile_page(draft, context)
                made = Made(draft, known, page, frozenset(context.uses))
    except ContentError as error:
        report.problems.extend(error.problems)
    return Typed(made, tuple(report.problems))


def with_page(library: Library, language: str, page: Page) -> Library:
    """Return *library* with another *page*, also where English lends it."""
    editions = {}
    for code, edition in library.editions.items():
        shows = page.id in edition.pages
        is_lent = language == "en" and page.id in edition.borrowed
        if shows and (code == language or is_lent):
            pages = {**edition.pages, page.id: page}
            editions[code] = replace(edition, pages=pages)
        else:
            editions[code] = edition
    return replace(library, editions=editions)
