"""What a check found, as SARIF 2.1.0: editors and code hosts show it in its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from kiosk import __version__
from kiosk.checks.subject.findings import ADVICE, ERROR, WARNING, Checked, Finding
from kiosk.checks.subject.rule import Rule

_LEVELS = {ERROR: "error", WARNING: "warning", ADVICE: "note"}
_ROOT = "%SRCROOT%"
"""How SARIF readers call the folder that a project lies in."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(checked: Checked, rules: Sequence[Rule], *, home: Path) -> str:
    """Return one run; files below *home* are told from there.

    What an author allowed is there too, as suppressed in the source.
    """
    index = {rule.id: number for number, rule in enumerate(rules)}
    results = [
        *(_result(found, index, home) for found in checked.findings),
        *(
            _result(one.finding, index, home) | _suppressed(one.reason)
            for one in checked.allowed
        ),
    ]
    run = {
        "tool": {"driver": _driver(rules)},
        "originalUriBaseIds": {_ROOT: {"uri": f"{home.as_uri().rstrip('/')}/"}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return f"{msgspec.json.format(msgspec.json.encode(log), indent=2).decode()}\n"


def _driver(rules: Sequence[Rule]) -> dict[str, Any]:
    return {
        "name": "Quiet Room",
        "version": __version__,
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.asks},
        "fullDescription": {"text": f"{rule.asks} {rule.why}"},
        "help": {"text": f"{rule.why}\n\n{rule.mend}\n\nSource: {rule.source}"},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
    }


def _result(finding: Finding, index: dict[str, int], home: Path) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": _LEVELS[finding.level],
        "message": {"text": f"{finding.found} {finding.mend}".rstrip()},
        "locations": [{"physicalLocation": _location(finding, home)}],
    }


def _location(finding: Finding, home: Path) -> dict[str, Any]:
    region = {"startLine": finding.line, "startColumn": finding.column}
    known = {name: number for name, number in region.items() if number}
    place = {"artifactLocation": _artifact(finding.path, home)}
    return place | ({"region": known} if finding.line else {})


def _artifact(path: Path, home: Path) -> dict[str, str]:
    """Return where the file is: from *home*, or the whole way where it is not below."""
    whole = path if path.is_absolute() else home / path
    if not whole.is_relative_to(home):
        return {"uri": whole.as_uri()}
    from_home = whole.as_uri().removeprefix(f"{home.as_uri().rstrip('/')}/")
    return {"uri": from_home, "uriBaseId": _ROOT}


def _suppressed(reason: str) -> dict[str, Any]:
    return {"suppressions": [{"kind": "inSource", "justification": reason}]}
