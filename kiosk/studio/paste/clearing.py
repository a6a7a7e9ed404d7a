"""Takes out of pasted HTML what is not there to be read, and says what it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from kiosk.studio.paste.told import (
    COMMENT,
    FORM,
    GONE,
    HIDDEN,
    NOTE,
    PICTURE,
    RAISED,
    Told,
)

_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment", re.DOTALL)
_IN_TABLE = re.compile(r"\s*<(?:col|tr|td|thead|tbody)\b", re.IGNORECASE)
_DATA = re.compile(r"data:[\w.+-]+/[\w.+-]+[;,][^\"'\s>)]*")
_DEEPEST = 120
_UNREAD = (
    *("script", "style", "head", "title", "meta", "link", "xml", "noscript", "base"),
    *("template", "colgroup", "col", "map", "area", "datalist", "wbr", "rp", "rt"),
)
_PICTURES = (
    *("img", "picture", "svg", "canvas", "video", "audio", "object", "embed"),
    *("iframe", "v:shape", "v:imagedata", "v:group", "v:rect", "math", "figure-img"),
)
_FIELDS = ("input", "select", "textarea", "button", "progress", "meter")
_STRUCK = ("del", "s", "strike")
_HIDDEN = re.compile(r"display:none|mso-hide:all|visibility:hidden|hidetext:true")
_LINED = re.compile(r"text-decoration[a-z-]*:[^;]*line-through|mso-del\b")
_COMMENTS = re.compile(
    r"msocomanchor|msocommentreference|msocommenttext|mso-comment|comment-reference"
)
_COMMENT_LISTS = re.compile(r"mso-element:(?:comment-list|comment\b)")
_NOTES = re.compile(r"footnotereference|endnotereference|sdfootnote|sdendnote")
_NOTE_LISTS = re.compile(r"mso-element:(?:foot|end)note|^sd(?:foot|end)note\d+$")
_TO_NOTE = re.compile(
    r"#_?(?:ftn|edn|_ftn|ftnt|sdfootnote|sdendnote|cite_note|fn\b|fn[:_-]|note)",
    re.IGNORECASE,
)
_TO_COMMENT = re.compile(r"#_?(?:cmnt|msocom|_msocom)", re.IGNORECASE)
_MARK = re.compile(r"\W*[\d*†‡§]{1,3}\W*")
_SQUARES = {"2": "²", "3": "³"}
_UNIT = re.compile(r"(?:^|[\s\d(])(?:[mck]?m|ft|in|km|yd)$")


def soup_of(html: str) -> BeautifulSoup:
    """Return what stands in *html*, or in the part of it that was copied."""
    part = _FRAGMENT.search(html)
    copied = part[1] if part else html
    if _IN_TABLE.match(copied):  # Excel marks the rows alone
        copied = f"<table>{copied}</table>"
    return BeautifulSoup(_DATA.sub("data:", copied), "html.parser")


def is_too_deep(soup: BeautifulSoup) -> bool:
    """Tell if tags stand in tags deeper than any page has them."""
    level: list[Tag] = [soup]
    for _ in range(_DEEPEST):
        level = [one for tag in level for one in tag.children if isinstance(one, Tag)]
        if not level:
            return False
    return True


def clear(soup: BeautifulSoup, told: Told) -> None:
    """Take out what nobody is to read; what a reader might miss is *told*."""
    _close(soup)
    for added in soup.find_all("ins"):
        added.unwrap()
    for text in soup.find_all(string=lambda one: isinstance(one, PreformattedString)):
        text.extract()
    _drop(soup.find_all(_UNREAD))
    told.add(PICTURE, _drop(_seen_pictures(soup)))
    _drop(soup.find_all(_PICTURES))
    told.add(FORM, _drop(soup.find_all(_FIELDS)))
    _take(soup, told, COMMENT, _is_comment)
    _take(soup, told, NOTE, _is_note)
    _take(soup, told, GONE, _is_struck)
    _take(soup, told, HIDDEN, _is_hidden)
    _raised(soup, told)


def _close(soup: BeautifulSoup) -> None:
    """Put behind a point, a row or a cell the next one, where it was not closed."""
    for tag in soup.find_all(("li", "tr", "td", "th")):
        kinds = ("td", "th") if tag.name in ("td", "th") else (tag.name,)
        table = tag.find_parent(("table", "ul", "ol"))
        before = tag.find_parent(kinds)
        if before is not None and before.find_parent(("table", "ul", "ol")) is table:
            before.insert_after(tag.extract())


def _drop(tags: Iterable[Tag]) -> int:
    dropped = 0
    for tag in list(tags):
        if not tag.decomposed:
            tag.decompose()
            dropped += 1
    return dropped


def _seen_pictures(soup: BeautifulSoup) -> list[Tag]:
    """Return the pictures that somebody sees: not the dots that count readers."""
    found = soup.find_all(("img", "svg", "video", "v:shape", "object"))
    return [tag for tag in found if not _is_dot(tag) and not _inside_picture(tag)]


def _is_dot(tag: Tag) -> bool:
    sides = (str(tag.get(side, "")) for side in ("width", "height"))
    return any(side in ("0", "1", "1px") for side in sides)


def _inside_picture(tag: Tag) -> bool:
    return tag.find_parent(("svg", "v:shape", "video", "object")) is not None


def _take(
    soup: BeautifulSoup, told: Told, kind: str, is_one: Callable[[Tag], bool]
) -> None:
    for tag in soup.find_all(is_one):
        if not tag.decomposed:
            # A note is told where it is named, not once more where it stands
            is_place = tag.name != "div" or kind in (GONE, HIDDEN)
            told.add(kind, bool(is_place and tag.get_text(strip=True)))
            tag.decompose()


def style_of(tag: Tag) -> str:
    """Return the style of *tag* in small letters, with no spaces."""
    return re.sub(r"\s+", "", str(tag.get("style", ""))).casefold()


def _classes(tag: Tag) -> str:
    names = tag.get("class") or ""
    return (names if isinstance(names, str) else " ".join(names)).casefold()


def _is_comment(tag: Tag) -> bool:
    href = str(tag.get("href", ""))
    return bool(
        _COMMENTS.search(_classes(tag))
        or _COMMENT_LISTS.search(style_of(tag))
        or (tag.name == "a" and _TO_COMMENT.match(href))
        or str(tag.get("id", "")).startswith("_com_")
        or (tag.name == "div" and tag.find("a", id=re.compile(r"^cmnt\d")) is not None)
    )


def _is_note(tag: Tag) -> bool:
    role = str(tag.get("role", ""))
    href = str(tag.get("href", ""))
    return bool(
        role in ("doc-noteref", "doc-footnote", "doc-endnotes")
        or _NOTE_LISTS.search(style_of(tag))
        or _NOTE_LISTS.search(str(tag.get("id", "")))
        or (tag.name != "div" and _NOTES.search(_classes(tag)))
        or (tag.name == "a" and _TO_NOTE.match(href))
        or (tag.name == "sup" and "reference" in _classes(tag))
        or (tag.name == "div" and tag.find("a", id=re.compile(r"^ftnt\d")) is not None)
    )


def _is_struck(tag: Tag) -> bool:
    is_tracked = "msodel" in _classes(tag)
    return tag.name in _STRUCK or is_tracked or bool(_LINED.search(style_of(tag)))


def _is_hidden(tag: Tag) -> bool:
    return tag.has_attr("hidden") or bool(_HIDDEN.search(style_of(tag)))


def _raised(soup: BeautifulSoup, told: Told) -> None:
    """Write squares as signs; other raised numbers are marks, or want words."""
    for tag in soup.find_all("sup"):
        words = tag.get_text(strip=True)
        before = _before(tag)
        if words in _SQUARES and _UNIT.search(before):
            tag.replace_with(_SQUARES[words])
        elif _MARK.fullmatch(words):
            told.add(RAISED if before[-1:].isdigit() else NOTE)
            tag.decompose()


def _before(tag: Tag) -> str:
    text = tag.find_previous(string=True)
    return str(text) if isinstance(text, NavigableString) else ""
