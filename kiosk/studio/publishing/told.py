"""What is told before somebody publishes: what changes, and what would not be shown."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.checks.subject.findings import ERROR
from kiosk.content.approval.release import released
from kiosk.history.values import Change
from kiosk.studio.desk import Desk

_KINDS = {"new": "new", "changed": "changed", "gone": "taken away"}
_MOST = 12


def changes_told(changes: tuple[Change, ...]) -> Iterator[str]:
    """Go through what is not as it is shown now."""
    for one in changes[:_MOST]:
        yield f"{one.name}: {_KINDS[one.kind]}"
    if len(changes) > _MOST:
        yield f"and {len(changes) - _MOST} more"


def not_shown(desk: Desk) -> Iterator[str]:
    """Go through what patients would not see of the draft, and why."""
    faults = [one for one in desk.findings.all if one.level == ERROR]
    for one in faults[:_MOST]:
        name = one.path.relative_to(desk.draft).as_posix()
        place = f"{name}, line {one.line}" if one.line else name
        yield f"{place}: {one.found}"
    if desk.findings.outlook:
        yield desk.findings.outlook
    if desk.settings.content.release and desk.library:
        signers = desk.settings.content.signers
        yield from released(desk.library, desk.today, signers).reasons
