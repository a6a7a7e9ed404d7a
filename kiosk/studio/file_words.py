"""The files of the content by the names that staff know them by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from PySide6.QtCore import QLocale

from kiosk.content.model.library import Library
from kiosk.errors import Problem

Titles: TypeAlias = Mapping[str, str]
"""What staff call the pages, by the names of their files."""

_TABLES = {
    "clinic.toml": "The clinic’s answers",
    "facts.toml": "Facts",
    "sources.toml": "Sources",
    "order.toml": "Topics and their order",
    "signoff.toml": "Signatures",
    "coverage.toml": "Where each thing is told",
    "must_tell.toml": "What patients must be told",
}
_BY_LANGUAGE = {
    "glossary": "Words to know",
    "phrases": "Words of the screen",
    "words": "Words that the checks know",
    "booklet": "Words of the booklet",
    "web": "Words of the web pages",
}


def language_words(code: str) -> str:
    """Return what a language is called in English, or its *code*."""
    language = QLocale(code).language()
    if language == QLocale.Language.C:
        return code
    return QLocale.languageToString(language)


def file_words(name: str, titles: Titles) -> str:
    """Return such as "Side effects (Spanish)" for es/side-effects.md.

    *titles* has the titles of the pages that there are now, by the same names.
    """
    path = PurePosixPath(name)
    folder = path.parts[0] if len(path.parts) > 1 else ""
    if folder == "pictures":
        return f"Picture {path.name}"
    if folder == "signed":
        page = path.name.partition(".")[0]
        return f"What was signed: {file_words(f'{path.parent.name}/{page}.md', titles)}"
    if folder and path.suffix == ".md":
        title = titles.get(name) or path.stem.replace("-", " ").capitalize()
        return f"{title} ({language_words(folder)})"
    parts = path.name.split(".")
    if not folder and len(parts) == 3 and parts[0] in _BY_LANGUAGE:
        return f"{_BY_LANGUAGE[parts[0]]} ({language_words(parts[1])})"
    return _TABLES.get(name, name)


def faults_told(problems: Iterable[Problem], folder: Path, titles: Titles) -> str:
    """Return the *problems* of the content in *folder*, each in a line."""
    return "".join(f"\n• {_fault(one, folder, titles)}" for one in problems)


def _fault(problem: Problem, folder: Path, titles: Titles) -> str:
    is_ours = problem.path.is_relative_to(folder)
    path = problem.path.relative_to(folder) if is_ours else problem.path
    line = f", line {problem.line}" if problem.line else ""
    return f"{file_words(path.as_posix(), titles)}{line}: {problem.text}"


def titles_in(library: Library | None) -> dict[str, str]:
    """Return the titles of the pages, by the names of their files."""
    if library is None:
        return {}
    return {
        f"{code}/{page}.md": one.title
        for code, edition in library.editions.items()
        for page, one in edition.pages.items()
        if page not in edition.borrowed
    }
