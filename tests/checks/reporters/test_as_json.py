"""JSON, for other programs."""

import json
from pathlib import Path

import msgspec

from kiosk import __version__
from kiosk.checks.reporters.as_json import CheckedJson, as_json


def test_all_comes_back_as_it_was(small, rules):
    text = as_json(small.checked, rules)

    whole = msgspec.json.decode(
        text, type=CheckedJson, dec_hook=lambda _, value: Path(value)
    )

    assert whole.findings == small.checked.findings
    assert whole.allowed == small.checked.allowed
    assert whole.measures == small.checked.measures
    assert whole.told == small.checked.told
    assert whole.today == small.checked.today
    assert [rule.id for rule in whole.rules] == ["R3", "B3", "R5", "C1"]


def test_its_names_are_those_that_programs_rely_on(small, rules):
    data = json.loads(as_json(small.checked, rules))

    assert data["program"] == "Quiet Room"
    assert data["version"] == __version__
    assert data["pages"] == 2
    assert data["counts"] == {"error": 2, "warning": 2, "advice": 1}
    assert data["findings"][2] == {
        "path": small.one.as_posix(),
        "line": 2,
        "column": 8,
        "rule": "R3",
        "level": "warning",
        "found": "This has 21 words.",
        "mend": "Make it two.",
    }
    assert data["allowed"][0]["reason"] == "These are the words of the law."
    assert data["rules"][1] == {
        "id": "B3",
        "level": "error",
        "asks": "No word | of advertising.",
        "why": "It promises <what> nobody knows.",
        "source": "FDA",
        "mend": "Say what is known.",
        "may_be_allowed": False,
    }
