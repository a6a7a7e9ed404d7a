"""T1 to T9, V1 and V2: who stands behind a page, and whether that still holds."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.rule import Hit, Mark
from kiosk.checks.subject.shelf import Shelf
from kiosk.content.approval.day_states import is_lapsed, state_of
from kiosk.content.model.dates import full_date
from kiosk.content.model.standing import Standing
from kiosk.content.tables.required_answers import (
    missing_answers,
    sample_answers,
    sample_in,
    samples_in,
)

_SOON = 30
"""Days before the review of a page is due: time enough to ask a clinician."""
_KEY = re.compile(r"\s*([\w-]+)\s*:")

_LONGEST = 12
"""Months from one review of a page to the next."""
_MOST_NAMED = 5

_SIGN = (
    "A clinician reads it, then: kiosk sign-off {page} --language {language}"
    ' --name "…" --role "…".'
)


def review_past(leaf: Leaf) -> Iterator[Hit]:
    if leaf.page and leaf.page.review_by < leaf.today:
        text = f"The review was due on {full_date(leaf.page.review_by)}."
        yield Hit(_review_line(leaf), text)


def review_due(leaf: Leaf) -> Iterator[Hit]:
    days = (leaf.page.review_by - leaf.today).days if leaf.page else -1
    if leaf.page and 0 <= days <= _SOON:
        text = f"The review is due on {full_date(leaf.page.review_by)}."
        yield Hit(_review_line(leaf), text)


def review_far(leaf: Leaf) -> Iterator[Hit]:
    """Find days that cannot be right: to come, or a review in some years."""
    if leaf.page is None:
        return
    if leaf.page.reviewed > leaf.today:
        text = f"{full_date(leaf.page.reviewed)} is still to come."
        yield Hit(Passage("", "header", header_line(leaf, "reviewed")), text)
    elif leaf.page.review_by > _later(leaf.page.reviewed, _LONGEST):
        day = full_date(leaf.page.review_by)
        text = f"{day} is more than 12 months after 'reviewed'."
        yield Hit(_review_line(leaf), text)


def _review_line(leaf: Leaf) -> Passage:
    return Passage("", "header", header_line(leaf, "review_by"))


def header_line(leaf: Leaf, name: str, words: str = "") -> int:
    """Return the first line ``name: words``; that of the title if there is none."""
    for number, line in enumerate(leaf.lines, 1):
        key = _KEY.match(line)
        if key and key[1] == name and words in line:
            return number
    return leaf.opening.line


def not_signed(leaf: Leaf) -> Iterator[Hit]:
    if leaf.page and (text := _why_not_signed(leaf.standing, leaf.today)):
        mend = _SIGN.format(page=leaf.page.id, language=leaf.language)
        yield Hit(leaf.opening, text, mend)


def _why_not_signed(standing: Standing | None, today: date) -> str:
    """Say why nobody stands behind a page; a review that is past is T1's to tell."""
    state = state_of(standing, today)
    if standing is None or state == "unsigned":
        return "No clinician has signed this page."
    if standing.older_form:
        return f"{_signed(standing)} in an earlier form, which covered less of it."
    if state == "void":
        return f"The page has changed since {_signed(standing)}."
    if standing.until and is_lapsed(standing, today):
        return f"{standing.name} signed it until {full_date(standing.until)}."
    return ""


def _signed(standing: Standing) -> str:
    day = f" on {full_date(standing.signed_on)}" if standing.signed_on else ""
    return f"{standing.name} signed it{day}"


def english_changed(leaf: Leaf) -> Iterator[Hit]:
    standing = leaf.standing
    if leaf.page and standing and standing.signed and standing.english_changed:
        text = f"The page in English has changed since {_signed(standing)}."
        yield Hit(leaf.opening, text)


def from_memory(leaf: Leaf) -> Iterator[Hit]:
    """Find the facts that nobody has a source for, each where it is stated first."""
    facts = leaf.facts or {}
    for key, passage in _citing(leaf).items():
        if key in facts and facts[key].status == "memory":
            text = f"Fact {key} is from memory: “{facts[key].plain}”"
            yield Hit(passage, text)


