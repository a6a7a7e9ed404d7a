"""From StyledText to HTML: what is no link and no emphasis of ours is plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape
from html.parser import HTMLParser

from markupsafe import Markup

from kiosk.content.model.dialled import DIALLED

Leads = Callable[[str], str]
"""Return where ``page:ID`` or ``word:ID`` is on the site; "" where it is not."""

_NUMBER = re.compile(rf"(?<!\w)(?:{DIALLED}|\d{{3,4}})(?![\w])")
_TAGS = {"b": "strong", "i": "em"}


def dialled_in(answer: str) -> str:
    """Return the number in an *answer* such as "555-0142 (sample)"; "" for none."""
    found = _NUMBER.search(answer)
    return found[0] if found else ""


def address_of(number: str) -> str:
    return "tel:" + re.sub(r"[^\d+]", "", number)


class Words:
    """Writes the words of one page; *numbers* in them can be called."""

    def __init__(self, leads: Leads, numbers: Iterable[str]) -> None:
        self._leads = leads
        known = sorted({*filter(None, numbers)}, key=lambda one: (-len(one), one))
        any_of = "|".join(map(re.escape, known)) or "(?!)"
        self._numbers = re.compile(rf"(?<![\w.,+-])(?:{any_of})(?![\w%]|[-.,:]\d)")

    def html(self, markup: str, *, links: bool = True) -> Markup:
        """Return *markup* as HTML; what must be pressed as a whole has no *links*."""
        reader = _Reader(self._leads if links else _nowhere, self._called)
        reader.feed(markup)
        reader.close()
        return Markup("".join(reader.written))  # noqa: S704  all of it was escaped

    def _called(self, words: str) -> str:
        """Return plain *words*, escaped, in which the numbers can be called."""
        parts, end = [], 0
        for found in self._numbers.finditer(words):
            number = found[0]
            parts.append(escape(words[end : found.start()]))
            parts.append(f'<a href="{address_of(number)}">{escape(number)}</a>')
            end = found.end()
        return "".join((*parts, escape(words[end:])))


def _nowhere(_: str) -> str:
    return ""


class _Reader(HTMLParser):
    """Reads StyledText, which is less than HTML: ``b``, ``i``, ``br`` and ``a``."""

    def __init__(self, leads: Leads, called: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=True)
        self._leads, self._called = leads, called
        self._in_link = False
        self._plain = leads is _nowhere
        self.written: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _TAGS:
            self.written.append(f"<{_TAGS[tag]}>")
        elif tag == "br":
            self.written.append("<br>")
        elif tag == "a":
            self._open(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _TAGS:
            self.written.append(f"</{_TAGS[tag]}>")
        elif tag == "a" and self._in_link:
            self.written.append("</a>")
            self._in_link = False

    def handle_data(self, data: str) -> None:
        is_plain = self._in_link or self._plain
        self.written.append(escape(data) if is_plain else self._called(data))

    def _open(self, target: str) -> None:
        if place := self._leads(target):
            kind = ' class="word"' if target.startswith("word:") else ""
            self.written.append(f'<a href="{escape(place)}"{kind}>')
            self._in_link = True
