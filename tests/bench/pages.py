"""Writes a content folder with as many small pages as are asked for."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from string import Template

from ours import CONTENT

SECTIONS = 10
SCREEN_PAGES = ("get-help-now", "my-questions", "words-to-know", "about")
"""No content compiles without the pages that the screen itself leads to."""

ABOUT_OUR_PAGES = ("order.toml", "coverage.toml", "must_tell.toml", "signoff.toml")
"""Files that name the pages of the real content."""

_PAGE = Template("""---
title: Step $number of the day
message: You can stop here, and you can ask.
plain: a made-up page
action: Ask: what happens at step $number?
reviewed: 2026-11-22
review_by: 2027-05-22
---

The nurse tells you what comes next. You can ask at any time. {plain: a made-up page}

You can rest in the chair. Someone is near you. {plain: the same}

- Bring water. {plain: a made-up page}
- Wear soft clothes. {plain: a made-up page}
- Ask someone to take you home. {plain: a made-up page}
""")

_SECTION = Template("""
[[section]]
id = "part-$number"
title = { en = "Part $number" }
picture = "mark.svg"
tint = "mist"
pages = [$pages]
""")

_LAST_SECTION = Template("""
[[section]]
id = "always"
title = { en = "Always there" }
tile = false
pages = [$pages]
""")


def write_content(folder: Path, count: int) -> Path:
    """Write *count* pages to *folder*, with the rest from the real content."""
    (folder / "en").mkdir(parents=True)
    for path in CONTENT.iterdir():
        if path.is_file() and path.name not in ABOUT_OUR_PAGES:
            shutil.copy(path, folder)
    for name in SCREEN_PAGES:
        shutil.copy(CONTENT / "en" / f"{name}.md", folder / "en")
    names = [f"step-{number}" for number in range(1, count + 1)]
    for number, name in enumerate(names, 1):
        text = _PAGE.substitute(number=number)
        (folder / "en" / f"{name}.md").write_text(text, "utf-8")
    (folder / "order.toml").write_text(_order(names), "utf-8")
    return folder


def _order(names: list[str]) -> str:
    sections = (
        _SECTION.substitute(number=part + 1, pages=_listed(names[part::SECTIONS]))
        for part in range(SECTIONS)
    )
    last = _LAST_SECTION.substitute(pages=_listed(SCREEN_PAGES))
    return f"walk = [{_listed(names[:13])}]\n" + "".join(sections) + last


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
