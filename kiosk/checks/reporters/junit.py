"""What a check found, as JUnit's XML: CI systems show it as tests.

A file is a suite and a rule a case of it.  Errors are failures.  Warnings are
skipped cases, which CI systems show in yellow and do not fail; a strict check makes
failures of them.  Advice, and what an author allowed, is output of a case that passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from kiosk.checks.reporters.wording import near, seen
from kiosk.checks.subject.findings import ERROR, WARNING, Checked, Finding
from kiosk.checks.subject.rule import Rule

_WHOLE = "all content"


def as_junit(
    checked: Checked, rules: Sequence[Rule], *, home: Path, strict: bool = False
) -> str:
    """Return one suite a file, and one for the rules on all the content at once.

    Files below *home* are told from there.  If *strict*, warnings are failures.
    """
    root = ET.Element("testsuites", name="Quiet Room")
    for name, cases in _cases(checked, rules, home).items():
        suite = ET.SubElement(root, "testsuite", name=name)
        for rule, lines in cases.items():
            case = ET.SubElement(suite, "testcase", classname=name, name=rule)
            _outcome(case, lines, strict=strict)
        _count(suite)
    _count(root)
    ET.indent(root)
    return f"{ET.tostring(root, 'unicode', xml_declaration=True)}\n"


Lines = list[tuple[str, str]]
"""What is told of one rule in one file: the level, and the words."""


def _cases(
    checked: Checked, rules: Sequence[Rule], home: Path
) -> dict[str, dict[str, Lines]]:
    """Return, of each file, each rule that was asked there and what it found."""
    names = {rule.id: f"{rule.id} {seen(rule.asks)}" for rule in rules}
    of_page = [names[rule.id] for rule in rules if rule.page]
    pages = dict.fromkeys(near(measure.path, home) for measure in checked.measures)
    cases: dict[str, dict[str, Lines]] = {
        page: {name: [] for name in of_page} for page in pages
    }
    for path, rule, level, words in _told(checked, home):
        cases.setdefault(path, {}).setdefault(names[rule], []).append((level, words))
    if checked.library is None:  # no rule has looked at the whole
        return cases
    found = {name for suite in cases.values() for name in suite}
    whole = [names[rule.id] for rule in rules if rule.whole]
    return cases | {_WHOLE: {name: [] for name in whole if name not in found}}


def _told(checked: Checked, home: Path) -> Iterable[tuple[str, str, str, str]]:
    """Go through path, rule, level and words of all that was found or allowed."""
    for found in checked.findings:
        yield near(found.path, home), found.rule, found.level, _line(found, home)
    for one in checked.allowed:
        words = f"{_line(one.finding, home)} Allowed: {seen(one.reason)}"
        yield near(one.finding.path, home), one.finding.rule, "allowed", words


def _line(found: Finding, home: Path) -> str:
    place = found.place.removeprefix(str(found.path))
    words = seen(f"{found.found} {found.mend}")
    return f"{near(found.path, home)}{place}: {found.level}: {words}"


def _outcome(case: ET.Element, lines: Lines, *, strict: bool) -> None:
    levels = {level for level, _ in lines}
    text = "\n".join(words for _, words in lines)
    if ERROR in levels or (strict and WARNING in levels):
        worst = ERROR if ERROR in levels else WARNING
        failure = ET.SubElement(case, "failure", type=worst, message=lines[0][1])
        failure.text = text
    elif WARNING in levels:
        ET.SubElement(case, "skipped", type=WARNING, message=text)
    elif levels:
        ET.SubElement(case, "system-out").text = text


def _count(suite: ET.Element) -> None:
    for name, tag in (("tests", "testcase"), ("failures", "failure")):
        suite.set(name, str(sum(1 for _ in suite.iter(tag))))
    suite.set("errors", "0")
    suite.set("skipped", str(sum(1 for _ in suite.iter("skipped"))))
