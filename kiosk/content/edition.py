"""One language: what the compiler makes of its pages and its words."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace

from kiosk.content.cache import Earlier, Made
from kiosk.content.files.problems import Report, minding
from kiosk.content.glossary import compile_words
from kiosk.content.inline.context import Context, Known, Shared
from kiosk.content.inline.markdown_reader import Reader
from kiosk.content.languages import Language, known_in
from kiosk.content.model.editions import sections_with
from kiosk.content.model.library import Edition, Page, Word
from kiosk.content.model.word_count import minutes_to_read
from kiosk.content.tables.order import Order


class Own(NamedTuple):
    """What one language has of its own, before English lends it what it lacks.

    *known* is what its pages may name, *uses* what each page uses of it, and *files*
    sums up what their authors wrote.
    """

    edition: Edition
    known: Known
    uses: Mapping[str, frozenset[str]]
    files: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Compiler:
    """What every file is compiled with; *beside* stands for the files beside pages."""

    shared: Shared
    reader: Reader
    earlier: Earlier
    beside: Hashable

    def compile(self, language: Language, known: Known) -> list[Made]:
        key = (self.beside, known.pages, known.hidden)
        made = (
            self.earlier.compiled(draft, self.context(known, draft.report), key)
            for draft in language.drafts
        )
        return [one for one in made if one]

    def context(self, known: Known, report: Report) -> Context:
        return Context(known, report, self.reader)


def own_of(language: Language, english: Language, compiler: Compiler) -> Own:
    """Compile what is there in *language*; what is not may be there in *english*."""
    known = known_in(language, english, compiler.shared)
    made = compiler.compile(language, known)
    with minding(language.glossary.path):
        context = compiler.context(known, language.glossary)
        words = compile_words(language.words, context)
    in_view = {one.page.id: one for one in made if one.page.id not in known.hidden}
    edition = _edition(
        language, known, words, {key: one.page for key, one in in_view.items()}
    )
    return Own(
        edition,
        known,
        {key: one.uses for key, one in in_view.items()},
        {key: one.draft.checksum for key, one in in_view.items()},
    )


def _edition(
    language: Language,
    known: Known,
    words: dict[str, Word],
    pages: Mapping[str, Page],
) -> Edition:
    shared = known.shared
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
        walk_minutes=minutes_to_read(_words_on(walk, pages)),
        glossary=words,
        clinic={name: known.laid_out(words) for name, words in known.answers.items()},
        pages=pages,
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
            text = f"The page is in no section. Put {page!r} into one in order.toml"
            report.add(0, f"{text}{_or_delete(page, placed)}.")


def _or_delete(page: str, placed: Collection[str]) -> str:
    """Say what a page in no section may be, too: nobody must show a copy."""
    alike = [one for one in placed if page.startswith(one) or page.endswith(one)]
    original = max(alike, key=len, default="")
    return f", or delete it if it is a copy of {original!r}" if original else ""
