"""Who was studied, and for how long: said in words, from the fact itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from kiosk.content.model.library import Fact

NOT_STATED = "not stated"
"""The time of a fact where no source says for how long people were watched."""

_COUNTED = re.compile(r"[\d,]+ (people|adults)\b")


def people_of(fact: Fact, given: Sequence[str]) -> str:
    """Say in English whom the numbers of *fact* are about, as StyledText.

    *given* is what each group was given.  A ``population`` names the people, and
    after a ``;`` what they were given, which is said from *given*.
    """
    who = fact.population.split(";")[0].strip()
    sentences = _compared(fact, who, given) if len(given) > 1 else _alone(fact, who)
    if fact.time and fact.time != NOT_STATED:
        sentences.append(f"They were watched for {fact.time}.")
    return escape(" ".join(sentences), quote=False)


def _compared(fact: Fact, who: str, given: Sequence[str]) -> list[str]:
    noun = "adults" if who.startswith("adults") else "people"
    these = f"They were {who}."
    if len(fact.counts) < len(given):
        return [f"Some had {given[0]}. Others had {given[1]}.", these]
    (_, first), (_, second) = fact.counts
    had = f"{first:,} {noun} had {given[0]}. {second:,} had {given[1]}."
    return [had, these]


def _alone(fact: Fact, who: str) -> list[str]:
    if fact.counts and not _COUNTED.match(who):
        who = f"{fact.counts[0][1]:,} {who}"
    return [f"This is from {who}."]
