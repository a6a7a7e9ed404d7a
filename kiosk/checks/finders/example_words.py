"""X2: a page says what its author wrote, not what the example told them to."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.checks.subject.leaf import Leaf
from kiosk.checks.subject.rule import Hit
from kiosk.content.syntax.page_template import EXAMPLES


def examples_left(leaf: Leaf) -> Iterator[Hit]:
    for passage in leaf.passages:
        if begins := next(filter(passage.text.startswith, EXAMPLES), ""):
            yield Hit(passage, "", "", 0, len(begins))
