"""The rules on health pages that nobody here wrote: what is found is right.

What a reader found by eye stands in tests/data/leaflets/found.toml.
"""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from kiosk.checks.runner import check_leaflet

ROOT = Path(__file__).parents[3]
LEAFLETS = ROOT / "tests" / "data" / "leaflets"
BY_EYE = tomllib.loads((LEAFLETS / "found.toml").read_text("utf-8"))


@pytest.fixture(params=BY_EYE)
def leaflet(request):
    return request.param


@pytest.fixture
def findings(leaflet):
    language = "es" if leaflet.endswith(".es.md") else "en"
    checked = check_leaflet(
        LEAFLETS / leaflet,
        words_folder=ROOT / "content",
        language=language,
        today=date(2026, 11, 22),
    )
    return checked.findings


def is_meant(entry, finding):
    """Tell if *finding* is what a reader wrote down as "N6 10 common"."""
    rule, line, *words = entry.split(maxsplit=2)
    here = (finding.rule, finding.line) == (rule, int(line))
    return here and all(word in finding.found for word in words)


def test_what_a_reader_finds_is_found(leaflet, findings):
    missed = [
        entry
        for entry in BY_EYE[leaflet]["must"]
        if not any(is_meant(entry, finding) for finding in findings)
    ]

    assert not missed


def test_nothing_else_is_found(leaflet, findings):
    known = [*BY_EYE[leaflet]["must"], *BY_EYE[leaflet].get("may", [])]

    assert not [
        str(finding)
        for finding in findings
        if not any(is_meant(entry, finding) for entry in known)
    ]


def test_every_leaflet_was_read_by_eye():
    names = {path.name for path in LEAFLETS.glob("*.md")}

    assert names - {"README.md"} == set(BY_EYE)
