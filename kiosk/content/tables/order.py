"""``order.toml``: the topics on the home screen, and the walk through the pages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from kiosk.content.files.folder import is_below
from kiosk.content.files.pictures import Pictures
from kiosk.content.files.problems import Report, minded, quoted
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.model.library import Section
from kiosk.content.tables.clinic import texts_by_language

_TINTS = ("mist", "lamp", "clay", "sky", "moss")
_KEYS = ("walk", "section")
_SECTION_KEYS = ("id", "title", "picture", "tint", "pages", "tile")
_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Order:
    """What order.toml says: the sections in every language, and the walk."""

    sections: Mapping[str, tuple[Section, ...]]
    walk: tuple[str, ...]


@minded
def read_order(
    report: Report,
    pages: Mapping[str, Collection[str]],
    hidden: Sequence[Collection[str]],
    pictures: Pictures,
) -> Order | None:
    """Read the file; *pages* are those of every language, *hidden* some of them."""
    file = read_toml(report)
    if file is None:
        return None
    file.check_keys(_KEYS, required=("walk", "section"))
    tables = file.listed("section")
    if file.values.get("section") == []:
        file.problem("section", "There is no section yet. Write one: [[section]].")
    if not tables:
        return None
    sections = _sections(tables, tuple(pages), pictures)
    _check_once(tables, "id", [(table.text("id"),) for table in tables])
    _check_once(tables, "pages", [_pages(table) for table in tables])
    for table in tables:
        _check_pages(table, pages)
    sections = _as_meant(sections, pages["en"])
    in_sections = {page for one in sections["en"] for page in one.pages}
    walk = _walk(file, in_sections)
    _check_walk(file, walk, pages, hidden)
    return Order(sections, walk)


def placed_pages(path: Path) -> frozenset[str]:
    """Return the pages that the file at *path* names, as far as it can be read.

    A page that stands there is one, however much it looks like a copy of another.
    """
    is_own = path.is_file() and is_below(path, path.parent)
    file = read_toml(Report(path)) if is_own else None
    if file is None:
        return frozenset()
    tables = file.listed("section")
    pages = (page for table in tables for page in _pages(table))
    return frozenset((*pages, *map(_page, file.texts("walk"))))


def _sections(
    tables: Iterable[Table], languages: Collection[str], pictures: Pictures
) -> dict[str, tuple[Section, ...]]:
    sections = [_section(table, pictures) for table in tables]
    titles = [_titles(table, languages) for table in tables]
    return {
        language: tuple(
            replace(section, title=title.get(language, ""))
            for section, title in zip(sections, titles, strict=True)
        )
        for language in languages
    }


def _section(table: Table, pictures: Pictures) -> Section:
    """Read all of a section but its title, which every language has its own of."""
    tile = table.flag("tile", default=True)
    on_home = ("picture", "tint") if table.values.get("tile", True) is True else ()
    table.check_keys(_SECTION_KEYS, required=("id", "title", "pages", *on_home))
    section_id, picture = table.text("id"), table.text("picture")
    if "id" in table.values and not _ID.fullmatch(section_id):
        text = "An id has only small letters, digits and hyphens."
        table.problem("id", text)
    if "picture" in table.values and (fault := pictures.fault(picture)):
        table.problem("picture", f"Picture {quoted(picture)}: {fault}")
    tint = table.choice("tint", _TINTS, _TINTS[0])
    return Section(section_id, "", picture, tint, _pages(table), tile)


def _titles(table: Table, languages: Collection[str]) -> dict[str, str]:
    titles = dict.fromkeys(languages, "")
    if isinstance(table.values.get("title"), dict):
        below = table.table("title")
        titles = texts_by_language(below, languages) if below else titles
    elif "title" in table.values:
        titles = dict.fromkeys(languages, table.text("title"))
    if "title" in table.values and not any(titles.values()):
        table.problem("title", "The section has no title.")
    return titles


def _pages(table: Table) -> tuple[str, ...]:
    return tuple(_page(name) for name in table.texts("pages"))


def _page(name: str) -> str:
    """Return the page of a file name: ``en/cost.md`` is ``cost``."""
    return name.rpartition("/")[2].removesuffix(".md")


def _as_meant(
    sections: Mapping[str, tuple[Section, ...]], english: Collection[str]
) -> dict[str, tuple[Section, ...]]:
    """Take ``Cost`` for ``cost``: it was reported, and is no reason for more."""
    spelled = {page.casefold(): page for page in english}
    return {
        language: tuple(
            replace(
                one,
                pages=tuple(spelled.get(page.casefold(), page) for page in one.pages),
            )
            for one in many
        )
        for language, many in sections.items()
    }


def _check_once(
    tables: Iterable[Table], key: str, rows: Iterable[tuple[str, ...]]
) -> None:
    """Report an id or a page that stands in more than one place."""
    seen: set[str] = set()
    for table, words in zip(tables, rows, strict=True):
        for word in words:
            if word in seen:
                text = f"{quoted(word)} stands in a section already. Take one away."
                table.problem(key, text, value=word)
            seen.add(word)


def _check_pages(table: Table, pages: Mapping[str, Collection[str]]) -> None:
    """Report what is not there in English: another language may still wait for it."""
    english = pages["en"]
    for page in _pages(table):
        if page not in english:
            text = f"There is no page {quoted(f'en/{page}.md')}."
            table.report.unknown(table.line("pages", page), text, page, english)


def _check_walk(
    file: Table,
    walk: Sequence[str],
    pages: Mapping[str, Collection[str]],
    hidden: Sequence[Collection[str]],
) -> None:
    """Report a walk that is no walk: its button is the largest of all."""
    if file.values.get("walk") == []:
        file.problem("walk", "The walk has no pages. Name one page at least.")
    elif walk and any(all(page in unseen for page in walk) for unseen in hidden):
        text = "Every page of the walk is about a way that this clinic does not offer."
        file.problem("walk", f"{text} Name a page for everyone.")
    elif walk:
        _check_walk_in_each(file, walk, pages, hidden)


def _check_walk_in_each(
    file: Table,
    walk: Sequence[str],
    pages: Mapping[str, Collection[str]],
    hidden: Sequence[Collection[str]],
) -> None:
    """Report a language, such as one just begun, that has no page of the walk."""
    first = next(page for page in walk if page not in hidden[0])
    for (language, found), unseen in zip(pages.items(), hidden, strict=True):
        if language != "en" and not {*walk}.intersection(found).difference(unseen):
            text = f"No page of the walk is there in {language!r}. Translate one first:"
            file.problem("walk", f"{text} {quoted(f'{language}/{first}.md')}.")


def _walk(file: Table, in_sections: Collection[str]) -> tuple[str, ...]:
    walk = tuple(_page(name) for name in file.texts("walk"))
    seen: set[str] = set()
    for page in walk:
        line = file.line("walk", page)
        if page not in in_sections:
            text = f"The walk names {quoted(page)}, which is in no section."
            file.report.unknown(line, text, page, in_sections)
        elif page in seen:
            file.report.add(line, f"The walk names {quoted(page)} twice.")
        seen.add(page)
    return walk
