"""Web pages of a content folder, and what a browser reads in them."""

from datetime import date
from pathlib import Path

from bs4 import BeautifulSoup

from kiosk.content.loader import compile_content
from kiosk.content.tables import booklet_words, web_words
from kiosk.settings.settings import ASSETS
from kiosk.web.shelf import Wish
from kiosk.web.site import export_site

CONTENT = Path(__file__).parents[2] / "content"
TODAY = date(2026, 12, 1)


def wish_for(languages, folder=CONTENT, **more):
    """Return the wish for pages in *languages*, in the words of *folder*."""
    sayings = {
        one: booklet_words.read_sayings(folder, one) or booklet_words.ENGLISH
        for one in languages
    }
    words = {
        one: web_words.read_web_words(folder, one) or web_words.ENGLISH
        for one in languages
    }
    return Wish(TODAY, sayings, words, **more)


def read_pages(folder):
    """Return each page as a browser reads it, by its name."""
    return {
        path.relative_to(folder).as_posix(): BeautifulSoup(
            path.read_text("utf-8"), "html.parser"
        )
        for path in sorted(folder.rglob("*.html"))
    }


def export_content(content, folder):
    """Make the pages of the folder *content* in *folder*, and return them."""
    library = compile_content(content, assets=ASSETS).library
    export_site(library, folder, wish_for(library.editions, content), assets=ASSETS)
    return read_pages(folder)
