"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kiosk.checks.subject.leaf import Leaf, Passage
    from kiosk.checks.subject.readability_formulas import Sentence
    from kiosk.checks.subject.shelf import Shelf


class Hit(NamedTuple):
    """What a rule found on a page: in which *passage*, and which letters of it.

    *end* 0 stands for the whole passage.  Where *found* is empty, these letters and
    what the rule asks are told; where *mend* is, the rule's own.
    """

    passage: Passage
    found: str
    mend: str = ""
    start: int = 0
    end: int = 0


def at_start(passage: Passage, sentence: Sentence, found: str, mend: str = "") -> Hit:
    """Return what was *found* of a whole sentence; its first word shows where."""
    first = passage.text[sentence.start :].split(maxsplit=1)[0]
    return Hit(passage, found, mend, sentence.start, sentence.start + len(first))


class Mark(NamedTuple):
    """What a rule found in the content as a whole, and the file and line it is in."""

    path: Path
    line: int
    found: str
    mend: str = ""


class Rule(NamedTuple):
    """One thing that content owes its reader.

    *asks* says what, *why* for what reason and *source* who says so; *mend* how it is
    put right.  *page* looks at one page, *whole* at all the content at once, *files* at
    what lies in the folders of content and of pictures, whether it compiles or not.
    Only a rule that *may_be_allowed* can be silenced by an author.
    """

    id: str
    level: str
    asks: str
    why: str
    source: str
    mend: str
    page: Callable[[Leaf], Iterator[Hit]] | None = None
    whole: Callable[[Shelf], Iterator[Mark]] | None = None
    files: Callable[[Path, Path], Iterator[Mark]] | None = None
    may_be_allowed: bool = True
