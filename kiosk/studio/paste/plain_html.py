"""HTML of any program, made over into the few tags that our Markdown has."""

from __future__ import annotations

import re
from collections.abc import Collection

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from kiosk.studio.paste.clearing import style_of
from kiosk.studio.paste.told import LINK, NESTED, UNDERLINE, Told

BLOCKS = (
    *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table"),
    *("thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote", "pre"),
    *("dl", "dt", "dd", "section", "article", "header", "footer", "main", "nav"),
    *("aside", "figure", "figcaption", "address", "details", "summary", "center"),
    *("fieldset", "form", "hr", "body", "html"),
)
_ANY = re.compile("")
_STRONG = re.compile(r"font-weight:(?:bold|[6-9]00)")
_WEAK = re.compile(r"font-weight:(?:normal|[1-5]00)")
_SLANTED = re.compile(r"font-style:(?:italic|oblique)")
_LINED = re.compile(r"text-decoration[a-z-]*:[^;]*underline")
_LEVEL = re.compile(r"mso-outline-level:[1-6]")
_LIST = re.compile(r"mso-list:l\d+level(\d+)")
_IGNORED = re.compile(r"mso-list:ignore")
_NUMBER = re.compile(r"\W*(?:\d{1,3}|[a-zA-Z]{1,4})[.)]\W*")
_PAGE = re.compile(r"(?:.*/)?([A-Za-z0-9][A-Za-z0-9_-]*)\.(?:md|html)(?:#.*)?")


def make_plain(soup: BeautifulSoup, told: Told, pages: Collection[str]) -> None:
    """Leave paragraphs, ``h2``, flat lists, tables, ``b``, ``i`` and our links."""
    _terms(soup)
    _styles(soup)
    _push_down(soup)
    _links(soup, told, pages)
    _headings(soup)
    _word_lists(soup)
    _flatten(soup, told)
    _breaks(soup)
    _merge_marks(soup)


def _styles(soup: BeautifulSoup) -> None:
    """Turn bold and slanted styles into tags: Docs has no others."""
    for tag in soup.find_all(("pre", "listing", "xmp", "plaintext")):
        tag.name = "p"
    for tag in soup.find_all(_ANY):
        style = style_of(tag)
        if tag.name in ("strong", "b", "em", "i", "cite", "dfn", "var"):
            name = "b" if tag.name in ("strong", "b") else "i"
            is_off = name == "b" and _WEAK.search(style)
            tag.name = "span" if is_off else name
        elif tag.name == "u" or _LINED.search(style):
            tag["data-lined"] = "yes"
        if tag.name in ("span", "font") and _STRONG.search(style):
            tag.name = "b"
        elif tag.name in ("span", "font") and _SLANTED.search(style):
            tag.name = "i"


def _push_down(soup: BeautifulSoup) -> None:
    """Unwrap what makes whole blocks bold, or is in another that does the same."""
    for tag in soup.find_all(("b", "i")):
        same = tag.find_parent(tag.name) is not None
        if same or tag.find(BLOCKS) is not None or tag.find_parent(_TITLES):
            tag.unwrap()


_TITLES = ("h1", "h2", "h3", "h4", "h5", "h6", "th", "caption")


def _links(soup: BeautifulSoup, told: Told, pages: Collection[str]) -> None:
    for tag in soup.find_all(_ANY, attrs={"data-lined": True}):
        is_link = tag.find_parent("a") or tag.find("a")
        told.add(UNDERLINE, bool(not is_link and tag.get_text(strip=True)))
    for tag in soup.find_all("a"):
        page = _PAGE.fullmatch(str(tag.get("href", "")))
        inside = tag.find_parent(("a", *_TITLES)) or tag.find(BLOCKS)
        if page and page[1] in pages and tag.get_text(strip=True) and not inside:
            tag.attrs = {"href": f"{page[1]}.md"}
            for inner in tag.find_all(_ANY):
                inner.unwrap()
            continue
        is_far = not str(tag.get("href", "#")).startswith("#")
        told.add(LINK, bool(is_far and tag.get_text(strip=True)))
        tag.unwrap()


def _headings(soup: BeautifulSoup) -> None:
    for tag in soup.find_all(("h1", "h2", "h3", "h4", "h5", "h6")):
        tag.name = "h2"
    for tag in soup.find_all("p"):
        classes = " ".join(tag.get("class") or ()).casefold()
        is_title = "msotitle" in classes or "msoheading" in classes
        if is_title or _LEVEL.search(style_of(tag)):
            tag.name = "h2"
    for tag in soup.find_all("h2"):
        for inner in tag.find_all(("b", "i", "br")):
            inner.unwrap() if inner.name != "br" else inner.replace_with(" ")


