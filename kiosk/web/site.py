"""All files of the site, made from a compiled library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk.content.approval.signed_content import pictures_named
from kiosk.content.files.picture_files import files_of
from kiosk.content.files.plain import plain_bytes
from kiosk.content.model.library import Library
from kiosk.errors import KioskError
from kiosk.web.leaves import Leaf
from kiosk.web.places import HOME, file_of, link_to, picture_files
from kiosk.web.shelf import Shelf, Wish
from kiosk.web.written import replace_site

Progress = Callable[[int, int], None]
"""Told how many files are written of how many; what it raises ends the work."""

_HERE = Path(__file__).parent
_STYLE = "site.css"
_HERO, MARK = "hero-armchair.svg", "mark.svg"
_MOST_FONT = 1_000_000


class Exported(NamedTuple):
    """What was made: the *pages* of all languages, and how many are *samples*."""

    folder: Path
    languages: tuple[str, ...]
    pages: int
    samples: int


def export_site(
    library: Library,
    folder: Path,
    wish: Wish,
    *,
    assets: Path,
    progress: Progress = lambda _done, _total: None,
) -> Exported:
    """Put the pages of *library* into *folder*: all of them, or it stays as it was.

    *progress* is told how far it is, and may raise to stop it: nothing is left then.

    Raise KioskError where it cannot be written, or holds what is not ours.
    """
    shelves = _shelves(library, wish)
    replace_site(folder, files_of_site(shelves, library, assets), progress)
    return Exported(
        folder=folder,
        languages=tuple(shelves),
        pages=sum(len(shelf.names) for shelf in shelves.values()),
        samples=sum(sum(map(one.says_sample, one.names)) for one in shelves.values()),
    )


def _shelves(library: Library, wish: Wish) -> dict[str, Shelf]:
    editions = library.editions
    return {code: Shelf(library, editions[code], wish) for code in wish.sayings}


Make = Callable[[], bytes]
"""What makes a file when its turn comes."""


def files_of_site(
    shelves: Mapping[str, Shelf], library: Library, assets: Path
) -> dict[str, Make]:
    """Return what makes each file, by its name: nothing is made yet."""
    writer = _Writer(shelves)
    files: dict[str, Make] = {HOME: _later(writer.front), _STYLE: _style}
    for code, shelf in shelves.items():
        files[f"{code}/{HOME}"] = _later(writer.home, shelf)
        for name in shelf.names:
            files[f"{code}/{file_of(name)}"] = _later(writer.page, shelf, name)
    for name in _pictures(shelves, library):
        files[f"pictures/{name}"] = _later(_picture, library, name)
    for path in sorted((assets / "fonts").iterdir()):
        files[f"fonts/{path.name}"] = _later(plain_bytes, path, _MOST_FONT)
    return files


def _later(make: Callable[..., Any], *given: object) -> Make:
    return lambda: _bytes(make(*given))


def _bytes(made: str | bytes) -> bytes:
    return made.encode() if isinstance(made, str) else made


def _picture(library: Library, name: str) -> bytes:
    try:
        return library.pictures[name]
    except KeyError as error:  # changed or gone since it was looked at
        text = f"The picture {name} has changed meanwhile. Run the command again."
        raise KioskError(text) from error


def _style() -> bytes:
    return plain_bytes(_HERE / _STYLE, _MOST_FONT)


def _pictures(shelves: Mapping[str, Shelf], library: Library) -> Iterator[str]:
    """Go through the files of all pictures that the pages show, in their order."""
    named = {_HERO, MARK}
    for shelf in shelves.values():
        named.update(pictures_named(shelf.sections))
        for name in shelf.names:
            named.update(pictures_named(shelf.edition.pages[name]))
    files = (file for name in sorted(named) for file in files_of(name))
    return (file for file in files if file in library.pictures)


class _Writer:
    """Writes the pages, all from the same templates."""

    def __init__(self, shelves: Mapping[str, Shelf]) -> None:
        self._shelves = shelves
        self._environment = Environment(
            loader=FileSystemLoader(_HERE),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals |= {
            "link_to": link_to,
            "files": _addresses,
            "hero": _HERO,
            "mark": MARK,
        }

    def front(self) -> str:
        return self._render("front.html.jinja", shelves=[*self._shelves.values()])

    def home(self, shelf: Shelf) -> str:
        twins = [(one, HOME) for one in self._shelves.values()]
        return self._render("home.html.jinja", shelf=shelf, twins=twins, leaf=None)

    def page(self, shelf: Shelf, name: str) -> str:
        """Write a page; its twins are the homes of languages that have it not."""
        twins = [
            (one, link_to(name) if name in one.titles else HOME)
            for one in self._shelves.values()
        ]
        leaf = Leaf(shelf, shelf.edition.pages[name])
        return self._render("page.html.jinja", shelf=shelf, twins=twins, leaf=leaf)

    def _render(self, template: str, **values: object) -> str:
        return self._environment.get_template(template).render(**values)


def _addresses(name: str) -> list[str]:
    return [quote(file) for file in picture_files(name)]
