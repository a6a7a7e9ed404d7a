"""A draft as it is judged and read, each time that an answer in it has changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.answers.clinic_file import KNOWN, NAME
from kiosk.authoring.answers.left_to_do import Left, left_by_errors, left_on_pages
from kiosk.authoring.answers.passages import Passage, passages_in, room_in
from kiosk.checks.runner import Checker, judge_answers
from kiosk.checks.subject.findings import ERROR, Finding, finding_of
from kiosk.content.cache import Earlier
from kiosk.content.files.lines import text_again
from kiosk.content.files.toml_table import values_in
from kiosk.content.loader import Compiled, compile_each
from kiosk.content.model.stages import Room
from kiosk.content.tables.clinic import ANSWERS, STAND_IN
from kiosk.errors import ContentError, Problem
from kiosk.toml_lines import Place, places

_SAMPLE, _MISSING = "V2", ("V1", "T3")
_QUOTED = re.compile(r"'([\w.]+)'")
_NAMES = frozenset((*ANSWERS, *KNOWN))
_FOR_TYPISTS = re.compile(r": (?:[\w.]+ = |\{ ).*$")
"""Where a remedy goes on with what to write into the file."""


class Fault(NamedTuple):
    """What is wrong with an answer, in words for who gave it, and the remedy.

    *is_error*: as long as it stands, nothing of the draft may be shown.
    """

    rule: str
    is_error: bool
    found: str
    mend: str

    @property
    def is_sample(self) -> bool:
        return self.rule == _SAMPLE

    @property
    def is_missing(self) -> bool:
        return self.rule in _MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a look at the draft has shown.

    *faults* and *passages* are by the name of the answer.  *astray* is what is wrong in
    clinic.toml, and with no answer; *problem* why nothing *is_judged*.  One that
    *is_whole* was held against all rules.
    """

    is_judged: bool = False
    is_whole: bool = False
    faults: Mapping[str, tuple[Fault, ...]] = field(default_factory=dict)
    astray: tuple[Problem, ...] = ()
    passages: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)
    room: Room | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    left: tuple[Left, ...] = ()
    problem: str = ""


class DraftAnswers:
    """Looks at one draft again and again: pages that have not changed are kept."""

    def __init__(self, folder: Path, assets: Path) -> None:
        self._folder, self._assets = folder, assets
        self._earlier = Earlier()
        self._checker = Checker(folder, assets)

    def look(self, today: date, *, everything: bool = False) -> Looked:
        """Compile the draft, and judge the answers in it; nothing is raised.

        With *everything*, what is left is also what all rules find on the pages.
        """
        looked = self._looked(today)
        if not everything:
            return looked
        checked = self._checker.check(today)
        elsewhere = [one for one in checked.errors if one.path.name != NAME]
        left = (*left_by_errors(elsewhere), *looked.left)
        return replace(looked, left=left, is_whole=True)

    def _looked(self, today: date) -> Looked:
        try:
            compiled = compile_each(
                self._folder, assets=self._assets, earlier=self._earlier, today=today
            )
        except ContentError as error:
            found = [one for one in error.problems if one.path.name == NAME]
            return self._with_faults(Looked(problem=str(error)), map(finding_of, found))
        return self._judged(compiled, today)

    def _judged(self, compiled: Compiled, today: date) -> Looked:
        own = [one for one in compiled.problems if one.path == self._folder / NAME]
        looked = Looked(
            passages=passages_in(compiled),
            room=room_in(compiled),
            pictures=compiled.library.pictures,
            left=left_on_pages(compiled.library, today),
        )
        try:
            judged = judge_answers(_as_answered(compiled) if own else compiled, today)
        except ContentError as error:  # the lists of words are not whole
            return replace(looked, problem=str(error))
        names = {
            code: edition.phrases.language
            for code, edition in compiled.library.editions.items()
        }
        found = [*map(finding_of, own), *judged]
        return self._with_faults(looked, found, names)

    def _with_faults(
        self,
        looked: Looked,
        findings: Iterable[Finding],
        languages: Mapping[str, str] | None = None,
    ) -> Looked:
        faults: dict[str, list[Fault]] = {}
        astray: list[Problem] = []
        lines = _lines(self._folder / NAME)
        known = findings if lines else (one for one in findings if one.rule == "S1")
        for one in known:
            if name := _name_of(one, lines):
                faults.setdefault(name, []).append(_fault(one, name, languages or {}))
            else:
                astray.append(Problem(one.path, one.line, one.found))
        by_name = {name: tuple(found) for name, found in faults.items()}
        whole = bool(lines) and not looked.problem
        return replace(looked, faults=by_name, astray=tuple(astray), is_judged=whole)


def _as_answered(compiled: Compiled) -> Compiled:
    """Take away what stands for blank answers, so that no page is blamed for them."""
    clinic = compiled.shared.clinic
    answers = {
        code: {name: "" if said == STAND_IN else said for name, said in own.items()}
        for code, own in clinic.answers.items()
    }
    shared = replace(compiled.shared, clinic=replace(clinic, answers=answers))
    return replace(compiled, shared=shared)


def _lines(path: Path) -> Mapping[Place, int]:
    with suppress(OSError, ValueError):
        text = text_again(path)
        return places(text) if values_in(text) is not None else {}
    return {}


def _name_of(finding: Finding, lines: Mapping[Place, int]) -> str:
    """Return the answer that a finding is about: it names it, or stands at its line."""
    said = finding.found.partition(" Did you mean ")[0]
    quoted = (name for name in _QUOTED.findall(said) if name in _NAMES)
    if name := next(quoted, "funding" if finding.rule == "T3" else ""):
        return name
    above = [place for place, line in lines.items() if line <= finding.line]
    place = max(above, key=lines.__getitem__, default=())
    dotted = (".".join(map(str, place[:end])) for end in (1, 2))
    return next((name for name in dotted if name in _NAMES), "")


def _fault(finding: Finding, name: str, languages: Mapping[str, str]) -> Fault:
    found = finding.found.replace(f"The answer for {name!r}", "This answer")
    found = found.replace(f" for {name!r}", "")
    for code, own in languages.items():
        found = found.replace(repr(code), own)
    is_error = finding.level == ERROR
    mend = _FOR_TYPISTS.sub(".", finding.mend)
    return Fault(finding.rule, is_error, _FOR_TYPISTS.sub(".", found), mend)
