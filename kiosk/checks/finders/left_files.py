"""S5 and S6: what people and programs leave among the files, and nobody reads.

It is looked at file by file, also where the content does not compile: the one good
version of what is broken may lie in a copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kiosk.checks.subject.rule import Mark
from kiosk.content.files.compared import difference
from kiosk.content.files.copies import (
    NAMED,
    Copies,
    copies_beside,
    copies_in,
    copies_of_pages,
    is_of_a_language,
    names_in,
)
from kiosk.content.files.copy_names import SYNC_PROGRAMS, Copy, Originals
from kiosk.content.files.folder import (
    folders_of_pages,
    is_beside_page,
    language_meant,
    languages_of,
)
from kiosk.content.files.pictures import OWN
from kiosk.content.files.plain import first_bytes
from kiosk.content.tables.order import placed_pages
from kiosk.errors import closest
from kiosk.settings.sample import HEADING

_WORDS = (".md", ".toml")
_OF_EACH = ("words.{}.toml", "phrases.{}.toml", "booklet.{}.toml", "glossary.{}.md")
_HIDDEN = " (Windows hides how names end: View, then File name extensions.)"
_SAME = "Both say the same."
_SETTINGS = "settings.toml"
_NAMES_A_LANGUAGE = re.compile(r"[A-Za-z]{3}([_-][A-Za-z0-9]+)*")


def copies(folder: Path, pictures: Path) -> Iterator[Mark]:
    """Find the copies of files, and of the folders of languages."""
    for place, found in copies_found(folder, pictures):
        yield from _marks(place, found)
    codes = languages_of(folder)
    for name in folders_of_pages(folder):
        if copy := _copied_folder(name, codes):
            yield _folder_mark(folder / name, copy)


def copies_found(folder: Path, pictures: Path) -> Iterator[tuple[Path, Copies]]:
    """Go through the folders that have files of the content, with the copies there."""
    yield folder, copies_beside(folder)
    placed = placed_pages(folder / "order.toml")
    for code in languages_of(folder):
        yield folder / code, copies_of_pages(folder / code, placed)
    if (schemas := folder / "schemas").is_dir():
        yield schemas, copies_in(schemas)
    is_named = partial(_is_named, folder)
    for one in (*_all_in(folder / OWN), *_all_in(pictures)):
        yield one, copies_in(one, is_named=is_named)


def _all_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("**/")) if folder.is_dir() else []


def _is_named(folder: Path, picture: str) -> bool:
    """Tell if a page or a table names *picture*: then it is no copy."""
    files = (*folder.glob("*.toml"), *folder.glob("*/*.md"))
    return any(picture.encode() in first_bytes(path) for path in files)


def _copied_folder(name: str, codes: tuple[str, ...]) -> Copy | None:
    if name in codes or language_meant(name):
        return None
    copy = Originals(codes).copy_of(name)
    return copy if copy and (copy.sure or copy.maker) else None


def _marks(folder: Path, found: Copies) -> Iterator[Mark]:
    for name, copy in sorted(found.items()):
        yield _mark(folder / name, folder / copy.original, copy)


def _mark(path: Path, original: Path, copy: Copy) -> Mark:
    if not original.is_file():
        text = f"{_looks_like(copy)}, which is not there. It is not read."
        mend = f"If there is no newer one, bring {copy.original} back from it."
        return Mark(path, 0, text, mend + (_HIDDEN if path.suffix == ".txt" else ""))
    line, other = difference(path, original)
    found = f"{_looks_like(copy)}{_when(copy)}. It is not read."
    return Mark(path, line, f"{found} {other or _SAME}", _mend(copy, other))


def _looks_like(copy: Copy) -> str:
    by = f" that {copy.maker} made" if copy.maker else ""
    return f"This looks like a copy{by} of {copy.original}"


def _when(copy: Copy) -> str:
    is_of_two = copy.maker in SYNC_PROGRAMS
    return " when two people changed it" if is_of_two else ""


def _mend(copy: Copy, other: str) -> str:
    if not other:
        return "Delete it."
    if Path(copy.original).suffix in _WORDS:
        what = f"put what is right into {copy.original}"
    else:
        what = f"keep the right one as {copy.original}"
    return f"Compare the two, {what}, then delete this one."


def _folder_mark(path: Path, copy: Copy) -> Mark:
    text = f"{_looks_like(copy)}, the folder of a language. Its pages are not shown."
    mend = f"Compare the two, put what is right into {copy.original}, then move this"
    return Mark(path, 0, text, f"{mend} one out of the content.")


def not_read(folder: Path, pictures: Path) -> Iterator[Mark]:  # noqa: ARG001  as its twin
    """Find folders and files that somebody may think are read."""
    codes = languages_of(folder)
    for name in folders_of_pages(folder):
        if name not in codes and not _copied_folder(name, codes):
            yield from _no_language(folder / name, codes)
    for code in codes:
        yield from _among_pages(folder / code)
    yield from _misnamed(folder, codes)
    for place in (folder, folder.parent):
        if (path := place / _SETTINGS).is_file() and not _is_named_settings(path):
            text = "Settings are not read here. docs/settings.md tells where they are."
            yield Mark(path, 0, text, "Move it there.")


def _is_named_settings(path: Path) -> bool:
    """Tell if it is one that ``kiosk new clinic`` made: that says where it is read."""
    return first_bytes(path).startswith(HEADING.encode())


def _no_language(path: Path, codes: tuple[str, ...]) -> Iterator[Mark]:
    code = language_meant(path.name)
    head = "The pages in this folder are not shown:"
    if code in codes:
        text = f"{head} {code!r} is there already, and one language has one folder."
        yield Mark(path, 0, text, f"Put what is right into {code!r}.")
    elif not code and _NAMES_A_LANGUAGE.fullmatch(path.name):
        text = f"{head} two small letters name a language, and {path.name!r} are none."
        mend = "If they are in another language, name the folder by two small letters"
        yield Mark(path, 0, text, f"{mend} that no other has here. {_MOVE}")
    elif not code:
        text = f"{head} {path.name!r} is no language."
        yield Mark(path, 0, text, f"{_MOVE} A language has two small letters: 'es'.")


_MOVE = "If they are kept as a backup, move them out of the content."


def _among_pages(folder: Path) -> Iterator[Mark]:
    for path in map(folder.joinpath, names_in(folder)):
        if path.is_dir() and path.suffix != ".md":
            text = "Pages stand in the folder of their language, not in one below it:"
            mend = "Move its pages up, or the folder out of the content."
            yield Mark(path, 0, f"{text} what is in this one is not shown.", mend)
        elif is_beside_page(path):
            page = f"{path.stem}.md"
            text = f"The kiosk shows {page}, and does not read this file."
            mend = f"If its words are newer, put them into {page}."
            yield Mark(path, 0, text, f"{mend} Then move it out of the content.")


def _misnamed(folder: Path, codes: tuple[str, ...]) -> Iterator[Mark]:
    """Find names that are nearly those of a file that the kiosk reads."""
    read = {*NAMED, *(name.format(code) for name in _OF_EACH for code in codes)}
    for name in {*names_in(folder)}.difference(
        read, copies_beside(folder), (_SETTINGS,)
    ):
        if name.endswith(_WORDS) and not is_of_a_language(name):
            meant = closest(name, sorted(read))
            there = meant and (folder / meant).exists()
            mend = f"It reads {meant!r}." if there else f"Rename it {meant!r}."
            if meant:
                yield Mark(folder / name, 0, f"The kiosk reads no {name!r}.", mend)
