"""From a Booklet to a PDF: one template, and everything else given to it as data.

Typst sees no file of the disk but the fonts: the template, the words as JSON and
the pictures are handed to it.  So nothing that an author writes can be a command.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Literal, cast

import msgspec

from kiosk.booklet.booklet import Booklet
from kiosk.booklet.printed import Picture, Scene
from kiosk.content.files.picture_files import files_of
from kiosk.errors import KioskError

MISSING = (
    "The booklet needs the typesetter Typst, which is not installed here, as no kiosk"
    " needs it. In a copy of the project, 'make booklet' installs it and makes the"
    " booklet; on Windows: pip install -r .ci\\lock\\booklet.txt"
)
_TEMPLATE = Path(__file__).with_name("booklet.typ")
COVER = "hero-armchair.svg"
"""The picture on the cover, if it is there."""


Files = Mapping[str, bytes]
"""What is in the files of the pictures, as a Library has them."""


def typeset(booklet: Booklet, pictures: Files, fonts: Path, today: date) -> bytes:
    """Return a tagged PDF, as PDF/UA-1 wants it."""
    return cast("bytes", _compiled(_files(booklet, pictures), fonts, today, "pdf"))


def drawn(booklet: Booklet, pictures: Files, fonts: Path, today: date) -> list[bytes]:
    """Return each page as a PNG, to look at."""
    pages = _compiled(_files(booklet, pictures), fonts, today, "png")
    return [pages] if isinstance(pages, bytes) else pages


def _compiled(
    files: Files, fonts: Path, today: date, form: Literal["pdf", "png"]
) -> bytes | list[bytes]:
    try:
        import typst  # noqa: PLC0415  a kiosk has none
    except ImportError as error:
        raise KioskError(MISSING) from error
    try:
        made = typst.compile(  # type: ignore[call-overload]  # the stub lacks dict
            files,
            font_paths=[str(fonts)],
            format=form,
            ppi=100,
            pdf_standards=["ua-1"] if form == "pdf" else [],
            timestamp=datetime.combine(today, time(), UTC),
        )
    except typst.TypstError as error:
        text = f"The booklet cannot be set: {error.message}."
        raise KioskError(text) from error
    return cast("bytes | list[bytes]", made)


def _files(booklet: Booklet, pictures: Files) -> dict[str, bytes]:
    """Return the template, the words and the pictures, by the names they go by."""
    by_day = {name: files_of(name)[0] for name in {COVER, *_pictures(booklet)} if name}
    shown = {name: pictures[file] for name, file in by_day.items() if file in pictures}
    data = msgspec.json.encode({"booklet": booklet, "pictures": sorted(shown)})
    named = dict(_as_text(name, content) for name, content in shown.items())
    template = {"main.typ": _TEMPLATE.read_bytes(), "booklet.json": data}
    return template | named


def _as_text(name: str, content: bytes) -> tuple[str, bytes]:
    """Return a file that Typst (0.15) takes: all that is handed to it must be text."""
    if name.endswith(".svg"):
        return f"pictures/{name}", content
    return f"pictures/{name}.json", msgspec.json.encode([*content])


def _pictures(booklet: Booklet) -> Iterator[str]:
    for sheet in booklet.sheets:
        yield sheet.picture
        for block in sheet.blocks:
            match block:
                case Picture():
                    yield block.file
                case Scene():
                    yield block.file
                    yield from (layer.file for layer in block.layers)
