"""Where each page and each picture is on the site."""

from __future__ import annotations

from urllib.parse import quote

from kiosk.content.files.picture_files import files_of

HOME = "index.html"


def file_of(page: str) -> str:
    """Return the file of *page*; one of this name would else be the home."""
    return f"_{page}.html" if page == "index" else f"{page}.html"


def link_to(page: str) -> str:
    return quote(file_of(page))


def picture_files(name: str) -> list[str]:
    """Return where the files of a picture are on the site, by day first."""
    return [f"pictures/{file}" for file in files_of(name)]
