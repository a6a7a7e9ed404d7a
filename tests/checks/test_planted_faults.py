"""Every planted fault is found where it stands, and there is one for every rule."""

from dresses import PROOF

from kiosk.checks.rules.rule_list import RULES


def test_found_where_it_stands(house, planted):
    places = house.take(planted)

    found = house.places(planted.rule)

    assert places
    assert set(places) <= set(found)


@PROOF
def test_what_is_kept_from_before_changes_no_finding(house, planted):
    house.check()
    house.take(planted)

    assert house.check().findings == house.check_anew().findings


def test_one_for_every_rule_and_eighty_in_all(planted_faults):
    tried = {case.rule for case in planted_faults} | {
        "A2",
        "A3",
        "A4",
        "T7",
    }  # test_access, test_recordings, test_undrawn, test_signed_pages

    assert len(planted_faults) >= 80
    assert {rule.id for rule in RULES} <= tried
