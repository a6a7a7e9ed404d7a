"""THE list of rules: what content owes its reader, in the order of the report.

Each family stands in a module of its own: the words of its rules there, and the small
functions that look in the module it imports.
"""

from __future__ import annotations

from kiosk.checks.finders import left_files
from kiosk.checks.finders.example_words import examples_left
from kiosk.checks.rules.access import ACCESS
from kiosk.checks.rules.balance import BALANCE
from kiosk.checks.rules.coverage import COVERAGE
from kiosk.checks.rules.never import NEVER
from kiosk.checks.rules.numbers import NUMBERS
from kiosk.checks.rules.provenance import PROVENANCE
from kiosk.checks.rules.reading import READING
from kiosk.checks.rules.signs import SIGNS
from kiosk.checks.rules.trust import TRUST
from kiosk.checks.subject.findings import ERROR, WARNING
from kiosk.checks.subject.rule import Rule

_FILES = (
    Rule(
        id="S1",
        level=ERROR,
        asks="The kiosk can read every file.",
        why="What it cannot read, it cannot show or check.",
        source="content/README.md",
        mend="The finding itself says how.",
        may_be_allowed=False,
    ),
    Rule(
        id="S5",
        level=WARNING,
        asks="Each file is there once: no copy lies beside it.",
        why="What somebody changed may be in the copy, and nobody is shown it.",
        source="Quiet Room: decision 017",
        mend="Compare the two, and delete the copy.",
        files=left_files.copies,
        may_be_allowed=False,
    ),
    Rule(
        id="S6",
        level=WARNING,
        asks="What lies among the content is read.",
        why="Somebody may think that patients are shown it.",
        source="Quiet Room: decision 017",
        mend="Move it out of the content.",
        files=left_files.not_read,
        may_be_allowed=False,
    ),
    Rule(
        id="X2",
        level=ERROR,
        asks="The words of the example that a new page starts with are gone.",
        why="They tell its author what to write, and would tell patients nothing.",
        source="Quiet Room",
        mend="Write your own in their place, or take the page out of order.toml.",
        page=examples_left,
        may_be_allowed=False,
    ),
    Rule(
        id="X1",
        level=WARNING,
        asks="An exception (%% allow …) silences something.",
        why="One that is left over would hide a mistake that comes later.",
        source="Quiet Room",
        mend="Take the line away.",
        may_be_allowed=False,
    ),
)

RULES: tuple[Rule, ...] = (
    *_FILES,
    *SIGNS,
    *READING,
    *NUMBERS,
    *PROVENANCE,
    *BALANCE,
    *NEVER,
    *TRUST,
    *COVERAGE,
    *ACCESS,
)
