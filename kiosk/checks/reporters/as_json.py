"""What a check found, as JSON for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from kiosk import __version__
from kiosk.checks.subject.findings import (
    LEVELS,
    Allowed,
    Checked,
    Finding,
    Measure,
    Told,
)
from kiosk.checks.subject.rule import Rule


class AskedRule(Struct, frozen=True):
    """A rule in words, without the function that looks."""

    id: str
    level: str
    asks: str
    why: str
    source: str
    mend: str
    may_be_allowed: bool


class WouldShow(Struct, frozen=True):
    """What a kiosk would show: all as new but the pages that are *not_new*.

    Those stay as they were, or are left out.  What is *held* up by: then nothing is
    new.
    """

    not_new: tuple[str, ...] = ()
    held: tuple[str, ...] = ()


class CheckedJson(Struct, frozen=True, kw_only=True):
    """The whole file.  Its names stay; new ones may come.

    *counts* is the number of findings of each level.
    """

    program: str = "Quiet Room"
    version: str
    today: date
    pages: int
    counts: dict[str, int]
    findings: tuple[Finding, ...]
    allowed: tuple[Allowed, ...]
    measures: tuple[Measure, ...]
    told: tuple[Told, ...]
    would_show: WouldShow
    rules: tuple[AskedRule, ...]


def as_json(checked: Checked, rules: Sequence[Rule]) -> str:
    """Return all of it but the compiled pages; paths are as the check was given."""
    whole = CheckedJson(
        version=__version__,
        today=checked.today,
        pages=len(checked.measures),
        counts={level: len(checked.of(level)) for level in LEVELS},
        findings=checked.findings,
        allowed=checked.allowed,
        measures=checked.measures,
        told=checked.told,
        would_show=_would_show(checked),
        rules=tuple(_asked(rule) for rule in rules),
    )
    data = msgspec.json.encode(whole, enc_hook=_path)
    return f"{msgspec.json.format(data, indent=2).decode()}\n"


def _would_show(checked: Checked) -> WouldShow:
    outlook = checked.outlook
    return WouldShow(outlook.not_new, outlook.held) if outlook else WouldShow()


def _asked(rule: Rule) -> AskedRule:
    return AskedRule(
        *(rule.id, rule.level, rule.asks, rule.why, rule.source, rule.mend),
        may_be_allowed=rule.may_be_allowed,
    )


def _path(value: Any) -> str:  # noqa: ANN401  msgspec asks for what it does not know
    if isinstance(value, Path):
        return value.as_posix().encode("utf-8", "replace").decode()  # JSON is UTF-8
    raise NotImplementedError
