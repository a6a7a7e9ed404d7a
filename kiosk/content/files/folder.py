"""Which files the content folder holds, and whether their names are safe."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from kiosk.content.files.copies import copies_of_pages, names_in
from kiosk.content.files.copy_names import is_passed_over
from kiosk.content.files.problems import Report, raise_if_any

_LANGUAGE = re.compile(r"[a-z]{2}")
_TAG = re.compile(r"([A-Za-z]{2})([_-](Hans|Hant|Latn|Cyrl|Arab|[A-Z]{2}|[0-9]{3}))*")
"""A language with its writing or its region, as in zh-Hant and zh-TW: BCP 47."""
_PAGE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_ELSEWHERE = re.compile(
    r"\.(txt|markdown|docx?|rtf|odt|pages|html?|pdf)$", re.IGNORECASE
)
"""How the names of files end that an author takes for a page."""
_LONGEST = 100

Reports = Callable[[Path], Report]
"""Gives the Report of a file."""


def languages_of(folder: Path) -> tuple[str, ...]:
    """Return the two-letter folders that hold pages; English comes first."""
    found = filter(_LANGUAGE.fullmatch, folders_of_pages(folder))
    return tuple(sorted(found, key=lambda code: (code != "en", code)))


def folders_of_pages(folder: Path) -> tuple[str, ...]:
    """Return the folders that hold a file of a page's kind, whatever they are named."""
    found = (path for path in folder.iterdir() if not is_passed_over(path.name))
    return tuple(sorted(path.name for path in found if _holds_pages(path)))


def _holds_pages(path: Path) -> bool:
    """Tell if pages are in the folder at *path*, or may be: nobody may look."""
    try:
        return path.is_dir() and any(name.endswith(".md") for name in names_in(path))
    except OSError:
        return True


def language_meant(name: str) -> str:
    """Return the code that the folder *name* was to have; "" is that it says none."""
    tag = _TAG.fullmatch(name)
    return tag[1].lower() if tag and not _LANGUAGE.fullmatch(name) else ""


def check_languages(folder: Path, reports: Reports) -> None:
    """Report a language that would be missed, as the name of its folder is not read."""
    codes = languages_of(folder)
    for name in folders_of_pages(folder):
        if (code := language_meant(name)) and code not in codes:
            text = "Two small letters name a folder of pages: these are not shown."
            text += f" Rename the folder {code!r}, or move it out of the content."
            reports(folder / name).add(0, text)


def check_folder(folder: Path, report: Report) -> None:
    """Report a folder that has nothing to compile in it."""
    if not folder.is_dir():
        text = "There is no such folder. Name the folder that holds clinic.toml."
    elif not any(folder.iterdir()):
        text = "The folder is empty. Put the content back: it starts with clinic.toml."
    elif not (folder / "en").is_dir():
        text = "There is no folder 'en'. Pages in English are in it, one file a page."
        text += _meant_for_english(folder)
    elif "en" not in languages_of(folder):
        text = "The folder 'en' has no pages. Each is a file whose name ends in .md."
    else:
        return
    report.add(0, text)


def _meant_for_english(folder: Path) -> str:
    names = (name for name in folders_of_pages(folder) if language_meant(name) == "en")
    return next((f" The folder {name!r} may be it: rename it." for name in names), "")


def page_files(
    folder: Path, root: Path, reports: Reports, placed: Collection[str]
) -> dict[str, Report]:
    """Return the Report of every page of one language by its id.

    *placed* are the pages that order.toml names.  What looks like a copy of a page is
    none, and nor is what stands in the way of one that is there.
    """
    pages: dict[str, Report] = {}
    spelled: dict[str, str] = {}
    is_home = is_below(folder, root)
    names = {*names_in(folder)}.difference(copies_of_pages(folder, placed))
    for path in sorted(map(folder.joinpath, names), key=_small_letters_first):
        if is_beside_page(path) or not _is_page(path, reports):
            continue
        report = reports(path)
        twin = spelled.setdefault(path.name.casefold(), path.name)
        if fault := _fault(path, twin):
            report.add(0, fault)
        elif (is_home and not path.is_symlink()) or is_inside(report, root):
            pages[path.stem] = report
    return pages


def keep_inside(reports: Iterable[Report], root: Path) -> None:
    """Raise ContentError where a file is a link out of *root*; none is read before.

    What stands in a file elsewhere is nobody's to show, nor to quote in a message.
    """
    away = [report for report in reports if not is_inside(report, root)]
    raise_if_any(away)


def is_inside(report: Report, root: Path) -> bool:
    """Tell if the file is truly below *root*, and report a link that leads away."""
    if is_below(report.path, root):
        return True
    text = "This is a link to a file outside the content. Copy the file here."
    report.add(0, text)
    return False


def is_below(path: Path, root: Path) -> bool:
    """Tell if *path* is truly below *root*, be it there or not."""
    # Unlike Path.resolve, this does not fail at links that lead in a circle.
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def unsafe_name(name: str) -> str:
    """Say why *name* cannot be a file in one known folder; "" when it can."""
    if not name:
        return "The name of the file is missing."
    if re.match("[A-Za-z]:", name) or "/" in name or "\\" in name:
        return "The name leads to another folder."
    if ".." in name:
        return "Two dots may lead to another folder."
    if _RESERVED.fullmatch(name):
        return "Windows keeps this name for itself."
    if not _PLAIN.fullmatch(name) or name.endswith(".") or len(name) > _LONGEST:
        return _unplain(name)
    return ""


def _unplain(name: str) -> str:
    hyphened = re.sub(" +", "-", name)
    if " " in name and _PLAIN.fullmatch(hyphened):
        return f"A file name has no spaces; one without is {hyphened!r}."
    return "A file name has only letters, digits, hyphens and dots."


def page_name_fault(name: str) -> str:
    """Say why the file *name* cannot be a page; "" when it can."""
    if reason := unsafe_name(name):
        return reason
    if not _PAGE_ID.fullmatch(name.removesuffix(".md")):
        return "The name of a page has only letters, digits and hyphens."
    return ""


def _small_letters_first(path: Path) -> tuple[str, str]:
    return path.name.casefold(), path.name.swapcase()


def is_beside_page(path: Path) -> bool:
    """Tell if a page is there already that a file of another kind was made of."""
    is_other = _ELSEWHERE.search(path.name) is not None
    return is_other and path.with_suffix(".md").is_file()


def _is_page(path: Path, reports: Reports) -> bool:
    if path.suffix.lower() == ".md":
        return True
    if _ELSEWHERE.search(path.name) and path.is_file():
        reports(path).add(0, _other_kind(path))
    return False


def _other_kind(path: Path) -> str:
    """Say what to do with a file of words that is no page."""
    name = f"{path.name.partition('.')[0]}.md"
    if path.suffix.lower() in (".txt", ".markdown"):
        return (
            f"The name of a page ends in .md and nothing else. Rename it {name!r}."
            " (Windows hides how names end: View, then File name extensions.)"
        )
    return (
        "Only plain text can be a page. Copy its words into a file of Notepad,"
        f" and save that as {name!r}; take this file away."
    )


def _fault(path: Path, twin: str) -> str:
    if path.suffix != ".md":
        return "The name of a page ends in .md, in small letters. Rename it."
    if twin != path.name:
        return f"{twin!r} has the same name but for capital letters. Rename one."
    if reason := page_name_fault(path.name):
        return f"{reason} Rename {'the file' if unsafe_name(path.name) else 'it'}."
    return ""