def _citing(leaf: Leaf) -> dict[str, Passage]:
    """Return the passage that first cites each fact, or else the title."""
    first: dict[str, Passage] = {}
    for passage in leaf.passages:
        for key in passage.facts:
            first.setdefault(key, passage)
    for key, _ in leaf.stated:
        first.setdefault(key, leaf.opening)
    return first


def nobody_paid(shelf: Shelf) -> Iterator[Mark]:
    if _blank_in(shelf, "funding"):
        line = shelf.line("clinic.toml", "funding")
        text = "Nothing says who paid for this kiosk."
        yield Mark(shelf.path("clinic.toml"), line, text)


def _blank_in(shelf: Shelf, name: str) -> list[str]:
    """Return the languages in which the answer *name* is blank."""
    answers = shelf.clinic.answers
    return [code for code, words in answers.items() if not words[name].strip()]


def no_source(shelf: Shelf) -> Iterator[Mark]:
    for key, fact in shelf.facts.items():
        if fact.status in ("seen", "part") and not fact.sources:
            line = shelf.line("facts.toml", key, "sources")
            text = f"Fact {key} was {_SEEN[fact.status]}, and names no source."
            yield Mark(shelf.path("facts.toml"), line, text)


_SEEN = {"seen": "seen in a source", "part": "seen in part"}


def sources_read_long_ago(shelf: Shelf) -> Iterator[Mark]:
    for key, source in shelf.sources.items():
        resting = ((f, one) for f, one in shelf.facts.items() if key in one.sources)
        late = [
            (fact, one.review_months)
            for fact, one in resting
            if _later(source.read, one.review_months) < shelf.today
        ]
        if late:
            line = shelf.line("sources.toml", key, "read")
            text = f"The source {key} was last read on {full_date(source.read)}."
            yield Mark(shelf.path("sources.toml"), line, text, _read_again(late))


def _read_again(late: Sequence[tuple[str, int]]) -> str:
    names = ", ".join(fact for fact, _ in late[:_MOST_NAMED])
    others = len(late) - _MOST_NAMED
    more = f" and {others} more" if others > 0 else ""
    months = min(months for _, months in late)
    return (
        f"Read it again, see if it still says so, and write the day here. It is due"
        f" every {months} months. Facts that rest on it: {names}{more}."
    )


def _later(day: date, months: int) -> date:
    """Return *day* so many months on, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, date.max.year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def answers_missing(shelf: Shelf) -> Iterator[Mark]:
    """Find the required answers that are blank; who paid is T3's to tell."""
    answers, routes = shelf.clinic.answers, shelf.clinic.routes
    missing = (missing_answers(words, routes) for words in answers.values())
    for name in dict.fromkeys(name for some in missing for name in some):
        if name != "funding":
            yield _unanswered(shelf, name)


def _unanswered(shelf: Shelf, name: str) -> Mark:
    text = f"There is no answer for {name!r}{_where(shelf, _blank_in(shelf, name))}."
    _, _, key = name.rpartition(".")
    mend = f'Write your clinic’s own: {key} = "…".'
    return Mark(shelf.path("clinic.toml"), _answer_line(shelf, name), text, mend)


def _answer_line(shelf: Shelf, name: str) -> int:
    return shelf.line("clinic.toml", *name.split("."))


def answers_of_the_sample(shelf: Shelf) -> Iterator[Mark]:
    """Find the answers that ship with the kiosk, each with the languages it is in."""
    samples = samples_in(one.phrases for one in shelf.library.editions.values())
    answers, routes = shelf.clinic.answers, shelf.clinic.routes
    found: dict[str, list[str]] = {}
    for code, own in answers.items():
        for name in sample_answers(own, routes, samples):
            found.setdefault(name, []).append(code)
    for name, codes in found.items():
        hit = sample_in(answers[codes[0]][name], samples)
        text = f"The answer for {name!r}{_where(shelf, codes)} is a sample still"
        line = _answer_line(shelf, name)
        yield Mark(shelf.path("clinic.toml"), line, f"{text}: “{hit}”.")


def _where(shelf: Shelf, codes: Sequence[str]) -> str:
    """Name the languages *codes*; "" is all that there are."""
    everywhere = len(codes) == len(shelf.clinic.answers)
    return "" if everywhere else f" in {', '.join(map(repr, codes))}"
