"""What authors have allowed, and whether it silences anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.content.allowances import Allowance
from kiosk.content.checks.findings import Allowed, Finding
from kiosk.content.checks.rule import Rule
from kiosk.content.checks.rules import RULES
from kiosk.content.checks.shelf import Shelf

_BY_ID: Mapping[str, Rule] = {rule.id: rule for rule in RULES}

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
    for (path, _, name), one in allowances_of(shelf).items():
        if (path, one.at) not in used:
            text = _why_idle(name)
            yield Finding(path, one.at, 1, rule.id, rule.level, text, rule.mend)


def _why_idle(name: str) -> str:
    if name not in _BY_ID:
        return f"There is no rule {name!r}."
    if not _BY_ID[name].may_be_allowed:
        return f"Nobody may allow {name}: {_BY_ID[name].asks}"
    return f"{name} finds nothing in the line below."
