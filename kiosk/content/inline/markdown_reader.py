"""Python-Markdown, cut down to what a page may have."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from kiosk.content.inline.line_marks import PIPE

_BLOCKS = ("indent", "code", "setextheader", "hr", "quote", "reference")
_INLINE = (
    *("backtick", "reference", "image_reference", "short_reference"),
    *("short_image_ref", "autolink", "automail", "html", "entity"),
)
_WORD = rf"\[\[([^\[\]|{PIPE}]+)(?:[|{PIPE}]([^\[\]|{PIPE}]+))?\]\]"

# Where our two processors stand among those of Python-Markdown:
_BEFORE_LINKS = 165  # "escape" is 180, "link" 160
_AFTER_ALL = -1  # "unescape" is 0 and the last


class Reader:
    """Reads Markdown into elements, one for each block."""

    def __init__(self) -> None:
        self._kept = _Keep()
        extensions = [SaneListExtension(), TableExtension(), _Kiosk(self._kept)]
        self._markdown = Markdown(extensions=extensions)

    def elements(self, text: str) -> list[Element]:
        self._kept.elements = []
        self._markdown.reset()
        self._markdown.convert(text)
        return self._kept.elements


class _Kiosk(Extension):
    """Takes away what the kiosk does not show, and adds ``[[words]]``."""

    def __init__(self, kept: _Keep) -> None:
        super().__init__()
        self._kept = kept

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  its name there
        md.preprocessors.deregister("html_block")
        for name in _BLOCKS:
            md.parser.blockprocessors.deregister(name)
        for name in _INLINE:
            md.inlinePatterns.deregister(name)
        md.treeprocessors.deregister("prettify")
        md.inlinePatterns.register(_GlossaryWord(_WORD), "kiosk-word", _BEFORE_LINKS)
        md.treeprocessors.register(self._kept, "kiosk-keep", _AFTER_ALL)


class _GlossaryWord(InlineProcessor):
    """``[[term]]`` or ``[[other words|term]]``."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  its name there
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        del data
        element = Element("word", term=m[2] or m[1])
        element.text = AtomicString(m[1])
        return element, m.start(0), m.end(0)


class _Keep(Treeprocessor):
    """Keeps the elements, and leaves nothing to be written as HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []

    def run(self, root: Element) -> None:
        self.elements = list(root)
        root.clear()
