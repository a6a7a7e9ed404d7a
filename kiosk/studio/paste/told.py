"""What was left out of a paste, in words for the person who pasted."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple


class Pasted(NamedTuple):
    """Our Markdown, and what is not in it: a sentence for each kind of thing.

    *pictures* says how many of what was left out can be added in another way.
    """

    text: str
    left_out: tuple[str, ...] = ()
    pictures: int = 0


PICTURE, LINK, NOTE, COMMENT = "picture", "link", "note", "comment"
GONE, HIDDEN, NESTED, WIDE = "gone", "hidden", "nested", "wide"
EMOJI, SIGNS, FORM, RAISED, LAYOUT = "emoji", "signs", "form", "raised", "layout"
UNDERLINE, LONG = "underline", "long"

_WORDS = {
    PICTURE: ("A picture.", "{} pictures.", " Add it with Pictures."),
    LINK: ("A link to somewhere else.", "{} links.", " The words stay."),
    NOTE: ("A footnote.", "{} footnotes.", ""),
    COMMENT: ("A comment.", "{} comments.", ""),
    GONE: ("Words that were struck out.", "Words struck out, in {} places.", ""),
    HIDDEN: ("Hidden words.", "Hidden words, in {} places.", ""),
    NESTED: ("A list inside a list.", "{} lists inside lists.", " It is one list now."),
    WIDE: (
        "A table of more than 4 columns.",
        "{} tables of more than 4 columns.",
        " Each row is a point of a list now.",
    ),
    EMOJI: ("A little picture (emoji).", "{} little pictures (emoji).", ""),
    SIGNS: (
        "Signs that the kiosk would read as its own, in one line.",
        "Signs that the kiosk would read as its own, in {} lines.",
        " Look the words over.",
    ),
    FORM: ("A field or a button.", "{} fields and buttons.", ""),
    RAISED: ("A raised number.", "{} raised numbers.", " Say it in words."),
    LAYOUT: ("How the words were laid out: it cannot be read.", "", ""),
    UNDERLINE: ("Underlining.", "Underlining.", " What counts stands in **bold**."),
    LONG: (
        "All after the first 900 lines: a page holds no more.",
        "",
        "",
    ),
}


class Told:
    """Counts what is left out."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, kind: str, count: int = 1) -> None:
        if count:
            self._counts[kind] += count

    def with_text(self, text: str) -> Pasted:
        """Return *text* with all that was told of."""
        said = tuple(_sentence(kind, n) for kind, n in self._counts.items())
        return Pasted(text, said, self._counts[PICTURE])


def _sentence(kind: str, count: int) -> str:
    one, many, more = _WORDS[kind]
    if count == 1 or not many:
        return one + more
    return many.format(count) + more.replace("Add it", "Add them").replace(
        "It is one", "They are one"
    )
