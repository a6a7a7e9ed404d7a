"""The report: one HTML file for a clinic's records, that loads nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk import __version__
from kiosk.checks.reporters.html_sheets import Sheet, balance, duties_of, sheets_of
from kiosk.checks.reporters.human_checks import WHOLE_CHECKS
from kiosk.checks.reporters.must_nevers import MUST_NEVERS, MustNever
from kiosk.checks.reporters.wording import by_file, counted, near, seen, summary
from kiosk.checks.subject.findings import Allowed, Checked, Finding
from kiosk.checks.subject.rule import Rule
from kiosk.content.model.dates import full_date

_TEMPLATE = "report.html.jinja"


class Told(NamedTuple):
    """All pages in one *language*; *balance* is of all their words together."""

    language: str
    name: str
    sheets: tuple[Sheet, ...]
    balance: str
    signed: str


def as_report(checked: Checked, rules: Sequence[Rule], *, home: Path) -> str:
    """Return the file.  Paths below *home* are told from there."""
    template = _environment().get_template(_TEMPLATE)
    sheets = tuple(sheets_of(checked, home=home))
    paths = {sheet.measure.path for sheet in sheets}
    others = [one for one in checked.findings if one.path not in paths]
    allowed = [one for one in checked.allowed if one.finding.path not in paths]
    return template.render(
        clinic=_clinic(checked),
        compiled=checked.library is not None,
        date=full_date(checked.today),
        version=__version__,
        summary=summary(checked),
        exceptions=counted(len(checked.allowed), "exception"),
        languages=tuple(_languages(sheets)),
        others=[(near(path, home), found) for path, found in by_file(others)],
        others_allowed=[(near(one.finding.path, home), one) for one in allowed],
        duties=tuple(duties_of(checked, home=home)),
        must_nevers=[(one, _held(one, checked)) for one in MUST_NEVERS],
        whole_checks=WHOLE_CHECKS,
        rules=_named(checked, rules),
    )


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"seen": seen, "place": _place}
    return environment


def _clinic(checked: Checked) -> str:
    """Return the clinic's name; a leaflet of another make has no clinic."""
    editions = list(checked.library.editions.values()) if checked.library else []
    return editions[0].clinic["name"] if editions else ""


def _languages(sheets: Sequence[Sheet]) -> Iterator[Told]:
    for code in dict.fromkeys(sheet.measure.language for sheet in sheets):
        own = tuple(sheet for sheet in sheets if sheet.measure.language == code)
        measures = [sheet.measure for sheet in own]
        signed = sum(measure.standing == "signed" for measure in measures)
        harm = sum(measure.harm_words for measure in measures)
        benefit = sum(measure.benefit_words for measure in measures)
        yield Told(
            language=code,
            name=measures[0].language_name,
            sheets=own,
            balance=balance(harm, benefit),
            signed=f"{signed} of {counted(len(own), 'page')}",
        )


def _held(one: MustNever, checked: Checked) -> str:
    """Say what the rules that look for *one* have found, and what was allowed."""
    if not one.rules:
        return "no rule can"
    found = sum(finding.rule in one.rules for finding in checked.findings)
    allowed = sum(each.finding.rule in one.rules for each in checked.allowed)
    more = f", {allowed} allowed" if allowed else ""
    return f"{', '.join(one.rules)}: {found or 'none'} found{more}"


def _named(checked: Checked, rules: Sequence[Rule]) -> list[Rule]:
    """Return the rules that the report names in a finding."""
    findings: list[Finding] = [*checked.findings, *map(_finding, checked.allowed)]
    named = {finding.rule for finding in findings}
    return [rule for rule in rules if rule.id in named]


def _finding(one: Allowed) -> Finding:
    return one.finding


def _place(finding: Finding) -> str:
    """Return where in its file it is, in words."""
    if not finding.line:
        return "whole file"
    column = f", letter {finding.column}" if finding.column > 1 else ""
    return f"line {finding.line}{column}"
