"""Lines as the compiler takes them: it judges each block, and no sign is a box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.files.lines import Line
from kiosk.content.files.problems import Report
from kiosk.content.inline.markdown_reader import Reader
from kiosk.content.syntax.allowances import is_allowance
from kiosk.content.syntax.boxes import Box, split_parts
from kiosk.content.syntax.pastes import take_pastes
from kiosk.studio.paste.told import LONG, SIGNS, Told

_MOST_LINES = 900
_MOST_LETTERS = 1_200
"""Of one paragraph: the compiler takes 2,000 in a line, and readers take less."""

_LIST = re.compile(r"(?:-|\d{1,9}[.)])\s+")
_STEP = re.compile(r"\d{1,3}[.)]\s+(?=\S)")
_POINT = re.compile(r"(?:[•●○◦▪■□‣⁃∙·✓✔❖➢➤]\s*|[–—]\s+|-(?=\w)|-\s+|\([0-9]{1,2}\)\s+)")
_SENTENCE = re.compile(r"(?<=[.!?;]) ")
_LEADING = re.compile(r"^(?:[:%>#=~+*!?/^|_-]|\\[*_])+\s*")
_DOUBLED = re.compile(
    r"={2,}|~{2,}|\+{2,}|:{2,}|\^|\$(?!\d)|(?<=\w)~(?=\w)|#(?=[A-Za-z])|!(?=[\[(])"
)
"""What other programs write beside words, and the words do without."""
_UNSAFE = re.compile(r"[^\w\s.,;()?!'’‘“”\"/%°–±×≥≤≈€£&@~-]|_")
_BOLD = re.compile(r"(?<!\\)\*+")


def judged(text: str, told: Told) -> str:
    """Return *text*, blocks with an empty line in between, with nothing amiss."""
    blocks = [one for raw in re.split(r"\n\s*\n", text) for one in _blocks(raw)]
    kept = [block for one in _merged(blocks) if (block := _mended(one, told))]
    whole = "\n\n".join(_cut(_with_words_below(kept), told))
    if not is_sound(whole):  # what is right alone may not be so beside another
        told.add(SIGNS)
        return "\n\n".join(filter(None, map(_bare, kept)))
    return whole


def is_sound(text: str) -> bool:
    """Tell if the compiler finds nothing amiss in *text*, and no box either."""
    report = Report(Path("paste.md"))
    lines = [Line(n, line) for n, line in enumerate(text.split("\n"), 1)]
    if any(map(is_allowance, lines)):
        return False
    parts = split_parts(take_pastes(lines, report), report)
    has_box = any(isinstance(part, Box) for part in parts)
    return not report.problems and not has_box and not _has_half_bold(text)


def _has_half_bold(text: str) -> bool:
    if "*" not in text:
        return False
    elements = Reader().elements(text)
    shown = [words for one in elements for words in one.itertext()]
    return any("**" in words or "](" in words for words in shown)


def _blocks(raw: str) -> Iterator[str]:
    """Go through the blocks of *raw*: a list, a table, or one paragraph."""
    lines = [line.strip() for line in raw.split("\n") if line.strip()]
    if (lines and lines[0].startswith("| ")) or (
        lines and all(map(_LIST.match, lines))
    ):
        yield "\n".join(lines)
    elif lines:
        yield from _cut_long(_as_point(" ".join(lines)))


def _as_point(text: str) -> str:
    """Make a point of a paragraph that only looks like one."""
    return _POINT.sub("- ", text, count=1) if _POINT.match(text) else text


def _cut_long(text: str) -> Iterator[str]:
    rest = text
    while len(rest) > _MOST_LETTERS:
        ends = [m.start() for m in _SENTENCE.finditer(rest, 0, _MOST_LETTERS)]
        end = ends[-1] if ends and ends[-1] else _MOST_LETTERS
        yield rest[:end].strip()
        rest = rest[end:].strip()
    if rest:
        yield rest


def _merged(blocks: list[str]) -> list[str]:
    """Put points that stood as paragraphs into one list, its steps numbered from 1."""
    lists: list[str] = []
    for block in blocks:
        kind = _kind(block)
        if lists and kind and kind == _kind(lists[-1]):
            lists[-1] = f"{lists[-1]}\n{block}"
        else:
            lists.append(block)
    return [_numbered(one) if _kind(one) == "1" else one for one in lists]


def _kind(block: str) -> str:
    """Return "-" for a list, "1" for steps, "" for anything else."""
    if block.startswith("- "):
        return "-"
    return "1" if _STEP.match(block) else ""


def _numbered(block: str) -> str:
    rows = enumerate(block.split("\n"), 1)
    return "\n".join(f"{n}. {_STEP.sub('', row, count=1)}" for n, row in rows)


def _mended(block: str, told: Told) -> str:
    """Return *block* as the compiler takes it: with its marks, or as bare words."""
    if _is_right(block):
        return block
    lines = "\n".join(_line_mended(line) for line in block.split("\n"))
    told.add(SIGNS, bool(_UNSAFE.search(_LEADING.sub("", block))))
    return next(filter(_is_right, (lines, _bare(block))), "") if lines else ""


def _is_right(block: str) -> bool:
    if not block.strip():
        return False
    return is_sound(f"{block}\n\nWords." if block.startswith("## ") else block)


def _line_mended(line: str) -> str:
    """Take the signs of other programs off one line, and leave its own in front."""
    found = re.match(r"(?:- |\d+\. |## )", line)
    front, words = (found[0], line[found.end() :]) if found else ("", line)
    plain = _LEADING.sub("", words).replace("\t", " ")
    for words in (plain, re.sub(" +", " ", _DOUBLED.sub("", plain))):
        if _is_right(front + words):
            return front + words
    return front + _bare_words(plain)


def _bare(block: str) -> str:
    words = (_bare_words(line) for line in block.split("\n"))
    return "\n\n".join(one for one in words if one and _is_right(one))


def _bare_words(text: str) -> str:
    plain = re.sub(r"\s+", " ", _UNSAFE.sub(" ", text))
    return re.sub(r"^[\W_]+", "", plain).strip()


def _with_words_below(blocks: list[str]) -> Iterator[str]:
    """Make bold words of a heading that has nothing below it."""
    for block, below in zip(blocks, [*blocks, "## "][1:], strict=True):
        is_lone = block.startswith("## ") and below.startswith("## ")
        yield f"**{block.removeprefix('## ')}**" if is_lone else block


def _cut(blocks: Iterator[str], told: Told) -> Iterator[str]:
    count = 0
    for block in blocks:
        count += block.count("\n") + 2
        if count > _MOST_LINES:
            told.add(LONG)
            return
        yield block
