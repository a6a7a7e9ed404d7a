"""What the booklet itself says: English, until told else.

Other languages have ``booklet.<language>.toml`` in the content folder.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from kiosk.content.files.folder import keep_inside
from kiosk.content.files.problems import Report, raise_if_any
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.tables.phrases_file import fault_in, to_translate


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
_NAMES = Sayings.__struct_fields__


def put(words: str, **values: object) -> str:
    """Put each of *values* in the place of its name in braces."""
    for name, value in values.items():
        words = words.replace(f"{{{name}}}", str(value))
    return words


def sayings_path(folder: Path, language: str) -> Path:
    return folder / f"booklet.{language}.toml"


def read_sayings(folder: Path, language: str) -> Sayings | None:
    """Read the file of *language* in the content *folder*; None if there is none.

    English needs none, and says only what it says in its own way.
    """
    report = Report(sayings_path(folder, language))
    if not report.path.exists():
        return ENGLISH if language == "en" else None
    keep_inside([report], folder)
    table = read_toml(report)
    found: dict[str, str] = {}
    if table is not None:
        table.check_keys(_NAMES, required=() if language == "en" else _NAMES)
        names = [name for name in _NAMES if name in table.values]
        found = {name: _saying(table, name) for name in names}
    raise_if_any([report])
    return Sayings(**found)


def sayings_to_translate() -> str:
    """Return the file for a language just begun: every saying, in English still."""
    return to_translate("# What the booklet says around its pages.", ENGLISH)


def _saying(table: Table, name: str) -> str:
    """Return what the file says, and report words that cannot be used."""
    words = table.text(name)
    if fault := fault_in(name, words, getattr(ENGLISH, name)):
        table.problem(name, fault)
    return words
