"""SARIF 2.1.0, as its standard has it and as readers of it need it."""

import json
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from msgspec.structs import replace

from kiosk.checks.reporters.sarif import as_sarif
from kiosk.checks.subject.findings import WARNING, Finding

SCHEMA = Path(__file__).parents[2] / "data" / "sarif-schema-2.1.0.json"


@pytest.fixture
def standard():
    """Return a function that raises if a log is not as the standard has it."""
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft4Validator.check_schema(schema)
    return jsonschema.Draft4Validator(schema).validate


@pytest.fixture
def log(small, rules):
    return json.loads(as_sarif(small.checked, rules, home=small.home))


def test_it_is_as_the_standard_has_it(log, standard):
    standard(log)


def test_the_schema_would_find_a_fault(log, standard):
    log["runs"][0]["results"][0]["level"] = "bad"
    with pytest.raises(jsonschema.ValidationError, match="'bad' is not one of"):
        standard(log)


def test_the_rules_are_there_in_words(log, rules):
    told = log["runs"][0]["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in told] == [rule.id for rule in rules]
    levels = [rule["defaultConfiguration"]["level"] for rule in told]
    assert levels == ["warning", "error", "note", "warning"]
    assert told[1]["shortDescription"]["text"] == "No word | of advertising."
    assert "nobody knows." in told[1]["help"]["text"]
    assert "Source: FDA" in told[1]["help"]["text"]


def test_each_finding_is_in_its_place(log, small, rules):
    run = log["runs"][0]
    results = [one for one in run["results"] if "suppressions" not in one]

    assert run["columnKind"] == "unicodeCodePoints"
    assert len(results) == len(small.checked.findings)
    for result, found in zip(results, small.checked.findings, strict=True):
        place = result["locations"][0]["physicalLocation"]
        region = place.get("region", {})
        root = run["originalUriBaseIds"][place["artifactLocation"]["uriBaseId"]]["uri"]
        assert root + place["artifactLocation"]["uri"] == found.path.as_uri()
        assert region.get("startLine", 0) == found.line
        assert region.get("startColumn", 0) == found.column
        assert rules[result["ruleIndex"]].id == result["ruleId"] == found.rule
        assert result["message"]["text"] == f"{found.found} {found.mend}"


def test_what_was_allowed_is_suppressed_with_its_reason(log):
    suppressed = [one for one in log["runs"][0]["results"] if "suppressions" in one]

    assert len(suppressed) == 1
    assert suppressed[0]["message"]["text"] == "This has 25 words. Cut it."
    assert suppressed[0]["suppressions"] == [
        {"kind": "inSource", "justification": "These are the words of the law."}
    ]


def test_strange_paths(small, rules, standard, tmp_path):
    inside = tmp_path / "a b" / "año #1.md"
    paths = [inside, Path("/elsewhere/x.md"), Path("content/en/one.md")]
    found = tuple(Finding(one, 1, 1, "R3", WARNING, "Long.", "Cut.") for one in paths)
    text = as_sarif(replace(small.checked, findings=found), rules, home=tmp_path)

    standard(log := json.loads(text))
    first, second, third = (
        one["locations"][0]["physicalLocation"]["artifactLocation"]
        for one in log["runs"][0]["results"][:3]
    )
    assert unquote(first["uri"]) == "a b/año #1.md"
    assert " " not in first["uri"]
    assert "#" not in first["uri"]
    assert second == {"uri": "file:///elsewhere/x.md"}
    assert third == {"uri": "content/en/one.md", "uriBaseId": "%SRCROOT%"}
