"""New pages and new languages: files that an author starts from.

What is written here compiles as it is, so nobody begins with a list of mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import tomlkit

from kiosk.authoring.new_files import keep_own, text_of, write_all
from kiosk.authoring.translate import page_to_translate, translatable
from kiosk.content.files.atomic import only_writer
from kiosk.content.files.folder import page_name_fault
from kiosk.content.files.problems import Report, quoted
from kiosk.content.files.toml_table import read_toml
from kiosk.content.syntax.page_template import first_page
from kiosk.errors import ContentError, KioskError, did_you_mean

_NOT_PLAIN = re.compile(r"[*_\[\]{}<>`\n]")


class Wish(NamedTuple):
    """A page to be started: *section* is an id in order.toml; "" lets us choose."""

    name: str
    title: str = ""
    section: str = ""
    language: str = "en"


class NewPage(NamedTuple):
    """A page that was started, and the section in which it stands.

    *on_home* tells if patients find that section on the home screen.
    """

    path: Path
    section: str
    on_home: bool


class NewLanguage(NamedTuple):
    """A language that was started: its folder, and the files that wait for words."""

    folder: Path
    files: tuple[Path, ...]


def start_page(folder: Path, wish: Wish, today: date) -> NewPage:
    """Write a page with an example of what is used most, and put it in its section.

    In another language it is the English page, to be translated.
    """
    with only_writer(folder):
        keep_own(folder)
        texts, made = page_texts(folder, wish, today)
        write_all(texts)
        return made


def page_texts(
    folder: Path, wish: Wish, today: date
) -> tuple[Mapping[Path, str], NewPage]:
    """Return what ``start_page`` writes, for who writes it in another way."""
    name = wish.name.removesuffix(".md")
    _check_words(f"{name}.md", wish)
    path = folder / wish.language / f"{name}.md"
    _check_new(path)
    order = _order(folder)
    home = _section(order, name, wish.section)
    if wish.language == "en":
        title = wish.title or re.sub("[-_]+", " ", name).capitalize()
        texts = {path: first_page(title, today)}
    else:
        texts = {path: _translated(folder, name, wish.title)}
    if name not in home["pages"]:
        _append(home["pages"], name)
        texts[folder / "order.toml"] = tomlkit.dumps(order)
    return texts, NewPage(path, str(home["id"]), bool(home.get("tile", True)))


def start_language(folder: Path, code: str) -> NewLanguage:
    """Copy all that is to be translated from English, and name the language.

    Of one that is there already, the files beside its pages are brought back.
    """
    _check_code(code)
    with only_writer(folder):
        keep_own(folder)
        return _language(folder, code)


def _language(folder: Path, code: str) -> NewLanguage:
    texts = _texts_in(folder, code)
    missing = _missing_beside(folder, texts) if code != "en" else {}
    if missing and (folder / code).is_dir():
        write_all(missing)
        return NewLanguage(folder / code, tuple(missing))
    for path in (folder / code, *texts):
        if path.exists():
            raise KioskError(f"{path} is there already. Nothing was changed.")
    _write_language(folder, code, texts)
    return NewLanguage(folder / code, tuple(texts))


def _texts_in(folder: Path, code: str) -> dict[Path, str]:
    """Return all that is to be translated, by the paths it has in *code*."""
    english = translatable(folder).items()
    return {
        folder / _renamed(path.relative_to(folder), code): text
        for path, text in english
    }


def _write_language(folder: Path, code: str, texts: Mapping[Path, str]) -> None:
    order = _order(folder)
    for section in order["section"]:
        section["title"] = _with_language(section["title"], code)
    clinic = tomlkit.parse(text_of(folder / "clinic.toml"))
    _name_language(clinic, code)
    named = {"order.toml": order, "clinic.toml": clinic}
    anew = {folder / name: tomlkit.dumps(table) for name, table in named.items()}
    write_all({**texts, **anew})


def _missing_beside(folder: Path, texts: Mapping[Path, str]) -> dict[Path, str]:
    """Return the *texts* that are no page, and not there; pages have `new page`."""
    beside = {path: text for path, text in texts.items() if path.parent == folder}
    return {path: text for path, text in beside.items() if not path.exists()}


def _check_words(file: str, wish: Wish) -> None:
    if fault := page_name_fault(file):
        raise KioskError(fault)
    _check_code(wish.language)
    if _NOT_PLAIN.search(wish.title):
        raise KioskError("A title has only plain words: no * _ [ ] { } < > or `.")


def _check_code(code: str) -> None:
    if not re.fullmatch("[a-z]{2}", code):
        raise KioskError(f"{code!r} is no language. Write two letters, such as es.")


def _check_new(path: Path) -> None:
    there = [one.name for one in path.parent.glob("*")]
    twins = [one for one in there if one.casefold() == path.name.casefold()]
    if twins:
        twin = path.with_name(twins[0])
        raise KioskError(f"{twin} is there already. Nothing was changed.")
    if not path.parent.is_dir():
        raise KioskError(f"There is no folder {str(path.parent)!r}.")


def _order(folder: Path) -> tomlkit.TOMLDocument:
    """Read order.toml so that it can be written again with its remarks and layout."""
    report = Report(folder / "order.toml")
    table = read_toml(report)
    if table is None or not table.listed("section"):
        raise ContentError(report.problems)
    return tomlkit.parse(text_of(report.path))


def _section(order: Mapping[str, Any], page: str, wanted: str) -> Any:  # noqa: ANN401  tomlkit's own
    """Return the section where *page* stands or will: one off the home screen.

    A page that is just begun is not put before patients unless its author says so.
    """
    sections = order["section"]
    ids = [str(one["id"]) for one in sections]
    if wanted and wanted not in ids:
        guess = did_you_mean(wanted, ids) or f" There are: {', '.join(ids)}."
        raise KioskError(f"There is no section {quoted(wanted)}.{guess}")
    placed = [one for one in sections if page in one["pages"]]
    named = [one for one in sections if one["id"] == wanted]
    apart = [one for one in sections if one.get("tile") is False]
    return next(iter([*placed, *named, *apart, sections[-1]]))


def _append(pages: Any, name: str) -> None:  # noqa: ANN401  tomlkit's own
    if "\n" in pages.as_string():
        pages.add_line(name, indent="    ")
    else:
        pages.append(name)


def _translated(folder: Path, name: str, title: str) -> str:
    english = folder / "en" / f"{name}.md"
    if not english.is_file():
        raise KioskError(f"There is no {english} to translate. Start the page there.")
    text = page_to_translate(folder, english)
    new = f"title: {title}".replace("\\", "\\\\")
    return re.sub(r"(?m)^title:.*$", new, text, count=1) if title else text


def _renamed(path: Path, code: str) -> Path:
    """Return ``es/cost.md`` for ``en/cost.md``, ``words.es.toml`` for words.en.toml."""
    return Path(*(code if part == "en" else part for part in path.parts)).with_name(
        path.name.replace(".en.", f".{code}.")
    )


def _name_language(table: Any, code: str) -> None:  # noqa: ANN401  tomlkit's own
    """Give every answer that is told by language its English words in *code* too."""
    for key, value in table.items():
        if isinstance(value, dict) and "en" in value:
            table[key] = _with_language(value, code)
        elif isinstance(value, dict):
            _name_language(value, code)


def _with_language(words: Any, code: str) -> Any:  # noqa: ANN401  tomlkit's own
    """Return ``{ en = "…", es = "…" }`` with *code*; its English words if it is new."""
    known = dict(words) if isinstance(words, dict) else {"en": str(words)}
    if code in known:
        return words
    known[code] = known.get("en", "")
    rows = ", ".join(
        f"{key} = {tomlkit.string(str(v)).as_string()}" for key, v in known.items()
    )
    return tomlkit.value(f"{{ {rows} }}")
