"""What authors have allowed, and whether it silences anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.checks.rules.rule_list import RULES
from kiosk.checks.subject.findings import Allowed, Finding
from kiosk.checks.subject.leaf import Leaf
from kiosk.checks.subject.rule import Rule
from kiosk.checks.subject.shelf import Shelf
from kiosk.content.model.routes import ROUTES
from kiosk.content.syntax.allowances import Allowance

_BY_ID: Mapping[str, Rule] = {rule.id: rule for rule in RULES}

_BRACES = re.compile(r"\{([^{}]*)\}")
_CONDITION = re.compile(rf"\b(?:{'|'.join(ROUTES)})\b|\b(?:room|clinic):")

Allowances = Mapping[tuple[Path, int, str], Allowance]


def allowances_of(shelf: Shelf) -> dict[tuple[Path, int, str], Allowance]:
    return {
        (draft.report.path, one.line, one.rule): one
        for language in shelf.compiled.languages
        for draft in language.drafts
        for one in draft.allowances
    }


def sifted(
    found: Sequence[Finding], allowances: Allowances
) -> tuple[list[Finding], list[Allowed]]:
    """Part what was found from what its author has allowed."""
    kept: list[Finding] = []
    allowed: list[Allowed] = []
    for one in found:
        allowance = allowances.get((one.path, one.line, one.rule))
        if allowance and _BY_ID[one.rule].may_be_allowed:
            allowed.append(Allowed(one, allowance.at, allowance.reason))
        else:
            kept.append(one)
    return kept, allowed


def idle(shelf: Shelf, allowed: Sequence[Allowed]) -> Iterator[Finding]:
    """Find the allowances that silence nothing."""
    rule = _BY_ID["X1"]
    used = {(one.finding.path, one.line) for one in allowed}
    looked_at = {leaf.path: leaf for leaf in shelf.leaves}
    for (path, line, name), one in allowances_of(shelf).items():
        leaf = looked_at.get(path)
        if leaf and (path, one.at) not in used and not _may_be_hidden(leaf, line):
            text = _why_idle(name)
            yield Finding(path, one.at, 1, rule.id, rule.level, text, rule.mend)


def _may_be_hidden(leaf: Leaf, line: int) -> bool:
    """Tell if the line is for some clinics only, and may not be for this one."""
    return any(
        _CONDITION.search(braces) for braces in _BRACES.findall(leaf.lines[line - 1])
    )


def _why_idle(name: str) -> str:
    if name not in _BY_ID:
        return f"There is no rule {name!r}."
    if not _BY_ID[name].may_be_allowed:
        return f"Nobody may allow {name}: {_BY_ID[name].asks}"
    return f"{name} finds nothing in the line below."
