"""What is found: one Finding for each thing that was looked at.  docs/doctor.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from msgspec import Struct

State = Literal["fault", "unknown", "warning", "fine"]
STATES: tuple[State, ...] = get_args(State)
"""The worst first.  What could not be looked at may be worse than a warning."""

Fault = Literal[
    "settings.wrong",
    "display.library",
    "graphics.backend",
    "fonts.none",
    "fonts.boxes",
    "voice.missing",
    "voice.dead",
    "voice.language",
    "voice.program",
    "voice.fails",
    "printer.system",
    "printer.missing",
    "printer.stopped",
    "clock.wrong",
    "disk.full",
    "disk.refuses",
    "content.missing",
    "content.errors",
    "signatures.nothing",
    "pin.damaged",
    "build.newer",
]
Unknown = Literal[
    "display.none",
    "display.late",
    "voice.late",
    "printer.late",
    "machine.late",
    "content.late",
    "lockdown.unseen",
    "look.broken",
]
Warned = Literal[
    "settings.ignored",
    "settings.apart",
    "display.diagonal",
    "display.small",
    "display.many",
    "touch.none",
    "graphics.software",
    "graphics.none",
    "printer.alert",
    "clock.adrift",
    "clock.alone",
    "disk.low",
    "content.news",
    "signatures.off",
    "signatures.fewer",
    "signatures.due",
    "updates.never",
    "updates.old",
    "updates.failing",
    "instance.none",
    "instance.several",
    "instance.other-user",
    "owner.none",
    "pin.none",
    "lockdown.no-unit",
    "lockdown.no-restart",
    "lockdown.no-watchdog",
    "lockdown.no-cage",
    "lockdown.terminals",
    "lockdown.desktop",
    "privacy.access-times",
    "privacy.speech-log",
    "privacy.print-jobs",
    "build.unnamed",
]
Fine = Literal[
    "settings.read",
    "display.fine",
    "display.unmeasured",
    "touch.fine",
    "graphics.fine",
    "fonts.fine",
    "voice.off",
    "voice.fine",
    "printer.off",
    "printer.fine",
    "clock.fine",
    "disk.fine",
    "content.fine",
    "signatures.fine",
    "updates.by-hand",
    "updates.fine",
    "instance.one",
    "owner.named",
    "pin.set",
    "lockdown.unit",
    "lockdown.watchdog",
    "lockdown.cage",
    "lockdown.shell",
    "privacy.fine",
    "build.fine",
    "build.checkout",
]
Id = Fault | Unknown | Warned | Fine

STATE_OF: dict[str, State] = {
    name: state
    for state, kind in zip(STATES, (Fault, Unknown, Warned, Fine), strict=True)
    for name in get_args(kind)
}
"""Every id there is, and how bad it is.  An id never changes what it means."""


class Finding(Struct, frozen=True):
    """What was *seen*, in a sentence or two, and its *remedy*; "" if there is none."""

    id: Id
    seen: str
    remedy: str = ""

    @property
    def state(self) -> State:
        return STATE_OF[self.id]


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by state; what is as bad as another stays where it was."""
    return sorted(findings, key=lambda finding: STATES.index(finding.state))


def first_or(findings: Iterator[Finding], well: Finding) -> Iterator[Finding]:
    """Yield all *findings*, or that all is *well* where there are none."""
    first = next(findings, None)
    yield first or well
    yield from findings
