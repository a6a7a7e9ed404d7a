"""What stands on the clipboard, as our Markdown."""

from __future__ import annotations

from collections.abc import Collection

from bs4 import BeautifulSoup

from kiosk.studio.paste.clearing import clear, is_too_deep, soup_of
from kiosk.studio.paste.converter import BREAK, Converter, literal
from kiosk.studio.paste.grids import unlay
from kiosk.studio.paste.judged import judged
from kiosk.studio.paste.plain_html import make_plain
from kiosk.studio.paste.told import LAYOUT, Pasted, Told
from kiosk.studio.paste.wrapped import unwrapped

_MOST_LETTERS = 4_000_000
"""Of HTML: a page of ours has 256 KB, and nobody waits for what cannot fit."""


def as_ours(html: str, pages: Collection[str] = ()) -> Pasted:
    """Return what *html* says as our Markdown, and what was left out of it.

    *pages* are the ids that a link may lead to.  Whatever *html* is, the compiler
    takes what comes of it, and reads neither a header nor a box in it.
    """
    told = Told()
    soup = soup_of(html[:_MOST_LETTERS])
    if is_too_deep(soup):
        told.add(LAYOUT)
        text = literal(soup.get_text("\n\n"), told)
    else:
        clear(soup, told)
        text = _converted(soup, told, pages)
    return told.with_text(judged(text, told))


def as_words(text: str) -> Pasted:
    """Return plain *text* with its paragraphs whole, and no sign in it read as ours."""
    told = Told()
    rows = text.replace("\r\n", "\n").replace("\r", "\n")[:_MOST_LETTERS]
    return told.with_text(judged(literal(unwrapped(rows), told), told))


def _converted(soup: BeautifulSoup, told: Told, pages: Collection[str]) -> str:
    unlay(soup)
    make_plain(soup, told, pages)
    written = str(Converter(told).convert_soup(soup))
    return written.replace(BREAK, "\n\n")
