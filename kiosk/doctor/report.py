"""What was found, in words for a terminal, or as JSON for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import fill

import msgspec

from kiosk import __version__
from kiosk.doctor.finding import STATES, Finding, State, worst_first
from kiosk.doctor.setting_sources import Setting

_FORM = 1
"""Of the JSON: it changes with what would break a program that reads it."""

SAID: dict[State, str] = {
    "fault": "to mend",
    "unknown": "not seen",
    "warning": "to know",
    "fine": "fine",
}
"""What each state is called."""

_WIDTH, _SHORT = 78, 27
"""Signs: of a line, and of a value that lets its source stand below the others."""


def as_text(findings: Sequence[Finding], settings: Sequence[Setting]) -> str:
    """Return all in plain words, the worst first, and the settings below."""
    lines = [f"Quiet Room {__version__}: {counted(findings)}."]
    for finding in worst_first(findings):
        lines += ["", f"{SAID[finding.state].upper()}  {finding.id}"]
        lines += [_wrapped(line) for line in finding.seen.splitlines()]
        if finding.remedy:
            lines.append(_wrapped(f"→ {finding.remedy}"))
    return "\n".join([*lines, "", *_table(settings), ""])


def counted(findings: Sequence[Finding]) -> str:
    """Return such as "1 to mend, 12 fine"."""
    counts = Counter(finding.state for finding in findings)
    told = [f"{counts[state]} {SAID[state]}" for state in STATES if counts[state]]
    return ", ".join(told)


def _wrapped(text: str) -> str:
    """Break *text* between words alone: a path or a command is copied whole."""
    return fill(
        text,
        _WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _table(settings: Sequence[Setting]) -> Iterator[str]:
    yield "Settings, and where each comes from:"
    width = max(len(setting.name) for setting in settings)
    for setting in settings:
        yield f"  {setting.name:{width}} = {_value(setting):{_SHORT}}  {setting.source}"


def _value(setting: Setting) -> str:
    """Write it as TOML does, which has JSON's words, numbers and lists."""
    return msgspec.json.encode(setting.value).decode()


def as_json(findings: Sequence[Finding], settings: Sequence[Setting]) -> str:
    """Return the same for a program; an id, once given, stays."""
    told = {
        "form": _FORM,
        "version": __version__,
        "findings": [
            {
                "id": one.id,
                "state": one.state,
                "seen": one.seen,
                "remedy": one.remedy,
            }
            for one in worst_first(findings)
        ],
        "settings": settings,
    }
    return msgspec.json.format(msgspec.json.encode(told)).decode() + "\n"