def _word_lists(soup: BeautifulSoup) -> None:
    """Make lists of Word's paragraphs, which only look like lists."""
    listed = [tag for tag in soup.find_all("p") if _LIST.search(style_of(tag))]
    kinds = {id(tag): _kind_of(tag) for tag in listed}
    for tag in listed:
        before = tag.find_previous_sibling()
        is_next = before is not None and before.get("data-word") == "yes"
        inner = int(found[1]) if (found := _LIST.search(style_of(tag))) else 1
        kind = kinds[id(tag)]
        if before is not None and is_next and (before.name == kind or inner > 1):
            holder = before
        else:
            holder = soup.new_tag(kind, attrs={"data-word": "yes"})
            tag.insert_before(holder)
        tag.name = "li"
        holder.append(tag.extract())


def _kind_of(tag: Tag) -> str:
    """Take off the sign in front, and tell by it which kind of list this is."""
    signs = [one for one in tag.find_all(_ANY) if _IGNORED.search(style_of(one))]
    words = "".join(one.get_text() for one in signs)
    for one in signs:
        if not one.decomposed:
            one.decompose()
    return "ol" if _NUMBER.fullmatch(words) and words.strip() != "o" else "ul"


def _terms(soup: BeautifulSoup) -> None:
    """Make points of terms and what they mean."""
    for tag in soup.find_all("dl"):
        tag.name = "ul"
    for term in soup.find_all(("dt", "dd")):
        before = term.find_previous_sibling()
        if term.name == "dd" and before is not None and before.has_attr("data-term"):
            before.append(": ")
            before.extend(list(term.contents))
            del before["data-term"]
            term.decompose()
            continue
        if term.name == "dt":
            term.wrap(soup.new_tag("li", attrs={"data-term": "yes"}))
        term.name = "b" if term.name == "dt" else "li"


def _flatten(soup: BeautifulSoup, told: Told) -> None:
    """Put the points of inner lists behind the point that they stand in."""
    _in_cells(soup)
    for tag in soup.find_all(("ul", "ol")):
        outer = tag.find_parent(("ul", "ol"))
        if outer is None:
            continue
        told.add(NESTED, outer.find_parent(("ul", "ol")) is None)
        holder = tag.find_parent("li")
        points = [one.extract() for one in tag.find_all("li", recursive=False)]
        if holder is not None and outer in holder.parents:
            holder.insert_after(*points)
        else:
            tag.insert_before(*points)
        tag.unwrap()
    for tag in soup.find_all("li"):
        if tag.find_parent(("ul", "ol")) is None:
            tag.name = "p"
    for tag in soup.find_all(("ul", "ol")):
        _only_points(tag)


def _in_cells(soup: BeautifulSoup) -> None:
    """Write a list in a cell as its points, one behind the other."""
    for point in soup.find_all("li"):
        if point.find_parent(("td", "th")) is not None:
            if point.find_next_sibling("li") is not None:
                point.append("; ")
            point.unwrap()
    for tag in soup.find_all(("ul", "ol")):
        if tag.find_parent(("td", "th")) is not None:
            tag.insert_before(" ")
            tag.unwrap()


def _only_points(tag: Tag) -> None:
    """Move out of a list what is no point of it."""
    for point in tag.find_all("li"):
        for inner in point.find_all(BLOCKS):
            if inner.name not in ("table", "tr", "td", "th", "thead", "tbody"):
                inner.insert_before(" ")
                inner.unwrap()
        for inner in point.find_all("table"):
            tag.insert_after(inner.extract())
    for child in list(tag.children):
        if isinstance(child, NavigableString) and not child.strip():
            child.extract()
        elif not (isinstance(child, Tag) and child.name in ("li", "ul", "ol")):
            tag.insert_before(child.extract())


def _breaks(soup: BeautifulSoup) -> None:
    """Keep a new line as a paragraph; in a point or a cell it is a space."""
    for tag in soup.find_all("br"):
        within = tag.find_parent(("li", "td", "th", "caption", "h2", "a"))
        if within:
            tag.replace_with(" ")
    for tag in soup.find_all(("b", "i")):
        if tag.find("br") is not None:
            tag.unwrap()


def _merge_marks(soup: BeautifulSoup) -> None:
    """Join bold words that stand side by side: ``****`` would be shown."""
    for tag in soup.find_all(_ANY):
        if tag.name not in (*BLOCKS, "b", "i", "a", "br"):
            tag.unwrap()
    soup.smooth()
    for tag in soup.find_all(("b", "i")):
        while not tag.decomposed and isinstance(after := tag.next_sibling, Tag):
            if after.name != tag.name:
                break
            tag.extend(list(after.contents))
            after.decompose()
    for tag in soup.find_all(("b", "i")):
        if not tag.decomposed and not re.search(r"\w", tag.get_text()):
            tag.unwrap()
    soup.smooth()
