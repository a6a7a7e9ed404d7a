"""What the menus put into a page: a box of each kind, and the clinic's answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

_PLAIN = "{plain: an example}"


class Block(NamedTuple):
    """*name* in plain words, and what it looks like in the file."""

    name: str
    text: str


BLOCKS = (
    Block("Heading", f"## Write the heading here\n\nWrite a sentence here. {_PLAIN}"),
    Block("List", f"- The first point. {_PLAIN}\n- The second point. {_PLAIN}"),
    Block("Steps", f"1. The first step. {_PLAIN}\n2. The second step. {_PLAIN}"),
    Block(
        "Key message",
        f"::: key Write a short title here\nWhat nobody may miss. {_PLAIN}\n:::",
    ),
    Block(
        "Do and do not",
        f"::: do-dont\n### Do\n- Rest at home. {_PLAIN}\n### Do not\n"
        f"- Do not hurry. {_PLAIN}\n:::",
    ),
    Block(
        "Cards",
        f"::: cards\n### The first card\nA line or two. {_PLAIN}\n"
        f"### The second card\nA line or two. {_PLAIN}\n:::",
    ),
    Block(
        "Tell me more (folded)",
        f"::: more What is this about?\nThis stays folded until asked for. {_PLAIN}\n"
        ":::",
    ),
    Block(
        "List to tick off",
        f"::: checklist\n- The first thing to do. {_PLAIN}\n"
        f"- The second thing to do. {_PLAIN}\n:::",
    ),
    Block(
        "Small table",
        f"| | First | Second |\n|---|---|---|\n| A row | Some words | More words "
        f"| {_PLAIN}",
    ),
    Block(
        "Questions to pick",
        "::: questions\n### About me\n- What would you like to know?\n"
        "- What else would you like to know?\n:::",
    ),
)
"""Those that stand on any page.  The stages are pages of their own."""


def answers(known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Go through what can be put in: as the menu says it, and as the file does."""
    for name, words in known.items():
        said = name.replace("_", " ").replace(".", ": ")
        yield f"{said}  —  {words or 'no answer yet'}", f"{{{{clinic.{name}}}}}"
