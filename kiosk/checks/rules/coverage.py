"""The rules on what a consent and a decision need: see ``coverage.toml``."""

from __future__ import annotations

from kiosk.checks.finders.coverage import not_told
from kiosk.checks.subject.coverage_file import CONSENT, DECISION
from kiosk.checks.subject.findings import WARNING
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
)
