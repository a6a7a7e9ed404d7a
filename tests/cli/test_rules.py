"""``kiosk rules``, and the page of the docs that it writes."""

from pathlib import Path

import pytest

from kiosk.checks.rules.rule_list import RULES

BOOK = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_list_has_every_rule(kiosk):
    code, output, errors = kiosk("rules")

    assert (code, errors) == (0, "")
    rows = output.splitlines()[: len(RULES)]
    assert [row.split()[:2] for row in rows] == [[one.id, one.level] for one in RULES]


@pytest.mark.parametrize("name", ["R3", "r3"])
def test_one_rule_in_full(kiosk, name):
    code, output, errors = kiosk("rules", name)

    assert (code, errors) == (0, "")
    assert output.startswith("R3 (warning): ")
    for word in ("Why: ", "Source: ", "To mend it: ", "%% allow R3: the reason"):
        assert f"\n{word}" in output or f"\n  {word}" in output


def test_a_rule_that_is_not_there(kiosk):
    assert kiosk("rules", "R33") == (
        2,
        "",
        "kiosk: There is no rule 'R33'. Did you mean 'R3'? See: kiosk rules.\n",
    )


def test_the_docs_are_what_the_command_writes(kiosk):
    """To write them anew: ``kiosk rules --markdown > docs/rules.md``."""
    assert kiosk("rules", "--markdown") == (0, BOOK.read_text("utf-8"), "")
