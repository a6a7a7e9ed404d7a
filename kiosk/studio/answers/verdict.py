"""What is said of an answer below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kiosk.authoring.answers.draft import Fault
from kiosk.authoring.answers.questions import Question

_SAMPLE = "Sample, of a clinic that is made up. Write your own."
_SAME_RULE = "Is your rule the same? Say it in other words."
_SAMPLE_TICKS = (
    "These are the ticks of a clinic that is made up. Look once whether each is true"
    " here: then they may stay."
)
_MISSING = "To answer. Patients see nothing before this is answered."
_BLANK = "Blank: this line is not shown."
_DONE = "Answered."
_KEPT = (
    "It is kept here. Patients go on seeing what was published before, until it is put"
    " right."
)

STATES = ("fault", "sample", "missing", "note", "unknown", "blank", "done")
"""The worst first."""


class Verdict(NamedTuple):
    """One of STATES, and what is said of it; *look* is its colour."""

    state: str
    words: str

    @property
    def look(self) -> str:
        known = {"fault": "fault", "done": "good", "blank": "plain", "unknown": "plain"}
        return known.get(self.state, "note")

    @property
    def is_open(self) -> bool:
        """Whether something is left to do."""
        return self.state in ("fault", "sample", "missing")


def verdict_on(
    question: Question, faults: Sequence[Fault], *, is_blank: bool
) -> Verdict:
    """Say what there is to say of an answer, the worst first."""
    said = _told([one for one in faults if not (one.is_sample or one.is_missing)])
    if any(one.is_error for one in faults):
        return Verdict("fault", "\n".join([*said, _KEPT]))
    if any(one.is_sample for one in faults):
        return Verdict("sample", "\n".join([_sample(question), *said]))
    if any(one.is_missing for one in faults) or (is_blank and question.is_required):
        return Verdict("missing", "\n".join([_MISSING, *said]))
    if said:
        return Verdict("note", "\n".join(said))
    return Verdict("blank", _BLANK) if is_blank else Verdict("done", _DONE)


def verdict_on_ticks(
    question: Question, faults: Sequence[Fault], *, is_blank: bool, is_sample: bool
) -> Verdict:
    """Say what there is to say of what is ticked; nothing in it shows a sample."""
    verdict = verdict_on(question, faults, is_blank=is_blank)
    if is_sample and verdict.state == "done":
        return Verdict("note", _SAMPLE_TICKS)
    return verdict


def _sample(question: Question) -> str:
    is_rule = not question.is_the_same and question.key != "name"
    return f"{_SAMPLE} {_SAME_RULE}" if is_rule else _SAMPLE


def _told(faults: Sequence[Fault]) -> list[str]:
    """Return what is wrong, each once, then how it is put right."""
    found, mends = (one.found for one in faults), (one.mend for one in faults)
    return [one for one in dict.fromkeys((*found, *mends)) if one]
