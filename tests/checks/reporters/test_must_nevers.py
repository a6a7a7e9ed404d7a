"""The 24 must-nevers, and what is said to hold them."""

from kiosk.checks.reporters.human_checks import WHOLE_CHECKS
from kiosk.checks.reporters.must_nevers import MUST_NEVERS
from kiosk.checks.rules.rule_list import RULES


def test_there_are_24_in_their_order():
    assert [one.number for one in MUST_NEVERS] == list(range(1, 25))


def test_each_is_held_by_something():
    assert all(one.rules or one.held for one in MUST_NEVERS)


def test_the_rules_they_name_exist():
    named = {rule for one in MUST_NEVERS for rule in one.rules}

    assert named <= {rule.id for rule in RULES}


def test_what_no_rule_can_look_for_is_held_by_the_program():
    without = {one.number for one in MUST_NEVERS if not one.rules}

    assert without == {7, 14, 16}
    assert all(one.held for one in MUST_NEVERS if one.number in without)


def test_questions_can_be_answered_with_yes_or_no():
    assert all(check.question.count("?") for check in WHOLE_CHECKS)
