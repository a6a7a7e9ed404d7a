"""What the booklet itself says: English, until told else.

Other languages have ``booklet.<language>.toml`` in the content folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from kiosk.content.tables.own_words import read_own_words
from kiosk.content.tables.phrases_file import to_translate


class Sayings(Struct, frozen=True, kw_only=True):
    """The words around the pages; what stands in braces is put in by the kiosk."""

    title: str = "What ketamine therapy sessions are like"
    lead: str = "A calm, step-by-step look, to read and to keep."
    all_lead: str = (
        "Every page, for the clinician who reads and signs them. Not for patients."
    )
    not_advice: str = (
        "This is information, not medical advice. It does not take the place of your"
        " talk with your care team."
    )
    printed: str = "Printed on {day}"
    sample: str = "Sample. Not yet checked by a clinician here."
    borrowed: str = "This page is not in your language yet. It is in English."
    contents: str = "What is in it"
    dotted: str = "Words with a dotted line are explained on page {page}."
    words: str = "Words to know"
    sources: str = "Where this comes from"
    sources_here: str = "Where this comes from: {numbers}, from page {page} on."
    no_sources: str = "This page is about this clinic. No study stands behind it."
    read_on: str = "Last read on {day}."
    reviewed: str = "Page last reviewed: {reviewed}. Next review due: {due}."
    see_page: str = "page {page}"
    page_of: str = "{page} of {pages}"
    count: str = "{number} out of 100"
    figures: str = "100 small figures for {given}: {filled} are filled, the others not."
    own_questions: str = "My own questions"
    elsewhere: str = "on the screen at the clinic"
    who_to_call: str = "Who to call"
    danger: str = "Someone’s life is in danger"
    crisis: str = "In crisis, or thinking of suicide: call or text, day or night"
    by_day: str = "Call us when we are open"
    by_night: str = "Call us when we are closed"


ENGLISH = Sayings()


def sayings_path(folder: Path, language: str) -> Path:
    return folder / f"booklet.{language}.toml"


def read_sayings(folder: Path, language: str) -> Sayings | None:
    """Read the file of *language* in the content *folder*; None if there is none."""
    return read_own_words(sayings_path(folder, language), folder, language, ENGLISH)


def sayings_to_translate() -> str:
    """Return the file for a language just begun: every saying, in English still."""
    return to_translate("# What the booklet says around its pages.", ENGLISH)


class ToCall(NamedTuple):
    """Whom to call: *why* one would, the *number*, and whose it is."""

    why: str
    number: str
    name: str


def who_to_call(say: Sayings, answers: Mapping[str, str]) -> Iterator[ToCall]:
    """Go through the numbers that the clinic has given, the most urgent first."""
    rows = (
        (say.danger, "emergency_number", ""),
        (say.crisis, "crisis_number", answers.get("crisis_name", "")),
        (say.by_day, "phone_day", answers.get("name", "")),
        (say.by_night, "phone_night", answers.get("name", "")),
    )
    for why, key, name in rows:
        if number := answers.get(key, ""):
            yield ToCall(why, number, name)
