"""The smallest content that compiles, for tests that need a folder of their own."""

from collections.abc import Mapping
from pathlib import Path

HEADER = {
    "title": "A title",
    "message": "Which way?",
    "action": "Shall we?",
    "reviewed": "2026-11-22",
    "review_by": "2027-05-22",
}

CLINIC = """\
name = "Riverside"
routes = ["spray"]
room_items = ["chair"]
emergency_number = "911"
crisis_number = "988"
"""

HELP_CARDS = """\
::: cards
### Tell staff
“I need help now.” {plain: words of a test}
:::"""

ORDER = """\
walk = [{pages}]

[[section]]
id = "all"
title = "All of it"
picture = "mark.svg"
tint = "mist"
pages = [{pages}]

[[section]]
id = "always"
title = "Always there"
tile = false
pages = ["get-help-now", "my-questions", "words-to-know", "about"]
"""


NONE = "# There are none.\n"

PLAIN = "{plain: words of a test}"
"""Behind words that state nothing, where a page is held against the rules."""


def page_text(words: str = f"Words. {PLAIN}", **header: str) -> str:
    """Return a whole page; its words start in line 8 if no key is added."""
    values = {key: value for key, value in (HEADER | header).items() if value}
    rows = "".join(f"{key}: {value}\n" for key, value in values.items())
    return f"---\n{rows}---\n{words}\n"


ALWAYS = {
    "get-help-now": page_text(HELP_CARDS, title="Get help now"),
    "my-questions": page_text(title="My questions"),
    "words-to-know": page_text(title="Words to know"),
    "about": page_text(title="About"),
}
"""The pages that the screen itself leads to; nothing compiles without them."""


def write_content(folder: Path, pages: Mapping[str, str] | None = None) -> Path:
    """Write *pages*, whole texts by id, and what no content can do without.

    They are the walk and the one tile, in their order; without *pages* that is
    one page named ``page``.
    """
    pages = pages or {"page": page_text()}
    (folder / "en").mkdir(parents=True, exist_ok=True)
    for name, text in {**ALWAYS, **pages}.items():
        (folder / "en" / f"{name}.md").write_text(text, "utf-8")
    order = ORDER.format(pages=", ".join(f'"{name}"' for name in pages))
    files = {"clinic": CLINIC, "order": order, "facts": NONE, "sources": NONE}
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder
