"""Plain text: as others broke its lines, and as one of us wrote it."""

from __future__ import annotations

import re

_OURS = re.compile(
    r"\{[^{}]*\}|^\s*:::|\[\[|\]\([\w-]+\.md\)|^#{2,3} |^- |^\d+\. |^\|.*\|$"
    r"|^[a-z_]+: |\*\*|^%%|^---$|!\[",
    re.MULTILINE,
)
_POINT = re.compile(r"\s*(?:[•●○◦▪■□‣⁃∙·✓✔❖➢➤\uf0b7\uf0a7]|[-–—*]\s|\(?\w{1,2}[.)]\s)")
_STOP = re.compile(r"[.!?:;”\"')]\s*$")


def is_ours(text: str) -> bool:
    """Tell if *text* has signs of our Markdown, as it was copied from a page."""
    return _OURS.search(text) is not None


def unwrapped(text: str) -> str:
    """Return *text* with its paragraphs whole: a PDF ends a line where its paper ends.

    A line goes on in the next one where it ends without a stop and is about as long as
    the longest.
    """
    lines = [line.strip() for line in text.split("\n")]
    longest = max(map(len, lines), default=0)
    blocks: list[str] = []
    before = ""
    for line in lines:
        if blocks and _goes_on(before, line, longest):
            blocks[-1] = f"{blocks[-1]} {line}"
        elif line:
            blocks.append(line)
        before = line
    return "\n\n".join(blocks)


def _goes_on(before: str, line: str, longest: int) -> bool:
    if not before or not line or _POINT.match(line):
        return False
    begins_small = line[:1].islower()
    return not _STOP.search(before) and (begins_small or len(before) > 0.8 * longest)
