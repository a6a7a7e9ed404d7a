"""The rules on what has to be told: see ``coverage.toml`` and ``must_tell.toml``."""

from __future__ import annotations

from kiosk.checks.finders.coverage import not_told
from kiosk.checks.finders.must_tell import no_list, not_said
from kiosk.checks.subject.coverage_file import CONSENT, DECISION
from kiosk.checks.subject.findings import ERROR, WARNING
from kiosk.checks.subject.rule import Rule

COVERAGE = (
    Rule(
        id="C1",
        level=WARNING,
        asks="What a consent needs is on some page.",
        why="In 23 consent forms of US clinics, 15 left out the feeling of being cut"
        " off, and 12 the other choices.",
        source="Marks 2024; Mathai and Lee 2022; AMA 2.1.1 and 3.1.2; AHRQ 2017",
        mend="State a fact on it on a page.",
        whole=not_told(CONSENT),
        may_be_allowed=False,
    ),
    Rule(
        id="Q1",
        level=WARNING,
        asks="What a decision needs is on some page.",
        why="Who does not know the options, their good and their bad cannot choose.",
        source="IPDAS version 4: qualifying items 1 to 6, and six to certify",
        mend="State a fact on it on a page.",
        whole=not_told(DECISION),
        may_be_allowed=False,
    ),
    Rule(
        id="U1",
        level=ERROR,
        asks="What a patient must be told is told in each language: in a sentence with"
        " its words, and with its fact behind it.",
        why="Plain words drop things: a page can name a harm and leave out whom it"
        " rules out, or what to do.",
        source="Labels of Spravato (2025) and of ketamine (2024); FDA on compounded"
        " ketamine, 2022 and 2023; the standards of consent in coverage.toml",
        mend="Write the sentence, and name its fact in braces behind it.",
        whole=not_said,
        may_be_allowed=False,
    ),
    Rule(
        id="U2",
        level=WARNING,
        asks="There is a list of what a patient must be told, with words for each"
        " language.",
        why="Without the list nothing is asked for; without words, a fact behind any"
        " sentence is taken for telling it.",
        source="Quiet Room",
        mend="Put must_tell.toml back, and write there how that language says it.",
        whole=no_list,
        may_be_allowed=False,
    ),
)
