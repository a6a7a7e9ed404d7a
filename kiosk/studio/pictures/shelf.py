"""The pictures of the draft: which there are, who shows them, and putting one in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kiosk.checks.finders.access import LEAST_ALT, MOST_ALT
from kiosk.content.files.folder import languages_of, page_files
from kiosk.content.files.pictures import OWN, Pictures
from kiosk.content.files.plain import MOST_BYTES, plain_bytes
from kiosk.content.files.problems import Report
from kiosk.content.tables.order import placed_pages
from kiosk.errors import KioskError
from kiosk.settings.settings import ASSETS
from kiosk.studio.pictures import page_lines, spots
from kiosk.studio.pictures.page_lines import Use

Save = Callable[[str, bytes], None]
"""Puts a file, by its name in the content, into the draft; KioskError if it cannot."""

NOWHERE = "nowhere"
"""Where a picture is put that is only to be kept."""

_NOT_PLAIN = '*_[]{}<>"'


class Shown(NamedTuple):
    """A picture of the clinic's own; *uses* name pages, such as en/cost.md."""

    name: str
    path: Path
    uses: tuple[tuple[str, Use], ...]


class Shelf:
    """The pages and pictures of the draft at *folder*; *save* writes into it.

    *read* is called for a page just before it is saved: what it says then is what we
    go on from.  Who types in a page saves it before a picture is put there.
    """

    def __init__(
        self,
        folder: Path,
        save: Save,
        read: Callable[[str], object] | None = None,
        assets: Path = ASSETS,
    ) -> None:
        self.folder = folder
        self.assets = assets
        self._save = save
        self._read = read

    @property
    def languages(self) -> tuple[str, ...]:
        return languages_of(self.folder)

    def pictures(self) -> Pictures:
        """Look anew at the pictures there are."""
        return Pictures(self.assets / "pictures", self.folder / OWN)

    def names(self) -> frozenset[str]:
        """Return the names that pictures have, those that come with the program too."""
        return frozenset(self.pictures().places())

    def path(self, name: str) -> Path | None:
        """Return the file that shows the picture *name* by day."""
        place = f"day/{name}" if name.endswith(".svg") else name
        return self.pictures().place(place)

    def own(self) -> tuple[Shown, ...]:
        """Return the clinic's own pictures with where each is used."""
        used = self._used()
        folder = self.folder / OWN
        files = sorted(folder.iterdir()) if folder.is_dir() else []
        return tuple(
            Shown(path.name, path, tuple(used.get(path.name, ())))
            for path in files
            if path.is_file() and path.suffix.lower() in _SHOWN_KINDS
        )

    def _used(self) -> Mapping[str, list[tuple[str, Use]]]:
        used: dict[str, list[tuple[str, Use]]] = {}
        for name, text in self.texts():
            for use in page_lines.uses(text):
                used.setdefault(use.name, []).append((name, use))
        return used

    def pages(self) -> Iterator[str]:
        """Go through the pages of all languages, such as en/cost.md."""
        placed = placed_pages(self.folder / "order.toml")
        for code in self.languages:
            files = page_files(self.folder / code, self.folder, Report, placed)
            yield from (f"{code}/{page}.md" for page in sorted(files))

    def texts(self) -> Iterator[tuple[str, str]]:
        """Go through the pages that can be read, with what they say."""
        for name in self.pages():
            with suppress(KioskError):  # it is told of where pages are checked
                yield name, self.text(name)

    def twins(self, page: str) -> tuple[str, ...]:
        """Return the languages that have the page with this id."""
        found = (code for code in self.languages if self._has(f"{code}/{page}.md"))
        return tuple(found)

    def _has(self, name: str) -> bool:
        return (self.folder / name).is_file()

    def text(self, name: str) -> str:
        """Return the text of a page with its line ends, or raise KioskError."""
        try:
            return plain_bytes(self.folder / name, MOST_BYTES).decode()
        except (OSError, UnicodeDecodeError) as error:
            raise KioskError(f"{name} cannot be read. Mend it first.") from error

    def save_picture(self, name: str, data: bytes) -> str:
        """Put a picture into the draft; return its name in the content."""
        place = f"{OWN}/{name}"
        self._save(place, data)
        return place

    def save_pages(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """Put the pages into the draft that differ; return their names."""
        changed = {one: text for one, text in texts.items() if text != self.text(one)}
        for name, text in changed.items():
            if self._read:
                self._read(name)
            self._save(name, text.encode())
        return tuple(changed)


_SHOWN_KINDS = (".jpg", ".jpeg", ".png", ".webp")


class Added(NamedTuple):
    """A picture that is in the draft: its *name*, and its words by language."""

    name: str
    alts: Mapping[str, str]

    def line(self, language: str) -> str:
        """Return the line that shows it in the text of a page."""
        return f"![{self.alts[language]}]({self.name})"


class Where(NamedTuple):
    """Where a picture is to go: a *kind* of page_lines, and a row of one language."""

    page: str
    kind: str
    language: str = "en"
    row: int = 0


def pages_renamed(shelf: Shelf, old: str, added: Added) -> Mapping[str, str]:
    """Return the pages that show *old*, with the other picture and its words."""
    texts: dict[str, str] = {}
    for name, before in shelf.texts():
        text = page_lines.with_name(before, old, added.name)
        words = added.alts.get(name.partition("/")[0], "")
        for use in page_lines.uses(text) if words else ():
            if use.name == added.name and use.kind != page_lines.LAYER:
                text = page_lines.with_alt(text, use, words)
        texts[name] = text
    return texts


def pages_with(shelf: Shelf, added: Added, where: Where) -> Mapping[str, str]:
    """Return the pages, one for each language with words, with the picture in it."""
    if where.kind == NOWHERE:
        return {}
    if where.kind == page_lines.ROOM:
        return _rooms_with(shelf, added, where.page)
    texts = {code: shelf.text(f"{code}/{where.page}.md") for code in added.alts}
    own = texts.get(where.language, "")
    return {
        f"{code}/{where.page}.md": _put(text, own, added, where, code)
        for code, text in texts.items()
    }


def _rooms_with(shelf: Shelf, added: Added, page: str) -> Mapping[str, str]:
    """Return the page of the room with its photo, and all its spots for now."""
    texts = {code: shelf.text(f"{code}/{page}.md") for code in added.alts}
    return {
        f"{code}/{page}.md": spots.with_photo(text, added.name, added.alts[code])
        for code, text in texts.items()
    }


def _put(text: str, own: str, added: Added, where: Where, code: str) -> str:
    if where.kind == page_lines.HEADER:
        return page_lines.in_header(text, added.name, added.alts[code])
    row = where.row
    if code != where.language and own:
        row = page_lines.twin_row(own, text, where.row)
    return page_lines.in_text(text, row, added.line(code))


def alt_fault(words: str) -> str:
    """Say what is wrong with the words for a picture; "" when they can stand."""
    count = len(words.split())
    if any(sign in words for sign in _NOT_PLAIN):
        return f"Only plain words here: none of {' '.join(_NOT_PLAIN)}"
    if count < LEAST_ALT:
        return f"Say what it shows, in {LEAST_ALT} words or more."
    if count > MOST_ALT:
        return f"{count} words; {MOST_ALT} are the most. Say what counts."
    if any(words.casefold().endswith(kind) for kind in _SHOWN_KINDS):
        return "This is the name of a file. Say what it shows."
    return ""


def language_name(code: str) -> str:
    """Return how a language is called in the studio."""
    from PySide6.QtCore import QLocale  # noqa: PLC0415  only the panels ask

    name = QLocale.languageToString(QLocale(code).language())
    return name if name != "C" else code
