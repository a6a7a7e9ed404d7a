"""Files whose names steer a terminal, or are no text: told of in every form."""

import json
import os
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from house import House

from kiosk.checks.reporters.as_json import as_json
from kiosk.checks.reporters.html_report import as_report
from kiosk.checks.reporters.junit import as_junit
from kiosk.checks.reporters.plain import as_text
from kiosk.checks.reporters.sarif import as_sarif
from kiosk.checks.rules.rule_list import RULES
from kiosk.checks.runner import check_content
from kiosk.unseen import UNSEEN

NAMES = [
    b"a\x1b[31m.md",  # of a terminal
    b"b\xff.md",  # no UTF-8
    "c\u202edm.txt".encode(),  # the other direction
    b"d]]>.md",  # the end of XML's words
    b"e\n::error::f.txt",
    b"g\x01\x08\x7f.md",
    b'h<script>&".md',
    "i\x9b2J.md".encode(),  # of a terminal, in one sign
]


@pytest.fixture(scope="module")
def forms(tmp_path_factory):
    """Return what each form is for these files, as bytes: it has to be written."""
    house = House(tmp_path_factory.mktemp("names"))
    home = house.folder / "en"
    for name in NAMES:
        (home / os.fsdecode(name)).write_text("x")
    found = check_content(house.folder, assets=house.assets, today=date(2026, 11, 30))
    return {
        "text": as_text(found, home=home).encode(),
        "junit": as_junit(found, RULES, home=home).encode(),
        "json": as_json(found, RULES).encode(),
        "sarif": as_sarif(found, RULES, home=home).encode(),
        "report": as_report(found, RULES, home=home).encode(),
    }


def test_junit_is_xml(forms):
    suites = {suite.get("name") for suite in ET.fromstring(forms["junit"])}  # noqa: S314

    assert {"a\ufffd[31m.md", "b\ufffd.md", "d]]>.md", "e ::error::f.txt"} <= suites


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_json_is_json(forms, form):
    whole = json.loads(forms[form])

    found = whole["findings"] if form == "json" else whole["runs"][0]["results"]
    key = "rule" if form == "json" else "ruleId"
    assert [one[key] for one in found].count("S1") == len(NAMES)


@pytest.mark.parametrize("form", ["text", "report", "junit"])
def test_nothing_steers_who_reads_it(forms, form):
    text = forms[form].decode().replace("\ufffd", "")

    assert UNSEEN.findall(text) == []
    assert "\n::error::" not in text
    assert ("<script>" in text) == (form == "text")
