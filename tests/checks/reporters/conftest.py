"""A small check: two pages that compile, and what was found in them."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from minimal import page_text, write_content

from kiosk.checks.subject.findings import (
    ADVICE,
    ERROR,
    WARNING,
    Allowed,
    Checked,
    Finding,
    Measure,
    Told,
)
from kiosk.checks.subject.rule import Rule
from kiosk.content.loader import compile_content
from kiosk.settings.settings import ASSETS

TODAY = date(2026, 11, 22)


def nothing(_):
    return iter(())


RULES = (
    Rule(
        id="R3",
        level=WARNING,
        asks="No sentence has more than 20 words.",
        why="Long sentences lose tired readers.",
        source="NHS service manual",
        mend="Make two sentences of it.",
        page=nothing,
    ),
    Rule(
        id="B3",
        level=ERROR,
        asks="No word | of advertising.",
        why="It promises <what> nobody knows.",
        source="FDA",
        mend="Say what is known.",
        page=nothing,
        may_be_allowed=False,
    ),
    Rule(
        id="R5",
        level=ADVICE,
        asks="Sentences say who does what.",
        why="They are easier.",
        source="PEMAT item 5",
        mend="Say who does it.",
        page=nothing,
    ),
    Rule(
        id="C1",
        level=WARNING,
        asks="Each point of consent is on some page.",
        why="Patients are owed it.",
        source="Marks 2024",
        mend="Write about it.",
        whole=nothing,
    ),
)


class Small(NamedTuple):
    """What each form is made from, and where its files are."""

    checked: Checked
    home: Path
    one: Path
    two: Path
    facts: Path


@pytest.fixture
def rules():
    return RULES


@pytest.fixture
def small(tmp_path):
    """Return two pages and what was found; the second has an exception."""
    picture = {"picture": "mark.svg", "alt": 'A lamp & a "chair".'}
    pages = {
        "one": page_text("Words.", title="Page one"),
        "two": page_text("Words.", title="Page two", **picture),
    }
    folder = write_content(tmp_path / "content", pages)
    one, two, facts = folder / "en/one.md", folder / "en/two.md", folder / "facts.toml"
    checked = Checked(
        compiled=compile_content(folder, assets=ASSETS),
        findings=(
            Finding(facts, 3, 0, "B3", ERROR, "“Cure” is in K1.", "Take it out."),
            Finding(one, 0, 0, "R5", ADVICE, "It tells of no one.", "Say who."),
            Finding(one, 2, 8, "R3", WARNING, "This has 21 words.", "Make it two."),
            Finding(two, 12, 1, "R3", WARNING, "This has 30 words.", "Make it two."),
            Finding(two, 9, 4, "B3", ERROR, "<i>“Miracle”</i> promises.", "Cut it."),
        ),
        allowed=(
            Allowed(
                Finding(two, 14, 2, "R3", WARNING, "This has 25 words.", "Cut it."),
                line=13,
                reason="These are the words of the law.",
            ),
        ),
        measures=(
            Measure(
                language="en",
                language_name="English",
                page="two",
                title="Page two",
                **{"path": two, **picture, "words": 200, "sentences": 20},
                grade=4.24,
                smog=6.5,
                words_per_sentence=10,
                facts=2,
                hard=0.04,
                passive=0.1,
                harm_words=30,
                sources=1,
                benefit_words=20,
                kept=1,
                asked=3,
                standing="void",
                reviewed=TODAY,
                review_by=date(2027, 5, 22),
            ),
            Measure(
                language="en",
                language_name="English",
                page="one",
                title="Page one <b>",
                path=one,
                words=1,
                sentences=1,
                kept=1,
                asked=3,
                standing="signed",
            ),
        ),
        told=tuple(
            Told(
                name="drive",
                asks="Do not <drive>",
                standard="A label, 5.9",
                language=language,
                pages=("one", "two"),
                places=places,
            )
            for language, places in (("en", ((one, 9), (two, 12))), ("es", ()))
        ),
        today=TODAY,
    )
    return Small(checked, tmp_path, one, two, facts)
