"""JUnit's XML, as CI systems count and show it."""

from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from kiosk.checks.reporters.junit import as_junit
from kiosk.checks.subject.findings import ERROR, Finding

R3 = "R3 No sentence has more than 20 words."
B3 = "B3 No word | of advertising."
R5 = "R5 Sentences say who does what."
C1 = "C1 Each point of consent is on some page."


def outcome(case):
    return case[0].tag if len(case) else "passed"


def outcomes(root):
    return {
        suite.get("name"): {case.get("name"): outcome(case) for case in suite}
        for suite in root
    }


@pytest.fixture
def junit(small, rules):
    """Return a function that makes the file and reads it back."""

    def junit(checked=small.checked, **options):
        return ET.fromstring(as_junit(checked, rules, home=small.home, **options))  # noqa: S314  our own

    return junit


def test_a_file_is_a_suite_and_a_rule_a_case(junit):
    assert outcomes(junit()) == {
        "content/en/two.md": {R3: "skipped", B3: "failure", R5: "passed"},
        "content/en/one.md": {R3: "skipped", B3: "passed", R5: "system-out"},
        "content/facts.toml": {B3: "failure"},
        "all content": {C1: "passed"},
    }


def test_warnings_fail_a_strict_check(junit):
    root = junit(strict=True)

    assert outcomes(root)["content/en/one.md"][R3] == "failure"
    assert root.find(".//testsuite[@name='content/en/one.md']//failure").get(
        "type"
    ) == ("warning")


@pytest.mark.parametrize(("strict", "bad"), [(False, "2"), (True, "4")])
def test_the_counts_are_those_of_what_is_there(junit, strict, bad):
    root = junit(strict=strict)

    assert root.get("tests") == "8"
    assert root.get("failures") == bad
    assert root.get("errors") == "0"
    for suite in (root, *root):
        for name, tag in (("tests", "testcase"), ("failures", "failure")):
            assert int(suite.get(name)) == len(list(suite.iter(tag)))
        assert int(suite.get("skipped")) == len(list(suite.iter("skipped")))


def test_what_is_told_of_a_case(junit):
    suites = {suite.get("name"): suite for suite in junit()}
    skipped = suites["content/en/two.md"].find("testcase/skipped")
    failure = suites["content/facts.toml"].find("testcase/failure")

    first, second = skipped.get("message").splitlines()
    place = "content/en/two.md:14:2: warning: "
    assert first == "content/en/two.md:12:1: warning: This has 30 words. Make it two."
    assert second.startswith(f"{place}This has 25 words. Cut it. Allowed: These are")
    line = "content/facts.toml:3: error: “Cure” is in K1. Take it out."
    assert (failure.get("message"), failure.text) == (line, line)


def test_what_is_allowed_alone_passes(junit, small):
    root = junit(replace(small.checked, findings=()), strict=True)

    assert outcomes(root)["content/en/two.md"][R3] == "system-out"
    assert root.get("failures") == "0"


def test_no_rule_passes_that_could_not_look(junit, small):
    """Content that does not compile has its faults, and nothing else."""
    (fault,) = (one for one in small.checked.findings if one.path == small.facts)
    broken = replace(small.checked, compiled=None, measures=(), findings=(fault,))

    assert outcomes(junit(replace(broken, allowed=()))) == {
        "content/facts.toml": {B3: "failure"}
    }


def test_letters_that_no_xml_may_hold(junit, small):
    found = Finding(small.one, 1, 1, "B3", ERROR, "“\x0b\x1b\ufffe” ]]> <b>", "Cut.")
    root = junit(replace(small.checked, findings=(found,)))

    line = "content/en/one.md:1:1: error: “ ��” ]]> <b> Cut."
    assert root.find(".//failure").text == line
