"""The page that a new one starts as: it shows what is used most, and compiles."""

from __future__ import annotations

from datetime import date

_PAGE = """\
---
title: {title}
message: Write the one main point here, in 20 words at most.
plain: an example
action: "Ask: what would you like to know?"
reviewed: {today}
review_by: {next_year}
---

Write short sentences here. Put an empty line in between. {{plain: an example}}

## A heading starts with two signs and a space

- Each point of a list starts with a hyphen and a space. {{plain: an example}}
- Words can be **bold**. {{plain: an example}}

1. Steps start with a number. {{plain: an example}}
2. They are done in this order. {{plain: an example}}

::: key What to know
Write here what nobody may miss. The box ends with three colons. {{plain: an example}}
:::

::: more Tell me more
This stays folded until somebody asks for it. {{plain: an example}}

A link leads to another page: [Get help now](get-help-now.md). {{plain: an example}}
:::
"""

EXAMPLES = (
    "Write the one main point here",
    "Write short sentences here.",
    "A heading starts with two signs",
    "Each point of a list starts with",
    "Write here what nobody may miss.",
    "This stays folded until somebody",
)
"""How the lines of it begin that nobody may leave there."""


def first_page(title: str, today: date) -> str:
    """Return the text of a page that is reviewed *today*, and due in 12 months."""
    try:
        next_year = today.replace(year=today.year + 1)
    except ValueError:  # the 29th of February
        next_year = today.replace(year=today.year + 1, day=28)
    return _PAGE.format(title=title, today=today, next_year=next_year)
