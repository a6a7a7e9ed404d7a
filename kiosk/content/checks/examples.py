"""X2: a page says what its author wrote, not what the example told them to."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.checks.leaf import Leaf
from kiosk.content.checks.rule import Hit
from kiosk.content.syntax.page_template import EXAMPLES


def examples_left(leaf: Leaf) -> Iterator[Hit]:
    for passage in leaf.passages:
        if begins := next(filter(passage.text.startswith, EXAMPLES), ""):
            yield Hit(passage, "", "", 0, len(begins))
