"""From the elements of Python-Markdown to StyledText: all of it is escaped here."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from html import escape
from xml.etree.ElementTree import Element

from msgspec.structs import replace

from kiosk.content.files.lines import Line, one_line
from kiosk.content.files.problems import quoted
from kiosk.content.inline.context import Context, word_key
from kiosk.content.inline.line_marks import (
    APART,
    CUT,
    Mark,
    marks_in,
    marks_off,
    without_marks,
)
from kiosk.content.inline.to_markdown import as_markdown
from kiosk.content.model.text import Prose
from kiosk.content.syntax.units import Unit
from kiosk.errors import did_you_mean

_TAGS = {"strong": "b", "em": "i"}
_HALF_LINKS = ("](", "][", "[[", "]]")
_HALF_BOLD = "**"


class Pen:
    """Writes elements down, and knows by their marks where it is.

    *no_links* says why no link may stand there; "" is where links may.  *marks*
    are those it has passed.
    """

    def __init__(self, context: Context, no_links: str = "") -> None:
        self.context = context
        self.no_links = no_links
        self.marks: list[Mark] = []

    @property
    def hidden(self) -> bool:
        """Tell if some of what it has written down is not for this clinic."""
        return any(mark.hidden for mark in self.marks)

    @property
    def routes(self) -> frozenset[str]:
        """The ways that its lines name."""
        return frozenset(route for mark in self.marks for route in mark.routes)

    def prose(self, element: Element) -> Prose:
        """Write down what is inside *element*."""
        markup = one_line("".join(self._inside(element)))
        whole = markup.replace(" <br>", "<br>").replace("<br> ", "<br>")
        return self.cited(whole.replace(CUT, ""), self._parts(whole))

    def cited(self, markup: str, parts: tuple[Prose, ...] = ()) -> Prose:
        """Return *markup* with the line and the facts of where the pen has been."""
        return replace(_behind(markup, self.marks), parts=parts)

    def _parts(self, markup: str) -> tuple[Prose, ...]:
        """Cut *markup* where other braces begin, each part with what is behind it."""
        if CUT not in markup:
            return ()
        groups: list[list[Mark]] = [[]]
        for mark in self.marks:
            if mark.cuts:
                groups.append([])
            groups[-1].append(mark)
        pairs = zip(markup.split(CUT), groups, strict=True)
        return tuple(_behind(part.strip(), marks) for part, marks in pairs if marks)

    def text(self, text: str | None) -> str:
        """Escape *text*, and take its marks out."""
        self.marks.extend(marks_in(text or ""))
        words = marks_off(text or "")
        if any(half in words for half in _HALF_LINKS):
            self.problem(
                "This link is not whole. Write [words](page.md), or [[word]]"
                " for a word from the glossary."
            )
        if _HALF_BOLD in words:
            self.problem("Two stars ** stand alone. Bold words are **between** them.")
        shown = self.context.known.laid_out(words.replace(APART, ""))
        return escape(shown).replace("&#x27;", "'")

    def problem(self, text: str) -> None:
        self.context.report.add(self._line, text)

    @property
    def _line(self) -> int:
        return self.marks[-1].line if self.marks else 0

    def _inside(self, element: Element) -> Iterator[str]:
        yield self.text(element.text)
        for child in element:
            yield self._element(child)
            yield self.text(child.tail)

    def _element(self, element: Element) -> str:
        if element.tag == "br":
            return "<br>"
        if element.tag == "img":
            self.problem("A picture stands in a line of its own, not in a sentence.")
            return ""
        if element.tag in _TAGS:
            tag = _TAGS[element.tag]
            return f"<{tag}>{''.join(self._inside(element))}</{tag}>"
        return self._link(element)

    def _link(self, element: Element) -> str:
        if self.no_links:
            self.problem(self.no_links)
            return "".join(self._inside(element))
        if len(list(element.iter("a"))) + len(list(element.iter("word"))) > 1:
            self.problem("A link stands inside another link. Take one of them away.")
        target = self._word(element) if element.tag == "word" else self._page(element)
        words = "".join(self._inside(element))
        if target.startswith("page:"):
            self.context.use("page", f"{target.removeprefix('page:')} {words}")
        return f'<a href="{target}">{words}</a>' if target else words

    def _word(self, element: Element) -> str:
        term = without_marks(element.get("term", ""))
        words = self.context.known.words
        if words is None:
            return ""
        if key := words.get(word_key(term)):
            self.context.use("word", key)
            return f"word:{key}"
        shown = without_marks(element.text or "")
        self.problem(_no_word(term, shown, words, self.context.known.pages))
        return ""

    def _page(self, element: Element) -> str:
        """Return where a link leads; "" when that page is hidden here."""
        known = self.context.known
        href = without_marks(element.get("href", ""))
        page = href.removesuffix(".md")
        if href.endswith(".md") and page in known.pages and not element.get("title"):
            return "" if page in known.hidden else f"page:{page}"
        self._report_link(href, element)
        return ""

    def _report_link(self, href: str, element: Element) -> None:
        if element.get("title"):
            self.problem("A link has no title. Write only [words](page.md).")
        elif not href.endswith(".md") or "/" in href:
            text = (
                f"A link leads to a page, as in [words](page.md); not {quoted(href)}."
            )
            page = re.sub(r".*/|\.\w+$", "", href)
            guess = page if page in self.context.known.pages else ""
            self.context.report.unknown(self._line, text, guess, [f"{guess}.md"])
        else:
            text = f"There is no page {quoted(href)}."
            page = href.removesuffix(".md")
            self.context.report.unknown(
                self._line, text, page, self.context.known.pages
            )


def _behind(markup: str, marks: Sequence[Mark]) -> Prose:
    """Return *markup* with what *marks* say stands behind it."""
    facts = dict.fromkeys(fact for mark in marks for fact in mark.facts)
    answers = dict.fromkeys(name for mark in marks for name in mark.answers)
    plain = next(filter(None, (mark.plain for mark in marks)), "")
    line = marks[0].line if marks else 0
    return Prose(markup, tuple(facts), line, plain, tuple(answers))


def _no_word(
    term: str, shown: str, words: Mapping[str, str], pages: Collection[str]
) -> str:
    text = f"There is no word {quoted(term)} in the glossary."
    names = (one.partition("#")[0].removesuffix(".md") for one in (term, shown))
    if page := next((one for one in names if one in pages), ""):
        said = "words" if page == term.partition("#")[0].removesuffix(".md") else term
        return f"{text} A link to a page is [{said}]({page}.md)."
    guess = did_you_mean(word_key(term), words)
    return text + (guess or " Add it there, or take [[ and ]] away.")


def prose_of(
    line: Line, context: Context, no_links: str = "", mark: Mark | None = None
) -> Prose:
    """Read one line, such as the title of a box, whose braces are off already.

    *mark* is what they say.
    """
    elements = context.reader.elements(f"{mark or Mark(line.number)}{line.text}")
    pen = Pen(context, no_links)
    return pen.prose(elements[0])


def shown_prose(element: Element, context: Context, no_links: str = "") -> Prose | None:
    pen = Pen(context, no_links)
    text = pen.prose(element)
    return None if pen.hidden else text


def shown_in(
    elements: Iterable[Element], context: Context, no_links: str = ""
) -> tuple[Prose, ...]:
    """Read *elements*, and keep those that are for this clinic."""
    prose = (shown_prose(element, context, no_links) for element in elements)
    return tuple(text for text in prose if text is not None)


def items_in(
    elements: Iterable[Element], context: Context, no_links: str = ""
) -> tuple[Prose, ...]:
    """Read paragraphs and lists alike: each paragraph or point is one item."""
    flat: list[Element] = []
    for element in elements:
        flat.extend(element if element.tag == "ul" else [element])
    return shown_in(flat, context, no_links)


def items_of(
    units: Sequence[Unit], context: Context, no_links: str = ""
) -> tuple[Prose, ...]:
    return items_in(
        context.reader.elements(as_markdown(units, context)), context, no_links
    )
