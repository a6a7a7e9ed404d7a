"""The commands of docs/it.md and the guides that it leads to, as they stand there."""

import re
from pathlib import Path

from waiting import NotProvenError

_DOCS = Path(__file__).parents[2] / "docs"


class Guide:
    """One guide, by the heads of its sections."""

    def __init__(self, name: str) -> None:
        self._text = (_DOCS / name).read_text("utf-8")

    def block(self, head: str, words: str, kind: str = "sh") -> str:
        """Return the block below the section *head* in which *words* stand."""
        _, _, section = f"\n{self._text}".partition(f"\n## {head}")
        section, _, _ = section.partition("\n## ")
        blocks = re.findall(rf"```{kind}\n(.*?)```", section, re.DOTALL)
        found = [one for one in blocks if words in one]
        if len(found) != 1:
            raise NotProvenError(f"under {head!r} {len(found)} blocks have {words!r}")
        return found[0]
